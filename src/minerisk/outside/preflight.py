"""Looks through a zipped workbook before a library opens it: refuses bombs, counts what is lost in reading.

Members are unpacked piece by piece, and what comes out is counted, whatever the file says of itself.
"""

import posixpath
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from minerisk.i18n import N_
from minerisk.outside.refused import Refused

MOST_MEMBERS = 500
MOST_BYTES = 500_000_000
MOST_RATIO = 200
_NO_BOMB = 10_000_000
_PIECE = 1 << 20
_DAMAGE = (
    BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError,
    SyntaxError,  # of XML
)  # fmt: skip
"""What the standard library raises over an archive that is not what it says."""
_DTD = re.compile(rb"<!(DOCTYPE|ENTITY)")

_IS_ERROR = b't="e"'  # apart from its use: in a call of this name, a text is taken for a sentence to translate

_ERROR = re.compile(rb'<(?:\w+:)?c\b(?=[^<>]*t="e")[^<>]*?\sr="([A-Z]{1,3}\d{1,7})"')


@dataclass(slots=True)
class Marks:
    """What is seen of one sheet while it is unpacked.

    Attributes:
        formulas: cells that have one.
        unstored: formulas whose result was not stored.
        errors: cells with an error, like ``#REF!``; ``first_error`` is one of them, e.g. ``C12``.
        dimension: which cells the sheet says it has, e.g. ``A1:D20``.
    """

    formulas: int = 0
    unstored: int = 0
    errors: int = 0
    first_error: str = ""
    dimension: str = ""
    _prefix: bytes | None = field(default=None, repr=False)

    def add(self, piece: bytes) -> None:
        """Count in one piece; pieces are cut between cells."""
        if self._prefix is None:
            self._prefix = found[1] or b"" if (found := re.search(rb"<(\w+:)?worksheet", piece)) else b""
            said = re.search(rb'<(?:\w+:)?dimension ref="([A-Z0-9:]{1,40})"', piece)
            self.dimension = said[1].decode() if said else ""
        if errors := piece.count(_IS_ERROR):
            self.errors += errors
            self.first_error = self.first_error or (found[1].decode() if (found := _ERROR.search(piece)) else "")
        p = self._prefix
        starts = (b"<" + p + end for end in (b"f>", b"f ", b"f/"))
        if formulas := sum(map(piece.count, starts)):
            self.formulas += formulas
            self.unstored += len(_unstored(p).findall(piece))


def _unstored(p: bytes) -> re.Pattern[bytes]:
    """Return how a cell looks whose formula has no result; an empty text is a result."""
    formula = rb"<%bf(?:\s[^<>]*)?(?:/>|>[^<]*</%bf>)" % (p, p)
    return re.compile(
        rb'<%bc(?![^<>]*t="str")[^<>]*>\s*%b\s*(?:<%bv\s*/>|<%bv>\s*</%bv>)?\s*</%bc>' % (p, formula, p, p, p, p)
    )


def check(file: Path) -> Mapping[str, Marks]:
    """Return what was seen of each sheet, by its name; nothing of sheets that are not in the format of Excel.

    Raises:
        Refused: the file is damaged, protected, or would become too large.
    """
    try:
        with ZipFile(file) as archive:
            _refuse_strange_members(archive.infolist())
            seen = _look_through(archive)
            return {name: seen[member] for name, member in _sheets(archive) if member in seen}
    except _DAMAGE as error:
        raise Refused(N_("{file} is damaged.")) from error


def _refuse_strange_members(members: list[ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS or len({member.filename for member in members}) < len(members):
        raise Refused(N_("{file} has too many parts, or parts of the same name, and was not opened."))
    if any(member.flag_bits & 1 for member in members):
        raise Refused(N_("{file} is protected by a password. Save it without one, and choose it again."))
    if any(member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in members):
        raise Refused(N_("{file} is damaged."))


def _look_through(archive: ZipFile) -> dict[str, Marks]:
    """Unpack each member once, and keep nothing of it."""
    seen: dict[str, Marks] = {}
    left = MOST_BYTES
    for member in archive.infolist():
        marks = Marks()
        size = 0
        for piece in _pieces(archive, member):
            size += len(piece)
            if size > left or (size > _NO_BOMB and size > member.compress_size * MOST_RATIO):
                raise Refused(N_("{file} becomes too large when it is unpacked, and was not opened."))
            if member.filename.endswith((".xml", ".rels")):
                _refuse_entities(piece)
                marks.add(piece)
        left -= size
        seen[member.filename] = marks
    return seen


def _pieces(archive: ZipFile, member: ZipInfo) -> Iterator[bytes]:
    """Unpack in pieces that are cut between cells where there are cells."""
    rest = b""
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            whole = rest + piece
            cut = whole.rfind(b"<c ")
            cut = cut if cut > 0 else len(whole)
            rest = whole[cut:]
            yield whole[:cut]
    yield rest


def _refuse_entities(piece: bytes) -> None:
    if _DTD.search(piece) or _DTD.search(piece[: _PIECE // 16].replace(b"\0", b"")):
        raise Refused(N_("{file} defines entities (DTD), as no spreadsheet program does, and was not opened."))


def _sheets(archive: ZipFile) -> Iterator[tuple[str, str]]:
    """Tell the name and the member of each sheet."""
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

    if "xl/workbook.xml" not in archive.namelist():
        return
    links = fromstring(archive.read("xl/_rels/workbook.xml.rels"), forbid_dtd=True)
    targets = {link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))) for link in links}
    for sheet in fromstring(archive.read("xl/workbook.xml"), forbid_dtd=True).iter():
        if sheet.tag.endswith("}sheet"):
            link = next((value for name, value in sheet.items() if name.endswith("}id")), "")
            yield sheet.get("name", ""), targets.get(link, "").lstrip("/")
