"""Offers the years that can be counted alone. ``chosen`` gives the year, or nothing for all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QPoint, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from minerisk.i18n import Catalog
from minerisk.ui.look.icons import icon
from minerisk.ui.widgets.basic import Button


class PeriodButton(Button):
    """Opens the list of years."""

    chosen = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        super().__init__(tr("Period"), kind="secondary", icon="calendar", key=None, size="small")
        self._tr = tr
        self._years: tuple[str, ...] = ()
        self._year = ""
        self.setObjectName("period")
        self.clicked.connect(self._on_clicked)
        self.show_period("")

    def show_period(self, year: str) -> None:
        """Say which year is counted, or that all are."""
        self._year = year
        self.setAccessibleName(self._tr("Period: {period}", period=year or self._tr("All years")))

    def offer(self, years: Sequence[str]) -> None:
        """Offer these years, given oldest first."""
        self._years = tuple(years)[::-1]

    def _on_clicked(self) -> None:
        menu = _Years(self)
        for year in ("", *self._years):
            action = QAction(year or self._tr("All years"), menu)
            action.setData(year)
            if year == self._year:
                action.setIcon(icon("check", "accent"))
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class _Years(QMenu):
    """A list in which typing a year goes to it."""

    def __init__(self, parent: PeriodButton) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.text().isdecimal():
            super().keyPressEvent(event)
            return
        goes_on = self._since.isValid() and self._since.elapsed() < 2 * QApplication.keyboardInputInterval()
        self._since.start()
        self._typed = (self._typed if goes_on else "") + event.text()
        found = next((each for each in self.actions() if each.data().startswith(self._typed)), None)
        if found is not None:
            self.setActiveAction(found)
