"""Clauses of the plans about a topic, by how close they are to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer.binding.asking import Asking
from answer.kinds.wording.nearest import cosine_of, stretched
from answer.language.agencies import agencies_in
from answer.language.concept import Concept
from answer.language.frame import FRAME_VI
from answer.language.words import Words, spelt
from answer.reading.clauses import Clause, clause_at, front_sections, is_heading
from answer.reading.reading import Evidence
from index.records import PassageRecord, PlanRecord
from ingest.text import fold

_ITSELF = 0.3  # share of a topic in the sentence itself
_CORE = 0.5  # share of a topic's weight that its rarest words make up; share of them to be there
_TOGETHER = 0.4  # share of a topic's pairs of words that a clause about it has side by side
_OWN_HEADING = 0.4  # share of a heading's words that the topic has too
_COMMON = 2.5  # weight of a word below which it stands in plans on anything
_SMALL = {phrase[0] for phrase in FRAME_VI if len(phrase) == 1} | {"công", "tác"}
_BASIS = re.compile(
    r"^\W*(?:can cu|thuc hien|theo|xet|de (?:trien khai|thuc hien))\b|\bnhu sau\b|\bban hanh\b"
)
_NAME = r"[A-ZÀ-ỸĐ][^\W\d_]*(?: (?!và\b)[a-zà-ỹđ]+)?"
_BODY = re.compile(
    rf"\b(?:Sở|Phòng|Bộ|Cục|Chi cục|Đài|Trung tâm) {_NAME}(?:(?:,| [-–]| và) {_NAME})*"
    r"(?: nông thôn)?"
)
_SAME_TOPIC = 0.92  # cosine of a topic and a clause that is about nothing else


@dataclass(frozen=True, slots=True)
class Topical:
    """A clause and the evidence that it is about the topic."""

    evidence: Evidence
    clause: Clause  # with its closeness, 0 to 1, as score
    own: float  # share of the topic in the clause itself
    meaning: float  # how near it is to the topic in meaning, 0 to 1


def may_be_about(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence has something of every main part of the topic, and of place and year."""
    if not evidence.proved:
        return False
    if evidence.weakest >= asking.thresholds.whole:
        return True
    passage = evidence.passage
    text = passage.text[evidence.start - passage.start : evidence.end - passage.start]
    return _whole(asking, evidence.plan, passage, text) >= asking.thresholds.whole


def has_words_together(asking: Asking, evidence: Evidence) -> bool:
    """Whether some words stand side by side as in the topic, if it has words side by side.

    "quy ước", "khu chế xuất" and "nhân dân" have three syllables of "quy chế dân chủ", and say
    nothing about it.
    """
    if asking.question.language == "en":  # its pairs are words of Vietnamese, each for itself
        return True
    plan, passage = evidence.plan, evidence.passage
    text = " . ".join((passage.text, *passage.path))
    found = asking.wanted.found(Words(text, plan.garbled, plan.reconstructed))
    together = [has for item, has in zip(asking.wanted.items, found, strict=True) if item.pair]
    return not together or sum(together) >= _TOGETHER * len(together)


def topical(asking: Asking, found: Sequence[Evidence]) -> list[Topical]:
    """The clauses around the evidence, closest to the topic first; each clause once.

    Closeness is half the topic's words and half its meaning: plans say "giữ kín thông tin" where
    somebody asks for "giữ bí mật". Letterheads, titles and legal bases are left out.
    """
    front = {plan.id: front_sections(asking, plan) for plan in asking.scope.plans}
    found = [e for e in found if e.passage.section not in front[e.plan.id] or _is_body(asking, e)]
    vectors = asking.archive.sentence_vectors([e.passage.id for e in found])
    asked = asking.embedder.encode_query(asking.question.restored)
    closest: dict[tuple[int, int], Topical] = {}
    for evidence in found:
        span = _best_part(asking, evidence)
        cosine = cosine_of(evidence.passage, span, vectors[evidence.passage.id], asked)
        clause = clause_at(asking, evidence.plan, evidence.passage, span)
        if clause is None:
            continue
        own = own_share(asking, clause)
        # What only a heading says counts half.
        words = evidence.coverage if own >= _ITSELF else evidence.coverage / 2
        meaning = stretched(cosine, _SAME_TOPIC)
        score = 0.5 * words + 0.5 * meaning
        key = (clause.plan.id, clause.start)
        if key not in closest or closest[key].clause.score < score:
            closest[key] = Topical(evidence, replace(clause, score=score), own, meaning)
    return sorted(closest.values(), key=lambda t: (-t.clause.score, t.clause.plan.id))


