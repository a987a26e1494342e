"""The third step, read: the sentences of the passages found, and how well each one answers."""
