"""Vietnamese text from before Unicode: TCVN3 (ABC), VNI and windows-1258.

`from_font` decodes text whose font is known, `decode` the bytes of a text file, `convert` and
`replacements` a string of which nothing is known.
"""

from ingest.legacy.detect import Decoded, convert, decode, replacements
from ingest.legacy.fonts import from_font
from ingest.legacy.replacement import Replacement, apply

__all__ = ["Decoded", "Replacement", "apply", "convert", "decode", "from_font", "replacements"]
