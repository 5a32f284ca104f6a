"""What stands around the table of records: a frame with round corners, and what is shown when there is no line."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.bars import picture
from minerisk.ui.widgets.basic import Card, button, plain

_TEXT_WIDTH = 420


class RoundFrame(QWidget):
    """A card whose round corners also cut what fills it from edge to edge, such as a table with its headings."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(inside)
        self._edge = _Edge(self)
        inside.setProperty("ring_around", self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()


class _Edge(QWidget):
    """The border, and the ground of the page over the corners."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.current().radii["card"]
        around, inside = QPainterPath(), QPainterPath()
        around.addRect(QRectF(self.rect()))
        inside.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(around.subtracted(inside), theme.colour("bg.window"))
        painter.setPen(QPen(theme.colour("border.subtle"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
        painter.end()


class NothingHere(Card):
    """Says what will be here, in one line how, and offers one button. ``wanted`` when it is pressed."""

    wanted = Signal()

    def __init__(self, icon: str, title: str, text: str, action: str, *, is_primary: bool) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = plain("", "section", wrap=True)
        self._text = plain("", "secondary", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(middle)
            label.setFixedWidth(_TEXT_WIDTH)
        self.say(title, text)
        self._action = button(action, "primary" if is_primary else "secondary")
        self._action.setObjectName("nothing-action")
        self._action.clicked.connect(self.wanted)
        self.body.setSpacing(8)
        self.body.addStretch(2)
        self.body.addWidget(picture(icon, "accent", 40), 0, middle)
        self.body.addWidget(self._title, 0, middle)
        self.body.addWidget(self._text, 0, middle)
        self.body.addSpacing(8)
        self.body.addWidget(self._action, 0, middle)
        self.body.addStretch(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def offer(self, action: str) -> None:
        """Say something else on the button."""
        self._action.setText(action)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        for label, words in ((self._title, title), (self._text, text)):
            label.setText(words)
            label.setMinimumHeight(max(0, label.heightForWidth(_TEXT_WIDTH)))
