"""One item of a repeat as a card: what it is, the answers that tell most, and what can be done with it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import Reason, item_of
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Protection, QuestionType
from minerisk.domain.reading import DISPUTED, guarded
from minerisk.i18n import Catalog
from minerisk.ui.form.filling_words import Item, answer_words, asked
from minerisk.ui.form.problem_words import find, label_of
from minerisk.ui.look import theme
from minerisk.ui.records.record_sections import OUTCOMES, REASON_ICONS, Tile
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Button, Chip, button, line, plain, plain_tooltip

UP, DOWN = "Alt+Up", "Alt+Down"
_TITLE = frozenset({"outcome", "sex", "age", "age_band", "age_precision"})
_MOST_LINES = 6
_ONE_LINE = 780


class ItemCard(QFrame):
    """One item. ``action_chosen`` gives edit, duplicate, remove, up, down or keep, and the item."""

    action_chosen = Signal(str, str)

    def __init__(
        self,
        filling: Filling,
        item: Item,
        tr: Catalog,
        *,
        is_disputed: bool = False,
        is_counted: bool = False,
        moves: Collection[str] = (),
    ) -> None:
        """Show ``item``.

        Args:
            filling: the form it stands in.
            item: its words.
            tr: speaks the program's words.
            is_disputed: one office took it out, and another changed it.
            is_counted: the form says how many there are, so that it cannot be copied or taken out.
            moves: the ways it can go, ``up`` and ``down``; none where it is alone.
        """
        super().__init__()
        self.item = item.path
        self.setProperty("role", "card")
        self.setObjectName("item-card")
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setContentsMargins(15, 12, 15, 12)
        self._halves.setSpacing(8)
        actions = [] if is_counted else ["duplicate", "remove"]
        self._moves = () if is_counted else moves
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head(item, tr, len(find(filling, item.path)), actions))
        if is_disputed:
            column.addLayout(self._dispute(tr))
        lines = _lines(filling, item)
        if lines:
            column.addWidget(line())
            column.addLayout(self._grids(filling, lines, tr))
        for name in self._moves:
            key = QKeySequence(UP if name == "up" else DOWN)
            moved = QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            moved.setObjectName(name)
            moved.activated.connect(self._on_button_clicked)

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

    def _head(self, item: Item, tr: Catalog, missing: int, actions: Sequence[str]) -> QBoxLayout:
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(15, 8, 15, 8)
        self._both.setSpacing(12)
        self._both.addLayout(self._who(item, tr, missing), 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        self.edit = self._button(tr("Edit"), "edit", "pencil", item.title)
        self._buttons.addWidget(self.edit)
        if "duplicate" in actions:
            self._buttons.addWidget(self._button(tr("Duplicate"), "duplicate", "copy", item.title))
        for name, words, key in (("up", tr("Move up"), UP), ("down", tr("Move down"), DOWN)) if self._moves else ():
            self._buttons.addWidget(self._mover(name, words, key, item.title))
        if "remove" in actions:
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

    def _mover(self, name: str, words: str, key: str, title: str) -> Button:
        made = self._button("", name, f"arrow-{name}", title)
        made.setAccessibleName(f"{words}, {title}")
        made.setEnabled(name in self._moves)
        plain_tooltip(made, f"{words} ({keys.called(key)})")
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


def _lines(filling: Filling, item: Item) -> list[str]:
    """Return the answers of an item that tell most: the first that are given, and no name."""
    paths = [path for path in asked(filling, item.path) if item_of(path) == item.path and filling.get(path) is not None]
    in_title = _TITLE if filling.form.kind else frozenset[str]()
    telling = [path for path in paths if filling.question(path).name not in in_title and not _is_private(filling, path)]
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
