"""The sections of a record, laid out to be read: questions with answers, and cards of people.

Names and contacts are covered until they are asked for.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from minerisk.domain.answer import Reason
from minerisk.domain.text import isolate
from minerisk.i18n import Catalog
from minerisk.ui import painting, theme
from minerisk.ui.record_reading import Part, PersonCard, Said
from minerisk.ui.widgets import Card, Chip, line, plain

REASON_ICONS = {
    Reason.NOT_KNOWN: "help-circle",
    Reason.REFUSED: "eye-off",
    Reason.NOT_APPLICABLE: "minus",
    Reason.WITHHELD: "lock",
}
OUTCOMES = {"injured": ("warn", "user"), "unhurt": ("ok", "circle-check")}
_LABEL = 256
_LONG = 3000
"""Characters from which an answer scrolls in a box of its own."""
_TILE = 40


class RecordSections(QWidget):
    """All sections of one record, or of an older version of it."""

    def __init__(self, parts: tuple[Part, ...], tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self._covered: list[_Covered] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in parts:
            column.addWidget(self._section(part))
        column.addStretch(1)

    def show_names(self, shown: bool) -> None:  # noqa: FBT001  (a state)
        """Uncover names and contacts, or cover them again."""
        for covered in self._covered:
            covered.show_words(shown)

    def _section(self, part: Part) -> Card:
        card = Card(part.title)
        card.setObjectName("section")
        if part.lines:
            card.body.addLayout(self._lines(part.lines))
        for person in part.cards:
            card.body.addWidget(self._person(person))
        return card

    def _person(self, person: PersonCard) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        frame.setObjectName("person")
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(11, 8, 15, 8)
        head.setSpacing(12)
        head.addWidget(_Tile(person.code))
        head.addWidget(plain(person.who, "strong", wrap=True), 1)
        code, word = person.outcome
        if word:
            kind, icon = OUTCOMES.get(code, ("neutral", "user"))
            head.addWidget(Chip(word, kind, icon))
        column.addLayout(head)
        column.addWidget(line())
        body = QVBoxLayout()
        body.setContentsMargins(15, 12, 15, 12)
        body.addLayout(self._lines(person.lines))
        column.addLayout(body)
        return frame

    def _lines(self, lines: tuple[Said, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _LABEL)
        for row, said in enumerate(lines):
            label = plain(said.label, "secondary", wrap=True)
            label.setFixedWidth(_LABEL)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._answer(said), row, 1, self._placed(said))
        return grid

    @staticmethod
    def _placed(said: Said) -> Qt.AlignmentFlag:
        if said.reason is not None:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        return Qt.AlignmentFlag(0)

    def _answer(self, said: Said) -> QWidget:
        if said.is_identity:
            covered = _Covered(said, self._tr)
            self._covered.append(covered)
            return covered
        if said.to_check:
            return _Differing(said, self._tr)
        if said.reason is not None:
            return Chip(said.words, "neutral", REASON_ICONS[said.reason])
        return _long(said) if len(said.words) > _LONG else _words(said)


class _Covered(QWidget):
    """A name or a contact, behind a chip until it is asked for."""

    def __init__(self, said: Said, tr: Catalog) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._said = said
        self._words = plain("", wrap=True)
        self._words.setObjectName("identity")
        self._words.hide()
        self._chip = Chip(tr("Hidden"), "neutral", "eye-off")
        row.addWidget(self._chip)
        row.addWidget(self._words, 1)
        row.addStretch(0)

    def show_words(self, shown: bool) -> None:  # noqa: FBT001  (a state)
        self._words.setText(self._said.words if shown else "")
        self._words.setVisible(shown)
        self._chip.setVisible(not shown)


class _Differing(QFrame):
    """Answers that were written side by side and differ."""

    def __init__(self, said: Said, tr: Catalog) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Chip(tr("To check"), "warn", "alert-triangle"), 0, Qt.AlignmentFlag.AlignLeading)
        for words in said.words.split("\n"):
            column.addWidget(plain(f"• {words}", wrap=True))


class _Tile(QWidget):
    """The code of a person on a tint."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code
        side = max(_TILE, QFontMetrics(theme.font("code")).horizontalAdvance(code) + 12)
        self.setFixedSize(side, _TILE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.box(painter, self.rect(), theme.current().radii["control"], "accent.subtle")
        wide = QFontMetrics(theme.font("code")).horizontalAdvance(self._code) + 2
        part = painting.along(painter, self.rect(), (self.width() - wide) // 2, wide)
        painting.line(painter, part, self._code, theme.font("code"), "accent")
        painter.end()


def _words(said: Said) -> QLabel:
    role = "mono" if said.is_figures else "body" if said.is_given else "secondary"
    text = "\n".join(isolate(words) for words in said.words.split("\n")) if said.is_figures else said.words
    label = plain(text, role, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _long(said: Said) -> QPlainTextEdit:
    """Return a box that scrolls: a label takes seconds to lay out 100,000 characters."""
    box = QPlainTextEdit(said.words)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(said.label)
    box.setFixedHeight(QFontMetrics(theme.font("body")).lineSpacing() * 14)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
