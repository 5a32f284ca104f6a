"""The sections of a record, laid out to be read: questions with answers, and cards of people.

Names and contacts are covered until they are asked for.
"""

from collections.abc import Container, Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
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

from minerisk.domain import reading
from minerisk.domain.answer import Reason
from minerisk.domain.form import Form, Protection
from minerisk.domain.reading import Cards, Grid, Heading, Reading, Said, Section, Unanswered
from minerisk.domain.record import Record
from minerisk.domain.succession import kept as kept_answers
from minerisk.domain.succession.kept import Kept
from minerisk.domain.text import isolate
from minerisk.i18n import Catalog
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import Button, Card, Chip, button, line, plain

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


def read(form: Form, record: Record, tr: Catalog, kept: Sequence[Kept] = ()) -> tuple[Section, ...]:
    """Return the sections of a record, what was kept last; no question in them speaks of a name."""
    filling = reading.filled(form, record)
    reader = Reading(filling, record.answers, record.conflicts, tr, tr.language, hide={Protection.IDENTITY})
    return (*reader.sections(), *kept_answers.sections(kept, tr, tr.language))


class RecordSections(QWidget):
    """All sections of one record, or of an older version of it.

    ``death_wanted`` gives the item of a person of whom it is said that he or she died later.
    """

    death_wanted = Signal(str)

    def __init__(self, sections: tuple[Section, ...], tr: Catalog, living: Container[str] = ()) -> None:
        """Make it; ``living`` are the items of people who may have died since."""
        super().__init__()
        self._tr, self._living = tr, living
        self._covered: list[_Covered] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for section in sections:
            column.addWidget(self._section(section))
        column.addStretch(1)

    @property
    def has_names(self) -> bool:
        """Whether names or contacts are covered in it."""
        return bool(self._covered)

    def show_names(self, shown: bool) -> None:  # noqa: FBT001  (a state)
        """Uncover names and contacts, or cover them again."""
        for covered in self._covered:
            covered.show_words(shown)

    def _section(self, section: Section) -> Card:
        card = Card(section.title)
        card.setObjectName("section")
        for is_cards, run in groupby(section.content, lambda one: isinstance(one, Cards) and one.cards != ()):
            if not is_cards:
                card.body.addLayout(self._lines(run))
            for person in (person for one in run if isinstance(one, Cards) for person in one.cards):
                card.body.addWidget(self._person(person))
        return card

    def _person(self, person: reading.Card) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        frame.setObjectName("person")
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        name = f"{person.label} {person.number}".strip()
        head = QHBoxLayout()
        head.setContentsMargins(11, 8, 15, 8)
        head.setSpacing(12)
        head.addWidget(Tile(person.code))
        head.addWidget(plain(", ".join(filter(None, (name, person.who))), "strong", wrap=True), 1)
        code, word = person.outcome
        if word:
            kind, icon = OUTCOMES.get(code, ("neutral", "user"))
            head.addWidget(Chip(word, kind, icon))
        if person.path in self._living:
            head.addWidget(self._died_later(person.path, name))
        column.addLayout(head)
        column.addWidget(line())
        body = QVBoxLayout()
        body.setContentsMargins(15, 12, 15, 12)
        body.setSpacing(10)
        if person.is_disputed:
            body.addWidget(_Differing((self._tr(reading.DISPUTED),), self._tr))
        body.addLayout(self._lines(person.content))
        column.addLayout(body)
        return frame

    def _died_later(self, item: str, name: str) -> Button:
        made = button(self._tr("Died later…"), "quiet", size="small")
        made.setObjectName(f"died-{item}")
        made.setAccessibleName(f"{self._tr('Died later…')} {name}")
        made.clicked.connect(self._on_died_later_clicked)
        return made

    def _on_died_later_clicked(self) -> None:
        self.death_wanted.emit(self.sender().objectName().removeprefix("died-"))

    def _lines(self, content: Iterable[reading.Content]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _LABEL)
        for row, one in enumerate(content):
            if not isinstance(one, Said | Cards):
                grid.addWidget(self._across(one), row, 0, 1, 2)
                continue
            label = plain(one.label, "secondary", wrap=True)
            label.setFixedWidth(_LABEL)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if isinstance(one, Said):
                grid.addWidget(self._answer(one), row, 1, self._placed(one))
            else:
                grid.addWidget(plain(self._tr(reading.NOBODY), "secondary"), row, 1)
        return grid

    def _across(self, content: Heading | Grid | Unanswered) -> QWidget:
        """Return what takes the place of a question and of its answer."""
        match content:
            case Heading():
                return plain(content.text, "strong", wrap=True)
            case Unanswered():
                return plain(content.words(self._tr), "secondary", wrap=True)
            case Grid():
                return counts_table(content)

    @staticmethod
    def _placed(said: Said) -> Qt.AlignmentFlag:
        if said.reason is not None:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        return Qt.AlignmentFlag(0)

    def _answer(self, said: Said) -> QWidget:
        if said.gives_away is Protection.IDENTITY:
            covered = _Covered(said, self._tr)
            self._covered.append(covered)
            return covered
        if said.to_check:
            return _Differing(said.words, self._tr)
        if said.reason is not None:
            return Chip(said.words[0], "neutral", REASON_ICONS[said.reason])
        return _long(said) if len(said.words[0]) > _LONG else _words(said)


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
        self._words.setText("\n".join(self._said.words) if shown else "")
        self._words.setVisible(shown)
        self._chip.setVisible(not shown)


class _Differing(QFrame):
    """Answers that were written side by side and differ."""

    def __init__(self, answers: Iterable[str], tr: Catalog) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Chip(tr("To check"), "warn", "alert-triangle"), 0, Qt.AlignmentFlag.AlignLeading)
        for words in answers:
            column.addWidget(plain(f"• {words}", wrap=True))


class Tile(QWidget):
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


def counts_table(given: Grid) -> QWidget:
    """Return a grid of counts, sums last."""
    made = QWidget()
    table = QGridLayout(made)
    table.setContentsMargins(0, 0, 0, 0)
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(6)
    table.addWidget(plain(given.label, "strong", wrap=True), 0, 0)
    for row, (label, cells) in enumerate((("", given.columns), *given.rows)):
        role = "strong" if row == len(given.rows) else "body"
        if row:
            table.addWidget(plain(label, "strong" if role == "strong" else "secondary", wrap=True), row, 0)
        for column, words in enumerate(cells, 1):
            cell = plain(words, role if row else "secondary", wrap=True)
            table.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTrailing)
    return made


def _words(said: Said) -> QLabel:
    role = "mono" if said.is_figures else "body" if said.answer else "secondary"
    words = said.words[0]
    text = "\n".join(isolate(part) for part in words.split("\n")) if said.is_figures else words
    label = plain(text, role, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _long(said: Said) -> QPlainTextEdit:
    """Return a box that scrolls: a label takes seconds to lay out 100,000 characters."""
    box = QPlainTextEdit(said.words[0])
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(said.label)
    box.setFixedHeight(QFontMetrics(theme.font("body")).lineSpacing() * 14)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
