"""Sample plans for trying the archive, and the script that builds those that are not plain text."""
