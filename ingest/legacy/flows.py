"""Documents whose fonts do not tell that their text is TCVN3 or VNI."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.flow import Flow, Paragraph
from ingest.legacy.detect import convert

_BORDER = "\ue0ff"  # between texts; the recognition does not read across it


def convert_flow(flow: Flow) -> Flow:
    """The document with legacy texts in Unicode, recognised by all its text together.

    Soft hyphens, which are letters in TCVN3, are left out where they are none.
    """
    joined = _BORDER.join(text.replace(_BORDER, "") for text in _texts(flow))
    converted = convert(joined).replace("\xad", "")
    if converted == joined:
        return flow
    texts = iter(converted.split(_BORDER))
    items = tuple(
        replace(item, text=next(texts))
        if isinstance(item, Paragraph)
        else replace(item, rows=tuple(tuple(next(texts) for _ in row) for row in item.rows))
        for item in flow.items
    )
    return replace(flow, items=items, apart=tuple(next(texts) for _ in flow.apart))


def _texts(flow: Flow) -> Iterator[str]:
    """The document's texts in the order in which convert_flow() puts them back."""
    for item in flow.items:
        if isinstance(item, Paragraph):
            yield item.text
        else:
            for row in item.rows:
                yield from row
    yield from flow.apart
