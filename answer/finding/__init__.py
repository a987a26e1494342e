"""What the search page finds: exact words, mentions, rankings; grouped and counted."""
