"""The window's inside without its pages: rail, top bar, and room for the page that a person is on."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from minerisk.services import databases, recovery
from minerisk.ui import rail
from minerisk.ui.context import Context
from minerisk.ui.place import Filtered, Headed, Place, Writing
from minerisk.ui.top_bar import Heading, TopBar
from minerisk.ui.widgets.pages import focus_next, is_narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Over:
    """A page that was laid over another, with its destination in the rail, and what had the focus."""

    page: QWidget
    under: QWidget | None
    item: str
    heading: Heading
    focused: QWidget


class Stage(QWidget):
    """Shows one page at a time; ``Shell`` knows which there are. Pages that are not kept go when they are left."""

    hide_wanted = Signal()
    titled = Signal(str)

    _filtered: Filtered | None = None
    _writing: Writing | None = None
    _headed: Headed | None = None

    def __init__(self, context: Context, note: Path) -> None:
        """Make it without a page; ``note`` is the file that says which draft is open, see ``services.recovery``."""
        super().__init__()
        self._context, self._note = context, note
        self._place = Place()
        self._heading = Heading(title="")
        self._kept: set[QWidget] = set()
        self._above: list[_Over] = []
        tr, office = context.tr, databases.office(context.db)
        self.setProperty("role", "window")
        self.setProperty("ring", "none")
        self._rail = rail.with_destinations(tr, tr("Demonstration data") if office.demonstration else "")
        self._bar = TopBar(tr)
        self._bar.hide_wanted.connect(self.hide_wanted)
        self._pages = QStackedWidget()
        self._lay_out()
        QShortcut(QKeySequence("F6"), self).activated.connect(self._on_next_pane)
        QShortcut(QKeySequence("Ctrl+Shift+H"), self).activated.connect(self.hide_wanted)

    def leave(self) -> bool:
        """Save what is being written; return whether the page may be left."""
        return self._writing is None or self._writing.leave()

    def _show(self, page: QWidget, place: Place, heading: Heading) -> bool:
        """Show ``page``, once what is open has been saved; pages of one record or form go when they are left."""
        while self._above:
            self._take_off()
        before = self._pages.currentWidget()
        if before is not page and not self.leave():
            if self._pages.indexOf(page) < 0:
                page.deleteLater()
            self._rail.select(_item(self._place.page))
            return False
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # or the stack would pass it to the first thing on the page
        self._pages.setCurrentWidget(page)
        self._writing = self._headed = self._filtered = None
        if before is not None and before is not page and not self._is_kept(before):
            self._pages.removeWidget(before)
            before.deleteLater()
        recovery.note_closed(self._note)
        if not page.isAncestorOf(self._focused()):
            page.setProperty("ring", "none")
            page.setAccessibleName(heading.title)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place, self._heading = place, heading
        self._rail.select(_item(place.page))
        self._bar.show_heading(heading)
        self.titled.emit(", ".join(part for part in (heading.title, heading.name, heading.code) if part))
        return True

    def _lay_over(self, page: QWidget, item: str, heading: Heading) -> None:
        """Show ``page`` above the one that is open, which stays as it is; ``item`` is its destination in the rail."""
        under, focused = self._pages.currentWidget(), self._focused()
        self._above.append(_Over(page=page, under=under, item=item, heading=heading, focused=focused))
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setProperty("ring", "none")
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rail.select(item)
        self._bar.show_heading(heading)

    def _take_off(self) -> None:
        """Show again what lies under the page that was laid over it last, if there is one."""
        if not self._above:
            return
        over = self._above.pop()
        if over.under is not None:
            self._pages.setCurrentWidget(over.under)
            back = over.focused if isValid(over.focused) and over.under.isAncestorOf(over.focused) else over.under
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pages.removeWidget(over.page)
        over.page.hide()
        over.page.deleteLater()
        below = self._above[-1] if self._above else None
        own = self._headed.heading if self._headed is not None else self._heading
        self._rail.select(below.item if below else _item(self._place.page))
        self._bar.show_heading(below.heading if below else own)

    def _is_kept(self, page: QWidget) -> bool:
        """Return whether a page stays as it is when it is left."""
        return page in self._kept

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)

    def _focused(self) -> QWidget:
        """Return what has the focus inside, or this itself."""
        found: QWidget | None = self.focusWidget()
        return self if found is None else found

    def _on_next_pane(self) -> None:
        focus_next([self._rail, self._bar, self._pages], self._focused())

    def _on_page_heading_changed(self) -> None:
        if self._headed is not None:
            self._bar.show_heading(self._headed.heading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self)
        self._rail.set_slim(narrow)
        self._bar.set_narrow(narrow)


def _item(page: str) -> str:
    """Return the destination of the rail that a page belongs to."""
    if page in {"forms", "new-form"}:
        return "settings"
    return "records" if page in {"record", "print", "form", "import", "export"} else page
