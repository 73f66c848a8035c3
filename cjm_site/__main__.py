"""`python -m cjm_site` is the command `cjm`."""

from cjm_site.cli import main

if __name__ == "__main__":
    main()
