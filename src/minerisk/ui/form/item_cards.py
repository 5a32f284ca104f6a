"""The items of a repeat as cards: add, edit, duplicate, put in another order, remove with undo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain.answer import REMOVED, within
from minerisk.domain.form import Repeat
from minerisk.i18n import N_
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import items, repeat_name
from minerisk.ui.form.item_card import ItemCard
from minerisk.ui.form.keys_card import ADD
from minerisk.ui.widgets.bars import UndoBar
from minerisk.ui.widgets.basic import Button, announce, button, clear, plain
from minerisk.ui.widgets.onward import pressed_by
from minerisk.ui.widgets.pages import stops, tab_before

_MOST = 40
_LEADING = Qt.AlignmentFlag.AlignLeading


class ItemCards(QWidget):
    """All items of one repeat. ``edit_wanted`` gives the item to be opened."""

    edit_wanted = Signal(str)

    def __init__(
        self, editing: Editing, repeat: Repeat, path: str, parent: QWidget | None = None, *, key: str = ADD
    ) -> None:
        """Show the items of ``repeat`` at ``path``; ``key`` adds one, none does where it is empty."""
        super().__init__(parent)
        self._editing, self._repeat, self.path = editing, repeat, path
        self.name = repeat_name(editing.filling, repeat, editing.catalog)
        self._removed, self._most = "", _MOST
        self._shown: dict[str, ItemCard] = {}
        self.setObjectName(f"cards-{path}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._undo = UndoBar("", editing.catalog(N_("Undo")))
        self._undo.hide()
        self._undo.undone.connect(self._on_undo_undone)
        self._more = button("", "quiet", size="small")
        self._more.setObjectName("more")
        self._more.clicked.connect(self._on_more_clicked)
        self._none = plain(editing.catalog(N_("None asked for so far")), "hint")
        self.add_button = self._make_add_button("" if self.is_counted else key)
        self._column.addLayout(self._cards)
        for widget in (self._more, self._none, self._undo, self.add_button):
            self._column.addWidget(widget, 0, Qt.AlignmentFlag(0) if widget is self._undo else _LEADING)
        editing.items_changed.connect(self._on_editing_items_changed)
        editing.changed.connect(self._on_editing_changed)
        self.refresh()

    @property
    def is_counted(self) -> bool:
        """Whether the form says how many items there are."""
        return self._repeat.count is not None

    def refresh(self) -> None:
        """Show the items as they are now."""
        clear(self._cards)
        self._shown.clear()
        filling, tr = self._editing.filling, self._editing.catalog
        found = items(filling, self._repeat, self.path, tr)
        for at, item in enumerate(found[: self._most]):
            card = ItemCard(
                filling,
                item,
                tr,
                is_disputed=bool(self._editing.differing(item.path + REMOVED)),
                is_counted=self.is_counted,
                moves=[name for name, can in (("up", at > 0), ("down", at + 1 < len(found))) if can],
            )
            card.action_chosen.connect(self._on_card_action_chosen)
            self._cards.addWidget(card)
            self._shown[item.path] = card
        tab_before(list(stops(self._cards)), self._more)
        left = len(found) - self._most
        self._more.setText(tr.count("Show {n} more", "Show {n} more", max(0, left)))
        self._more.setVisible(left > 0)
        self._none.setVisible(self.is_counted and not found)

    def add(self) -> None:
        """Add an item, and open it."""
        self._forget_removed()
        self.edit_wanted.emit(self._editing.add_item(self.path))

    def focus_item(self, item: str, name: str = "edit") -> None:
        """Put the focus on the card of ``item``, on its button ``name``; or where the next one is added."""
        card = self._shown.get(item)
        if card is None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wanted = card.findChild(Button, name)
        (wanted if wanted and wanted.isEnabled() else card.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus where the next item is added; on the first card where the form says how many there are."""
        first = self._editing.filling.items(self.path)[:1]
        self.focus_item(first[0] if self.is_counted and first else "")

    def _make_add_button(self, key: str) -> Button:
        tr = self._editing.catalog
        is_person = self._editing.filling.form.kind and self.path.rpartition("/")[2] == "casualty"
        words = tr("Add a person") if is_person else tr("Add: {label}", label=self.name)
        made = button(words.replace("&", "&&"), icon="plus", key=key or None)
        made.setObjectName("add")
        made.clicked.connect(self.add)
        pressed_by(made, self, *([key] if key else []))
        made.setHidden(self.is_counted)
        return made

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
        elif action == "remove":
            self._removed = item
            self._editing.remove_item(item)
            self._undo.say(self._editing.catalog(N_("Removed: {item}"), item=name))
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._move(item, action)

    def _move(self, item: str, where: str) -> None:
        """Move an item up or down by one place; at the end it stays."""
        here = self._editing.filling.items(self.path)
        to = here.index(item) + (-1 if where == "up" else 1)
        if 0 <= to < len(here):
            self._editing.move_item(item, to)
            self.focus_item(item, where)
            tr = self._editing.catalog
            announce(self, tr("{item} is number {n} of {all} now", item=self.name, n=to + 1, all=len(here)))

    def _forget_removed(self) -> None:
        self._removed = ""
        self._undo.hide()

    def _on_more_clicked(self) -> None:
        self._most += _MOST
        self.refresh()

    def _on_undo_undone(self) -> None:
        item = self._removed
        self._forget_removed()
        self._editing.restore_item(item)
        self.focus_item(item)

    def _on_editing_items_changed(self, repeat: str) -> None:
        if repeat == self.path or within(repeat, self.path) or self.is_counted:
            self.refresh()

    def _on_editing_changed(self, paths: frozenset[str]) -> None:
        if any(within(path, self.path) for path in paths) or self._is_other_count():
            self.refresh()

    def _is_other_count(self) -> bool:
        """Return whether the form counts other items than are shown."""
        return self.is_counted and list(self._shown) != list(self._editing.filling.items(self.path))[: self._most]
