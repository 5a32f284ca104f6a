"""The questions about a figure that this office enters: what was stated, and its source, without which none is kept."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QLineEdit

from minerisk.domain.fact import EXACT, LONGEST, QUALIFIERS, THEMES, Fact, Theme, problems
from minerisk.domain.form import say
from minerisk.i18n import Catalog
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Card, announce, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.onward import save_row

_BESIDE = 640
_BY_DOTS = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})", re.ASCII)


class FactForm(Card):
    """``entered`` gives a figure that has all it needs; ``left`` when the person does not want to enter one."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, tr: Catalog, given: Fact, indicators: Sequence[str]) -> None:
        """Ask.

        Args:
            tr: the language to ask in.
            given: what stands in the boxes at first; one with an id is changed.
            indicators: those that are there already, offered while one is typed.
        """
        super().__init__(tr("Change the figure") if given.id else tr("Add a figure"), spacing=16)
        self._tr, self._given = tr, given
        self._make_fields(indicators)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(16)
        text = tr("Without its source a figure is not kept: who stated it, where and when.")
        self.body.addWidget(plain(text, "secondary", wrap=True))
        self.body.addLayout(self._grid)
        self.body.addLayout(self._answers())
        self._arrange()

    @property
    def typed(self) -> Fact:
        """The figure as it stands in the boxes now, whatever is missing."""
        text = {name: field.words for name, field in self._fields.items()}
        return replace(
            self._given,
            theme=Theme(self._theme.selected),
            indicator={"": text["indicator"]},
            value=text["value"],
            unit={"": text["unit"]},
            qualifier=self._qualifier.selected,
            geography={"": text["geography"]},
            since=_date(text["since"]),
            until=_date(text["until"]),
            stated_by=text["stated_by"],
            stated_in=text["stated_in"],
            stated_on=_date(text["stated_on"]),
        )

    def take_focus(self) -> None:
        """Put the cursor into the first box."""
        self._fields["theme"].focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_fields(self, indicators: Sequence[str]) -> None:
        tr, given = self._tr, self._given
        date = tr("A year, a month or a day: 2024, 2024-07, 2024-07-14")
        indicator = _line(say(given.indicator, tr.language))
        completer = QCompleter(list(indicators), indicator)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := completer.popup()) is not None:
            popup.setProperty("role", "popup")
        indicator.setCompleter(completer)
        self._theme = _Choice({theme: tr(name) for theme, name in THEMES.items()}, given.theme)
        self._qualifier = _Choice(_qualifiers(tr, given.qualifier), given.qualifier)
        self._fields = {
            "theme": Field(tr("Theme"), self._theme),
            "indicator": Field(tr("What was counted or stated"), indicator),
            "value": Field(tr("Figure"), _line(given.value), hint=tr("Digits without separators, or words")),
            "qualifier": Field(tr("How exactly"), self._qualifier, hint=tr("As it was stated")),
            "unit": Field(tr("Unit (optional)"), _line(say(given.unit, tr.language)), hint=tr("People, mines …")),
            "geography": Field(tr("Place"), _line(say(given.geography, tr.language))),
            "since": Field(tr("From (optional)"), _line(given.since), hint=date),
            "until": Field(tr("Until (optional)"), _line(given.until), hint=date),
            "stated_by": Field(tr("Who stated it"), _line(given.stated_by)),
            "stated_in": Field(tr("Where it was published"), _line(given.stated_in)),
            "stated_on": Field(tr("When it was stated"), _line(given.stated_on), hint=date),
        }
        for name, field in self._fields.items():
            field.box.setObjectName(name)

    def _answers(self) -> QHBoxLayout:
        row, save, leave = save_row(self, "fact", save=self._tr("Save the figure"), leave=self._tr("Cancel"))
        save.clicked.connect(self._on_save_clicked)
        leave.clicked.connect(self.left)
        return row

    def _arrange(self) -> None:
        """Put the questions into two columns where there is room."""
        columns = 2 if self.width() >= theme.scaled(_BESIDE) else 1
        for place, field in enumerate(self._fields.values()):
            self._grid.addWidget(field, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _on_save_clicked(self) -> None:
        fact = self.typed
        found = {name: self._tr(sentence) for name, sentence in problems(fact).items()}
        for name, field in self._fields.items():
            field.show_problem(found.get(name, ""))
        first = next((name for name in self._fields if name in found), None)
        if first is None:
            self.entered.emit(fact)
            return
        self._fields[first].focus()
        announce(self, found[first])


def _qualifiers(tr: Catalog, given: str) -> dict[str, str]:
    """Return what can be chosen; a qualifier that stands nowhere else is offered too."""
    offered = {code: tr(pattern, value="…") for code, pattern in QUALIFIERS.items()}
    return {**offered, EXACT: tr("Just the figure"), **({} if given in offered else {given: given})}


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(LONGEST)
    return made


class _Choice(QComboBox):
    """A list that drops down, and that the wheel does not change: the page scrolls instead."""

    def __init__(self, options: Mapping[str, str], selected: str) -> None:
        super().__init__()
        for code, text in options.items():
            self.addItem(text, str(code))
        self.setCurrentIndex(max(0, self.findData(str(selected))))
        self.setMaxVisibleItems(len(options))

    @property
    def selected(self) -> str:
        """The code of what is chosen."""
        return str(self.currentData())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _date(text: str) -> str:
    """Return a date as EDTF, also where it is written 14.07.2026 or 07.2026; anything else stays as it is."""
    found = _BY_DOTS.fullmatch(text)
    if found is None:
        return text
    day, month, year = found.groups()
    return "-".join(filter(None, (year, month.zfill(2), day and day.zfill(2))))
