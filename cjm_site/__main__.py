"""`python -m cjm_site` is the command `cjm`."""

import sys

from cjm_site.cli import main

if __name__ == "__main__":
    sys.exit(main())
