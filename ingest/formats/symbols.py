"""Characters of the symbol fonts that Word writes bullets and check boxes with.

Tables: Microsoft's Symbol and Wingdings fonts against their Unicode names (unicode.org,
VENDORS/ADOBE/symbol.txt and the Wingdings block of Unicode 7).
"""

_SYMBOL = {
    0xB7: "•", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xA5: "∞",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB2: "″", 0xA2: "′",
    0xBB: "≈", 0xBC: "…", 0xDE: "⇒", 0xD0: "∠", 0xC6: "∅", 0xCE: "∈", 0xD7: "·", 0x6D: "μ",
    0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x70: "π",
}  # fmt: skip
_WINGDINGS = {
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0x72: "☐",
    0x6C: "•", 0x9F: "•", 0xA7: "•", 0x6E: "•", 0x77: "•", 0x76: "•", 0x75: "•", 0xD8: "•",
    0xE0: "→", 0xE8: "→", 0xF0: "→", 0x28: "☎", 0x29: "☎", 0x2A: "✉", 0x46: "☞",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x53: "☒", 0xA3: "☐", 0x2A: "☐", 0x4F: "✗", 0x96: "•"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def is_symbol_font(font: str) -> bool:
    """Whether the font's characters are pictures, not letters."""
    return font.strip(" \"'").lower() in (*_FONTS, "wingdings 3", "webdings", "zapfdingbats")


def from_symbols(text: str, font: str) -> str:
    """Signs of a symbol font in Unicode, those without a known meaning dropped.

    The signs stand at U+F000 above their code, as Word writes them, or at U+0080 to U+00FF.
    Letters and digits stay: programs show them in another font.
    """
    table = _FONTS.get(font.strip(" \"'").lower(), _SYMBOL)
    return "".join(_sign(char, table) for char in text)


def _sign(char: str, table: dict[int, str]) -> str:
    code = ord(char)
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
        plain = chr(code) if table is _SYMBOL and 0x20 <= code < 0x40 else ""
        return table.get(code, plain)
    return table.get(code, char) if 0x80 <= code <= 0xFF else char
