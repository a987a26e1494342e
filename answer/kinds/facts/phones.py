"""Phone numbers of plans: "đường dây nóng báo buôn lậu Quảng Ninh", where a title says the rest."""

import re
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.coverage import Concepts
from answer.binding.meant import in_title, title_says, topic_without
from answer.findings import Finding, Outcome
from answer.kinds.facts.facts import answer_fact
from answer.language.frame import phrases
from answer.proving.quote import sentence_around, window
from answer.question.committees import issuing
from answer.question.numbered import is_of_committee
from index.records import PlanRecord

_PHONES = 12  # sentences with a phone number that are listed
# What somebody calls for: that a number is given says it already.
_CALLING = phrases(
    """
    báo, báo tin, tin báo, tin, trình báo, tố giác, tố cáo, phản ánh, gọi, gọi điện, gọi đến,
    liên hệ, liên lạc, tiếp nhận, nhận tin, số, máy, điện thoại, đường dây nóng, người dân, dân,
    bà con, thông báo, cung cấp, thông tin, tin tức, đầu mối, kênh, địa chỉ, sử dụng, dùng, muốn,
    nhắn tin, kêu, nóng, công bố, niêm yết, công khai, để, lập, mở, trực, nghe máy,
    hotline, phone, number, call, report, reporting, people, residents, contact
    """
)


def answer_phones(asking: Asking) -> Outcome | None:
    """Every sentence with a phone number of the plans that the question means by their titles.

    Else the sentence with a number that is about what somebody calls for. None where the question
    asks for something else.
    """
    if asking.question.expects != "phone":
        return None
    looked_for = (asking.question.restored,)
    found = _sentences(asking, asking.scope.plans)
    if not asking.wanted.items:
        if not found or asking.scope.places or asking.scope.years:
            return Outcome(False, (), looked_for=looked_for, reason="nothing")
        return Outcome(True, found[:_PHONES], intro="fact", looked_for=looked_for)
    topic = topic_without(asking, _CALLING)
    plans = _of_subject(asking, topic)
    found = _sentences(asking, plans)
    if found and not (asking.scope.places or asking.scope.years):
        return Outcome(True, found[:_PHONES], intro="fact", looked_for=looked_for)
    if issuing(asking.question):  # the committee's number is no figure that a call may lack
        return answer_fact(asking)
    return answer_fact(replace(asking, wanted=topic)) if topic.items else None


def _of_subject(asking: Asking, topic: Concepts) -> tuple[PlanRecord, ...]:
    """The plans whose title says all that the question is about beside calling somebody.

    A title with other subjects too is enough where its plan has one number for all of them.
    """
    if not topic.items:
        return asking.scope.plans if asking.question.places else ()
    fitting = (plan for plan in asking.scope.plans if in_title(topic, plan))
    return tuple(p for p in fitting if title_says(topic, p) or _has_one_number(asking, p))


def _has_one_number(asking: Asking, plan: PlanRecord) -> bool:
    return len({m.key for m in asking.archive.mentions("phone", plan_ids=[plan.id])}) == 1


def _names_its_committee(asking: Asking, finding: Finding) -> bool:
    """Whether a number is that of the committee asked for, where one is named by its number."""
    match = issuing(asking.question)
    if match is None or is_of_committee(finding.plan, match["number"]):
        return True
    said = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    return match["number"] in re.findall(r"\d+", said)


def _sentences(asking: Asking, plans: tuple[PlanRecord, ...]) -> tuple[Finding, ...]:
    """What the plans say around their phone numbers, each sentence once."""
    known = {plan.id: plan for plan in plans}
    found: dict[tuple[int, int], Finding] = {}
    for mention in asking.archive.mentions("phone", plan_ids=list(known)):
        plan = known[mention.plan_id]
        passage = asking.archive.passage_at(plan.id, mention.start)
        start, end = sentence_around(passage, mention.start, mention.end)
        span = (mention.start, mention.end)
        shown = window(asking.archive.plan_text(plan.id), start, end, [span])
        first = found.setdefault((plan.id, start), Finding(plan, passage, *shown))
        found[plan.id, start] = replace(first, highlights=(*first.highlights, span))
    return tuple(f for f in found.values() if _names_its_committee(asking, f))
