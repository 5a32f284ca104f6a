"""Coordinates in one box, in any notation, with what was understood below it. A preview is not an error."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from minerisk.domain.form import Question
from minerisk.domain.places import coordinates, doubts
from minerisk.domain.places.coordinates import Reading
from minerisk.domain.places.doubts import Doubt
from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer
from minerisk.errors import UserError
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.position_asks import Doubts, Readings
from minerisk.ui.form.inputs.position_preview import Preview
from minerisk.ui.form.inputs.position_words import near_words
from minerisk.ui.form.inputs.said import CheckedInput
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.widgets.basic import Chip, plain, set_property

UNREAD = "? "
"""Stands before a text that is not understood, so that ``40 21 46`` is never taken for a latitude and a longitude."""
_MOST_READ = 500
"""Characters of a text that can be coordinates, or a link with them; more is not looked at, but kept."""
_QUIET = N_("Not understood as coordinates so far")


class PositionInput(Input):
    """One box for latitude and longitude. Where two readings are possible, both are offered."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._kept: tuple[str, str] = ("", "")
        self._chosen: Reading | None = None
        self._places, self._district = NOWHERE, ""
        self._check: CheckedInput | None = None
        self.line = Line()
        self.line.setObjectName("line")
        set_property(self.line, "role", "mono")
        self.line.textEdited.connect(self._on_line_text_edited)
        self.chip = Chip(tr("Understood, WGS 84"), "ok", "check")
        self.column.addLayout(self._row())
        self._unread = plain("", "hint", wrap=True)
        self._unread.setObjectName("unread")
        self._preview = Preview(tr)
        self._readings = Readings(tr)
        self._readings.chosen.connect(self._on_reading_chosen)
        self._doubts = Doubts(tr)
        self._doubts.swap_wanted.connect(self._on_doubts_swap_wanted)
        for part in (self._unread, self._preview, self._readings, self._doubts):
            self.column.addWidget(part)
        self._show()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.line, *self._readings.radios)

    def answer(self) -> str:
        typed = self.typed()
        if typed and typed == self._kept[0]:
            return self._kept[1]
        if self._chosen:
            return self._chosen.geopoint
        return UNREAD + typed if typed else ""

    def typed(self) -> str:
        return self.line.text().strip()

    def show_answer(self, answer: str) -> None:
        if answer and self.answer() == answer:
            return
        position = coordinates.from_geopoint(answer)
        self._show_text(coordinates.decimal(position) if position else answer.removeprefix(UNREAD), answer)

    def show_typed(self, typed: str) -> None:
        if typed and typed != self.typed():
            self._show_text(typed, self._kept[1])

    def show_around(self, places: Gazetteer, district: str) -> None:
        if (places, district) != (self._places, self._district):
            self._places, self._district = places, district
            self._show()

    def leave_country_to(self, check: CheckedInput | None) -> None:
        """Say nothing of the country where a check of the form asks about it, and offer to swap there."""
        if check is self._check:
            return
        if self._check is not None:
            self._check.more_wanted.disconnect(self._on_doubts_swap_wanted)
        self._check = check
        if check is not None:
            check.more_wanted.connect(self._on_doubts_swap_wanted)
        self._show()

    def _show_text(self, typed: str, answer: str) -> None:
        """Show what was typed, and keep the ``answer`` that it was understood as."""
        position = coordinates.from_geopoint(answer)
        self._kept = (typed, answer) if position else ("", "")
        same = (one for one in readings(typed) if position and one.geopoint.split()[:2] == answer.split()[:2])
        self._chosen = next(same, Reading(position, 0)) if position else None
        self.line.setText(typed)
        self.line.setCursorPosition(0)
        self._show()

    def _row(self) -> QHBoxLayout:
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self.chip)
        row = QHBoxLayout()
        row.addWidget(self.line)
        return row

    def _near(self, reading: Reading | None) -> str:
        """Return which known place is near, where the country may hold the position."""
        if reading is None or not self._places.may_hold(reading.position):
            return ""
        return near_words(reading.position, self._places, self.catalog)

    def _choose(self, reading: Reading | None) -> None:
        self._kept = ("", "")
        self._chosen = reading
        self._show()
        self.changed.emit()

    def _on_line_text_edited(self) -> None:
        found = readings(self.typed())
        self._choose(found[0] if len(found) == 1 else None)

    def _on_reading_chosen(self, reading: Reading) -> None:
        self._choose(reading)

    def _on_doubts_swap_wanted(self) -> None:
        swapped = self._chosen.position.swapped if self._chosen else None
        if self._chosen is not None and swapped is not None:
            self._choose(replace(self._chosen, position=swapped))
            self.take_focus()

    def _show(self) -> None:
        found = sorted(readings(self.typed()), key=lambda one: not self._places.may_hold(one.position))
        self._unread.setText("" if found or self._chosen else advice(self.typed(), self.catalog))
        self._unread.setVisible(bool(self._unread.text()))
        self.chip.setVisible(self._chosen is not None)
        self._preview.show_reading(self._chosen, self._near(self._chosen))
        self._readings.offer(found if len(found) > 1 else (), self._chosen, self._places)
        self._show_doubts(doubts.about(self._chosen, self._places, self._district) if self._chosen else ())
        room = self.chip.sizeHint().width() + 8 if self._chosen else 0
        mirrored = self.line.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def _show_doubts(self, told: Sequence[Doubt]) -> None:
        if self._check is not None:
            self._check.offer(self.catalog("Swap them") if any(doubt.instead for doubt in told) else "")
            told = [doubt for doubt in told if not doubt.of_country]
        self._doubts.show_doubts(told)


def readings(text: str) -> tuple[Reading, ...]:
    """Return what ``text`` can mean; nothing where it means no place."""
    if not text or len(text) > _MOST_READ:
        return ()
    try:
        return coordinates.readings(text)
    except UserError:
        return ()


def advice(text: str, tr: Catalog) -> str:
    """Return what keeps ``text`` from being understood; empty where nothing is typed."""
    if not text:
        return ""
    try:
        coordinates.readings(text[:_MOST_READ])
    except UserError as error:
        if error.text != coordinates.EXPECTED:
            return tr(error.text, **error.values)
    return tr(_QUIET)
