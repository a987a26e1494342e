"""Numbers of list items, as Word, OpenDocument and HTML print them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 100_000  # above, roman numbers and repeated letters would be endless
_AS_PRINTED = "+*"  # bullets that plans set apart from the dash


def number(value: int, kind: str) -> str:
    """A number in a format of ECMA-376 17.18.59 (ST_NumberFormat); unknown formats as decimal."""
    if kind == "none":
        return ""
    if kind == "decimalZero":
        return f"{value:02d}"
    if not 0 < value < _LARGEST:
        return str(value)
    if kind in ("lowerRoman", "upperRoman"):
        return _cased(_roman(value), kind)
    if kind in ("lowerLetter", "upperLetter"):
        return _cased(_letters(value), kind)
    return str(value)


def _cased(text: str, kind: str) -> str:
    return text.upper() if kind.startswith("upper") else text


def _roman(value: int) -> str:
    parts = []
    for size, sign in _ROMAN:
        parts.append(sign * (value // size))
        value %= size
    return "".join(parts)


def _letters(value: int) -> str:
    """a ... z, aa, bb ...: the letter is repeated, as ECMA-376 has it."""
    repeat, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * min(repeat + 1, 30)


def bullet(sign: str) -> str:
    """What stands for a bullet: "-" for all but the plus and the star of nested lists."""
    return sign.strip() if sign.strip() in tuple(_AS_PRINTED) else "-"


class Counters:
    """The current numbers of one list, level by level (levels from 0)."""

    def __init__(self) -> None:
        self._values: dict[int, int] = {}

    def next(self, level: int, start: int) -> int:
        """Counts one item on, from `start` where the level begins afresh."""
        self._values[level] = self._values[level] + 1 if level in self._values else start
        return self._values[level]

    def begin(self, level: int) -> None:
        """The next item of the level is its first."""
        self._values.pop(level, None)

    def begin_below(self, level: int) -> None:
        """All deeper levels begin afresh."""
        self._values = {at: value for at, value in self._values.items() if at <= level}

    def at(self, level: int, start: int) -> int:
        """The current number of a level; `start` where no item of it has come yet."""
        return self._values.get(level, start)

    def levels(self) -> list[int]:
        """The levels that have a number."""
        return list(self._values)
