"""What the page "Tìm kiếm" says."""

VIETNAMESE: dict[str, str] = {}

ENGLISH: dict[str, str] = {}
