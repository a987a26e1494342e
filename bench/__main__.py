"""`python -m bench COMMAND`: the measurements."""

import argparse
from collections.abc import Sequence

from bench import (
    acceptance,
    answers,
    lexical_engines,
    ocr,
    pages,
    reading,
    repair,
    retrieval,
    speed,
    vector_engines,
    weights,
)
from ingest.cli import Parser, run

_COMMANDS = (
    acceptance,
    answers,
    reading,
    ocr,
    repair,
    retrieval,
    weights,
    speed,
    pages,
    lexical_engines,
    vector_engines,
)


def main(arguments: Sequence[str]) -> int:
    """Runs one of the commands. Raises PlanArchiveError; 0 means success."""
    options = _parser().parse_args(arguments)
    return int(options.command(options))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m bench", description="Measures the archive.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    for module in _COMMANDS:
        module.add_command(commands)
    return parser


if __name__ == "__main__":
    run(main)
