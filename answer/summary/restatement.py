"""Whether a sentence that a language model wrote says what its citation says, and no more.

Comparing bags of words is not enough: "Sở A chủ trì, Sở B phối hợp" and its opposite have the same
words. So what is said must be made of whole runs of the source, in the source's words and order:

    sentence = lead run (separator run)* trail

A run begins where a clause of the source begins and ends where one ends, or before a word such as
"để" that only adds to it; every run but the last ends with its sentence. Lead and trail are link
words ("theo", "nêu rõ") and what the plan is called, set apart so that they are no subject of the
run ("UBND tỉnh A: lập 5 chốt", not "UBND tỉnh A lập 5 chốt"). So no figure, name or comparison can
come from elsewhere or change places. Nor may a run leave out a word of its source sentence that
turns or limits it ("không", "trừ", "khi"). The price: true sentences in other words are not proved.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from answer.summary.source_runs import Source, tokens_of

Flaw = Literal[
    "figure",  # a figure, date or code that the source does not have
    "word",  # another word that the source does not have
    "limit",  # a negation or a condition of the source is left out
    "wording",  # words of the source, put together in another way
]
_LIGHT = frozenset("là thì của vào với".split())  # may be put in or left out
_SEPARATORS = frozenset("và vào trong với".split())
_BEFORE_RUN = (  # phrases, because Bình Định is a province
    "nêu", "nêu rõ", "ghi", "ghi rõ", "cho biết", "quy định", "xác định", "đặt ra", "đề ra", "là",
    "rằng", "says", "states", "that",
)  # fmt: skip
_SAYING = tuple(f" {phrase}" for phrase in _BEFORE_RUN)
_AFTER_RUN = frozenset("theo tại trong ở".split())
_LINKS = tuple(
    tuple(phrase.split())
    for phrase in (
        "theo", "tại", "trong", "ở", "của", "về", "là", "có", "thì", "rằng", "này", "đó", "như sau",
        "nêu", "nêu rõ", "ghi", "ghi rõ", "cho biết", "quy định", "xác định", "đặt ra", "đề ra",
        "nội dung", "cụ thể", "kế hoạch", "văn bản", "kho", "mục",
        "according to", "the plan", "this plan", "the archive", "says", "states", "that", "of",
        "in",
    )
)  # fmt: skip


def flaw(statement: str, said: Sequence[Source], names: Sequence[Source]) -> Flaw | None:
    """What keeps the statement from being proved by `said` and the plan's `names`; None: nothing.

    `said` are what the citation quotes and what the answer, itself proved, states of it.
    """
    tokens = list(tokens_of(statement))
    words = [word for word, _ in tokens]
    known = {word for part in (*said, *names) for word in part.words}
    known |= {word for phrase in _LINKS for word in phrase} | _LIGHT | _SEPARATORS
    unknown = [word for word in words if word not in known]
    if unknown:
        return "figure" if any(c.isdigit() for word in unknown for c in word) else "word"
    if _Reading(tokens, said, names, strict=True).succeeds():
        return None
    return "limit" if _Reading(tokens, said, names, strict=False).succeeds() else "wording"


class _Reading:
    """One try at reading a statement as lead, runs and trail."""

    def __init__(
        self,
        tokens: Sequence[tuple[str, str]],
        said: Sequence[Source],
        names: Sequence[Source],
        strict: bool,
    ) -> None:
        self._words = [word for word, _ in tokens]
        self._gaps = [gap for _, gap in tokens]
        self._said = said
        self._names = names
        self._strict = strict  # about limits

    def succeeds(self) -> bool:
        """Whether there is a way through; every reachable position is visited once."""
        leads = {at for at in self._linked(0) if self._apart(at)}
        waiting, seen = list(leads), set(leads)
        while waiting:
            for after, whole, trail in self._runs(waiting.pop()):
                if after == len(self._words) or (trail and self._trails(after)):
                    return True
                following = self._separated(after) if whole else set()
                waiting += following - seen
                seen |= following
        return False

    def _apart(self, at: int) -> bool:
        """Whether a run that begins here is set apart from the lead before it."""
        if at == len(self._words):
            return False
        before = " ".join(self._words[max(0, at - 2) : at])
        return at == 0 or bool(self._gaps[at]) or f" {before}".endswith(_SAYING)

    def _trails(self, at: int) -> bool:
        """Whether the rest only says where the run is from."""
        apart = bool(self._gaps[at]) or self._words[at] in _AFTER_RUN
        return apart and len(self._words) in self._linked(at)

    def _linked(self, start: int) -> set[int]:
        """Where link words and names of the plan may lead to from `start`, itself included."""
        reached, waiting = {start}, [start]
        while waiting:
            at = waiting.pop()
            after = {at + len(p) for p in _LINKS if self._follows(p, at)}
            for name in self._names:
                for begin in name.starts:
                    after |= {at + n for n in self._common(name, begin, at)}
            waiting += after - reached
            reached |= after
        return reached

    def _follows(self, phrase: tuple[str, ...], at: int) -> bool:
        return tuple(self._words[at : at + len(phrase)]) == phrase

    def _common(self, name: Source, begin: int, at: int) -> Iterator[int]:
        """Lengths of the parts of a name that stand at `at` and end where it may end."""
        pairs = zip(name.words[begin:], self._words[at:], strict=False)
        for length, (mine, theirs) in enumerate(pairs, 1):
            if mine != theirs:
                return
            if begin + length in name.ends:
                yield length

    def _runs(self, start: int) -> Iterator[tuple[int, bool, bool]]:
        """Ends of runs from `start`: whether a sentence ends there, and whether a clause does."""
        for part in self._said:
            for begin in part.starts:
                yield from self._run(part, begin, start)

    def _run(self, part: Source, begin: int, start: int) -> Iterator[tuple[int, bool, bool]]:
        seen: set[tuple[int, int]] = set()
        waiting = [(start, begin)]
        while waiting:
            at, position = waiting.pop()
            if (at, position) in seen:
                continue
            seen.add((at, position))
            if self._complete(part, begin, position):
                yield at, position in part.stops, position in part.ends
            waiting += self._steps(part, position, at, position > begin)

    def _complete(self, part: Source, begin: int, end: int) -> bool:
        """Whether words[begin:end] is a run. One word is not: it may be a list number."""
        if end - begin < min(2, len(part.words)) or not part.may_end(end):
            return False
        return not (self._strict and part.limited(begin, end))

    def _steps(
        self, part: Source, position: int, at: int, inside: bool
    ) -> Iterator[tuple[int, int]]:
        """The ways on inside a run: the same word in both, or a light word in one of them."""
        left = at < len(self._words)
        if position < len(part.words):
            if left and part.words[position] == self._words[at]:
                gap = bool(self._gaps[at])
                if not inside or (
                    gap <= (position in part.parted) and (position in part.stops) <= gap
                ):
                    yield at + 1, position + 1
            if inside and part.words[position] in _LIGHT:
                yield at, position + 1
            if inside and left and self._words[at] in _LIGHT:
                yield at + 1, position

    def _separated(self, at: int) -> set[int]:
        """Where a further run may begin after one that ends before `at`."""
        begins = {at} if at < len(self._words) and self._gaps[at] else set()
        while at < len(self._words) and self._words[at] in _SEPARATORS:
            at += 1
            begins.add(at)
        return begins
