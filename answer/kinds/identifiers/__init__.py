"""Exhaustive lists: where a number, code, name, phrase or topic stands, and in how many plans."""
