"""Makes an XForm of a form's file in a process of its own: a hostile file may end that process, and nothing else.

A hidden command of the program, so that the frozen program has it too.
"""

import codecs
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from minerisk.errors import UserError
from minerisk.forms.sheets import opening
from minerisk.forms.sheets.beside import Beside
from minerisk.forms.sheets.compile import compile_book, verify
from minerisk.forms.sheets.handover import Made, pack, pack_error, pack_sheets
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Grid
from minerisk.forms.xform import external
from minerisk.forms.xform.reader import read
from minerisk.i18n import N_
from minerisk.outside import child
from minerisk.outside.refused import Refused

COMMAND = "_form"
XFORM, SHEETS = "xform", "sheets"
"""What can be asked for."""
MOST_BYTES = 100_000_000

_ENCODING = re.compile(rb"""\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.\-]+)""")
_DEEPEST = 10_000
"""Calls in each other: groups may stand in groups a hundred times over."""


def main(arguments: Sequence[str]) -> int:
    """Write to the standard output what is wanted of a form; ``arguments`` are that, and the file."""
    child.limit_memory()
    sys.setrecursionlimit(_DEEPEST)
    wanted, file = arguments
    with open(1, "wb", closefd=False) as out:  # a windowed program has no sys.stdout
        out.write(answer(wanted, Path(file)))
    return 0


def answer(wanted: str, file: Path) -> bytes:
    """Return what is wanted of a form, or what is wrong with it."""
    try:
        _refuse_size(file)
        return pack(_made(file)) if wanted == XFORM else pack_sheets(_sheets(file))
    except (UserError, Refused) as error:
        return pack_error(error)
    except OSError as error:
        return pack_error(Refused(N_("{file} cannot be read: {reason}"), reason=error.strerror))


def _refuse_size(file: Path) -> None:
    size = file.stat().st_size
    if file.is_file() and size > MOST_BYTES:
        raise Refused(N_("{file} is larger than a form can be."))
    if file.is_file() and not size:
        raise Refused(N_("{file} has nothing in it."))


def _made(file: Path) -> Made:
    if _is_xml(file):
        beside = Beside(file)
        xform, remarks = external.inline(_text(file), beside)
        read(xform)
        return Made(xform=xform, remarks=remarks, beside=beside.digests)
    notes = Notes()
    compiled = compile_book(opening.open_book(file, notes), notes)
    beside = Beside(file, {external.ITEMSETS: compiled.itemsets.encode()} if compiled.itemsets else None)
    xform, remarks = external.inline(compiled.xform, beside)
    verify(compiled, xform, notes)
    return Made(xform=xform, remarks=(*notes.remarks, *remarks), beside=beside.digests)


def _sheets(file: Path) -> dict[str, Grid]:
    if _is_xml(file):
        raise Refused(N_("{file} is an XForm, and has no sheets."))
    return opening.grids_of(opening.open_book(file, Notes()))


def _is_xml(file: Path) -> bool:
    if file.is_dir():
        return False
    with file.open("rb") as stream:
        return stream.read(200).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _text(file: Path) -> str:
    """Return an XForm, which says UTF-8 of itself, whatever it was in."""
    content = file.read_bytes().removeprefix(codecs.BOM_UTF8)
    found = _ENCODING.match(content)
    said = found[1].decode().lower() if found else "utf-8"
    if found and said != "utf-8":
        content = content[: found.start(1)] + b"UTF-8" + content[found.end(1) :]
    for encoding in ("utf-8", said):
        with suppress(ValueError, LookupError):
            return content.decode(encoding)
    raise Refused(N_("{file} is not in UTF-8."))
