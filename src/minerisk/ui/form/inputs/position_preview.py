"""What coordinates were understood as: in three notations that can be copied, how exact, and near which place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from minerisk.domain.places import coordinates
from minerisk.domain.places.coordinates import Reading
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.inputs.position_words import step_words
from minerisk.ui.widgets.basic import line, plain
from minerisk.ui.widgets.stack import stack

_NAMES = (N_("Decimal degrees"), N_("Degrees, minutes, seconds"), N_("MGRS"))
_GAP = 12


class Preview(QFrame):
    """Shows one reading. Its notations stand side by side, or below each other where there is less room."""

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("role", "card")
        self.setObjectName("preview")
        whole = stack(self, spacing=6)
        whole.setContentsMargins(13, 8, 13, 8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_GAP)
        self._values = [_copyable() for _ in _NAMES]
        self._parts = [self._part(tr(name), value) for name, value in zip(_NAMES, self._values, strict=True)]
        self._between = [line(upright=True) for _ in _NAMES[1:]]
        for at, part in enumerate(self._parts):
            if at:
                self._row.addWidget(self._between[at - 1])
            self._row.addWidget(part)
        self._row.addStretch(1)
        whole.addLayout(self._row)
        self._said = plain("", "hint", wrap=True)
        self._said.setObjectName("said")
        whole.addWidget(self._said)
        self.hide()

    def show_reading(self, reading: Reading | None, near: str = "") -> None:
        """Show a reading, and ``near`` which place it is; or nothing."""
        self.setVisible(reading is not None)
        if reading is None:
            return
        position = reading.position
        written = (coordinates.decimal(position), coordinates.degrees(position), coordinates.grid(position))
        for value, text in zip(self._values, written, strict=True):
            value.setText(text)
        self._parts[-1].setVisible(bool(written[-1]))
        self._arrange()
        self._said.setText(". ".join(part for part in (near[:1].upper() + near[1:], self._exact(reading)) if part))
        self._said.setVisible(bool(self._said.text()))

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest notation."""
        wide = max(part.minimumSizeHint().width() for part in self._parts) + 2 * _GAP + 2
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the notations side by side where they have room."""
        wide = sum(part.sizeHint().width() + 2 * _GAP + 1 for part in self._parts)
        narrow = wide > self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for at, between in enumerate(self._between):
            between.setVisible(not narrow and self._parts[at + 1].isVisibleTo(self))

    def _exact(self, reading: Reading) -> str:
        """Return how exact the place can be at best, as it is written."""
        if reading.square > 1:
            return self._tr("A square of {side}: its middle is kept", side=step_words(reading.square, self._tr))
        return (
            self._tr("Written to the nearest {step}", step=step_words(reading.step, self._tr)) if reading.step else ""
        )

    def _part(self, name: str, value: QLabel) -> QWidget:
        made = QWidget()
        inside = stack(made, spacing=0)
        inside.addWidget(plain(name, "caption"))
        inside.addWidget(value)
        return made


def _copyable() -> QLabel:
    label = plain(role="mono")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return label
