"""The box at the top of a sheet: what a reader of a record of its kind needs before anything else."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from minerisk.domain import wording
from minerisk.domain.vocabulary.codes import FOLLOW_UP, INCIDENT, SESSION, SIGHTING
from minerisk.domain.vocabulary.incident import Toll
from minerisk.i18n import N_
from minerisk.reports.entries import Reader
from minerisk.reports.fonts import LABEL, STRONG, Style, width
from minerisk.reports.lines import CUT, wrap
from minerisk.reports.paper import Box, Mark, Piece, Text

Rows: TypeAlias = list[tuple[str, str]]
"""Labels and values of one column."""

_PADDING = 11
_COLUMNS = (0.39, 0.28, 0.33)
_GAP = 10
_LINES = 4
"""Lines that one fact may take; the whole answer stands in its section."""


def has_facts(reader: Reader) -> bool:
    """Return whether there is a box for records of this kind."""
    return reader.sheet.form.kind in _BOXES


def facts(reader: Reader, room: float) -> Piece:
    """Return the box of key facts."""
    inside = room - 2 * _PADDING - _GAP * (len(_COLUMNS) - 1)
    marks: list[Mark] = []
    x, height = float(_PADDING), 0.0
    for share, rows in zip(_COLUMNS, _BOXES[reader.sheet.form.kind or ""], strict=True):
        set_marks, tall = _column(rows(reader), x, share * inside)
        marks += set_marks
        x += share * inside + _GAP
        height = max(height, tall)
    height += 2 * _PADDING - 3
    return Piece(height, (Box(0, 0, room, height, 1.5), *marks))


def _event(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Date"), _joined(reader, "event_date", "time_of_day")),
        (tr("Place"), _place(reader)),
        (tr("Type"), reader.said("record_type")),
        (tr("Item"), reader.said("device")),
    ]


def _people(reader: Reader) -> Rows:
    tr, toll = reader.tr, reader.incident.toll
    counts = [
        (N_("Killed"), "killed", toll.killed),
        (N_("Injured"), "injured", toll.injured),
        (N_("Unhurt"), "unhurt", toll.unhurt),
        (N_("Not known"), "outcome_unknown", toll.unknown),
    ]
    return [(tr(label), _count(reader, name, cards, toll)) for label, name, cards in counts]


def _source(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Information"), reader.said("confidence")),
        (tr("Source"), reader.said("source_type")),
        (tr("Reported to"), _joined(reader, "reported_to", "reported_on")),
        (tr("Reference"), reader.said("reference")),
    ]


def _seen(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Date"), reader.said("seen_on")),
        (tr("Place"), _place(reader)),
        (tr("Item"), reader.said("device")),
        (tr("How many"), reader.said("items_seen")),
    ]


def _danger(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("112 called"), reader.said("called_112")),
        (tr("In reach"), reader.said("can_reach")),
        (tr("Marked"), reader.said("marking")),
        (tr("Urgent"), reader.said("urgency")),
    ]


def _passed_on(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Report"), reader.said("report_status")),
        (tr("Passed on to"), _joined(reader, "passed_on_to", "passed_on_date")),
        (tr("Reference"), reader.said("reference")),
        (tr("Information"), reader.said("confidence")),
    ]


def _held(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Date"), _joined(reader, "session_date", "start_time")),
        (tr("Place"), _place(reader)),
        (tr("Activity"), reader.said("activity_type")),
        (tr("Audience"), reader.said("audience")),
    ]


def _reached(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Reached"), reader.said("category")),
        (tr("People"), reader.said("participants")),
        (tr("First time"), reader.said("first_time")),
        (tr("Disability"), reader.said("with_disability")),
    ]


def _after(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Held as"), reader.said("method")),
        (tr("Items told of"), reader.said("hazards_heard")),
        (tr("Accidents told of"), reader.said("accidents_heard")),
        (tr("Follow-up"), reader.said("follow_up_date")),
    ]


def _followed_up(reader: Reader) -> Rows:
    tr = reader.tr
    return [
        (tr("Date"), reader.said("follow_up_date")),
        (tr("Record"), reader.said("about_record")),
        (tr("Done by"), reader.said("follow_up_by")),
    ]


def _how(reader: Reader) -> Rows:
    return [(reader.tr("How"), reader.said("follow_up_how"))]


def _next(reader: Reader) -> Rows:
    return [(reader.tr("Next"), reader.said("next_follow_up_date"))]


_BOXES: Mapping[str, tuple[Callable[[Reader], Rows], ...]] = {
    INCIDENT: (_event, _people, _source),
    SIGHTING: (_seen, _danger, _passed_on),
    SESSION: (_held, _reached, _after),
    FOLLOW_UP: (_followed_up, _how, _next),
}


def _joined(reader: Reader, first: str, second: str) -> str:
    """Return two answers, the second only where it was given."""
    return f"{reader.said(first)}, {reader.said(second)}" if reader.is_given(second) else reader.said(first)


def _place(reader: Reader) -> str:
    """Return district and town, by the name that was typed where the list had none."""
    names = [f"{name}_other" if reader.is_given(f"{name}_other") else name for name in ("district", "town")]
    given = [reader.said(name) for name in names if reader.is_given(name)]
    return ", ".join(given) or reader.said("district")


def _count(reader: Reader, name: str, cards: int, toll: Toll) -> str:
    """Return a count as it was given, by the cards where nobody counted, or the reason why there is none."""
    said = reader.said(name)
    if said != reader.tr(wording.NOT_ANSWERED) or reader.incident.counted is not None or not toll.people:
        return said
    return str(cards)


def _column(rows: Rows, x: float, room: float) -> tuple[list[Mark], float]:
    begin = min(room * 0.62, max(width(label, LABEL.font, LABEL.size) for label, _value in rows) + 8)
    marks: list[Mark] = []
    top = float(_PADDING)
    for label, value in rows:
        style = STRONG
        labels, values = wrap(label, LABEL, begin - 4), _few(value, style, room - begin)
        marks += [Text(x, top + 9.5 + n * LABEL.leading, line, LABEL) for n, line in enumerate(labels)]
        marks += [Text(x + begin, top + 9.5 + n * 13, line, style) for n, line in enumerate(values)]
        top += max(len(labels) * LABEL.leading, len(values) * 13) + 3
    return marks, top - _PADDING


def _few(text: str, style: Style, room: float) -> list[str]:
    lines = wrap(text[:300], style, room)
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], lines[_LINES - 1][:-2].rstrip() + CUT]
