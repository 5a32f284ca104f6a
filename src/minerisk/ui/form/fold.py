"""A group that is closed until a person opens it; its head says how many of its questions are answered."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from minerisk.domain.answer import inside, item_of, within
from minerisk.domain.filling.problem import Progress
from minerisk.domain.form import Group
from minerisk.i18n import Catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import asked, repeats
from minerisk.ui.form.form_language import spoken
from minerisk.ui.form.inputs.table import is_shown
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import pressed_by_return
from minerisk.ui.widgets.pages import tab_after
from minerisk.ui.widgets.stack import stack

_HEIGHT, _MARGIN, _GAP = 44, 16, 12


class Fold(QFrame):
    """``group``, at ``path``. ``unfilled`` when it is opened the first time: ``fill`` puts in what it holds.

    What the person opened or closed stays so as long as the draft is open. Where nobody did, it is open if something
    in it is answered.

    Attributes:
        inside: what is seen only while it is open.
    """

    unfilled = Signal(str)

    def __init__(self, editing: Editing, group: Group, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"fold-{path.rpartition('/')[2]}")
        self.setProperty("role", "card")
        self.group, self.path = group, path
        self._editing = editing
        title = editing.filling.words(group.label, path, spoken(editing.filling, editing.catalog))
        self.head = FoldHead(title or path.rpartition("/")[2].replace("_", " "), editing.catalog)
        self.head.clicked.connect(self._on_head_clicked)
        self.inside = QWidget()
        self.inside.hide()
        self._body = stack(self.inside, spacing=_MARGIN)
        self._body.setContentsMargins(_MARGIN, 4, _MARGIN, _MARGIN)
        column = stack(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.head)
        column.addWidget(self.inside)
        self._is_filled = False
        editing.changed.connect(self._on_editing_changed)
        editing.items_changed.connect(self.refresh)
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether what it holds is seen."""
        return self.head.is_open

    def begin(self) -> None:
        """Open it where the person left it open, or where something in it is answered."""
        begun = self._editing.filling.progress(self.path) is not Progress.NOT_STARTED
        if self._editing.folds.get(self.path, begun or self._editing.differs(self.path)):
            self.open()

    def open(self, *, is_open: bool = True) -> None:
        """Open it, or close it."""
        if is_open and not self._is_filled:
            self._is_filled = True
            self.unfilled.emit(self.path)
        self.inside.setVisible(is_open)
        self.head.show_open(is_open=is_open)

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Put in what it holds."""
        for part in parts:
            self._body.addWidget(part)
        self.lead_on()

    def lead_on(self) -> None:
        """Have Tab come to what it holds after its head, also to what was made since."""
        tab_after(self.head, self.inside)

    def refresh(self) -> None:
        """Say how many of its questions have an answer, or a reason for none; go where there is nothing to see."""
        filling = self._editing.filling
        answers = [filling.get(path) for path in asked(filling, self.path)]
        self.head.show_answered(len(answers) - answers.count(None), len(answers))
        self.setVisible(bool(answers) or self._has_more())

    def _has_more(self) -> bool:
        """Return whether there is something to see in it that is not answered: a note, or items to add."""
        filling = self._editing.filling
        seen = (path for path in filling.questions(self.path) if is_shown(filling.question(path)))
        places = (*seen, *(inside(repeat.path, item_of(self.path) or "") for repeat in repeats(self.group)))
        return any(filling.is_relevant(path) for path in places)

    def _on_head_clicked(self) -> None:
        self._editing.folds[self.path] = not self.is_open
        self.open(is_open=not self.is_open)

    def _on_editing_changed(self, paths: frozenset[str]) -> None:
        if any(within(path, self.path) for path in paths):
            self.refresh()


class FoldHead(QAbstractButton):
    """The line that opens and closes a fold; all of it is one button."""

    def __init__(self, title: str, tr: Catalog) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self.setText(title)
        self.setObjectName("fold")
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tr, self._words, self.is_open = tr, "", False
        self._say()

    @property
    def words(self) -> str:
        """How many of the questions are answered."""
        return self._words

    def show_open(self, *, is_open: bool) -> None:
        """Show whether the fold is open."""
        self.is_open = is_open
        self._say()

    def show_answered(self, done: int, every: int) -> None:
        """Show how many of the questions are answered."""
        self._words = self._tr("{done} of {all} answered", done=done, all=every) if every else ""
        self._say()

    def take_focus(self) -> None:
        """Put the focus here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(240, max(_HEIGHT, QFontMetrics(theme.font("strong")).height() + 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        room = self.rect()
        if self.underMouse() or self.isDown():
            painter.fillRect(room, theme.colour("accent.subtle"))
        arrow = painting.along(painter, room, _MARGIN - 2, 20)
        painting.icon(painter, arrow, "chevron-down" if self.is_open else "chevron-right", "text.primary")
        wide = QFontMetrics(theme.font("hint")).horizontalAdvance(self._words) + 2
        end = room.width() - _MARGIN - wide
        words = painting.along(painter, room, end, wide)
        painting.line(painter, words, self._words, theme.font("hint"), "text.secondary", end=True)
        left = _MARGIN + 18 + _GAP
        title = painting.along(painter, room, left, max(0, end - _GAP - left))
        painting.line(painter, title, self.text(), theme.font("strong"), "text.primary")
        painter.end()

    def _say(self) -> None:
        state = self._tr("open") if self.is_open else self._tr("closed")
        self.setAccessibleName(", ".join(part for part in (self.text(), self._words, state) if part))
        self.update()
