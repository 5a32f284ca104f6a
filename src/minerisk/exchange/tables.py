"""Reads a table of somebody else, whatever wrote it: recognises how, and says what is not as it should be."""

from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

from minerisk.domain.numbers import COMMA, MARKS, POINT
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.exchange import csv_table, doubts, workbook
from minerisk.exchange.framing import FIRST_ROWS, frame
from minerisk.exchange.raw import Raw
from minerisk.i18n import N_
from minerisk.outside.refused import Refused

MOST_BYTES = 300_000_000

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_RECOGNISED = Reading()


def read(file: Path, reading: Reading = _AS_RECOGNISED, *, most: int | None = None) -> Table:
    """Return the table in ``file``: CSV and its kin, XLSX, XLSM, XLS or ODS, told by what is in it, not by its name.

    Args:
        file: it is only read.
        reading: how; what is empty is recognised.
        most: how many rows at most, for a preview.

    Raises:
        UserError: it is no table, or cannot be read.
    """
    try:
        _refuse_strange(reading)
        _refuse_large(file)
        with file.open("rb") as stream:
            digest = file_digest(stream, "sha256").hexdigest()
        return _framed(file, digest, _raw(file, reading, most and most + FIRST_ROWS), most)
    except OSError as error:
        raise UserError(N_("{file} cannot be read: {reason}"), file=file.name, reason=error.strerror) from error
    except Refused as refused:
        raise UserError(refused.text, **refused.values | {"file": file.name}) from refused


def _refuse_strange(reading: Reading) -> None:
    if reading.decimal not in {"", *MARKS}:
        raise Refused(N_("The decimal mark is . or , and not {mark}"), mark=reading.decimal)
    if reading.separator not in {"", *csv_table.SEPARATORS}:
        raise Refused(
            N_("Cells are kept apart by a comma, a semicolon, a tab or |, not by {mark}"), mark=reading.separator
        )


def _refuse_large(file: Path) -> None:
    size = file.stat().st_size
    if size > MOST_BYTES:
        too_large = N_("{file} has {n} MB; tables of up to {most} MB can be read.")
        raise Refused(too_large, n=size // 1_000_000, most=MOST_BYTES // 1_000_000)
    if not size:
        raise Refused(N_("{file} has nothing in it."))


def _raw(file: Path, reading: Reading, most: int | None) -> Raw:
    with file.open("rb") as stream:
        start = stream.read(len(_OLE))
    if start.startswith((_ZIP, _OLE)):
        return workbook.read(file, reading, most)
    return csv_table.read(file.read_bytes(), reading, most)


def _framed(file: Path, digest: str, raw: Raw, most: int | None) -> Table:
    framed = frame(raw.rows, raw.reading.heading)
    rows = framed.rows[:most]
    likely = COMMA if raw.reading.separator == ";" else POINT
    decimal, doubtful = doubts.look(framed.columns, rows, raw.reading.decimal, likely)
    return Table(
        name=file.name,
        digest=digest,
        reading=replace(raw.reading, decimal=decimal, heading=framed.heading),
        columns=framed.columns,
        rows=rows,
        numbers=framed.numbers[:most],
        sheets=raw.sheets,
        notices=(*raw.notices, *framed.notices, *doubtful),
    )
