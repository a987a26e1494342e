"""What the page "So sánh" says."""

VIETNAMESE: dict[str, str] = {}

ENGLISH: dict[str, str] = {}
