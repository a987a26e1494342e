"""What the page "Bản tóm tắt" says."""

VIETNAMESE: dict[str, str] = {}

ENGLISH: dict[str, str] = {}
