"""One picture of a page becomes text with the place of each word."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from ingest.ocr import engine
from ingest.ocr.layout import TextLine, starts_block, text_lines
from ingest.ocr.straighten import Upright, straighten
from ingest.plan import WordBox
from ingest.quality import readable_share

_SMALL = 1_300_000  # pixels; smaller pages are enlarged, as tesseract wants letters of 20 pixels
_LARGE = 16_000_000  # pixels; larger ones are made smaller, which loses nothing and saves minutes
_READABLE = 0.6  # share of readable words; below it the page may lie on its side
_CONFIDENT = 0.75  # of a page that is read the right way up it is .9
_FEW = 25  # words
_LONG = 4  # letters; words of fewer are about as high as wide
_SOFTENED = 0.7  # pixels; on a noisy scan this takes CER from .035 to .004, on others from .004
_SURE = 0.3  # tesseract's confidence; a lone sign of less is a speck of dirt
_ICELANDIC = str.maketrans("Ðð", "Đđ")  # letters that Vietnamese has not, and OCR takes for its own


@dataclass(frozen=True, slots=True)
class OcrPage:
    """What was read of a picture."""

    text: str
    boxes: tuple[WordBox, ...]
    confidence: float  # mean of the words', from 0 to 1
    degrees: float  # skew that was taken out
    turns: int  # quarter turns counter-clockwise that made the page upright
    sideways: float  # share of the words that stand on end: tesseract reads such lines too


def read_page(image: Image.Image, seconds: float) -> OcrPage:
    """Reads a page image of any orientation.

    Raises SourceError where a step takes longer than `seconds` or tesseract fails.
    """
    sized = _sized(image.convert("L")).filter(ImageFilter.GaussianBlur(_SOFTENED))
    best = _read(sized, 0, seconds)
    if _may_be_turned(best):
        turns = engine.quarter_turns(sized, seconds)
        turned = _read(sized, turns, seconds) if turns else best
        best = max(best, turned, key=_worth)
    return best


def _may_be_turned(page: OcrPage) -> bool:
    """Whether so little can be read, or in such a way, that the page may not be upright."""
    few = len(page.boxes) < _FEW
    poor = page.confidence < _CONFIDENT or readable_share(page.text) < _READABLE
    return few or poor or page.sideways > 0.5


def _worth(page: OcrPage) -> float:
    """How many words can be read from left to right."""
    return readable_share(page.text) * len(page.text.split()) * (1 - page.sideways)


def _sized(image: Image.Image) -> Image.Image:
    pixels = image.width * image.height
    if pixels < _SMALL:
        return image.resize((image.width * 2, image.height * 2), Image.Resampling.LANCZOS)
    if pixels > _LARGE:
        image.thumbnail((int(image.width * (_LARGE / pixels) ** 0.5),) * 2)
    return image


def _read(image: Image.Image, turns: int, seconds: float) -> OcrPage:
    upright = straighten(image, turns)
    words = [w for w in engine.recognise(upright.image, seconds) if not _is_speck(w)]
    lines = text_lines(words)
    text, boxes = _joined(lines, upright, image.size)
    confidence = float(np.mean([word.confidence for word in words])) if words else 0.0
    return OcrPage(
        text, boxes, round(confidence, 3), round(upright.degrees, 1), turns, _sideways(words)
    )


def _sideways(words: list[engine.Word]) -> float:
    """The share of the words that are higher than wide, of those long enough to tell."""
    long = [word for word in words if len(word.text) >= _LONG]
    return sum(word.height > word.width for word in long) / len(long) if long else 0.0


def _is_speck(word: engine.Word) -> bool:
    """Dirt, or a piece of a line drawn under words."""
    if any(char.isalnum() for char in word.text):
        return False
    return word.confidence < _SURE or not word.text.strip("_|~¦")


def _joined(
    lines: list[TextLine], upright: Upright, size: tuple[int, int]
) -> tuple[str, tuple[WordBox, ...]]:
    """The lines as one text, and the boxes of its words on the page as it was."""
    parts: list[str] = []
    boxes: list[WordBox] = []
    length = 0
    before = [None, *lines]
    for previous, line in zip(before, lines, strict=False):
        if previous is not None:
            gap = "\n\n" if starts_block(previous, line) else "\n"
            parts.append(gap)
            length += len(gap)
        for number, word in enumerate(line.words):
            if number:
                parts.append(" ")
                length += 1
            box = _box(word, upright, size)
            boxes.append(WordBox(length, length + len(word.text), *box))
            parts.append(word.text.translate(_ICELANDIC))
            length += len(word.text)
    return "".join(parts), tuple(boxes)


def _box(
    word: engine.Word, upright: Upright, size: tuple[int, int]
) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the word on the original page, as shares of its size."""
    right, bottom = word.left + word.width, word.top + word.height
    corners = np.array(
        [(x, y, 1.0) for x in (word.left, right) for y in (word.top, bottom)], np.float64
    ).T
    x, y = upright.matrix @ corners
    shares = x.min() / size[0], y.min() / size[1], x.max() / size[0], y.max() / size[1]
    left, top, right_, bottom_ = (round(float(min(max(share, 0), 1)), 4) for share in shares)
    return left, top, right_, bottom_
