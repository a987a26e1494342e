"""What people add to the archive: briefings, saved searches, verdicts, corrections.

Kept in data/desk.sqlite, apart from what was read, so that a new build changes nothing of it.
"""

from index.desk.briefings import Briefing, Entry, briefings, keep_briefing, read_briefing
from index.desk.corrections import (
    FACTS,
    Correction,
    Corrections,
    correct,
    corrections,
    corrections_state,
    history,
    stored_fact,
    undo_correction,
)
from index.desk.facts import CorrectedFacts, FactName
from index.desk.file import Desk
from index.desk.searches import SavedSearch, delete_search, keep_search, saved_searches
from index.desk.verdicts import Verdict, keep_verdict, replace_verdict, verdicts

__all__ = [
    "FACTS",
    "Briefing",
    "CorrectedFacts",
    "Correction",
    "Corrections",
    "Desk",
    "Entry",
    "FactName",
    "SavedSearch",
    "Verdict",
    "briefings",
    "correct",
    "corrections",
    "corrections_state",
    "delete_search",
    "history",
    "keep_briefing",
    "keep_search",
    "keep_verdict",
    "read_briefing",
    "replace_verdict",
    "saved_searches",
    "stored_fact",
    "undo_correction",
    "verdicts",
]
