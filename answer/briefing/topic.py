"""A topic for a briefing: what the archive says of it, as headings and quotes to choose from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from answer.briefing.check import quoted_words
from answer.phrases import phrase
from answer.proving.quote import reliability
from answer.proving.reference import reference
from answer.types import Answer, Citation, Language
from index import Archive
from index.desk import Entry


@dataclass(frozen=True, slots=True)
class Offered:
    """A quote on offer."""

    number: int  # of the citation
    entry: Entry
    repeats: bool  # says the same as the quote before it, in another plan


@dataclass(frozen=True, slots=True)
class Group:
    """Quotes under one heading."""

    heading: str
    quotes: tuple[Offered, ...]


def topic_question(topic: str) -> str:
    """The question that asks for an overview of the topic."""
    return f"Tổng hợp nội dung các kế hoạch về {topic.strip()}"


def quote_at(
    archive: Archive, plan_id: int, start: int, end: int, page: int | None, language: Language
) -> Entry:
    """The range of a plan's text as an entry of a briefing, with its source."""
    plan = archive.plan(plan_id)
    doubt = reliability(archive, plan, page)
    return Entry(
        kind="quote",
        text=quoted_words(archive.plan_text(plan_id), start, end),
        source=reference(plan, archive.sections(plan_id), start, page, language),
        file=plan.file,
        sha256=plan.sha256,
        start=start,
        end=end,
        page=page,
        doubt="" if doubt == "printed" else doubt,
    )


def groups(answer: Answer, archive: Archive, language: Language, topic: str) -> list[Group]:
    """The answer's quotes under its headings; the topic is the heading of those without one."""
    also = phrase(answer.question.language, "also")
    citations = {citation.number: citation for citation in answer.citations}
    found: dict[str, list[Offered]] = {}
    for claim in answer.claims:
        for number in claim.citations:
            heading = _heading(claim.heading, archive, citations[number]) or topic
            quote = _offered(archive, citations[number], language, claim.text.startswith(also))
            found.setdefault(heading, []).append(quote)
    return [Group(heading, tuple(quotes)) for heading, quotes in found.items()]


def chosen(topic: str, offered: Sequence[Group], numbers: Collection[int]) -> list[Entry]:
    """The entries to insert: the topic as a heading, groups below it, and the chosen quotes.

    Groups of which nothing was chosen are left out.
    """
    entries = []
    for group in offered:
        quotes = [quote.entry for quote in group.quotes if quote.number in numbers]
        if quotes and group.heading != topic:
            entries.append(Entry("heading", group.heading, level=2))
        entries += quotes
    title = topic[:1].upper() + topic[1:]
    return [Entry("heading", title), *entries] if entries else []


def _heading(heading: str, archive: Archive, citation: Citation) -> str:
    """The heading of a group; a plan that it names by its number is called a plan."""
    heading = heading.rstrip(" :")
    plan = archive.plan(citation.plan_id)
    named = plan.number and heading.startswith(plan.number) and heading[0].isdigit()
    return f"{plan.kind} số {heading}" if named and plan.kind else heading


def _offered(archive: Archive, citation: Citation, language: Language, repeats: bool) -> Offered:
    place = (citation.plan_id, citation.start, citation.end, citation.page)
    return Offered(citation.number, quote_at(archive, *place, language), repeats)
