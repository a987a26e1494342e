"""One thing that a question is about, with its weight."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the question is about: any of the phrases stands for it."""

    phrases: tuple[tuple[str, ...], ...]  # syllables with their diacritics, or folded ones
    weight: float
    folded: bool = False  # compared without diacritics: the question has none, or wrong ones
    run: int = 0  # words that stand together in the question share it
    required: bool = False  # without it nothing is an answer: a name, or the report that is due
    others: tuple[tuple[str, ...], ...] = ()  # what plans may say for the phrase that it is part of
    unknown: bool = False  # a word that no plan has: everyday speech, or not in the archive
    whole: bool = False  # a figure that is not to be found as a piece of a longer one

    @property
    def pair(self) -> tuple[str, ...]:
        """The two words of a pair; empty for anything else."""
        one = {frozenset(phrase) for phrase in self.phrases}
        return self.phrases[0] if len(one) == 1 and len(self.phrases[0]) == 2 else ()

    @property
    def word(self) -> str:
        """The word of a single one; empty for anything else."""
        return self.phrases[0][0] if len(self.phrases[0]) == 1 else ""
