"""The pages of a document read side by side, each of them once."""

import json
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict

from PIL import Image

from ingest.errors import SourceError
from ingest.kept import key_of
from ingest.ocr.engine import version
from ingest.ocr.page import OcrPage, read_page
from ingest.plan import WordBox
from ingest.tools import Tools

METHOD = "2"  # change it when pages would be read differently
_KIND = "pages"


def read_pages(
    digest: str, numbers: Sequence[int], picture: Callable[[int], Image.Image], tools: Tools
) -> dict[int, OcrPage | SourceError]:
    """What each of the pages says, or why it could not be read.

    `digest` tells the document from all others; `picture` renders one of its pages, from several
    threads. Results are kept in `tools.kept` and taken from there.
    """

    def one(number: int) -> OcrPage | SourceError:
        try:
            return _read(digest, number, picture, tools)
        except SourceError as error:
            return error
        finally:
            tools.alive()

    with ThreadPoolExecutor(max(1, tools.workers)) as pool:
        return dict(zip(numbers, pool.map(one, numbers), strict=True))


def _read(digest: str, number: int, picture: Callable[[int], Image.Image], tools: Tools) -> OcrPage:
    key = key_of(digest, str(number), version(), METHOD)
    if known := _known(key, tools):
        return known
    page = read_page(picture(number), tools.page_seconds)
    if tools.kept:
        tools.kept.put(_KIND, key, _packed(page))
    return page


def _known(key: str, tools: Tools) -> OcrPage | None:
    """The page as it was read before; None where it was not, or what was kept is damaged."""
    data = tools.kept.get(_KIND, key) if tools.kept else None
    try:
        return _unpacked(data) if data else None
    except ValueError:
        return None


def _packed(page: OcrPage) -> bytes:
    return zlib.compress(json.dumps(asdict(page), ensure_ascii=False).encode())


def _unpacked(data: bytes) -> OcrPage:
    """Raises ValueError where the data is damaged."""
    try:
        row = json.loads(zlib.decompress(data))
        row["boxes"] = tuple(WordBox(**box) for box in row["boxes"])
        return OcrPage(**row)
    except (zlib.error, TypeError, KeyError) as error:
        raise ValueError(f"a kept page is damaged: {error}") from error
