"""The bar at the foot of a lesson while it is shown on another screen: where it is, and its most used keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.flow import Flow


class ShowingBar(QFrame):
    """``pressed`` gives ``back``, ``next``, ``reveal``, ``number``, ``blank`` or ``end``."""

    pressed = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("role", "bottom-bar")
        self._where = plain("", "strong")
        self._where.setObjectName("where")
        self._awake = plain(tr("The screen may turn itself off"), "hint")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._where)
        words.addWidget(self._awake)
        keys = Flow()
        for key, text in (
            ("back", tr("Back")),
            ("next", tr("Next")),
            ("reveal", tr("Answer")),
            ("number", tr("Number to call")),
            ("blank", tr("Dark screen")),
            ("end", tr("End")),
        ):
            made = button(text, "primary" if key == "next" else "secondary", size="big")
            made.setObjectName(f"showing-{key}")
            made.clicked.connect(self._on_clicked)
            keys.addWidget(made)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 10)
        row.setSpacing(16)
        row.addLayout(words)
        row.addLayout(keys, 1)
        self.hide()

    def say(self, block: int, total: int, *, awake: bool) -> None:
        """Say which slide is shown, and whether the screen is kept on."""
        self._where.setText(self._tr("Shown: {n} of {all}", n=block + 1, all=total))
        self._awake.setVisible(not awake)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.pressed.emit(sender.objectName().removeprefix("showing-"))
