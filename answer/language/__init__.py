"""Vietnamese and English as offices write them: words, abbreviations, agencies, synonyms, names."""
