"""What a whole plan costs is no answer about another plan's subject.

"Kinh phí bầu cử của huyện Tân Hồng" is not told by "Kinh phí thực hiện kế hoạch là 385 triệu đồng"
in the district's plan on food safety, though nothing but the subject differs.
"""

from answer.binding.asking import Asking
from answer.binding.subject import is_whole_budget
from answer.binding.values import values_in
from answer.language.concept import Concept
from answer.language.words import Words
from answer.reading.reading import Evidence
from ingest.text import fold

_MONEY = frozenset("kinh phi tien von tong ngan sach chi nguon du toan thuc hien ke hoach".split())


def pays_for_another(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence tells a whole plan's money, and the question another plan's subject.

    That is what some other title has, and this plan's title, heading and sentence have not.
    """
    if asking.question.expects not in ("money", "source"):
        return False
    plan = evidence.plan
    text = asking.archive.plan_text(plan.id)[evidence.start : evidence.end]
    values = values_in(asking.question, text)
    if not any(is_whole_budget(text, value) for value in values):
        return False
    own = Words(" . ".join((plan.title, *evidence.passage.path, text)), plan.garbled)
    subjects = [item for item in asking.wanted.items if _is_subject(item)]
    if any(_has(own, item) for item in subjects):
        return False
    others = [Words(p.title) for p in asking.archive.plans() if p.group != plan.group]
    return any(_has(title, item) for title in others for item in subjects)


def _is_subject(item: Concept) -> bool:
    return bool(item.pair) and not _MONEY & set(map(fold, item.pair))


def _has(words: Words, item: Concept) -> bool:
    return any(words.has(phrase, item.folded) for phrase in (*item.phrases, *item.others))
