"""Which files hold the same plan, and which of them is quoted.

Sameness is decided by content. Plans of one office repeat most of last year's wording, and plans
of two provinces most of each other's, so wording proves little; what tells them apart is what the
plan says about itself (place, year, number) and its figures, dates and codes in their order. OCR
garbles words, but hardly ever makes one figure into another, so these also join a garbled copy
with its clean twin. A draft differs from the final plan in some figures, but not in its subject.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from index.version_key import VersionKey, common_values, containment, version_key

__all__ = ["VersionKey", "best_version", "group_versions", "same_plan", "version_key"]

# Measured on 19 real plans and copies made of them (noise as by OCR, cuts, next year's edition):
# the same plan shares .96 or more of the shorter file's values (clean files all of them), next
# year's edition .69 or less, another province's edition of the same text .70 to .97.
_VALUES = 0.97
_GARBLED_VALUES = 0.9
# Pages rendered from ten plans, damaged like scans and read by OCR, share .95 or more of the values
# with the clean text and .98 or more of the wording; real scans are worse.
_OCR_VALUES = 0.9
_DRAFT_VALUES = 0.7  # with the same office, years and title
_ENOUGH_VALUES = 8  # fewer figures prove nothing for a text whose words cannot be relied on
# Wording: copies of one clean text share all letter n-grams, different plans .46 or less, a
# garbled copy .42 or more (.57 in the real case), a summary of the same plan .33.
_WORDING = 0.75
_ALL_WORDING = 0.9
_GARBLED_WORDING = 0.35
_TITLE = 0.5
_EQUAL_TITLE = 0.8
_OTHER_TITLE = 0.3
_TITLE_GRAM = 4
_TITLE_FIGURE = re.compile(r"\b(?:\d+|[ivx]+)\b")
# Candidates share rare n-grams; grams of more plans than this are boilerplate.
_BOILERPLATE = 64
_CANDIDATE = 0.04
_EQUALLY_COMPLETE = 0.98


def group_versions(keys: Sequence[VersionKey]) -> dict[int, tuple[int, bool]]:
    """For each plan id its group (the lowest id in it) and whether it is the version quoted."""
    groups = {key.plan_id: [key] for key in keys}
    for first, second in _candidates(keys):
        one, other = groups[first.plan_id], groups[second.plan_id]
        if one is other or not same_plan(first, second):
            continue
        if any(_conflict(a, b) for a in one for b in other):
            continue
        one.extend(other)
        for key in other:
            groups[key.plan_id] = one
    return {
        key.plan_id: (min(k.plan_id for k in group), best_version(group) is key)
        for group in {id(group): group for group in groups.values()}.values()
        for key in group
    }


def same_plan(first: VersionKey, second: VersionKey) -> bool:
    """Whether two files hold the same plan, one of them perhaps garbled, incomplete or a draft."""
    if first.digest == second.digest:
        return True
    garbled = first.garbled or second.garbled
    wording = containment(first.grams, second.grams)
    if wording < (_GARBLED_WORDING if garbled else _WORDING) or _conflict(first, second):
        return False
    fewest = min(len(first.values), len(second.values))
    shared = common_values(first.values, second.values)
    if (first.draft or second.draft) and _same_subject(first, second):
        return shared >= _DRAFT_VALUES * fewest
    if garbled:
        agreed = shared >= _GARBLED_VALUES * fewest and _same_origin(first, second)
        return agreed and (fewest >= _ENOUGH_VALUES or _same_head(first, second))
    if fewest < _ENOUGH_VALUES and not _few_figures_suffice(first, second, wording):
        return False
    if shared >= _VALUES * fewest:
        return True
    scanned = first.ocr or second.ocr
    return scanned and _same_origin(first, second) and shared >= _misread_at_most(fewest)


def _few_figures_suffice(first: VersionKey, second: VersionKey, wording: float) -> bool:
    """Whether titles or wording show one plan where few figures do.

    The charters of two associations are drawn up after one model: only their subjects differ.
    """
    if not first.title or not second.title:
        return wording >= _ALL_WORDING
    return containment(_title_grams(first.title), _title_grams(second.title)) >= _EQUAL_TITLE


def _misread_at_most(values: int) -> float:
    """How many of so many values must agree where OCR read one of the files: one may always fail,
    if there are enough of them."""
    return min(_OCR_VALUES * values, values - 1) if values >= _ENOUGH_VALUES else values


def best_version(versions: Sequence[VersionKey]) -> VersionKey:
    """The version to quote: a final one, then text, then OCR, then garbled text.

    Of equal ones it is the most complete, then the best readable.
    """
    rank = max(map(_standing, versions))
    equal = [key for key in versions if _standing(key) == rank]
    longest = max(key.words for key in equal)
    complete = [key for key in equal if key.words >= _EQUALLY_COMPLETE * longest]
    return max(complete, key=lambda key: (round(key.vietnamese, 2), key.words, -key.plan_id))


def _standing(key: VersionKey) -> tuple[bool, bool, bool]:
    return not key.draft, not key.garbled, not key.ocr


def _conflict(first: VersionKey, second: VersionKey) -> bool:
    """Whether the two say different things about themselves; what was not read says nothing."""
    for name in ("kind", "province", "district", "years"):
        one, other = getattr(first, name), getattr(second, name)
        if one and other and one != other:
            return True
    levels = bool(first.district) != bool(second.district) and bool(first.province)
    if levels and second.province and not (first.garbled or second.garbled):
        return True
    if _other_subject(first, second):
        return True
    numbers = [re.match(r"\d+", key.number) for key in (first, second)]
    return all(numbers) and len({int(match[0]) for match in numbers if match}) > 1


def _other_subject(first: VersionKey, second: VersionKey) -> bool:
    """Whether both titles can be relied on and differ, perhaps in a figure only: "đợt 2".

    A title may have been cut short, so what one lacks at its end is no difference.
    """
    grams = [_title_grams(key.title) for key in (first, second)]
    if first.garbled or second.garbled or not all(grams):
        return False
    if containment(*grams) < _OTHER_TITLE:
        return True
    figures = [_TITLE_FIGURE.findall(key.title) for key in (first, second)]
    common = min(map(len, figures))
    return not (first.ocr or second.ocr) and figures[0][:common] != figures[1][:common]


def _same_origin(first: VersionKey, second: VersionKey) -> bool:
    """Whether something read of both says that they come from one office.

    A garbled file is joined on this evidence only: two provinces' editions of one text may differ
    in a single figure, and to lose a plan behind another's is worse than to show one twice.
    """
    return any(
        getattr(first, name) and getattr(first, name) == getattr(second, name)
        for name in ("province", "signer")
    )


def _same_head(first: VersionKey, second: VersionKey) -> bool:
    """Whether place, years and title are known of both and agree."""
    return _same_titles(first, second, _TITLE)


def _same_subject(first: VersionKey, second: VersionKey) -> bool:
    """Whether they are of one kind and the titles agree, also in figures: "đợt 1", "quý II"."""
    figures = [_TITLE_FIGURE.findall(key.title) for key in (first, second)]
    alike = figures[0] == figures[1] and first.kind == second.kind
    return alike and _same_titles(first, second, _EQUAL_TITLE)


def _same_titles(first: VersionKey, second: VersionKey, least: float) -> bool:
    known = all(key.years and key.province and key.title for key in (first, second))
    titles = containment(_title_grams(first.title), _title_grams(second.title))
    return known and titles >= least


def _title_grams(title: str) -> list[int]:
    letters = re.sub(r"[^a-z]+", "", title)
    grams = {letters[i : i + _TITLE_GRAM] for i in range(len(letters) - _TITLE_GRAM + 1)}
    return [hash(gram) for gram in grams]


def _candidates(keys: Sequence[VersionKey]) -> Iterator[tuple[VersionKey, VersionKey]]:
    """Pairs that can be the same plan, the likeliest first, without comparing all with all."""
    by_gram: dict[int, list[int]] = defaultdict(list)
    by_digest: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        by_digest[key.digest].append(at)
        for gram in key.grams:
            by_gram[gram].append(at)
    for same in by_digest.values():
        yield from ((keys[same[0]], keys[at]) for at in same[1:])
    shared: Counter[tuple[int, int]] = Counter()
    for at, key in enumerate(keys):
        for gram in key.grams:
            holders = by_gram[gram]
            if len(holders) <= _BOILERPLATE:
                shared.update((at, other) for other in holders if other > at)
    for (a, b), count in shared.most_common():
        if count >= _CANDIDATE * min(len(keys[a].grams), len(keys[b].grams)):
            yield keys[a], keys[b]
