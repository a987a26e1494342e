"""How briefings and their items are called on the page."""

from datetime import datetime

from answer.briefing.markdown import escaped
from index.desk import Briefing, Entry
from views.state import say

SHORT = 70  # characters of an item's text in a label


def plain(text: str) -> str:
    """Text for a widget's label or a message: what Streamlit's Markdown would read is escaped."""
    return escaped(text).replace(":", "\\:")


def title_of(briefing: Briefing) -> str:
    """The title, or a word for want of one."""
    return briefing.title.strip() or say("briefing_untitled")


def option(briefing: Briefing) -> str:
    """A briefing in the list of all: title, size, and when it was changed, in local time.

    One without a title is told from the others by its first words.
    """
    title = title_of(briefing)
    if not briefing.title.strip() and briefing.entries:
        title = f"{title} (“{short(briefing.entries[0].text)}”)"
    changed = datetime.fromisoformat(briefing.changed).astimezone()
    return say(
        "briefing_option",
        title=title,
        n=briefing.quotes,
        changed=f"{changed:%d/%m/%Y %H:%M}",
    )


def short(text: str) -> str:
    """The beginning of an item's text."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[:SHORT].rsplit(" ", 1)[0] + "…"


def kind_of(entry: Entry) -> str:
    """What an item is: a key of the page's words."""
    if entry.kind == "heading" and entry.level > 1:
        return "briefing_kind_subheading"
    return f"briefing_kind_{entry.kind}"
