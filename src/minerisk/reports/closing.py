"""The end of a sheet: the history of the record, how this copy was made, and where people sign."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from minerisk.domain import wording
from minerisk.domain.record import Step
from minerisk.i18n import N_
from minerisk.reports.blocks import cell, heading
from minerisk.reports.entries import LEFT_OUT, Entry, Reader
from minerisk.reports.fonts import LABEL, STRONG
from minerisk.reports.lines import fit
from minerisk.reports.paper import Mark, Piece, Rule, Text
from minerisk.reports.sheet import STATUSES

STEPS = 20
"""Steps of the history that are printed, newest first."""

TOGETHER = 250
"""In points; a history up to here goes on the page of the signatures."""

_ROLES = (N_("Recorded by"), N_("Checked by"), N_("Received by"))
_COLUMNS = (
    (N_("Name"), 0.22),
    (N_("Role"), 0.16),
    (N_("Date"), 0.13),
    (N_("Place"), 0.14),
    (N_("Signature"), 0.19),
)
"""What each person writes, and how much of the width it takes; the rest is for who it is."""

_ROW = 28
"""Height of a line to write on: about 10 mm."""


def history(reader: Reader, number: int, room: float) -> Iterator[Piece]:
    """Give the steps that made the record what it is, and where this copy comes from.

    A short history stays with what follows: nobody signs a page on which nothing of the record stands.
    """
    rows = list(_rows(reader, room))
    together = sum(row.height for row in rows) <= TOGETHER
    yield heading(reader.tr("History"), number, room)
    yield from (replace(row, keep=together) for row in rows)


def signatures(reader: Reader, number: int, room: float) -> Iterator[Piece]:
    """Give the block in which three people sign, on one page; a draft says that it is not signed."""
    tr = reader.tr
    yield heading(tr("Signatures"), number, room)
    if reader.sheet.is_draft:
        yield Piece(14, (Text(0, 10, *fit(tr("A draft is not signed. Finish the record first."), STRONG, room)),))
        return
    marks = [Text(x, 8, *fit(tr(name), LABEL, wide)) for name, x, wide in _columns(room)]
    rows = [mark for place, role in enumerate(_ROLES) for mark in _signer(tr(role), (place + 1) * _ROW + 6, room)]
    yield Piece(_ROW * len(_ROLES) + 10, (*marks, *rows))


def _rows(reader: Reader, room: float) -> Iterator[Piece]:
    sheet, tr = reader.sheet, reader.tr
    for step in sheet.history[:STEPS]:
        yield _row(Entry(tr("Version {n}", n=step.version), _step(reader, step)), room)
    earlier = len(sheet.history) - STEPS
    if earlier > 0:
        words = tr.count(
            "{n} earlier step is kept in the database", "{n} earlier steps are kept in the database", earlier
        )
        yield _row(Entry("", words), room)
    time, author = _moment(reader, sheet.record.begun), sheet.record.author
    begun = tr("{time} by {author}", time=time, author=author) if author else time
    yield _row(Entry(tr("Begun"), begun), room)
    yield _row(Entry(tr("This copy"), _made(reader)), room)


def _row(entry: Entry, room: float) -> Piece:
    one = cell(entry, room, 0.2)
    return Piece(one.height + 3, one.marks)


def _step(reader: Reader, step: Step) -> str:
    tr = reader.tr
    made = tr(
        _made_by(step),
        status=tr(STATUSES[step.status]), author=step.author, laptop=step.laptop, time=_moment(reader, step.time),
        title=step.imported_from,
    )  # fmt: skip
    n = len(step.changed)
    changed = tr.count("{n} answer changed", "{n} answers changed", n)
    if step.version == 1:
        changed = tr.count("{n} answer", "{n} answers", n)
    said = tr(LEFT_OUT) if reader.is_field_copy else step.reason
    reason = "\n" + tr("Reason: {reason}", reason=said) if step.reason else ""
    return f"{made}; {changed}{reason}"


def _made_by(step: Step) -> str:
    if not step.imported_from:
        return N_("{status} by {author}, laptop {laptop}, {time}")
    if not step.author:
        return N_("Imported from “{title}”, laptop {laptop}, {time}")
    return N_("Imported from “{title}” by {author}, laptop {laptop}, {time}")


def _moment(reader: Reader, time: datetime) -> str:
    return wording.moment(time, reader.tr, reader.sheet.printed_at.tzinfo)


def _made(reader: Reader) -> str:
    sheet, tr = reader.sheet, reader.tr
    printed = tr(
        "Printed {time} with MineRisk {version}",
        time=_moment(reader, sheet.printed_at),
        version=sheet.app_version,
    )
    form = tr("form {form}, version {version}", form=sheet.form.id, version=sheet.form.version)
    return f"{printed}; {form}"


def _signer(role: str, y: float, room: float) -> list[Mark]:
    begin = _columns(room)[0][1]
    lines = [Rule(x, y, x + wide, y) for _, x, wide in _columns(room)]
    return [Text(0, y - 3, *fit(role, STRONG, begin - 6)), *lines]


def _columns(room: float) -> list[tuple[str, float, float]]:
    """Return the columns to write in: name, where each begins and how wide it is."""
    gap, begin = 8.0, room * (1 - sum(share for _, share in _COLUMNS))
    columns = []
    for name, share in _COLUMNS:
        columns.append((name, begin, room * share - gap if name != _COLUMNS[-1][0] else room - begin))
        begin += room * share
    return columns
