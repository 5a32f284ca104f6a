"""The box at the top of an incident report: what a reader needs before anything else."""

from minerisk.domain import wording
from minerisk.domain.vocabulary.incident import Toll
from minerisk.i18n import N_
from minerisk.reports.entries import Reader
from minerisk.reports.fonts import LABEL, STRONG, Style, width
from minerisk.reports.lines import CUT, wrap
from minerisk.reports.paper import Box, Mark, Piece, Text

_PADDING = 11
_COLUMNS = (0.39, 0.28, 0.33)
_GAP = 10
_LINES = 3
"""Lines that one fact may take; the whole answer stands in its section."""


def facts(reader: Reader, room: float) -> Piece:
    """Return the box of key facts."""
    inside = room - 2 * _PADDING - _GAP * (len(_COLUMNS) - 1)
    marks: list[Mark] = []
    x, height = float(_PADDING), 0.0
    for share, column in zip(_COLUMNS, (_event(reader), _people(reader), _source(reader)), strict=True):
        set_marks, tall = _column(column, x, share * inside)
        marks += set_marks
        x += share * inside + _GAP
        height = max(height, tall)
    height += 2 * _PADDING - 3
    return Piece(height, (Box(0, 0, room, height, 1.5), *marks))


def _event(reader: Reader) -> list[tuple[str, str]]:
    tr = reader.tr
    return [
        (tr("Date"), _joined(reader, "event_date", "time_of_day")),
        (tr("Place"), _place(reader)),
        (tr("Type"), reader.said("record_type")),
        (tr("Item"), reader.said("device")),
    ]


def _people(reader: Reader) -> list[tuple[str, str]]:
    tr, toll = reader.tr, reader.incident.toll
    counts = [
        (N_("Killed"), "killed", toll.killed),
        (N_("Injured"), "injured", toll.injured),
        (N_("Unhurt"), "unhurt", toll.unhurt),
        (N_("Not known"), "outcome_unknown", toll.unknown),
    ]
    return [(tr(label), _count(reader, name, cards, toll)) for label, name, cards in counts]


def _source(reader: Reader) -> list[tuple[str, str]]:
    tr = reader.tr
    return [
        (tr("Information"), reader.said("confidence")),
        (tr("Source"), reader.said("source_type")),
        (tr("Reported to"), _joined(reader, "reported_to", "reported_on")),
        (tr("Reference"), reader.said("reference")),
    ]


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


def _column(rows: list[tuple[str, str]], x: float, room: float) -> tuple[list[Mark], float]:
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
