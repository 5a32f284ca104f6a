"""The end of a sheet: the history of the record, how this copy was made, and where people sign."""

from collections.abc import Iterator

from minerisk.domain.record import Step
from minerisk.i18n import N_
from minerisk.reports.blocks import cell, heading
from minerisk.reports.entries import Entry, Reader
from minerisk.reports.fonts import LABEL, STRONG
from minerisk.reports.frame import moment
from minerisk.reports.lines import fit
from minerisk.reports.paper import Mark, Piece, Rule, Text
from minerisk.reports.sheet import STATUSES

STEPS = 20
"""Steps of the history that are printed, newest first."""

_ROLES = (N_("Recorded by"), N_("Checked by"), N_("Received by"))
_LINES = (N_("Name"), N_("Role"), N_("Date"), N_("Place"), N_("Signature"))
_LINE = 22


def history(reader: Reader, number: int, room: float) -> Iterator[Piece]:
    """Give the steps that made the record what it is, and where this copy comes from."""
    sheet, tr = reader.sheet, reader.tr
    yield heading(tr(N_("History")), number, room)
    for step in sheet.history[:STEPS]:
        yield _row(Entry(tr(N_("Version {n}"), n=step.version), _step(reader, step)), room)
    earlier = len(sheet.history) - STEPS
    if earlier > 0:
        words = tr.count(
            N_("{n} earlier step is kept in the database"), N_("{n} earlier steps are kept in the database"), earlier
        )
        yield _row(Entry("", words), room)
    begun = tr(N_("{time} by {author}"), time=moment(sheet.record.begun, sheet, tr), author=sheet.record.author)
    yield _row(Entry(tr(N_("Begun")), begun), room)
    yield _row(Entry(tr(N_("This copy")), _made(reader)), room)


def signatures(reader: Reader, number: int, room: float) -> Iterator[Piece]:
    """Give the block in which three people sign, on one page; a draft says that it is not signed."""
    tr = reader.tr
    yield heading(tr(N_("Signatures")), number, room)
    if reader.sheet.is_draft:
        yield Piece(14, (Text(0, 10, *fit(tr(N_("A draft is not signed. Finish the record first.")), STRONG, room)),))
        return
    gap = 18
    wide = (room - gap * 2) / len(_ROLES)
    marks: list[Mark] = []
    for place, role in enumerate(_ROLES):
        marks += _signer(reader, role, place * (wide + gap), wide)
    yield Piece(20 + _LINE * len(_LINES) + 10, tuple(marks))


def _row(entry: Entry, room: float) -> Piece:
    one = cell(entry, room, 0.2)
    return Piece(one.height + 3, one.marks)


def _step(reader: Reader, step: Step) -> str:
    tr = reader.tr
    when = moment(step.time, reader.sheet, tr)
    made = tr(
        N_("{status} by {author}, laptop {laptop}, {time}"),
        status=tr(STATUSES[step.status]), author=step.author, laptop=step.laptop, time=when,
    )  # fmt: skip
    changed = tr.count(N_("{n} answer changed"), N_("{n} answers changed"), len(step.changed))
    reason = "\n" + tr(N_("Reason: {reason}"), reason=step.reason) if step.reason else ""
    return f"{made}; {changed}{reason}"


def _made(reader: Reader) -> str:
    sheet, tr = reader.sheet, reader.tr
    printed = tr(
        N_("Printed {time} with MineRisk {version}"),
        time=moment(sheet.printed_at, sheet, tr),
        version=sheet.app_version,
    )
    form = tr(N_("form {form}, version {version}"), form=sheet.form.id, version=sheet.form.version)
    return f"{printed}; {form}"


def _signer(reader: Reader, role: str, x: float, wide: float) -> list[Mark]:
    marks: list[Mark] = [Text(x, 12, *fit(reader.tr(role), STRONG, wide))]
    for number, name in enumerate(_LINES):
        y = 20 + _LINE * (number + 1) - 4 + (10 if number == len(_LINES) - 1 else 0)
        label, style = fit(reader.tr(name), LABEL, wide * 0.45)
        marks += [Text(x, y - 2, label, style), Rule(x + 46, y, x + wide, y)]
    return marks
