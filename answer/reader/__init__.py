"""One plan as it is read: its pages, tables, citations, and words found in it."""
