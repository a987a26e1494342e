"""The first step, understand: what a question asks for, told from its words alone."""
