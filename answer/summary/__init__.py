"""An optional fluent summary by a language model, proved again sentence by sentence."""
