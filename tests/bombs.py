"""Hostile files for the tests, made of headers: small on the disk, huge when they are believed."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from PIL import Image

from ingest.plan import Page


def raw_pdf(objects: Sequence[bytes], root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with a correct table of where they are."""
    body = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root)
    return bytes(body + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object of a PDF."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries, content)


def page_pdf(
    content: bytes,
    *more: bytes,
    box: tuple[int, int] = (595, 842),
    entries: bytes = b"",
    resources: bytes = b"",
) -> bytes:
    """A PDF of one page; object 4 is its content, `more` are the objects from 5 on."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R" % box
    return raw_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page + b" /Resources << %b >> >>" % resources,
            stream(content, entries),
            *more,
        ]
    )


def pdf_with_image(width: int, height: int, entries: bytes, data: bytes) -> bytes:
    """A page that is covered by one picture of so many pixels."""
    size = b"/Type /XObject /Subtype /Image /Width %d /Height %d " % (width, height)
    picture = stream(data, size + entries)
    return page_pdf(b"q 595 0 0 842 0 0 cm /I Do Q", picture, resources=b"/XObject << /I 5 0 R >>")


def zeros(size: int) -> bytes:
    """Deflated zeros, never more than a piece of them in memory."""
    packer = zlib.compressobj(9)
    piece = bytes(1 << 20)
    parts = [packer.compress(piece) for _ in range(size >> 20)]
    return b"".join([*parts, packer.flush()])


def deflated(data: bytes) -> bytes:
    """The data packed as a PDF's /FlateDecode unpacks it."""
    return zlib.compress(data, 9)


def png(width: int, height: int) -> bytes:
    """A PNG that claims so many pixels and holds next to none."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zeros(1 << 20)), (b"IEND", b"")]
    parts = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def tiff(frames: int, side: int = 1, cyclic: bool = False) -> bytes:
    """A TIFF of so many pages of one colour; a cyclic one names its first page as the next."""
    tags = [(256, side), (257, side), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, side)]
    tags.append((279, side * side))
    size = 2 + 12 * len(tags) + 4
    begin = 8 + side * side
    body = bytearray(b"II*\0" + struct.pack("<I", begin) + bytes(side * side))
    for number in range(frames):
        following = begin + size * (number + 1) if number + 1 < frames else 0
        if cyclic and not following:
            following = begin
        body += struct.pack("<H", len(tags))
        body += b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        body += struct.pack("<I", following)
    return bytes(body)


def jpeg(side: int = 400) -> bytes:
    """A whole JPEG with something on it."""
    image = Image.linear_gradient("L").resize((side, side))
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def zipped(
    members: Mapping[str, bytes] | Sequence[tuple[str, bytes]], packed: bool = True
) -> bytes:
    """A ZIP archive with these members; names may repeat."""
    pairs = members.items() if isinstance(members, Mapping) else members
    out = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in pairs:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def zip_of_zeros(size: int, name: str = "ke hoach.txt") -> bytes:
    """A ZIP archive whose member unpacks to so many zero bytes."""
    return zip_of_packed(zeros(size), size, name)


def zip_of_packed(packed: bytes, claimed: int, name: str, flags: int = 0, count: int = 1) -> bytes:
    """A ZIP archive of deflate data (with zlib's frame) that claims to unpack to `claimed` bytes.

    With a `count` its directory names the same data so many times: overlapping members.
    """
    raw = packed[2:-4]
    named = name.encode()
    fields = struct.pack("<HHHHH", 20, flags, 8, 0, 33)
    crc = zlib.crc32(bytes(claimed)) if claimed < 1 << 26 else 0
    sizes = struct.pack("<III", crc, len(raw), claimed)
    local = b"PK\x03\x04" + fields + sizes + struct.pack("<HH", len(named), 0) + named + raw
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + fields + sizes
    entry += struct.pack("<HHHHHII", len(named), 0, 0, 0, 0, 0, 0) + named
    directory = entry * count
    shown = min(count, 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, shown, shown, len(directory), len(local), 0)
    return local + directory + b"PK\x05\x06" + end


def nested_zips() -> bytes:
    """A ZIP archive that holds archives, and so on, deeper than any real one."""
    data = zipped({"ke hoach.txt": b"Trong rung ngap man"})
    for depth in range(12):
        data = zipped({f"{depth}.zip": data})
    return data


def page(length: int) -> Page:
    """The one page of a scanned text of that length."""
    return Page(1, 0, length, "ocr")
