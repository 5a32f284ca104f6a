"""Asks whether the places of somebody's tables are safe to record: a person says it, never the program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.widgets.field import Field


class Safety(Field):
    """``said`` gives the code, ``yes`` or ``no``. Hidden where there is nothing to say."""

    said = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        box = QWidget()
        hint = tr("Select No if written places could harm somebody. The coordinates are left out then.")
        super().__init__(tr("Is it safe to record these places?"), box, hint=hint)
        self._radios = {"yes": QRadioButton(tr("Yes")), "no": QRadioButton(tr("No"))}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for code, radio in self._radios.items():
            radio.setObjectName(f"safe-{code}")
            self._group.addButton(radio)
            row.addWidget(radio)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._on_group_clicked)

    def show_code(self, code: str | None) -> None:
        """Show what was said; empty where nothing was, None hides the question."""
        self.setVisible(code is not None)
        if code in self._radios:
            self._radios[code].setChecked(True)
            self.show_problem("")

    def take_focus(self) -> None:
        """Take the focus to the first answer."""
        self._radios["yes"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_group_clicked(self, clicked: QAbstractButton) -> None:
        self.said.emit(next(code for code, radio in self._radios.items() if radio is clicked))
