"""One column of somebody's table: its header, what stands in it, and what will become of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.importing import import_words
from minerisk.ui.importing.narrow import narrow
from minerisk.ui.importing.pick import Pick
from minerisk.ui.widgets.basic import Chip, plain


class ColumnRow(QWidget):
    """``picked`` gives the key of another use, ``ordered`` how its dates are written."""

    picked = Signal(str, str)
    ordered = Signal(str, str)

    def __init__(self, column: str, samples: Sequence[str], labels: Mapping[str, str], tr: Catalog) -> None:
        """Show a column; without ``labels`` it can become nothing, and only says why."""
        super().__init__()
        self.column, self._tr = column, tr
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(self._head(samples), 1)
        end = QVBoxLayout()
        end.setSpacing(4)
        self._pick = Pick(labels, name=tr("What becomes of {column}", column=column))
        self._pick.setObjectName("use")
        self._pick.picked.connect(self._on_picked)
        self._orders: Pick | None = None
        self._end = end
        self._why = plain("", "hint", wrap=True)
        self._why.setObjectName("why")
        end.addWidget(self._pick)
        end.addWidget(self._why)
        end.addStretch(1)
        row.addLayout(end, 1)
        if not labels:
            self._pick.hide()

    def show_use(self, key: str, why: str, *, unsure: bool, order: str | None) -> None:
        """Show what becomes of the column, and why; ``order`` is None where it holds no dates to be put in order."""
        self._pick.select(key)
        self._pick.setAccessibleDescription(why)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._unsure.setVisible(unsure)
        if order is not None:
            orders = self._orders = self._orders or self._order_pick()
            orders.select(order)
        if self._orders is not None:
            self._orders.setVisible(order is not None)

    def offer(self, labels: Mapping[str, str]) -> None:
        """Offer other uses, since a row of the table is something else now."""
        if not self._never.isVisibleTo(self):
            self._pick.offer_labels(labels)

    def show_left_out(self, why: str) -> None:
        """Say why the column is left out, where nobody can change that."""
        self._never.show()
        self._unsure.hide()
        self._why.setText(why)

    def _order_pick(self) -> Pick:
        name = self._tr("How the dates of {column} are written", column=self.column)
        made = Pick({key: self._tr(words) for key, words in import_words.ORDERS.items()}, name=name)
        made.setObjectName("order")
        made.picked.connect(self._on_ordered)
        self._end.insertWidget(1, made)
        self.setTabOrder(self._pick, made)
        return made

    def _head(self, samples: Sequence[str]) -> QVBoxLayout:
        tr = self._tr
        self._unsure = Chip(tr("Look at this"), "warn", "alert-triangle")
        self._never = Chip(tr("Left out"), "neutral", "lock")
        for chip in (self._unsure, self._never):
            chip.hide()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(plain(self.column, "strong"))
        line.addWidget(self._unsure)
        line.addWidget(self._never)
        line.addStretch(1)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(line)
        head.addWidget(narrow(plain(" · ".join(samples) or tr("Nothing in it"), "hint", wrap=True)))
        head.addStretch(1)
        head.setAlignment(Qt.AlignmentFlag.AlignTop)
        return head

    def _on_picked(self, key: str) -> None:
        self.picked.emit(self.column, key)

    def _on_ordered(self, order: str) -> None:
        self.ordered.emit(self.column, order)
