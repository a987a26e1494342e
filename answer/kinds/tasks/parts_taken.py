"""Which tasks an agency leads, which it takes part in, and with whom: in groups under headings."""

import re
from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.binding.meant import levels_of
from answer.kinds.tasks.doings import Doing, doings_of
from answer.language.agencies import Agency, names
from answer.phrases import phrase

_ONLY_LEADS = re.compile(r"chu tri|phu trach|\bleads?\b")
_TOGETHER = re.compile(r"\b(?:cung(?: nhau)?|phoi hop voi nhau|together)\b")
_SHORTEST_NAME = 3  # words
_BEFORE = 80  # characters before "phối hợp" in which the agency stands that does so


def of_agencies(
    asking: Asking, doings: Sequence[Doing], agencies: Sequence[Agency], words: str
) -> list[tuple[str, list[Doing]]]:
    """The tasks under headings: those that an agency leads before those it takes part in."""
    if len(agencies) == 2 and _TOGETHER.search(words):
        return [("", [d for d in doings if all(_takes_part(d, a) for a in agencies)])]
    groups: list[tuple[str, list[Doing]]] = []
    only_leads = bool(_ONLY_LEADS.search(words)) and "phoi hop" not in words
    only_supports = "phoi hop" in words and not _ONLY_LEADS.search(words)
    for agency in agencies:
        support = [d for d in doings if d.supports(agency) and not d.leads(agency)]
        support += [d for d in doings if d.leads(agency) and _helps(asking, d, agency)]
        lead = [d for d in doings if d.leads(agency) and d not in support]
        named = agency.said if len(agencies) > 1 else ""
        if not only_supports:
            groups.append((_heading(asking, named, "leads", bool(support)), lead))
        if not only_leads:
            groups.append((_heading(asking, named, "supports", True), support))
    return [(heading, found) for heading, found in groups if found]


def partners_of(
    asking: Asking, doings: Sequence[Doing], agency: Agency
) -> list[tuple[str, list[Doing]]]:
    """Tasks that the agency leads with others, and tasks of others in which it takes part."""
    own = [doing for doing in doings if doing.leads(agency) and doing.support]
    others = [d for d in doings if d.supports(agency) and d.lead and not d.leads(agency)]
    groups = [
        (_heading(asking, agency.said, "leads", True), own),
        (_heading(asking, agency.said, "supports", True), others),
    ]
    return [(heading, found) for heading, found in groups if found]


def shortened(asking: Asking, agency: Agency) -> Agency:
    """The agency without the words of a task that follow its name: "Sở Y tế tiêm vắc xin"."""
    doings = [doing for plan in asking.scope.plans for doing in doings_of(asking, plan)]
    words, said = agency.name.split(), agency.said.split()
    while len(words) > _SHORTEST_NAME and len(words) == len(said):
        if any(_takes_part(doing, agency) for doing in doings):
            break
        words, said = words[:-1], said[:-1]
        agency = Agency(" ".join(words), agency.level, " ".join(said))
    return agency


def _helps(asking: Asking, doing: Doing, agency: Agency) -> bool:
    """Whether the one agency named works with others: "Điện lực huyện phối hợp rà soát ..."."""
    before, found, _ = told(asking, doing).partition("phối hợp")
    named = names(before[-_BEFORE:], agency, levels_of(doing.plan))
    return bool(found) and not doing.support and named and "chủ trì" not in before.lower()


def _takes_part(doing: Doing, agency: Agency) -> bool:
    return doing.leads(agency) or doing.supports(agency)


def _heading(asking: Asking, agency: str, role: str, needed: bool) -> str:
    if not needed and not agency:
        return ""
    said = phrase(asking.question.language, role)
    return (
        f"{agency[:1].upper()}{agency[1:]} – {said}:"
        if agency
        else f"{said[:1].upper()}{said[1:]}:"
    )


def told(asking: Asking, doing: Doing) -> str:
    """What a task is quoted as."""
    return asking.archive.plan_text(doing.plan.id)[doing.finding.start : doing.finding.end]
