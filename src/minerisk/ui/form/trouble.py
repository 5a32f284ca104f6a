"""What could not be saved, and what a person can do about it. Takes no room while all is well."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import announce, clear
from minerisk.ui.widgets.stack import stack


class Trouble(QWidget):
    """``again`` when the person wants to try again, ``elsewhere`` to save what was typed in another folder."""

    again = Signal()
    elsewhere = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self.bar: MessageBar | None = None
        self.is_note = False
        self._column = stack(self)
        self._column.setContentsMargins(24, 16, 24, 0)
        self.hide()

    def tell(self, error: UserError) -> None:
        """Say what went wrong; not twice when the next try to save fails as well."""
        tr = self._tr
        words = tr(error.text, **error.values)
        if self.bar is not None and self.bar.accessibleName().startswith(words):
            return
        self.clear()
        actions = {"again": tr("Try again"), "elsewhere": tr("Save what I typed elsewhere…")}
        bar = MessageBar("err", words, tr("Everything you typed is still here. You can go on typing."), actions)
        bar.action_chosen.connect(self._on_bar_action_chosen)
        self._show(bar, words)

    def note(self, error: UserError) -> None:
        """Say what is no failure to save, and needs nothing to be done."""
        words = self._tr(error.text, **error.values)
        self.clear()
        self._show(MessageBar("info", words), words)
        self.is_note = True

    def clear(self) -> None:
        """Say nothing any more."""
        clear(self._column)
        self.bar = None
        self.is_note = False
        self.hide()

    def _show(self, bar: MessageBar, words: str) -> None:
        self.bar = bar
        bar.setObjectName("trouble")
        self._column.addWidget(bar)
        self.show()
        announce(self, words)

    def _on_bar_action_chosen(self, action: str) -> None:
        (self.again if action == "again" else self.elsewhere).emit()
