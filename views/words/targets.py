"""What the page "Chỉ tiêu và nhiệm vụ" says."""

VIETNAMESE: dict[str, str] = {}

ENGLISH: dict[str, str] = {}
