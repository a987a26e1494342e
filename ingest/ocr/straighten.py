"""Turning a scanned page upright.

Skew is found by projection profiles (Postl 1986, "Detection of linear oblique structures and skew
scan in digitized documents"): at the right angle the rows of ink and of paper are told apart best.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

_WIDTH = 700  # pixels of the copy that the angle is found on
_STEEPEST = 8.0  # degrees; pages are not fed in more askew
_COARSE, _FINE = 0.5, 0.1  # degrees between the angles tried
_LEAST = 0.15  # degrees; turning by less would only blur


@dataclass(frozen=True, slots=True)
class Upright:
    """A page turned upright, and the way back to the page as it was.

    A point (x, y) of `image` stands at `matrix` @ (x, y, 1) of the original, in pixels.
    """

    image: Image.Image
    degrees: float  # turned counter-clockwise, skew only
    turns: int  # quarter turns counter-clockwise
    matrix: NDArray[np.float64]  # shape (2, 3)


def straighten(image: Image.Image, turns: int) -> Upright:
    """The page after `turns` quarter turns counter-clockwise, and its skew taken out."""
    turned = image.rotate(90 * turns, expand=True) if turns else image
    degrees = skew(turned)
    matrix = _quarter_matrix(image.size, turns)
    if abs(degrees) < _LEAST:
        return Upright(turned, 0.0, turns, matrix)
    level = turned.rotate(degrees, Image.Resampling.BICUBIC, expand=False, fillcolor=_paper(turned))
    return Upright(level, degrees, turns, _compose(matrix, _turn_matrix(turned.size, degrees)))


def skew(image: Image.Image) -> float:
    """The angle in degrees, counter-clockwise, by which turning the page makes its lines level."""
    small = image.convert("L")
    small.thumbnail((_WIDTH, 2 * _WIDTH))
    ink = _ink(small)
    if ink.getbbox() is None:
        return 0.0
    coarse = np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE)
    best = max(coarse, key=lambda angle: _contrast(ink, angle))
    fine = np.arange(best - _COARSE, best + _COARSE + _FINE, _FINE)
    return float(max(fine, key=lambda angle: _contrast(ink, angle)))


def _ink(grey: Image.Image) -> Image.Image:
    """What is darker than its surroundings, as white on black; grey paper and shadows go."""
    around = grey.filter(ImageFilter.BoxBlur(12))
    difference = np.asarray(around, np.int16) - np.asarray(grey, np.int16)
    return Image.fromarray(((difference > 25) * 255).astype(np.uint8))


def _contrast(ink: Image.Image, angle: float) -> float:
    rows = np.asarray(ink.rotate(float(angle)), np.float32).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())


def _paper(image: Image.Image) -> int | tuple[int, ...]:
    """The colour of the paper, for the corners that turning lays bare."""
    grey = int(np.percentile(np.asarray(image.convert("L")), 90))
    return grey if image.mode == "L" else (grey,) * len(image.getbands())


def _quarter_matrix(size: tuple[int, int], turns: int) -> NDArray[np.float64]:
    """From the turned page to the original, whose size is given."""
    width, height = size
    matrices = {
        0: [[1, 0, 0], [0, 1, 0]],
        1: [[0, -1, width], [1, 0, 0]],
        2: [[-1, 0, width], [0, -1, height]],
        3: [[0, 1, 0], [-1, 0, height]],
    }
    return np.array(matrices[turns % 4], np.float64)


def _turn_matrix(size: tuple[int, int], degrees: float) -> NDArray[np.float64]:
    """From the page turned by `degrees` about its middle back to before."""
    angle = np.radians(degrees)
    cos, sin = np.cos(angle), np.sin(angle)
    x, y = size[0] / 2, size[1] / 2
    return np.array(
        [[cos, -sin, x - cos * x + sin * y], [sin, cos, y - sin * x - cos * y]], np.float64
    )


def _compose(outer: NDArray[np.float64], inner: NDArray[np.float64]) -> NDArray[np.float64]:
    """The affine map that applies `inner` first."""
    below = np.array([[0.0, 0.0, 1.0]])
    product: NDArray[np.float64] = outer @ np.vstack([inner, below])
    return product
