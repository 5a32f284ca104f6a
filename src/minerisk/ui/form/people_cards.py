"""The items of a repeat as cards: who, what happened, the answers that tell most; edit, duplicate, remove with undo."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import REMOVED, Reason, item_of, within
from minerisk.domain.filling import Filling
from minerisk.domain.form import Protection, QuestionType, Repeat, say
from minerisk.domain.reading import DISPUTED, guarded
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import Item, answer_words, asked, items
from minerisk.ui.form.problem_words import find, label_of
from minerisk.ui.look import theme
from minerisk.ui.records.record_sections import OUTCOMES, REASON_ICONS, Tile
from minerisk.ui.widgets.bars import MessageBar, UndoBar
from minerisk.ui.widgets.basic import Button, Chip, announce, button, clear, line, plain
from minerisk.ui.widgets.onward import pressed_by

_TITLE = frozenset({"outcome", "sex", "age", "age_band", "age_precision"})
_MOST_LINES = 6
_ONE_LINE = 780


class PeopleCards(QWidget):
    """All items of one repeat. ``edit_wanted`` gives the item to be opened."""

    edit_wanted = Signal(str)

    def __init__(self, editing: Editing, repeat: Repeat, path: str) -> None:
        super().__init__()
        self._editing, self._repeat, self.path = editing, repeat, path
        self.name = say(repeat.label, editing.catalog.language)
        self._removed = ""
        self.setObjectName(f"cards-{path}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._undo = UndoBar("", editing.catalog(N_("Undo")))
        self._undo.hide()
        self._undo.undone.connect(self._on_undo_undone)
        words = N_("Add a person") if path.rpartition("/")[2] == "casualty" else N_("Add")
        self.add_button = button(editing.catalog(words), icon="plus", key="Ctrl+Shift+A")
        self.add_button.setObjectName("add")
        self.add_button.clicked.connect(self.add)
        pressed_by(self.add_button, self, "Ctrl+Shift+A")
        self._column.addLayout(self._cards)
        self._column.addWidget(self._undo)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        editing.items_changed.connect(self._on_editing_items_changed)
        editing.changed.connect(self._on_editing_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the items as they are now."""
        clear(self._cards)
        found = items(self._editing.filling, self._repeat, self.path, self._editing.catalog)
        for item in found:
            disputed = bool(self._editing.differing(item.path + REMOVED))
            card = ItemCard(self._editing.filling, item, self._editing.catalog, is_disputed=disputed)
            card.action_chosen.connect(self._on_card_action_chosen)
            self._cards.addWidget(card)

    def add(self) -> None:
        """Add an item, and open it."""
        self._forget_removed()
        self.edit_wanted.emit(self._editing.add_item(self.path))

    def focus_item(self, item: str) -> None:
        """Put the focus on the card of ``item``, or where the next one is added."""
        card = next((card for card in self.findChildren(ItemCard) if card.item == item), None)
        (card.edit if card is not None else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_action_chosen(self, action: str, item: str) -> None:
        number = self._editing.filling.items(self.path).index(item) + 1
        name = f"{self.name} {number}"
        self._forget_removed()
        if action == "edit":
            self.edit_wanted.emit(item)
        elif action == "keep":
            self._editing.keep_item(item)
            self.focus_item(item)
        elif action == "duplicate":
            copy = self._editing.duplicate_item(item)
            self.focus_item(copy)
            announce(self, self._editing.catalog(N_("Duplicated {item}"), item=name))
        else:
            self._removed = item
            self._editing.remove_item(item)
            self._undo.say(self._editing.catalog(N_("Removed: {item}"), item=name))
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_removed(self) -> None:
        self._removed = ""
        self._undo.hide()

    def _on_undo_undone(self) -> None:
        item = self._removed
        self._forget_removed()
        self._editing.restore_item(item)
        self.focus_item(item)

    def _on_editing_items_changed(self, repeat: str) -> None:
        if repeat == self.path:
            self.refresh()

    def _on_editing_changed(self, paths: frozenset[str]) -> None:
        if any(within(path, self.path) for path in paths):
            self.refresh()


class ItemCard(QFrame):
    """One item. ``action_chosen`` gives edit, duplicate, remove or keep, and the item."""

    action_chosen = Signal(str, str)

    def __init__(self, filling: Filling, item: Item, tr: Catalog, *, is_disputed: bool = False) -> None:
        """Show ``item``; one office took out, and another changed, what ``is_disputed``."""
        super().__init__()
        self.item = item.path
        self.setProperty("role", "card")
        self.setObjectName("item-card")
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setContentsMargins(15, 12, 15, 12)
        self._halves.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head(item, tr, len(find(filling, item.path))))
        if is_disputed:
            column.addLayout(self._dispute(tr))
        lines = _lines(filling, item.path)
        if lines:
            column.addWidget(line())
            column.addLayout(self._grids(filling, lines, tr))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(_ONE_LINE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)
        self._halves.setDirection(direction)

    def minimumSizeHint(self) -> QSize:
        """As wide as the buttons: with less room they stand below the name."""
        return QSize(self._buttons.sizeHint().width() + 32, super().minimumSizeHint().height())

    def _grids(self, filling: Filling, paths: Sequence[str], tr: Catalog) -> QBoxLayout:
        """Return the lines in two columns, read downwards."""
        middle = -(-len(paths) // 2)
        for part in (paths[:middle], paths[middle:]):
            self._halves.addLayout(_grid(filling, part, tr), 1)
        return self._halves

    def _head(self, item: Item, tr: Catalog, missing: int) -> QBoxLayout:
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(15, 8, 15, 8)
        self._both.setSpacing(12)
        self._both.addLayout(self._who(item, tr, missing), 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        self.edit = self._button(tr("Edit"), "edit", "pencil", item.title)
        self._buttons.addWidget(self.edit)
        self._buttons.addWidget(self._button(tr("Duplicate"), "duplicate", "copy", item.title))
        self._buttons.addWidget(self._button(tr("Remove"), "remove", "trash", item.title))
        self._both.addLayout(self._buttons)
        return self._both

    def _dispute(self, tr: Catalog) -> QVBoxLayout:
        bar = MessageBar("warn", tr(DISPUTED), tr("Keep the card, or remove it."), {"keep": tr("Keep")})
        bar.action_chosen.connect(self._on_bar_action_chosen)
        holder = QVBoxLayout()
        holder.setContentsMargins(15, 0, 15, 12)
        holder.addWidget(bar)
        return holder

    def _who(self, item: Item, tr: Catalog, missing: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Tile(item.code))
        row.addWidget(plain(item.title, "section", wrap=True), 1)
        code, word = item.outcome
        if word:
            kind, icon_name = OUTCOMES.get(code, ("neutral", "user"))
            row.addWidget(Chip(word, kind, icon_name))
        if missing:
            row.addWidget(Chip(tr.count("{n} to answer", "{n} to answer", missing), "info", "pencil"))
        return row

    def _button(self, text: str, name: str, icon_name: str, title: str) -> Button:
        made = button(text, "danger" if name == "remove" else "secondary", icon=icon_name, size="small")
        made.setObjectName(name)
        made.setAccessibleName(f"{text}, {title}")
        made.clicked.connect(self._on_button_clicked)
        return made

    def _on_bar_action_chosen(self, action: str) -> None:
        self.action_chosen.emit(action, self.item)

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_chosen.emit(sender.objectName(), self.item)


def answer_widget(filling: Filling, path: str, tr: Catalog) -> QWidget:
    """Return an answer to be read: words, or the chip of a reason."""
    answer = filling.get(path)
    words = answer_words(filling, path, tr)
    if isinstance(answer, Reason):
        return Chip(words, "neutral", REASON_ICONS[answer])
    is_position = filling.question(path).type is QuestionType.GEOPOINT and answer is not None
    return plain(words, "mono" if is_position else "body" if answer else "secondary", wrap=True)


def _lines(filling: Filling, item: str) -> list[str]:
    """Return the answers of an item that tell most: the first that are given, and no name."""
    paths = [path for path in asked(filling, item) if item_of(path) == item and filling.get(path) is not None]
    telling = [path for path in paths if filling.question(path).name not in _TITLE and not _is_private(filling, path)]
    return telling[:_MOST_LINES]


def _is_private(filling: Filling, path: str) -> bool:
    return filling.question(path).protection is Protection.IDENTITY


def _grid(filling: Filling, paths: Sequence[str], tr: Catalog) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    top = Qt.AlignmentFlag.AlignTop
    names = guarded(filling.form, {Protection.IDENTITY})
    for row, path in enumerate(paths):
        grid.addWidget(plain(label_of(filling, path, tr, hide=names), "secondary", wrap=True), row, 0, top)
        shown = answer_widget(filling, path, tr)
        placed = Qt.AlignmentFlag.AlignLeading if isinstance(shown, Chip) else Qt.AlignmentFlag(0)
        grid.addWidget(shown, row, 1, placed | top)
    grid.setRowStretch(len(paths), 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
