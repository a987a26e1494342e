"""Hostile XML and zip packages, read safely: no entities, no network, bounded sizes.

Word and OpenDocument files are zip packages of XML parts. Each part is read up to a limit whatever
size the zip directory claims, and documents with a DOCTYPE, which neither format has, are refused.
"""

import io
import posixpath
import re
import zipfile
import zlib
from typing import Any

from lxml import etree

from ingest.errors import SourceError

PART_LIMIT = 100_000_000  # bytes of one part, uncompressed
TOTAL_LIMIT = 300_000_000  # bytes of all parts that are read
_RATIO_LIMIT = 500  # deflate of repetitive XML stays far below; bombs reach 1,000
_SMALL = 5_000_000  # bytes; below, the ratio doesn't matter
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB]: encrypted Office files are OLE files

# A node of lxml's tree; lxml has no type information.
Element = Any

# ISO/IEC 29500 Strict has other names for the same vocabularies.
_STRICT = re.compile(
    rb"http://purl\.oclc\.org/ooxml/(wordprocessingml/main|officeDocument/[a-zA-Z]+)"
)
_TRANSITIONAL = {
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}


def parse_xml(data: bytes) -> Element:
    """The root element of an XML document.

    Nesting is at most 256 deep (a limit of libxml2), so that readers may recurse. Raises
    SourceError where the document is broken, deeper, or has a DOCTYPE.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(_transitional(data), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"is damaged ({_short(error)}); save it again in its program") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise SourceError("holds a DOCTYPE, which office files never do; save it again")
    return root


def _short(error: Exception) -> str:
    return str(error).split("\n")[0][:120]


def _transitional(data: bytes) -> bytes:
    def name(match: re.Match[bytes]) -> bytes:
        rest = match[1].removeprefix(b"officeDocument/")
        other = b"http://schemas.openxmlformats.org/officeDocument/2006/" + rest
        return _TRANSITIONAL.get(match[1], other)

    return _STRICT.sub(name, data) if b"purl.oclc.org" in data else data


def local(element: Element) -> str:
    """The element's name without its namespace; empty for entities and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class Package:
    """The parts of a zip package, read within limits."""

    def __init__(self, data: bytes) -> None:
        """Raises SourceError where `data` is no zip file, or is an encrypted Office file."""
        if data.startswith(_OLE):
            raise SourceError("needs a password, or is an older Office file with a new suffix; "
                              "open it and save it again without a password")  # fmt: skip
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise SourceError("is damaged (no zip package); get the file again") from error
        self._names = {info.filename: info for info in self._zip.infolist()}
        self._read = 0

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """One part's bytes.

        Raises SourceError where it is missing, broken, encrypted or beyond the limits.
        """
        info = self._names.get(name)
        if info is None:
            raise SourceError(f"is damaged (no part {name}); save it again in its program")
        if info.flag_bits & 1:
            raise SourceError("needs a password; save it again without one")
        try:
            with self._zip.open(info) as part:
                content = part.read(PART_LIMIT + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise SourceError(f"is damaged (part {name}); get the file again") from error
        self._check(content, info)
        return content

    def _check(self, content: bytes, info: zipfile.ZipInfo) -> None:
        self._read += len(content)
        ratio = len(content) / max(1, info.compress_size)
        if (
            len(content) > PART_LIMIT
            or self._read > TOTAL_LIMIT
            or (len(content) > _SMALL and ratio > _RATIO_LIMIT)
        ):
            raise SourceError("unpacks to far too much data; it is damaged or meant to do harm")

    def xml(self, name: str) -> Element:
        """One part, parsed. Raises SourceError as read() and parse_xml() do."""
        return parse_xml(self.read(name))

    def related(self, part: str) -> list[tuple[str, str]]:
        """The parts that `part` refers to: last word of the relationship's type, and part name.

        By the Open Packaging Conventions (ECMA-376 part 2); the package itself is the part "".
        """
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self:
            return []
        found = []
        for relation in self.xml(path):
            target = relation.get("Target", "")
            if target and relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rpartition("/")[2]
                full = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found.append((kind, full))
        return found
