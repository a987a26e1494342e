"""The last steps, prove and compose: quotations, citations, and the text of the answer."""
