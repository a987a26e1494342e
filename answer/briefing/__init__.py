"""A briefing as a document: checked against the archive, edited, filled by topic, exported."""
