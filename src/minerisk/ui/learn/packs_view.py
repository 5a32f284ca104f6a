"""The content packs as cards; one can be added and, where the office added it, removed."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from minerisk.domain.form import say
from minerisk.errors import UserError
from minerisk.services import lessons
from minerisk.services.lessons import Kept, PackError
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.learn.pack_card import PackCard, fault_bar
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import announce, button, clear, plain
from minerisk.ui.widgets.pages import ScrollPage, tab_in_order

_WIDEST = 1120


class PacksView(ScrollPage):
    """``opened`` gives a pack and the id of one of its lessons."""

    opened = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__(widest=theme.scaled(_WIDEST))
        self._context = context
        tr = context.tr
        row = QHBoxLayout()
        row.setSpacing(16)
        text = tr(
            "A pack holds lessons: pictures for the group, and what the trainer says. Your authority approves it."
        )
        row.addWidget(plain(text, "secondary", wrap=True), 1)
        self._add = button(tr("Add a pack…"), icon="plus")
        self._add.setObjectName("add-pack")
        self._add.clicked.connect(self._on_add_clicked)
        row.addWidget(self._add)
        self._message, self._cards = QVBoxLayout(), QVBoxLayout()
        self._cards.setSpacing(16)
        for part in (row, self._message, self._cards):
            self.column.addLayout(part)
        self.column.addStretch(1)
        self._shown: dict[PackCard, Kept] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the packs anew."""
        clear(self._cards)
        self._shown.clear()
        for kept in lessons.packs():
            card = PackCard(kept, self._context.tr)
            card.opened.connect(self._on_card_opened)
            card.remove_wanted.connect(self._on_card_remove_wanted)
            self._shown[card] = kept
            self._cards.addWidget(card)
        tab_in_order(self.column)

    def add(self, place: Path) -> None:
        """Add the pack in ``place``, a .zip or the manifest of a folder; tell what is wrong with it."""
        tr = self._context.tr
        try:
            added = lessons.add(place.parent if place.suffix == ".toml" else place)
        except PackError as error:
            self._say(fault_bar(tr(error.text, **error.values), error.faults, tr))
        except UserError as error:
            self._say(MessageBar("err", tr("This pack is not added"), tr(error.text, **error.values)))
        else:
            self.refresh()
            self._say(MessageBar("ok", tr("“{name}” is added", name=say(added.title, tr.language))))

    def _say(self, bar: MessageBar) -> None:
        clear(self._message)
        self._message.addWidget(bar)
        announce(self, bar.accessibleName())
        self.verticalScrollBar().setValue(0)

    def _on_add_clicked(self) -> None:
        tr = self._context.tr
        chosen = ask.open_files(self, tr("Add a content pack"), tr("Content packs") + " (*.zip pack.toml)")
        for place in chosen:
            self.add(place)

    def _on_card_opened(self, lesson: str) -> None:
        card = self.sender()
        if isinstance(card, PackCard):
            self.opened.emit(self._shown[card].pack, lesson)

    def _on_card_remove_wanted(self) -> None:
        card = self.sender()
        if not isinstance(card, PackCard):
            return
        tr, kept = self._context.tr, self._shown[card]
        name = say(kept.pack.title, tr.language) if kept.pack is not None else kept.id
        text = tr("“{name}” is taken off this computer. The file it came from stays as it is.", name=name)
        if ask.confirm(self, tr("Remove this pack?"), text, yes=tr("Remove the pack"), keep=tr("Keep it")):
            with ask.told(self, tr):
                lessons.remove(kept.id)
            clear(self._message)
            self.refresh()
