"""The third step of an import: what the words in coded columns mean."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from minerisk.domain.figures import figure
from minerisk.domain.form import Form, Question
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.remapping import Coded, Said
from minerisk.i18n import Catalog
from minerisk.ui.importing import import_words
from minerisk.ui.importing.narrow import narrow
from minerisk.ui.importing.pick import Pick
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Card, Chip, button, clear, line, plain
from minerisk.ui.widgets.pages import ScrollPage

AT_ONCE: Final = 20
"""How many texts of a column are shown before more are asked for."""
FEW: Final = 10
"""A longer list in which every text has a code is shown when it is asked for."""


class ValuesStep(ScrollPage):
    """``changed`` gives the mapping whenever a person changed it."""

    changed = Signal(object)

    def __init__(self, form: Form, tr: Catalog) -> None:
        super().__init__()
        self._questions = {question.path: question for question in form.questions()}
        self._tr = tr
        self._mapping: Mapping | None = None

    def show_values(self, mapping: Mapping, found: Sequence[Coded]) -> None:
        """Show the columns with their texts, those with texts without a code first."""
        clear(self.column)
        self._mapping, tr = mapping, self._tr
        if not found:
            self.column.addWidget(MessageBar("info", tr("No column has words that need a code")))
        else:
            hint = tr("Each text stands for one of the form's answers. What has no code is kept in words.")
            self.column.addWidget(plain(hint, "secondary", wrap=True))
        for coded in sorted(found, key=lambda coded: not coded.open):
            card = ValuesCard(coded, self._questions[coded.to], mapping.sources[coded.at].name, tr)
            card.coded.connect(self._on_card_coded)
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _on_card_coded(self, coded: Coded, text: str, code: str) -> None:
        if self._mapping is not None:
            self._mapping = remapping.with_code(self._mapping, coded.at, coded, text, code)
            self.changed.emit(self._mapping)


class ValuesCard(Card):
    """One coded column. ``coded`` gives a text and the code that a person chose for it."""

    coded = Signal(object, str, str)

    def __init__(self, coded: Coded, question: Question, table: str, tr: Catalog) -> None:
        super().__init__(margin=0)
        self._coded, self._tr = coded, tr
        self._codes = import_words.codes(question, tr)
        self._open = coded.open
        said = {text.code for text in coded.texts}
        self._other = said.pop() if len(said) == 1 and min(said).startswith("other") else ""
        self._shown = 0
        self._marks: dict[str, Chip] = {}
        self.setObjectName(f"values-{coded.column}")
        self._head(import_words.label(question, tr), table)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(3, 1)
        self.body.setSpacing(0)
        self.body.addWidget(holder)
        self._more = button("", "quiet", icon="chevron-down")
        self._more.setObjectName("more")
        self._more.clicked.connect(self._show_more)
        self.body.addWidget(self._more)
        self._holder = holder
        holder.hide()
        if coded.open or len(coded.texts) <= FEW:
            self._show_more()
        self._say_more()

    def _head(self, label: str, table: str) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(plain(self._coded.column, "section"))
        becomes = self._tr("{table}, becomes: {question}", table=table, question=label)
        row.addWidget(narrow(plain(becomes, "hint", wrap=True)), 1)
        self._chip = Chip("")
        self._chip.setObjectName("state")
        row.addWidget(self._chip)
        self.body.addLayout(row)
        self.body.addWidget(line())
        self._say_open()

    def _say_open(self) -> None:
        text = self._tr.count("{n} without a code", "{n} without a code", self._open)
        if self._open:
            self._chip.show_text(text, "warn", "alert-triangle")
        elif self._other:
            self._chip.show_text(self._codes[self._other], "neutral")
        else:
            self._chip.show_text(self._tr("All have a code"), "ok", "check")

    def _show_more(self) -> None:
        self._holder.show()
        texts = self._coded.texts[self._shown : self._shown + AT_ONCE]
        for said in texts:
            self._add(self._shown, said)
            self._shown += 1
        self._say_more()

    def _say_more(self) -> None:
        left = len(self._coded.texts) - self._shown
        self._more.setVisible(left > 0)
        more = self._tr.count("Show {n} more text", "Show {n} more texts", left)
        self._more.setText(more if self._shown else self._tr.count("Show {n} text", "Show {n} texts", left))

    def _add(self, at: int, said: Said) -> None:
        text = narrow(plain(said.text, wrap=True))
        n = plain(self._tr("{n} ×", n=figure(said.n)), "hint")
        mark = Chip(self._tr("No code yet"), "warn", "alert-triangle")
        pick = Pick(self._codes, said.code, name=self._tr("What “{words}” means", words=said.text))
        pick.setObjectName(said.text)
        pick.picked.connect(self._on_picked)
        for column, widget in enumerate((text, n, mark, pick)):
            self._grid.addWidget(widget, at, column)
        if said.code:
            mark.hide()
        else:
            self._marks[said.text] = mark

    def _on_picked(self, code: str) -> None:
        pick = self.sender()
        if not isinstance(pick, Pick):
            return
        self._other = ""
        self._say_open()
        mark = self._marks.pop(pick.objectName(), None)
        if mark is not None:
            mark.hide()
            self._open -= 1
            self._say_open()
        self.coded.emit(self._coded, pick.objectName(), code)
