"""Hotlines and other contacts: whose they are, which plans have them, and where plans differ."""

import html

import streamlit as st

from answer.records.contacts import Contact, Occurrence
from index import Archive, Filters
from ingest.text import fold
from views import targets_data, targets_state
from views.fragments import dressed, marks
from views.state import say
from views.targets_download import Line, download_table
from views.targets_state import CONTACT
from views.targets_table import (
    Row,
    link,
    place_name,
    plan_cell,
    show_table,
    year_name,
)

MOST_PLANS = 4  # of a number, in its row
MOST_DIFFERING = 3
COLUMNS = ("targets_contact", "targets_owner", "targets_words", "targets_plans")
SHEET = (*COLUMNS[:1], "targets_kind", *COLUMNS[1:3], "targets_differ")


def show(archive: Archive, filters: Filters) -> None:
    """Draws the search and the table."""
    contacts = targets_data.contacts(archive, filters)
    if not contacts:
        st.info(say("targets_no_contacts"))
        return
    by_key = {contact.key: contact for contact in contacts}
    words = targets_state.text(CONTACT)
    st.text_input(
        say("targets_contact_search"),
        key=targets_state.shown(CONTACT, words),
        placeholder=say("targets_contact_example"),
        on_change=targets_state.putting(CONTACT),
    )
    found = [contact for contact in contacts if _has(contact, words)]
    differing = sum(bool(contact.differing) for contact in found)
    st.caption(say("targets_contact_count", n=len(found), m=differing))
    if not found:
        st.info(say("targets_no_contacts"))
        return
    lines = [line for contact in found for line in _lines(contact, by_key)]
    download_table(archive, "lien-he", SHEET, lines)
    title = say("targets_view_contacts")
    show_table(archive, title, COLUMNS, found, lambda contact: _row(archive, contact, by_key))


def _has(contact: Contact, words: str) -> bool:
    """Whether number, owner, place or the words around have all that was typed."""
    said = [contact.printed, contact.key, contact.owner]
    said += [part for o in contact.occurrences for part in (o.words.text, place_name(o.plan))]
    text = fold(" ".join(said))
    digits = "".join(c for c in words if c.isdigit())
    if len(digits) > 3 and digits in contact.key:  # 02773.875.111 is 02773875111
        return True
    return all(word in text for word in fold(words).split())


def _row(archive: Archive, contact: Contact, others: dict[str, Contact]) -> Row:
    latest = contact.latest
    number = f"<strong>{html.escape(contact.printed)}</strong>"
    cells = (
        f"{_linked(latest, number)}<br><em>{html.escape(_kind(contact))}</em>",
        _owner(contact) + _differing(contact, others),
        _words(archive, latest),
        _plans(contact),
    )
    return Row(latest.plan, latest.words.start, latest.words.end, cells)


def _linked(occurrence: Occurrence, inner: str) -> str:
    return link(occurrence.plan, occurrence.start, occurrence.end, inner)


def _kind(contact: Contact) -> str:
    if contact.kind != "phone":
        return say(f"targets_kind_{contact.kind}")
    latest = contact.latest
    return say(f"targets_kind_{'fax' if latest.fax else 'hotline' if latest.hotline else 'phone'}")


def _owner(contact: Contact) -> str:
    owner = html.escape(contact.owner or say("targets_no_owner"))
    place = html.escape(place_name(contact.latest.plan))
    return f"{owner if contact.owner else f'<em>{owner}</em>'}<br>{place}"


def _differing(contact: Contact, others: dict[str, Contact]) -> str:
    """The other numbers of the same office, with the year of the latest plan that has each."""
    found = [others[key] for key in contact.differing if key in others]
    if not found:
        return ""
    said = [
        f"{_linked(o.latest, html.escape(o.printed))} ({html.escape(year_name(o.latest.plan))})"
        for o in found[:MOST_DIFFERING]
    ]
    left = len(found) - MOST_DIFFERING
    more = f" {html.escape(say('targets_more_numbers', n=left))}" if left > 0 else ""
    label = html.escape(say("targets_differing"))
    return f'<p class="warning">⚠ {label} {", ".join(said)}{more}</p>'


def _words(archive: Archive, occurrence: Occurrence) -> str:
    text = archive.plan_text(occurrence.plan.id)
    span = (occurrence.words.start, occurrence.words.end)
    return dressed(text, span, marks([(occurrence.start, occurrence.end)]), one_line=True)


def _plans(contact: Contact) -> str:
    lines = [
        f"<li>{html.escape(year_name(o.plan))}: {_linked(o, plan_cell(o.plan))}</li>"
        for o in contact.occurrences[:MOST_PLANS]
    ]
    left = len(contact.occurrences) - MOST_PLANS
    more = f"<li>{html.escape(say('targets_more_plans', n=left))}</li>" if left > 0 else ""
    return f"<ul>{''.join(lines)}{more}</ul>"


def _lines(contact: Contact, others: dict[str, Contact]) -> list[Line]:
    """A line of the sheet for each plan that has the number."""
    differing = ", ".join(others[key].printed for key in contact.differing if key in others)
    kind = _kind(contact)
    return [
        Line(
            one.plan,
            one.words.start,
            one.words.end,
            (contact.printed, kind, one.owner, one.words.text, differing),
        )
        for one in contact.occurrences
    ]
