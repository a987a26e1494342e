"""What all commands share: errors and exit codes, and how things are printed."""

import argparse
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from typing import NoReturn

from ingest.errors import (
    ArchiveError,
    ModelError,
    PlanArchiveError,
    SettingsError,
    SourceError,
    UsageError,
)
from ingest.text import one_line

_MEANINGS: dict[type[PlanArchiveError], str] = {
    UsageError: "wrong use",
    SourceError: "plans missing or unreadable",
    ArchiveError: "archive missing, broken or in use",
    ModelError: "model missing or not the archive's",
    SettingsError: "wrong setting",
}


def run(main: Callable[[Sequence[str]], int]) -> NoReturn:
    """Runs a command and leaves the process with its exit code.

    An error that the user can act on is printed as one line on standard error, and its exit code is
    the error's. Ctrl-C gives 130; a reader that closes the pipe (`| head`) gives 141, quietly.
    """
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except PlanArchiveError as error:
        print(f"error: {one_line(str(error))}", file=sys.stderr)
        code = error.exit_code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        code = 130
    except BrokenPipeError:
        # The interpreter would flush the closed pipe again on its way out, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    sys.exit(code)


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError in place of printing its usage and leaving."""

    def format_help(self) -> str:
        """The help, with the exit codes."""
        return f"{super().format_help()}\n{exit_codes()}\n"

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with the message and where to find help."""
        raise UsageError(f"{message} (see {self.prog} --help)")


def exit_codes() -> str:
    """What the exit codes of all commands mean, in one line."""
    errors = sorted(PlanArchiveError.__subclasses__(), key=lambda error: error.exit_code)
    named = ", ".join(f"{error.exit_code} {_MEANINGS[error]}" for error in errors)
    return f"Exit codes: 0 done, {named}, 130 interrupted."


def to_json(value: object) -> str:
    """JSON for people and programs: indented, Vietnamese letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def printable(text: str) -> str:
    """The text in one line without characters that steer a terminal."""
    kept = (" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)
    return one_line("".join(kept))
