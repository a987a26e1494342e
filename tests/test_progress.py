"""Progress as people see it, in a terminal and in a log file."""

import io
from collections.abc import Callable, Iterable

from index.progress import TerminalProgress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _clock(times: Iterable[float]) -> Callable[[], float]:
    return iter(times).__next__


def test_a_log_file_gets_few_plain_lines() -> None:
    log = io.StringIO()
    progress = TerminalProgress(log, clock=_clock([0, 1, 2, 30, 31]))
    for done in (1, 2, 3, 30, 31):
        progress.step(done, 31, "files read")
    assert log.getvalue().splitlines() == [
        "1 of 31 files read",
        "30 of 31 files read, about 1 s left",
        "31 of 31 files read",
    ]


def test_a_terminal_shows_one_line_that_is_renewed() -> None:
    terminal = _Terminal()
    progress = TerminalProgress(terminal, clock=_clock([0, 60]))
    progress.step(100, 1000, "passages embedded")
    progress.step(250, 1000, "passages embedded")
    assert "\n" not in terminal.getvalue()
    assert terminal.getvalue().endswith("250 of 1,000 passages embedded, about 5 min left")


def test_the_last_step_ends_the_line() -> None:
    terminal = _Terminal()
    progress = TerminalProgress(terminal, clock=_clock([0, 1]))
    progress.step(1, 2, "files read")
    progress.step(2, 2, "files read")
    assert terminal.getvalue().endswith("\r2 of 2 files read\n")


def test_a_message_does_not_run_into_the_renewed_line() -> None:
    terminal = _Terminal()
    progress = TerminalProgress(terminal, clock=_clock([0]))
    progress.step(1, 2, "files read")
    progress.message("b.txt is left out: holds no text")
    assert terminal.getvalue().endswith("\rb.txt is left out: holds no text\n")


def test_each_kind_of_work_has_its_own_pace() -> None:
    log = io.StringIO()
    progress = TerminalProgress(log, clock=_clock([0, 100, 100, 110]))
    progress.step(1, 10, "files read")
    progress.step(10, 10, "files read")
    progress.step(0, 1000, "passages embedded")
    progress.step(500, 1000, "passages embedded")
    assert log.getvalue().splitlines()[-1] == "500 of 1,000 passages embedded, about 10 s left"
