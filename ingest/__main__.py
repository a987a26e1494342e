"""`python -m ingest FILE...` shows what a file becomes."""

from ingest.cli import main, run

if __name__ == "__main__":
    run(main)
