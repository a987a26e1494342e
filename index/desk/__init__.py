"""What people add to the archive: briefings, saved searches, verdicts, corrections.

Kept in data/desk.sqlite, apart from what was read, so that a new build changes nothing of it.
"""

from index.desk.briefings import Briefing, Entry, briefings, keep_briefing, read_briefing
from index.desk.file import Desk
from index.desk.verdicts import Verdict, keep_verdict, replace_verdict, verdicts

__all__ = [
    "Briefing",
    "Desk",
    "Entry",
    "Verdict",
    "briefings",
    "keep_briefing",
    "keep_verdict",
    "read_briefing",
    "replace_verdict",
    "verdicts",
]
