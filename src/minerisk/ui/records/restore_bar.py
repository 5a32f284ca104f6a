"""The bar over an older version of a record: which one it is, back to the newest, and restoring it with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from minerisk.domain import wording
from minerisk.domain.record import Step
from minerisk.domain.text import clean
from minerisk.i18n import Catalog
from minerisk.ui.records import record_words
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Button, announce, button, plain, set_property

_LONGEST = 500


class RestoreBar(QWidget):
    """Says which version is shown. ``restore_wanted`` gives its revision and the reason, which is never empty."""

    newest_wanted = Signal()
    restore_wanted = Signal(str, str)

    def __init__(self, step: Step, versions: int, tr: Catalog) -> None:
        super().__init__()
        self._step, self._tr = step, tr
        time = wording.moment(step.time, tr)
        title = tr(
            "Version {version} of {versions}, as it was on {time}", version=step.version, versions=versions, time=time
        )
        self.setAccessibleName(title)
        self._bar = MessageBar(
            "info",
            title,
            record_words.deed(step, tr),
            {"restore": tr("Restore this version…"), "newest": tr("Back to the newest version")},
        )
        self._bar.action_chosen.connect(self._on_action_chosen)
        self._ask = self._question()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)

    def take_focus(self) -> None:
        """Put the focus on the way back to the newest version."""
        back = self._bar.findChild(Button, "newest")
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self) -> QWidget:
        """Return the question for the reason, which opens inside the bar."""
        tr = self._tr
        label = plain(tr("Why is this version restored?"), "label")
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setMaxLength(_LONGEST)
        self._reason.setMaximumWidth(560)
        label.setBuddy(self._reason)
        self._missing = plain(tr("Say why this version is restored"), "strong")
        self._missing.setObjectName("missing")
        self._missing.setProperty("tone", "error")
        self._missing.hide()
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 12, 0, 4)
        column.setSpacing(4)
        hint = plain(tr("It becomes the newest version; nothing is lost."), "hint")
        for widget in (label, hint, self._missing, self._reason):
            column.addWidget(widget)
        column.addLayout(self._answers())
        asked.hide()
        self._bar.words.addWidget(asked)
        return asked

    def _answers(self) -> QHBoxLayout:
        tr = self._tr
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        yes = button(tr("Restore version {version}", version=self._step.version), "primary", size="small")
        yes.setObjectName("restore-now")
        yes.clicked.connect(self._on_yes_clicked)
        keep = button(tr("Keep the newest version"), size="small")
        keep.setObjectName("keep")
        keep.clicked.connect(self.newest_wanted)
        for made in (yes, keep):
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _on_action_chosen(self, key: str) -> None:
        if key == "newest":
            self.newest_wanted.emit()
            return
        for made in self._bar.findChildren(Button):
            made.setVisible(made.objectName() not in {"restore", "newest"})
        self._ask.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_yes_clicked(self) -> None:
        reason = clean(self._reason.text()).strip()
        if reason:
            self.restore_wanted.emit(self._step.revision, reason)
            return
        self._missing.show()
        set_property(self._reason, "state", "error")
        announce(self._reason, self._missing.text())
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
