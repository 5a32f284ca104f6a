"""A quiet word that says in which of its languages a form is shown, and lets a person choose another one."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import button
from minerisk.ui.widgets.stack import stack


class LanguageSwitch(QWidget):
    """``chosen`` gives the code of a language. Where there is nothing to choose from, it takes no room."""

    chosen = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr, self._names, self._now = tr, dict[str, str](), ""
        self.setObjectName("form-languages")
        self._button = button("", "quiet", icon="language", size="small")
        self._button.setObjectName("form-language")
        self._button.clicked.connect(self.open_choice)
        column = stack(self)
        column.setContentsMargins(24, 8, 24, 0)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.hide()

    def show_languages(self, names: Mapping[str, str], now: str) -> None:
        """Offer languages by their codes."""
        self._names, self._now = dict(names), now
        self._button.setText(self._tr("Form language: {language}", language=names.get(now, now)))
        self._button.setAccessibleName(self._button.text())
        self.setVisible(len(names) > 1)

    def open_choice(self) -> None:
        """Offer the languages."""
        menu = QMenu(self)
        menu.setObjectName("languages")
        for code, name in self._names.items():
            action = QAction(name, menu)
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == self._now)
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() != self._now:
            self.chosen.emit(action.data())
