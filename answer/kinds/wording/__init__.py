"""Precedent wording: clauses to copy, for a topic or near to a draft."""
