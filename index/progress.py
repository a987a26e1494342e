"""How far a build has come, for people: a line in the terminal with counts and remaining time."""

import sys
import time
from collections.abc import Callable
from typing import Protocol, TextIO

_EVERY = 10.0  # seconds between lines where the output is no terminal


class Progress(Protocol):
    """What a build reports while it runs."""

    def message(self, text: str) -> None:
        """Something worth a line of its own."""

    def step(self, done: int, total: int, what: str) -> None:
        """`done` of `total` units of work are finished; `what` names what is counted."""


class Silent:
    """Reports nothing."""

    def message(self, text: str) -> None:
        """Ignores the text."""

    def step(self, done: int, total: int, what: str) -> None:
        """Ignores the step."""


class Pace:
    """How fast a kind of work goes since its first step."""

    def __init__(self) -> None:
        """Nothing has begun."""
        self.what = ""
        self._began = 0.0  # and with how many done, because vectors of the cache cost no time
        self._begun_with = 0

    def seconds_left(self, now: float, done: int, total: int, what: str) -> float | None:
        """The seconds that the rest will take at this pace; None before there is one."""
        if what != self.what:
            self.what, self._began, self._begun_with = what, now, done
        seconds, finished, left = now - self._began, done - self._begun_with, total - done
        if seconds < 1 or finished < 1 or left < 1:
            return None
        return seconds / finished * left


class TerminalProgress:
    """Writes to standard error: one line that is renewed, or plain lines if it is no terminal."""

    def __init__(
        self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`clock` gives seconds; remaining time follows from the pace since the first step."""
        self._stream = stream or sys.stderr
        self._clock = clock
        self._renews = self._stream.isatty()
        self._pace = Pace()
        self._written = 0.0
        self._line = ""

    def message(self, text: str) -> None:
        """Writes the text on a line of its own."""
        self._clear()
        print(text, file=self._stream, flush=True)

    def step(self, done: int, total: int, what: str) -> None:
        """Renews the line, or writes a new one if the last is some seconds old."""
        now = self._clock()
        begins = what != self._pace.what
        left = self._pace.seconds_left(now, done, total, what)
        if not begins and not self._renews and now - self._written < _EVERY and done < total:
            return
        self._written = now
        line = f"{done:,} of {total:,} {what}{_remaining(left)}"
        if self._renews:
            self._clear()
            self._line = line if done < total else ""
            self._stream.write(line if done < total else line + "\n")
            self._stream.flush()
        else:
            print(line, file=self._stream, flush=True)

    def _clear(self) -> None:
        if self._line:
            self._stream.write("\r" + " " * len(self._line) + "\r")
            self._line = ""


def _remaining(seconds: float | None) -> str:
    """ ", about 3 min left"; empty before there is a pace."""
    if seconds is None:
        return ""
    return (
        f", about {seconds / 60:.0f} min left" if seconds >= 90 else f", about {seconds:.0f} s left"
    )
