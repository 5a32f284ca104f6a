"""The history of a record: a line of dots, newest first, each with who, when, why and what."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain import wording
from minerisk.domain.form import Form
from minerisk.domain.record import Step
from minerisk.i18n import Catalog
from minerisk.ui.look import painting, theme
from minerisk.ui.records import record_words
from minerisk.ui.widgets.basic import button, clear, plain
from minerisk.ui.widgets.roles import Role, is_a

_DOT = 10
_INDENT = 24
_QUIET = 12
"""Room with which a quiet button begins; words stand in by as much, so that both begin below each other."""
_NAMED = 6
"""How many changed questions are named before they are only counted."""


class HistoryView(QWidget):
    """The steps of one record. ``look_wanted`` gives the revision that a person wants to see as it was then.

    A ``short`` view says who, when and why, and offers nothing.
    """

    look_wanted = Signal(str)

    def __init__(self, tr: Catalog, *, short: bool = False) -> None:
        super().__init__()
        self._tr = tr
        self._short = short
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_steps(
        self, steps: Sequence[Step], form: Form, people: Mapping[str, str] | None = None, *, at: str = ""
    ) -> None:
        """Show ``steps``, newest first.

        Args:
            steps: of one record.
            form: that the record was filled with; gives the words of what was changed.
            people: what each item is called, by its path.
            at: revision that is looked at; the newest where none is.
        """
        clear(self._column)
        shown = at or (steps[0].revision if steps else "")
        for number, step in enumerate(steps):
            row = _StepRow(is_last=number == len(steps) - 1, is_shown=step.revision == shown)
            row.say(record_words.deed(step, self._tr), wording.moment(step.time, self._tr))
            for text in self._details(step, form, people or {}):
                row.detail(text)
            if not self._short and step.revision != shown:
                self._offer(row, step, is_newest=number == 0)
            self._column.addWidget(row)

    def _details(self, step: Step, form: Form, people: Mapping[str, str]) -> list[str]:
        said = [self._tr("Reason: {reason}", reason=step.reason)] if step.reason else []
        if self._short or step.version == 1:
            return said
        changed = record_words.changed(step, form, people, self._tr)
        named = "; ".join(changed[:_NAMED])
        if not named:
            return said
        said.append(self._tr("Changed: {questions}", questions=named))
        more = len(changed) - _NAMED
        if more > 0:
            said.append(self._tr.count("and {n} more question", "and {n} more questions", more))
        return said

    def _offer(self, row: "_StepRow", step: Step, *, is_newest: bool) -> None:
        text = self._tr("Back to the newest version") if is_newest else self._tr("Look at this version")
        look = button(text, "quiet", icon="history", size="small")
        look.setObjectName(step.revision)
        look.setAccessibleName(f"{text}, {wording.moment(step.time, self._tr)}")
        look.clicked.connect(self._on_look_clicked)
        row.action(look)

    def _on_look_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.look_wanted.emit(sender.objectName())


class _StepRow(QWidget):
    """One step, with its dot and the line to the next."""

    def __init__(self, *, is_last: bool, is_shown: bool) -> None:
        super().__init__()
        self._is_last, self._is_shown = is_last, is_shown
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INDENT - _QUIET, 0, 0, 0 if is_last else 14)
        self._column.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, deed: str, moment: str) -> None:
        self._add(deed, "strong" if self._is_shown else "body")
        self._add(moment, "caption")
        self.setAccessibleName(f"{deed}, {moment}")
        is_a(self, Role.ListItem)

    def detail(self, text: str) -> None:
        self._add(text, "hint")

    def action(self, made: QWidget) -> None:
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, text: str, role: str) -> None:
        label = plain(text, role, wrap=True)
        label.setContentsMargins(_QUIET, 0, 0, 0)
        self._column.addWidget(label)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        middle = QFontMetrics(theme.font("body")).height() // 2 + 1
        dot = painting.along(painter, self.rect(), 2, _DOT)
        if not self._is_last:
            painter.fillRect(QRect(dot.center().x(), middle, 1, self.height()), theme.colour("border.control"))
        dot = QRect(dot.x(), middle - _DOT // 2, _DOT, _DOT)
        painting.box(painter, dot, _DOT / 2, "accent" if self._is_shown else "bg.surface", "accent", 2)
        painter.end()
