"""What the page "Kho" says."""

VIETNAMESE: dict[str, str] = {}

ENGLISH: dict[str, str] = {}
