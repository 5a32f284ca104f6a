"""Asks with which form a record is begun, where there are others than the usual one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.form import Form
from minerisk.i18n import Catalog
from minerisk.ui.kinds import kind
from minerisk.ui.library import library_words
from minerisk.ui.widgets.basic import Card, button, plain
from minerisk.ui.widgets.pages import ScrollPage
from minerisk.ui.widgets.rows import TaskRow

_WIDTH = 560


class FormDialog(QDialog):
    """Use ``FormDialog.ask``."""

    def __init__(self, parent: QWidget, forms: Sequence[Form], tr: Catalog) -> None:
        super().__init__(parent)
        title = tr("Record with another form")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.chosen: Form | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addWidget(plain(title, "section"))
        self._rows: dict[TaskRow, Form] = {}
        page, card = ScrollPage(), Card(margin=0, spacing=0)
        for form in forms:
            detail = library_words.size(form, tr)
            icon = kind(form.kind or "").icon
            row = TaskRow(library_words.title(form, tr), icon=icon, detail=detail, tall=True)
            row.setObjectName(f"form-{form.digest}")
            row.set_last(form is forms[-1])
            row.clicked.connect(self._on_row_clicked)
            self._rows[row] = form
            card.body.addWidget(row)
        page.column.addWidget(card)
        page.column.addStretch(1)
        column.addWidget(page, 1)
        keep = button(tr("Cancel"))
        keep.setObjectName("keep")
        keep.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(keep)
        column.addLayout(foot)
        self.resize(_WIDTH, min(480, 200 + sum(row.sizeHint().height() for row in self._rows)))

    @classmethod
    def ask(cls, parent: QWidget, forms: Sequence[Form], tr: Catalog) -> Form | None:
        """Return the form that the person chose, or None."""
        dialog = cls(parent, forms, tr)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen

    def _on_row_clicked(self) -> None:
        self.chosen = next(form for row, form in self._rows.items() if row is self.sender())
        self.accept()
