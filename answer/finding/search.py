"""A search of the search page: by a number, by phrases, by words, by meaning, or by all of it."""

from collections.abc import Sequence
from dataclasses import replace

from answer.finding.exact import Matches, find_terms, has_term
from answer.finding.numbers import find_number
from answer.finding.pattern import Term, phrase, quoted, words
from answer.finding.texts import FoldedTexts
from answer.finding.types import Found, Kind, Marks, Place, Request
from index import Archive, Embedder, Filters, Hit
from index.search import Mode as IndexMode
from index.terms import detect_language
from ingest.errors import UsageError
from ingest.text import fold, one_line

LONGEST = 500
"""Characters of a search."""
_RANKED = 200  # passages of a ranking at most
_FEW = 20  # where a word is missing, so that the others are hardly about what is asked
_NEAR = 0.05  # a passage whose cosine is that much below the best is about something else
_SHARE = 0.3  # unless it has this share of the best lexical score


def find(
    request: Request,
    archive: Archive,
    texts: FoldedTexts,
    embedder: Embedder,
    plan_ids: Sequence[int],
) -> Found:
    """What these plans have of what is looked for, best first.

    A number or code alone is looked for as such, but for the mode "phrase". In the mode "smart",
    what stands in quotation marks must be there word by word. Raises UsageError where the request
    is too long.
    """
    text = one_line(request.text)
    if len(text) > LONGEST:
        raise UsageError(f"the search has {len(text)} characters: use {LONGEST} at most")
    if request.mode != "phrase" and (found := find_number(text, archive, texts, plan_ids)):
        return found
    if request.mode == "phrase":
        terms = [term] if (term := phrase(text)) else []
        return _exact("phrases", terms, text, request.marks, archive, texts, plan_ids)
    if request.mode == "words":
        return _exact("words", words(text), text, request.marks, archive, texts, plan_ids)
    phrases, rest = quoted(text)
    terms = [term for part in phrases if (term := phrase(part))]
    if request.mode == "smart" and terms:
        asked = " ".join(phrases)
        found = _exact("phrases", terms, asked, request.marks, archive, texts, plan_ids)
        return _by_relevance(found, rest, archive, embedder) if rest.strip() else found
    return _ranked(text, request, archive, texts, embedder, plan_ids)


def understood(text: str, archive: Archive) -> str:
    """What a ranking looks for: mended spelling, and diacritics where none were typed."""
    mended = archive.respell(text)
    return archive.restore(mended) if detect_language(mended) == "vi-unaccented" else mended


def _exact(
    kind: Kind,
    terms: Sequence[Term],
    text: str,
    marks: Marks,
    archive: Archive,
    texts: FoldedTexts,
    plan_ids: Sequence[int],
) -> Found:
    looked_for = tuple(term.text for term in terms)
    if not terms:
        return Found(kind, (), looked_for)
    matches = find_terms(terms, texts, plan_ids)
    ignored = marks == "any" or (marks == "auto" and _ignores(text, matches, archive))
    places = matches.any_marks if ignored else matches.same
    return Found(
        kind,
        places,
        looked_for,
        any_marks=ignored,
        others=len(matches.any_marks) - len(matches.same),
        spellings=matches.spellings if ignored and len(matches.spellings) > 1 else (),
    )


def _ignores(text: str, matches: Matches, archive: Archive) -> bool:
    """Whether diacritics were left out when it was typed."""
    if fold(text) != text.lower():
        return False
    return not matches.same or archive.restore(text) != text


def _by_relevance(found: Found, rest: str, archive: Archive, embedder: Embedder) -> Found:
    """The places of a phrase, scored by what else is asked for."""
    plans = tuple({place.plan_id for place in found.places})
    if not plans:
        return found
    asked = " ".join((*found.looked_for, rest))
    hits = _hits(asked, archive, embedder, plans, "fused")
    scores = {hit.passage_id: hit.score for hit in hits}
    scored = [replace(p, score=scores.get(p.passage_id or -1, 0.0)) for p in found.places]
    return replace(found, places=tuple(sorted(scored, key=lambda place: -place.score)))


def _ranked(
    text: str,
    request: Request,
    archive: Archive,
    texts: FoldedTexts,
    embedder: Embedder,
    plan_ids: Sequence[int],
) -> Found:
    kind: Kind = "fused" if request.mode == "smart" else "dense"
    meant = understood(text, archive)
    missing = tuple(term.text for term in words(meant) if not has_term(term, texts))
    hits = _hits(text, archive, embedder, tuple(plan_ids), "fused" if kind == "fused" else "dense")
    hits = hits[:_FEW] if missing else hits
    passages = archive.passages([hit.passage_id for hit in hits])
    places = tuple(
        Place(passage.plan_id, passage.id, passage.start, passage.end, (), hit.score)
        for hit, passage in zip(hits, passages, strict=True)
    )
    return Found(kind, places, (text,), meant if meant != text else "", missing=missing)


def _hits(
    text: str, archive: Archive, embedder: Embedder, plans: tuple[int, ...], mode: IndexMode
) -> list[Hit]:
    """The ranking, without what is far from the best."""
    if not plans:  # no plan at all, which no filter can say
        return []
    filters = Filters() if len(plans) == len(archive.plans()) else Filters(plans=plans)
    hits = archive.search(text, embedder=embedder, filters=filters, limit=_RANKED, mode=mode)
    dense = max((hit.dense for hit in hits), default=0.0) - _NEAR
    lexical = _SHARE * max((hit.lexical for hit in hits), default=0.0)
    return [hit for hit in hits if hit.dense >= dense or hit.lexical >= lexical > 0]
