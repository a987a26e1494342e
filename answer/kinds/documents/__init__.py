"""Plans as documents, and the documents that they rest on, cite and carry out."""
