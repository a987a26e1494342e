"""Pictures of pages become text, by tesseract."""
