"""Commands and how they end: 0 clean, 1 findings, 2 could not run, 3 a fault of the tool itself."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from cjm_site import __version__
from cjm_site.export.csp import HEADER, meta_element, policy, read_site
from cjm_site.export.schema import SCHEMAS, schema_text
from cjm_site.findings import Finding, Severity
from cjm_site.findings.reporters import REPORTERS
from cjm_site.model import Settings
from cjm_site.project import ConfigError, SiteConfig, find_config, open_project, read_config

COULD_NOT_RUN = 2
OWN_FAULT = 3

CONFIG = click.option(
    "-f",
    "--config-file",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The site's mkdocs.yml; without it, the nearest one upwards from here.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="cjm")
def cli() -> None:
    """Check and describe the maps of a journey wiki."""


@cli.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(path_type=Path))
@CONFIG
@click.option(
    "--format",
    "output_format",
    type=click.Choice(tuple(REPORTERS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option(
    "--fail-on",
    type=click.Choice([each.word for each in (Severity.ERROR, Severity.WARNING, Severity.INFO)]),
    default="warning",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    config_file: Path | None,
    output_format: str,
    fail_on: str,
) -> None:
    """Say what is wrong in the maps, by file, line and column.

    All maps are always read, for they refer to each other; PATHS (files or folders) narrow what is reported.
    """
    _judge_paths(paths)
    site = site_config(config_file)
    project = open_project(site.root, site.settings, site.docs_dir, site.host)
    findings = [each for each in project.findings if _is_wanted(each, site.root, paths)]
    click.echo(REPORTERS[output_format](findings, shown_from(site.root)), nl=False)
    context.exit(int(any(each.severity >= Severity[fail_on.upper()] for each in findings)))


def _judge_paths(paths: Sequence[Path]) -> None:
    for path in paths:
        # A link that leads nowhere is there, and has a finding.
        if not os.path.lexists(path):
            raise ConfigError(f"There is no file or folder {path}")


def _is_wanted(finding: Finding, root: Path, paths: Sequence[Path]) -> bool:
    place = root / finding.span.path
    return not paths or any(place.is_relative_to(os.path.abspath(path)) for path in paths)  # noqa: PTH100


@cli.command()
@click.argument("kind", type=click.Choice(tuple(SCHEMAS)))
@CONFIG
def schema(kind: str, config_file: Path | None) -> None:
    """Print the JSON Schema of the frontmatter of a KIND of page, or of a catalog file.

    Lanes of a team's own are in it when a mkdocs.yml is found.
    """
    click.echo(schema_text(kind, _settings(config_file)), nl=False)


@cli.command()
@click.argument("site_dir", required=False, metavar="[SITE_DIR]", type=click.Path(path_type=Path))
@CONFIG
@click.option("--meta", is_flag=True, help="Print an element for the head of pages in place of a header.")
@click.pass_context
def csp(context: click.Context, site_dir: Path | None, config_file: Path | None, meta: bool) -> None:
    """Print a strict Content-Security-Policy for the built site in SITE_DIR.

    Without SITE_DIR it is where the nearest mkdocs.yml has the site built. What the policy would block
    makes the status 1.
    """
    folder = site_dir or site_config(config_file).site_dir
    found = read_site(folder)
    if not found.pages:
        raise ConfigError(f"There is no built page in {folder}; run `mkdocs build` first")
    click.echo(meta_element(found) if meta else f"{HEADER}: {policy(found)}")
    for trouble in found.blocked:
        click.echo(f"cjm: {trouble}", err=True)
    context.exit(int(bool(found.blocked)))


def _settings(config_file: Path | None) -> Settings:
    try:
        return site_config(config_file).settings
    except ConfigError:
        if config_file is not None:
            raise
        return Settings()


def site_config(config_file: Path | None) -> SiteConfig:
    """The configuration that was named, or the nearest one."""
    return read_config(config_file or find_config(Path.cwd()))


def shown_from(root: Path) -> Callable[[str], str]:
    """Paths as they are typed where the command runs."""
    return lambda path: Path(os.path.relpath(root / path)).as_posix()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and end the process with its status."""
    # The process ends before there is garbage worth looking for.
    gc.disable()
    try:
        _run(arguments)
    finally:
        gc.enable()


def _run(arguments: Sequence[str] | None) -> None:
    try:
        sys.exit(cli.main(arguments, prog_name="cjm", standalone_mode=False) or 0)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(COULD_NOT_RUN)
    except (ConfigError, OSError) as error:
        click.echo(f"cjm: {error}", err=True)
        sys.exit(COULD_NOT_RUN)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(COULD_NOT_RUN)
    except Exception:
        traceback.print_exc()
        click.echo("cjm: this is a fault of cjm itself; please report it with the lines above", err=True)
        sys.exit(OWN_FAULT)
