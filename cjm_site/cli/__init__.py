"""The command line `cjm`."""

from cjm_site.cli.main import main

__all__ = ["main"]
