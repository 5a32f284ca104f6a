"""Asks who of the office found out that a number is answered, and when."""

import re
from datetime import date, datetime

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from minerisk.domain.office import Confirmation
from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.field import Field, initials

_BY_DOTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)


class NumberDialog(QDialog):
    """Use ``NumberDialog.ask``."""

    def __init__(self, parent: QWidget, tr: Catalog, number: str, by: str) -> None:
        super().__init__(parent)
        self._tr, self._number = tr, number
        self.setWindowTitle(tr("Confirm {number}", number=number))
        self.setMinimumWidth(480)
        name = initials(by)
        name.selectAll()
        self._by = Field(tr("Who found out?"), name, hint=tr("Name or initials of somebody in your office"))
        self._on = Field(tr("When?"), QLineEdit(_today().isoformat()), hint=tr("Year, month and day: 2026-07-14"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addWidget(plain(tr("Confirm {number}", number=number), "section"))
        text = tr("Call it, or ask those who answer it. From then on it is shown as confirmed.")
        column.addWidget(plain(text, "secondary", wrap=True))
        column.addWidget(self._by)
        column.addWidget(self._on)
        row = QHBoxLayout()
        row.setSpacing(12)
        keep, confirm = button(tr("Cancel")), button(tr("Confirm"), "primary", key="Ctrl+Enter")
        keep.clicked.connect(self.reject)
        confirm.clicked.connect(self._on_confirm_clicked)
        confirm.setObjectName("confirm")
        confirm.setDefault(True)
        column.addStretch(1)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(confirm)
        column.addLayout(row)

    @classmethod
    def ask(cls, parent: QWidget, tr: Catalog, number: str, by: str) -> Confirmation | None:
        """Return the office's word for ``number``, or None; ``by`` is offered as the name."""
        dialog = cls(parent, tr, number, by)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.confirmation() if accepted else None

    def confirmation(self) -> Confirmation | None:
        """Return what was written, or None where something is missing."""
        by, on = self._by.words, self._day()
        return Confirmation(number=self._number, by=by, on=on) if by and on else None

    def _day(self) -> date | None:
        try:
            found = _read(self._on.words)
        except ValueError:
            return None
        return found if found <= _today() else None

    def _on_confirm_clicked(self) -> None:
        self._by.show_problem("" if self._by.words else self._tr("Enter who found out"))
        self._on.show_problem("" if self._day() else self._tr("Enter the day, today or earlier, such as 2026-07-14"))
        if self.confirmation() is not None:
            self.accept()
        else:
            (self._on if self._by.words else self._by).focus()


def _today() -> date:
    return datetime.now().astimezone().date()


def _read(text: str) -> date:
    """Return a day written as 2026-07-14 or 14.07.2026."""
    by_dots = _BY_DOTS.fullmatch(text)
    if by_dots is None:
        return date.fromisoformat(text)
    day, month, year = (int(part) for part in by_dots.groups())
    return date(year, month, day)
