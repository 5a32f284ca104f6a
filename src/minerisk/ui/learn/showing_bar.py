"""The bar at the foot of a lesson while it is shown on another screen: where it is, and its most used keys."""

from PySide6.QtCore import Signal

from minerisk.i18n import Catalog
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import button, plain


class ShowingBar(BottomBar):
    """``pressed`` gives ``back``, ``next``, ``reveal``, ``blank`` or ``end``."""

    pressed = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self._where = plain("", "strong")
        self._where.setObjectName("where")
        self._awake = plain(tr("The screen may turn itself off"), "hint")
        self.add_start(self._where)
        self.add_start(self._awake)
        for key, text in (
            ("back", tr("Back")),
            ("next", tr("Next")),
            ("reveal", tr("Best answer")),
            ("blank", tr("Dark screen")),
            ("end", tr("End")),
        ):
            made = button(text, "primary" if key == "next" else "secondary", size="big")
            made.setObjectName(f"showing-{key}")
            made.clicked.connect(self._on_clicked)
            self.add_end(made)
        self.hide()

    def say(self, block: int, total: int, *, awake: bool) -> None:
        """Say which slide is shown, and whether the screen is kept on."""
        self._where.setText(self._tr("The group sees slide {n} of {all}", n=block + 1, all=total))
        self._awake.setVisible(not awake)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.pressed.emit(sender.objectName().removeprefix("showing-"))
