"""``python -m jianfu`` is the command ``jianfu``."""

from jianfu.cli import main

if __name__ == "__main__":  # processes of a batch import this module too
    raise SystemExit(main())
