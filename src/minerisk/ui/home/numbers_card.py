"""The numbers to call, each with who published it and whether this office has tried it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from minerisk.domain import edtf
from minerisk.domain.form import say
from minerisk.domain.office import Confirmation
from minerisk.domain.text import isolate
from minerisk.i18n import Catalog
from minerisk.maps.profile import CallNumber, Profile
from minerisk.services import numbers
from minerisk.ui.days import day
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import picture
from minerisk.ui.widgets.basic import Button, Card, Chip, button, line, plain, plain_tooltip
from minerisk.ui.widgets.flow import Flow


class NumbersCard(Card):
    """``confirm_wanted`` gives the number that somebody wants to confirm."""

    confirm_wanted = Signal(str)

    def __init__(
        self, tr: Catalog, profile: Profile | None, confirmed: Mapping[str, Confirmation], today: date
    ) -> None:
        super().__init__(tr("Numbers to call"), margin=0, spacing=0)
        self._tr, self._today = tr, today
        if profile is None:
            self.body.setContentsMargins(16, 16, 16, 16)
            text = tr("This office has no country profile, so no number is shown. One can be chosen in Settings.")
            self.body.addWidget(plain(text, "secondary", wrap=True))
            self.body.addStretch(1)
            return
        self.header.addWidget(Chip(say(profile.name, tr.language)))
        for place, number in enumerate(profile.numbers):
            if place:
                self.body.addWidget(line())
            self.body.addWidget(self._row(number, confirmed.get(number.number)))
        self.body.addStretch(1)

    def _row(self, number: CallNumber, confirmation: Confirmation | None) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(15, 12, 12, 12)
        grid.setHorizontalSpacing(12)
        grid.setColumnMinimumWidth(0, QFontMetrics(theme.font("figure")).horizontalAdvance("000") + 16)
        grid.setColumnStretch(1, 1)
        shown = plain(isolate(number.number), "figure") if number.number else plain(self._tr("Not set"), "secondary")
        grid.addWidget(shown, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        words = QVBoxLayout()
        words.setSpacing(2)
        grid.addLayout(words, 0, 1)
        name, _, place = say(number.name, self._tr.language).partition(", ")
        words.addWidget(plain(name, "strong", wrap=True))
        about = ", ".join(part for part in (place, self._published(number)) if part)
        for text in (about, say(number.note, self._tr.language)):
            if text:
                words.addWidget(plain(_capital(text, self._tr.language), "hint", wrap=True))
        if number.number:
            words.addSpacing(4)
            words.addLayout(self._state(number.number, confirmation))
            if confirmation is not None and numbers.holds(confirmation, self._today):
                again = self._confirm(number.number, "", self._tr("Confirm {number} again", number=number.number))
                grid.addWidget(again, 0, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
        return row

    def _published(self, number: CallNumber) -> str:
        if not number.published:
            return ""
        first = number.published[0]
        by = say(first.by, self._tr.language)
        if not first.on:
            return self._tr("published by {name}", name=by)
        return self._tr("published by {name}, {day}", name=by, day=edtf.short(first.on, self._tr))

    def _state(self, number: str, confirmation: Confirmation | None) -> QLayout:
        if confirmation is not None and numbers.holds(confirmation, self._today):
            said = self._tr("Confirmed {day} by {name}", day=day(confirmation.on, self._tr), name=confirmation.by)
            words = plain(said, "hint", wrap=True)
            words.setProperty("tone", "success")
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(picture("circle-check", "success", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            return row
        before = confirmation is not None
        chip = Chip(self._tr("Confirmed long ago") if before else self._tr("Not yet confirmed"), "warn", "clock")
        chip.setAccessibleName(chip.text if before else self._tr("Not yet confirmed by your office"))
        beside = Flow(gap=4)
        beside.addWidget(chip)
        beside.addWidget(self._confirm(number, self._tr("Confirm…"), self._tr("Confirm {number}", number=number)))
        return beside

    def _confirm(self, number: str, text: str, said: str) -> Button:
        made = button(text, "quiet", size="small", icon=None if text else "rotate")
        made.setObjectName(f"confirm-{number}")
        made.setAccessibleName(said)
        plain_tooltip(made, said)
        made.clicked.connect(self._on_confirm_clicked)
        return made

    def _on_confirm_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.confirm_wanted.emit(sender.objectName().removeprefix("confirm-"))


def _capital(text: str, language: str) -> str:
    """Begin with a capital letter; in Azerbaijani that of i has a dot."""
    first = "İ" if language == "az" and text.startswith("i") else text[:1].upper()
    return first + text[1:]
