"""Says which kind of records the table shows, and offers the others."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from minerisk.i18n import Catalog
from minerisk.ui.kinds import KINDS
from minerisk.ui.look.icons import icon
from minerisk.ui.widgets.basic import Button, plain_tooltip

_EVERY = "list-details"


class KindButton(Button):
    """``chosen`` gives a kind, or an empty text for all. ``wide`` is its width with words."""

    chosen = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        super().__init__("", kind="quiet", icon=_EVERY, key=None, size="normal")
        self._tr = tr
        self.setObjectName("kind")
        self._is_slim = False
        self.wide = 0
        self.clicked.connect(self._on_clicked)
        self.show_kind("")

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001
        """Show the icon only, where room is short."""
        if slim is not self._is_slim:
            self._is_slim = slim
            self.show_kind(self._shown_kind)

    def show_kind(self, kind: str) -> None:
        """Say which kind is shown now; empty for all."""
        self._shown_kind = kind
        self._icon = KINDS[kind].icon if kind else _EVERY
        words = self._words(kind)
        self.setText(words)
        self.wide = self.sizeHint().width()
        if self._is_slim:
            self.setText("")
        plain_tooltip(self, words if self._is_slim else "")
        self.setAccessibleName(self._tr("Shown: {kind}", kind=words))

    def _words(self, kind: str) -> str:
        return self._tr(KINDS[kind].plural) if kind else self._tr("All kinds")

    def _on_clicked(self) -> None:
        menu = QMenu(self)
        for kind in ("", *KINDS):
            action = QAction(self._words(kind), menu)
            action.setData(kind)
            shown = "check" if kind == self._shown_kind else KINDS[kind].icon if kind else _EVERY
            action.setIcon(icon(shown, "accent" if shown == "check" else "text.secondary"))
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
