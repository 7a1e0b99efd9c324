"""``python -m ninevotes``: the same program as ``ninevotes``."""

from ninevotes.cli.main import run

if __name__ == "__main__":
    run()
