"""The part of one plan whose heading is what a question wants summed up, quoted whole.

"Tóm tắt các việc phải làm trước thiên tai" is answered by what stands below "1. Trước thiên tai",
though hardly a sentence there says "thiên tai" again.
"""

import re

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts
from answer.binding.meant import Meant, meant
from answer.kinds.overview.parts import FRAME
from answer.language.frame import FRAME_VI
from answer.language.words import Words, spelt
from index.records import PlanRecord, SectionRecord
from ingest.text import fold, one_line

_SAID = 0.45  # share of the topic that the headings and the plan's title have
_LACKING = 1  # words of the topic that they may lack: "trước mùa thiên tai"
_FRONT = {"letterhead", "title", "basis", "recipients", "signature"}
_SMALL = {fold(phrase[0]) for phrase in FRAME_VI if len(phrase) == 1} | {"cong", "tac", "phan"}
_SPELT_OUT = 4  # words of a heading that a question may name by its very words
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
_WHEN_EN = {"before": "truoc", "during": "trong", "after": "sau"}
_NO_FRAME = {"truoc", "trong", "sau", "ngoai", "tren", "duoi"}  # they tell headings apart


def section_asked(asking: Asking) -> tuple[PlanRecord, SectionRecord] | None:
    """The plan and its section; None where the question names no heading of one plan."""
    which = meant(asking, FRAME)
    if len({plan.group for plan in which.plans}) != 1 or not which.topic.items:
        return None
    plan = which.plans[0]
    sections = asking.archive.sections(plan.id)
    fitting = [s for s in sections if s.kind not in _FRONT and _is_asked(asking, which, s, plan)]
    if not fitting:
        return None
    return plan, max(fitting, key=lambda s: (len(_words(s.title)), s.start))


def _is_asked(asking: Asking, which: Meant, section: SectionRecord, plan: PlanRecord) -> bool:
    """Whether the question has all words of the heading, and the heading what it asks for."""
    said = _words(section.title)
    asked = _asked(asking, which)
    own = set(said) - set(map(fold, spelt(plan.title)))
    topic = {fold(w) for item in which.topic.items for phrase in item.phrases for w in phrase}
    if _is_spelt_out(section.title, asking.question.restored):
        return True
    if not own & (topic | _NO_FRAME) or not asked.issuperset(said):
        return False
    return _has(which.topic, f"{section.title} . {plan.title}", plan)


def _is_spelt_out(title: str, question: str) -> bool:
    """Whether a question has the words of a heading in their order, with little between them.

    "Những nội dung thuộc phạm vi kiểm tra" are those below "Nội dung kiểm tra", though the plan's
    title has all that this heading says.
    """
    words = [w for w in map(fold, spelt(title)) if w.isalpha() and w not in _ROMAN]
    if len(words) < _SPELT_OUT:
        return False
    apart = r"(?: \w+){0,3}? ".join(map(re.escape, words))
    return re.search(rf"\b{apart}\b", fold(one_line(question))) is not None


def _asked(asking: Asking, which: Meant) -> set[str]:
    """The folded words of the question; of an English one, what plans call them."""
    said = spelt(asking.question.restored)
    if asking.question.language != "en":
        return set(map(fold, said))
    called = {fold(w) for i in which.topic.items for phrase in i.phrases for w in phrase}
    return called | {other for word, other in _WHEN_EN.items() if word in said}


def _has(topic: Concepts, text: str, plan: PlanRecord) -> bool:
    found = topic.found(Words(text, plan.garbled, plan.reconstructed))
    lacking = [i for i, has in zip(topic.items, found, strict=True) if i.word and not has]
    return len(lacking) <= _LACKING and topic.share(map(float, found)) >= _SAID


def _words(title: str) -> list[str]:
    """The folded words of a heading, without its number and small words."""
    words = [fold(word) for word in spelt(title)]
    return [w for w in words if not w[0].isdigit() and (w not in _SMALL or w in _NO_FRAME)]
