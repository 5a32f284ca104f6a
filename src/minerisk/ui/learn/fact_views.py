"""Published figures as they are shown: the value large, what it is of, and who stated it, where and when."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain import edtf, fact
from minerisk.domain.fact import Fact
from minerisk.domain.form import say
from minerisk.i18n import Catalog
from minerisk.ui.learn.time_line import TimeLine
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Card, Chip, button, line, plain, plain_tooltip

_VALUE_WIDTH = 288
_BESIDE = 680
"""Pixels from which on the parts of a figure stand beside each other."""
_COLUMN = 200
"""Pixels that a figure takes at least where several stand beside each other."""


def value(shown: Fact, tr: Catalog) -> str:
    """Return value, qualifier and unit: ``More than 288 people``."""
    unit = say(shown.unit, tr.language)
    return " ".join(filter(None, (fact.value(shown, tr, tr.language), unit)))


class FactView(QWidget):
    """One figure. Those of this office can be changed and removed: the signals give its id."""

    change_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, shown: Fact, tr: Catalog) -> None:
        super().__init__()
        self._fact, self._tr = shown, tr
        self.setObjectName(f"fact-{shown.id}")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._value = plain(value(shown, tr), "title" if shown.is_number else "section", wrap=True)
        self._value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for part, room in ((self._value, 0), (self._about(), 3), (self._source(), 2)):
            self._row.addWidget(part, room)

    def stand(self, *, beside: bool) -> None:
        """Put the parts beside each other, or one below the other."""
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(16 if beside else 4)
        wide = theme.scaled(_VALUE_WIDTH)
        self._value.setMinimumWidth(wide if beside else 0)
        self._value.setMaximumWidth(wide if beside else 16777215)

    def _about(self) -> QWidget:
        tr = self._tr
        place = say(self._fact.geography, tr.language)
        where_when = " · ".join(filter(None, (place, fact.period(self._fact, tr))))
        made, column = _lines((say(self._fact.indicator, tr.language), "body"), (where_when, "hint"))
        column.addStretch(1)
        return made

    def _source(self) -> QWidget:
        stated_by, where = fact.source(self._fact, self._tr)
        made, column = _lines((stated_by, "hint"), (where, "hint"))
        if self._fact.entered is not None:
            column.addSpacing(4)
            column.addWidget(self._entered())
            column.addLayout(self._tools())
        column.addStretch(1)
        return made

    def _entered(self) -> Chip:
        chip = Chip(self._tr("Entered by this office"), "accent")
        if by := self._fact.entered_by:
            plain_tooltip(chip, self._tr("Entered by {name}", name=by))
        return chip

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for text, icon, name, pressed in (
            (self._tr("Change…"), "pencil", "change", self._on_change_clicked),
            (self._tr("Remove"), "trash", "remove", self._on_remove_clicked),
        ):
            made = button(text, "quiet", icon=icon, size="small")
            made.setObjectName(f"{name}-{self._fact.id}")
            made.setAccessibleDescription(say(self._fact.indicator, self._tr.language))
            made.clicked.connect(pressed)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _on_change_clicked(self) -> None:
        self.change_wanted.emit(self._fact.id)

    def _on_remove_clicked(self) -> None:
        self.remove_wanted.emit(self._fact.id)


class FactRows(Card):
    """Figures that have no other beside them, one row each."""

    def __init__(self, views: Sequence[FactView]) -> None:
        super().__init__(margin=0, spacing=0)
        self._views = tuple(views)
        for number, view in enumerate(self._views):
            if number:
                self.body.addWidget(line())
            self.body.addWidget(_padded(view))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for view in self._views:
            view.stand(beside=self.width() >= theme.scaled(_BESIDE))


class SideBySide(Card):
    """What was stated about one thing at several times or by several sources: newest first, and the dates on a line."""

    def __init__(self, views: Sequence[FactView], facts: Sequence[Fact], tr: Catalog) -> None:
        super().__init__(spacing=16)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._views = tuple(views)
        self._lines = []
        for number, view in enumerate(views):
            if number:
                self._lines.append(line(upright=True))
                self._row.addWidget(self._lines[-1])
            self._row.addWidget(view, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._row)
        points = fact.time_line(facts)
        if points:
            shown = [(date, fact.value(each, tr, tr.language)) for date, each in points]
            said = ", ".join(f"{edtf.short(str(date), tr)}: {text}" for date, text in shown)
            self.body.addWidget(line())
            text = tr("Up to when each figure goes. Sources differ: this shows no trend.")
            self.body.addWidget(plain(text, "caption", wrap=True))
            self.body.addWidget(TimeLine(shown, said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.scaled(_COLUMN) * len(self._views)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for view in self._views:
            view.stand(beside=not beside and self.width() >= theme.scaled(_BESIDE))
        for between in self._lines:
            between.setFixedSize(1 if beside else 16777215, 16777215 if beside else 1)


def _lines(*texts: tuple[str, str]) -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 2, 0, 0)
    column.setSpacing(2)
    for text, role in texts:
        if text:
            column.addWidget(plain(text, role, wrap=True))
    return made, column


def _padded(view: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 12)
    column.addWidget(view)
    return made
