"""What the archive keeps of a plan to tell which files hold the same plan, without its text."""

import base64
import json
import re
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from ingest.plan import Field, Mention, Plan
from ingest.text import fold

_GRAM = 8  # letters, drawn across words, since OCR splits and joins words
# Of all n-grams those are kept whose hash is a multiple of this (FracMinHash: Irber et al. 2022,
# doi:10.1101/2022.01.11.475838), so that even texts of very unequal length can be compared.
_SCALE = 32
_NOT_LETTER = re.compile(r"[^a-z]+")
_ARRAYS = ("values", "grams")


@dataclass(frozen=True, slots=True)
class VersionKey:
    """A plan in brief. Grams are sorted, distinct 32-bit hashes."""

    plan_id: int
    digest: str  # of the folded letters and digits: equal where the texts are
    values: tuple[int, ...]  # hashes of the figures, dates and codes, in the order of the text
    grams: tuple[int, ...]
    kind: str
    number: str  # empty where OCR may have misread it
    title: str  # folded
    province: str
    district: str
    signer: str  # folded
    years: tuple[int, ...]
    words: int
    vietnamese: float
    garbled: bool
    ocr: bool  # read from pictures, at least in part
    draft: bool

    def to_json(self) -> str:
        """The key as text for storage; from_json() reads it."""
        row: dict[str, Any] = asdict(self)
        for name in _ARRAYS:
            row[name] = base64.b64encode(array("I", row[name]).tobytes()).decode("ascii")
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "VersionKey":
        """The key that to_json() wrote."""
        row = json.loads(text)
        for name in _ARRAYS:
            row[name] = tuple(array("I", base64.b64decode(row[name])))
        row["years"] = tuple(row["years"])
        return cls(**{field.name: row[field.name] for field in fields(cls)})


def version_key(plan_id: int, plan: Plan) -> VersionKey:
    """What tells the versions of `plan` from other plans."""
    folded, facts = fold(plan.text), plan.metadata
    letters = _NOT_LETTER.sub("", folded)
    plain = re.sub(r"[^a-z0-9]+", "", folded)
    return VersionKey(
        plan_id=plan_id,
        digest=f"{len(plain)}-{zlib.crc32(plain.encode()):08x}-{zlib.adler32(plain.encode()):08x}",
        values=_values(plan),
        grams=_sketch(letters),
        kind=_folded(facts.kind),
        number=facts.number.value if facts.number and not facts.number.uncertain else "",
        title=_folded(facts.title),
        province=_folded(facts.province),
        district=_folded(facts.district),
        signer=_folded(facts.signer),
        years=facts.years,
        words=plan.quality.words,
        vietnamese=plan.quality.vietnamese,
        garbled=plan.quality.garbled,
        ocr=plan.quality.ocr,
        draft=plan.draft,
    )


def containment(first: Sequence[int], second: Sequence[int]) -> float:
    """Share of the smaller set that lies in the larger one; 0 where one is empty."""
    smaller = min(len(first), len(second))
    return len(set(first) & set(second)) / smaller if smaller else 0.0


def common_values(first: Sequence[int], second: Sequence[int]) -> int:
    """Length of the longest common subsequence.

    Bit-parallel: Hyyrö 2004, "Bit-parallel LCS-length computation revisited".
    """
    places: dict[int, int] = {}
    for i, value in enumerate(first):
        places[value] = places.get(value, 0) | 1 << i
    mask = (1 << len(first)) - 1
    row = mask
    for value in second:
        shared = row & places.get(value, 0)
        row = ((row + shared) | (row - shared)) & mask
    return len(first) - row.bit_count()


def _values(plan: Plan) -> tuple[int, ...]:
    """Hashes of the mentions' values; of codes only the digits, since OCR garbles their letters.

    The plan's own number and date are left out: blank in a draft, in a scan often a hand's.
    """
    own = [field for field in (plan.metadata.number, plan.metadata.date) if field]
    return tuple(
        _hash(_value(mention))
        for mention in plan.mentions
        if not any(mention.start <= field.start < mention.end for field in own if field.end)
    )


def _value(mention: Mention) -> str:
    if mention.kind != "code":
        return mention.kind + mention.normal
    return "code" + ".".join(re.findall(r"\d+", mention.normal))


def _sketch(letters: str) -> tuple[int, ...]:
    grams = {letters[i : i + _GRAM] for i in range(len(letters) - _GRAM + 1)}
    hashes = {_hash(gram) for gram in grams}
    return tuple(sorted(code for code in hashes if code % _SCALE == 0))


def _hash(text: str) -> int:
    return zlib.crc32(text.encode())


def _folded(field: Field | None) -> str:
    return fold(field.value) if field else ""
