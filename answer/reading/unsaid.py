"""What a clause leaves unsaid of a topic that the closest clause has."""

from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.language.words import Words
from answer.reading.clauses import Clause


def unsaid(asking: Asking, clause: Clause, closest: Clause | None) -> tuple[str, ...]:
    """The question's words that stand with the closest clause and not with this one.

    Without a closest clause, as none has the whole topic, all words that this one leaves out.

    With a clause stand its headings and its plan's title. Words side by side in the question are
    told as one phrase, and none alone: "dõi" is told as "theo dõi".
    """
    items = asking.wanted.items
    here = _found(asking, clause)
    there = _found(asking, closest) if closest else (True,) * len(items)
    words = [item.word for item in items if item.word]
    lacking: set[int] = set()
    beside: set[int] = set()  # places of words that stand next to the one before
    at = -1
    for item, has, had in zip(items, here, there, strict=True):
        at += bool(item.word)
        if item.word and had and not has:
            lacking.add(at)
        if item.pair and had:
            beside.add(at)
    return _phrases(words, lacking, beside)


def _found(asking: Asking, clause: Clause) -> tuple[bool, ...]:
    plan = clause.plan
    said = " . ".join((clause.text, *clause.passage.path, plan.title))
    return asking.wanted.found(Words(said, plan.garbled, plan.reconstructed))


def _phrases(words: Sequence[str], lacking: set[int], beside: set[int]) -> tuple[str, ...]:
    """The lacking words, those side by side joined, single ones with a neighbour."""
    runs: list[list[int]] = []
    for at in sorted(lacking):
        if runs and runs[-1][-1] == at - 1 and at in beside:
            runs[-1].append(at)
        else:
            runs.append([at])
    for run in runs:
        if len(run) == 1 and run[0] in beside:
            run.insert(0, run[0] - 1)
        elif len(run) == 1 and run[0] + 1 in beside:
            run.append(run[0] + 1)
    return tuple(dict.fromkeys(" ".join(words[at] for at in run) for run in runs))
