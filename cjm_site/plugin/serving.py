"""While `serve` runs: a maps folder that is removed and made again is watched again."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler


def watch_return(server: LiveReloadServer, folder: Path) -> None:
    """Watch for the folder to come back: the host stops watching one for ever when it is removed."""
    server.observer.schedule(_Return(server, str(folder)), str(folder.parent), recursive=False)


class _Return(FileSystemEventHandler):
    def __init__(self, server: LiveReloadServer, folder: str) -> None:
        self._server = server
        self._folder = folder

    def on_any_event(self, event: FileSystemEvent) -> None:
        made = event.src_path if event.event_type == "created" else event.dest_path
        if event.is_directory and os.fsdecode(made) == self._folder:
            self._server.unwatch(self._folder)
            self._server.watch(self._folder)
            self._rebuild()

    def _rebuild(self) -> None:
        # What came with the folder is no event any more, and the server offers no way to ask for a build.
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()
