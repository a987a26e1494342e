"""Several plans side by side: what is the same, what differs, what is new or dropped."""
