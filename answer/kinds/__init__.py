"""The kinds of question, each answered by functions of its own: Asking -> Outcome or None."""
