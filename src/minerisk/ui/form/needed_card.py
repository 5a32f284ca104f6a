"""What is needed before a record can be finished, ticked as it is answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import item_of
from minerisk.i18n import N_
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import answerable
from minerisk.ui.form.form_language import turn
from minerisk.ui.form.problem_words import label_of
from minerisk.ui.widgets.bars import picture
from minerisk.ui.widgets.basic import Card, clear, plain
from minerisk.ui.widgets.stack import stack

_MOST = 12


class NeededCard(QWidget):
    """The questions at ``places``, or in all of the form, that want an answer or a reason."""

    def __init__(self, editing: Editing, *places: str) -> None:
        super().__init__()
        self._editing, self._places = editing, places
        self._paths = self._own()
        self._shown: list[tuple[str, bool]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        self._card.body.addWidget(plain(editing.catalog(N_("Before you finish")), "section"))
        self._card.body.addWidget(
            plain(editing.catalog(N_("An answer, or the reason why there is none")), "hint", wrap=True)
        )
        holder = QWidget()
        turn(holder, editing.filling, editing.catalog)
        self._lines = stack(holder, spacing=8)
        self._card.body.addWidget(holder)
        column.addWidget(self._card)
        column.addStretch(1)
        editing.changed.connect(self.refresh)
        editing.items_changed.connect(self._on_editing_items_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what is answered now."""
        filling = self._editing.filling
        paths = [path for path in self._paths if filling.is_relevant(path) and filling.is_required(path)]
        lines = [(label_of(filling, path, self._editing.catalog), not filling.problems(path)) for path in paths]
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._lines)
        waiting_first = sorted(lines, key=lambda line: line[1]) if len(lines) > _MOST else lines
        for text, done in waiting_first[:_MOST]:
            self._lines.addLayout(self._line(text, done=done))
        if len(lines) > _MOST:
            more = self._editing.catalog.count("{n} more", "{n} more", len(lines) - _MOST)
            self._lines.addWidget(plain(more, "hint"))
        self._card.setVisible(bool(lines))

    def _own(self) -> tuple[str, ...]:
        """Return the questions that may be needed, without those of items further inside."""
        own = item_of(self._places[0]) if self._places else None
        return tuple(path for path in answerable(self._editing.filling, *self._places) if item_of(path) == own)

    def _on_editing_items_changed(self) -> None:
        self._paths = self._own()
        self.refresh()

    def _line(self, text: str, *, done: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        icon = picture("check" if done else "circle", "success" if done else "text.secondary")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        label = plain(text, wrap=True)
        tick = self._editing.catalog(N_("done")) if done else self._editing.catalog(N_("to do"))
        label.setAccessibleName(f"{text}, {tick}")
        row.addWidget(label, 1)
        return row
