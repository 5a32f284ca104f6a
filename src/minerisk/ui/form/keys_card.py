"""The keys of a form, for whoever types without a mouse."""

from PySide6.QtWidgets import QGridLayout

from minerisk.i18n import N_, Catalog
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.basic import Card, plain

NEXT, BEFORE, REASONS, ONWARD, SAVE, HELP = "Ctrl+Down", "Ctrl+Up", "Alt+U", "Ctrl+Enter", "Ctrl+S", "F1"
ADD = "Ctrl+Shift+A"

_KEYS = {
    NEXT: N_("Next question"),
    REASONS: N_("No answer…"),
    ONWARD: N_("Continue"),
    SAVE: N_("Save the draft now"),
    HELP: N_("Help"),
}


class KeysCard(Card):
    """Each key with what it does."""

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.body.addWidget(plain(tr("Keys"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (key, text) in enumerate(_KEYS.items()):
            grid.addWidget(plain(keys.called(key), "mono"), row, 0)
            grid.addWidget(plain(tr(text), "hint", wrap=True), row, 1)
        self.body.addLayout(grid)
