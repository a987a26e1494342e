"""The tasks that stand below an agency's own heading: "7. Sở Giáo dục và Đào tạo: Chỉ đạo ...".

Where no rule recognised them as tasks, the heading still says whose they are.
"""

from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.binding.meant import Meant, is_about, levels_of
from answer.binding.values import last_heading
from answer.findings import Finding
from answer.kinds.tasks.doings import Doing
from answer.language.agencies import Agency, agencies_in, names
from answer.reading.clauses import clause_at, front_sections, is_clause, quoted_whole
from index.records import PassageRecord, PlanRecord

_SHORTEST = 7  # words of a clause that says what the agency in it does
_BESIDE = 3  # words of a heading beside the names: its number, "đề nghị", the place


def headed_by(asking: Asking, which: Meant, agency: Agency) -> list[Doing]:
    """The clauses below headings that name the agency and nothing but agencies."""
    return [
        doing
        for plan in which.plans
        for passage in _own(asking, plan, agency)
        for doing in _doings(asking, which, plan, passage)
    ]


def begun_by(asking: Asking, which: Meant, agency: Agency) -> list[Doing]:
    """The clauses that begin with the agency: "...; Phòng Kinh tế kiểm tra nguồn nước"."""
    found = []
    for plan in which.plans:
        front = front_sections(asking, plan)
        for passage in asking.archive.passages_of(plan.id):
            if passage.row is None and passage.section not in front:
                found += _begun_in(asking, which, plan, passage, agency)
    return found


def _begun_in(
    asking: Asking, which: Meant, plan: PlanRecord, passage: PassageRecord, agency: Agency
) -> list[Doing]:
    found = []
    for start, end in passage.sentences:
        said = passage.text[start - passage.start : end - passage.start]
        first = " ".join(said.split()[: len(agency.name.split()) + _BESIDE])
        if len(said.split()) < _SHORTEST or not names(first, agency, levels_of(plan)):
            continue
        if is_about(asking, which.topic, plan, said, passage):
            finding = Finding(plan, passage, start, end)
            found.append(Doing(plan, start, finding, agency.said, "", said, ""))
    return found


def _own(asking: Asking, plan: PlanRecord, agency: Agency) -> Sequence[PassageRecord]:
    front = front_sections(asking, plan)
    return [
        passage
        for passage in asking.archive.passages_of(plan.id)
        if passage.row is None and passage.section not in front and passage.path
        if names(last_heading(passage.path), agency, levels_of(plan))
        and _is_agency(last_heading(passage.path))
    ]


def _is_agency(heading: str) -> bool:
    """Whether a heading only names agencies: "công tác của Sở Y tế" says what is done."""
    named = " ".join(agency.said for agency in agencies_in(heading))
    return len(heading.split()) <= len(named.split()) + _BESIDE


def _doings(asking: Asking, which: Meant, plan: PlanRecord, passage: PassageRecord) -> list[Doing]:
    found: dict[int, Doing] = {}
    heading = last_heading(passage.path)
    for span in passage.sentences:
        clause = clause_at(asking, plan, passage, span) if is_clause(passage, span) else None
        if clause and is_about(asking, which.topic, plan, clause.text, passage):
            finding = quoted_whole(asking, clause)
            found.setdefault(
                clause.start, Doing(plan, clause.start, finding, heading, "", clause.text, "")
            )
    return list(found.values())
