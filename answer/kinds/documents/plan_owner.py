"""Whether a plan that a number or a title tells is of the place and year that a question names.

Every office numbers its plans from 1, and many carry out the same resolution: the signer of Tây
Ninh's plan is none of An Giang's.
"""

import re

from answer.binding.asking import Asking
from index.records import PlanRecord
from ingest.text import CAPITAL, fold

# Places that no gazetteer has, by the level before their name, or as owners: "phường Mỹ Ngãi".
_WORDS = rf"[{CAPITAL}]\w+(?: [{CAPITAL}]\w+)*"
_NAME = rf"(?P<name>{_WORDS})"
_LOCAL = re.compile(
    r"\b(?:[xX]ã|[pP]hường|[tT]hị trấn|[hH]uyện|[qQ]uận|[tT]hị xã|[tT]ỉnh|[tT]hành phố|[đĐ]ặc khu)"
    rf" {_NAME}"
)
_ENGLISH_LOCAL = re.compile(
    rf"\b({_WORDS}) (?:district|commune|ward|township)\b"
    rf"|\b(?:district|commune|ward|township) of ({_WORDS})"
)
_OWNER = re.compile(rf"\bcủa {_NAME}")
_OWNERS = re.compile(rf"\bcủa ({_WORDS}) và ({_WORDS})")
_BODY = re.compile(  # how names of bodies, offices and documents begin: "của Bộ Chính trị"
    r"(?:bo|ban|thu|chinh|uy|ubnd|hdnd|hoi|so|cong|quoc|tinh|thanh uy|huyen|thi uy|trung|dang|nha"
    r"|toa|vien|chu|pho|phong|cuc|chi|doan|mat|lien|thanh tra|van|bcd|quan|dien|buu|truong|to"
    r"|ke hoach|ke|nghi|quyet|thong|ket|luat|huong|quy che|de an|du thao)\b"
)


def is_from_there(asking: Asking, plan: PlanRecord) -> bool:
    """Whether the plan is of every place that the question names, and of its year.

    A plan for later years is of the year that it was issued in as well.
    """
    owners = _OWNERS.search(asking.question.restored)
    named = all(_is_of(plan, place) for place in _places(asking))
    if not named and not (owners and any(_is_of(plan, one) for one in owners.groups())):
        return False
    years = {str(year) for year in asking.scope.years}
    return not years or plan.date[:4] in years or any(year in plan.title for year in years)


def _is_of(plan: PlanRecord, place: str) -> bool:
    said = fold(f"{plan.province} . {plan.district} . {plan.issuer} . {plan.title}")
    return re.search(rf"\b{re.escape(fold(place))}\b", said) is not None


def whose(asking: Asking) -> tuple[str, ...]:
    """The places and years by which a plan was asked for that is not in the archive."""
    return (*_places(asking), *map(str, asking.scope.years))


def _places(asking: Asking) -> tuple[str, ...]:
    """The places named that no plan in scope is from for sure."""
    said = asking.question.restored
    if asking.question.language == "en":
        named = [name for found in _ENGLISH_LOCAL.findall(said) for name in found if name]
        return tuple(dict.fromkeys((*asking.scope.places, *named)))
    names = [match["name"] for cue in (_LOCAL, _OWNER) for match in cue.finditer(said)]
    local = [name for name in names if not (_BODY.match(fold(name)) or name.isupper())]
    return tuple(dict.fromkeys((*asking.scope.places, *local)))
