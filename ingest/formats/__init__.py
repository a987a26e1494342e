"""One module for each kind of file; each turns the bytes of a file into a `Flow` or a `Reading`."""