def _is_body(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence behind the legal basis is none: plans without chapters go on at once."""
    section = next(
        (
            s
            for s in asking.archive.sections(evidence.plan.id)
            if s.index == evidence.passage.section
        ),
        None,
    )
    if section is None or section.kind != "basis":
        return False
    passage = evidence.passage
    text = passage.text[evidence.start - passage.start : evidence.end - passage.start]
    return not _BASIS.search(fold(text))


def own_share(asking: Asking, clause: Clause) -> float:
    """The share of the topic in the clause itself, without its headings, 0 to 1."""
    text = _without_bodies(asking, clause.text)
    words = Words(text, clause.plan.garbled, clause.plan.reconstructed)
    return float(asking.wanted.share(map(float, asking.wanted.found(words))))


def _without_bodies(asking: Asking, text: str) -> str:
    """The text without the names of departments, unless the question is about one.

    "Phối hợp Sở Thông tin và Truyền thông" says nothing about "truyền thông".
    """
    return text if agencies_in(asking.question.restored) else _BODY.sub(" . ", text)


def is_about(asking: Asking, pair: Topical) -> bool:
    """Whether a clause is about the topic itself, or stands below a heading that is its own.

    A heading that names the topic beside others says nothing of each clause below it.
    """
    if pair.own >= _ITSELF:
        if not has_core(asking, pair.clause):
            return False
        clause = pair.clause
        whole = _whole(asking, clause.plan, clause.passage, clause.text)
        return whole >= asking.thresholds.whole
    heading = pair.clause.passage.path[-1] if pair.clause.passage.path else ""
    said = [word for word in spelt(heading) if word not in _SMALL and not word[0].isdigit()]
    asked = {word for item in asking.wanted.items for phrase in item.phrases for word in phrase}
    folded = {fold(word) for word in asked}
    own = [word for word in said if word in asked or fold(word) in folded]
    return len(own) >= _OWN_HEADING * len(said) > 0


def has_core(asking: Asking, clause: Clause) -> bool:
    """Whether clause and heading have most of what tells the topic from others, its rarest words.

    "Cao điểm phòng, chống ma túy" shares but common words with "phòng, chống mua bán người", which
    stands in the titles of all plans.
    """
    heading = clause.passage.path[-1] if clause.passage.path else ""
    plan = clause.plan
    text = f"{_without_bodies(asking, clause.text)} . {heading}"
    found = asking.wanted.found(Words(text, plan.garbled, plan.reconstructed))
    weighed = sorted(zip(asking.wanted.items, found, strict=True), key=lambda pair: -pair[0].weight)
    core, covered = 0.0, 0.0
    for item, has in weighed:
        if core >= _CORE * asking.wanted.total:
            break
        core += item.weight
        covered += item.weight * has
    return covered >= _CORE * core


def _whole(asking: Asking, plan: PlanRecord, passage: PassageRecord, text: str) -> float:
    """The share of the topic's worst covered part in a clause and the headings above it.

    A part of common words only says where, and need not be there: "ở cơ sở" of "hòa giải ở cơ sở".
    """
    told = " . ".join((_without_bodies(asking, text), *passage.path, plan.title))
    wanted = asking.wanted
    found = _whole_words(wanted.items, wanted.found(Words(told, plan.garbled, plan.reconstructed)))
    rarest: dict[int, float] = {}
    for item in wanted.items:
        if item.word:
            rarest[item.run] = max(item.weight, rarest.get(item.run, 0.0))
    telling = {run for run, weight in rarest.items() if weight >= _COMMON} or set(rarest)
    credit = [
        float(has or item.run not in telling) for item, has in zip(wanted.items, found, strict=True)
    ]
    return wanted.weakest_run(credit)


def _whole_words(items: Sequence[Concept], found: Sequence[bool]) -> list[bool]:
    """What was found, without half a word that is a part by itself: "thông" of "truyền thông"."""
    lost = {
        item.run
        for item, has in zip(items, found, strict=True)
        if item.pair and not has and sum(i.run == item.run and bool(i.word) for i in items) == 2
    }
    told = [item.run for item, has in zip(items, found, strict=True) if item.word and has]
    halves = {run for run in lost if told.count(run) < 2}
    return [has and item.run not in halves for item, has in zip(items, found, strict=True)]


def _best_part(asking: Asking, evidence: Evidence) -> tuple[int, int]:
    """The sentence of the evidence that has most of the topic.

    A heading says nothing itself: behind it the next sentence is meant.
    """
    passage, plan = evidence.passage, evidence.plan
    said = [span for span in passage.sentences if not is_heading(passage, span)]
    parts = [s for s in said if evidence.start <= s[0] and s[1] <= evidence.end]
    parts = parts or [s for s in said if s[0] >= evidence.end][:1]
    if passage.row is not None or not parts:
        return evidence.start, evidence.end

    def share(part: tuple[int, int]) -> float:
        text = passage.text[part[0] - passage.start : part[1] - passage.start]
        words = Words(text, plan.garbled, plan.reconstructed)
        return float(asking.wanted.share(map(float, asking.wanted.found(words))))

    return max(parts, key=share)
