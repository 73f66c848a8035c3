"""The MkDocs adapter: the one place that knows the host."""

from cjm_site.plugin.events import CjmPlugin

__all__ = ["CjmPlugin"]
