"""A choice that an office added to a list: what it is called, as what it is counted, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.form import say
from minerisk.domain.own_choice import ChoiceList, OwnChoice
from minerisk.i18n import Catalog
from minerisk.ui.library import library_words
from minerisk.ui.widgets.basic import Button, Chip, button, plain
from minerisk.ui.widgets.flow import Flow


class OwnChoiceRow(QWidget):
    """Each signal says what the person wants done with ``choice``."""

    change_wanted = Signal()
    retire_wanted = Signal()
    use_wanted = Signal()

    def __init__(self, choice: OwnChoice, within: ChoiceList, languages: Sequence[str], tr: Catalog) -> None:
        super().__init__()
        self.choice, self._tr = choice, tr
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain(choice.said(tr.language), "strong", wrap=True), 1)
        if choice.is_retired:
            head.addWidget(Chip(tr("Retired"), "neutral", "clock"))
        column.addLayout(head)
        for words in _facts(choice, within, languages, tr):
            column.addWidget(plain(words, "secondary", wrap=True))
        column.addSpacing(4)
        deeds = QWidget()
        row = Flow(deeds)
        self._change = self._deed(tr("Change"), "change", "pencil", self.change_wanted)
        row.addWidget(self._change)
        if choice.is_retired:
            row.addWidget(self._deed(tr("Use it again"), "use-again", "rotate", self.use_wanted))
        else:
            row.addWidget(self._deed(tr("Retire"), "retire", "clock", self.retire_wanted))
        column.addWidget(deeds)

    def take_focus(self) -> None:
        """Put the focus on what can be done, which brings it into view."""
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _deed(self, text: str, name: str, icon: str, wanted: SignalInstance) -> Button:
        made = button(text, icon=icon, size="small")
        made.setObjectName(f"{name}-{self.choice.code}")
        made.setAccessibleDescription(self.choice.said(self._tr.language))
        made.clicked.connect(wanted)
        return made


def _facts(choice: OwnChoice, within: ChoiceList, languages: Sequence[str], tr: Catalog) -> list[str]:
    """Return what there is to know of a choice: its code, what it belongs to, and where it has no words."""
    labels = {one.name: say(one.label, tr.language) for one in within.choices}
    said = [tr("Code: {code}", code=choice.code)]
    if choice.counts_as:
        said.append(tr("Counted as: {choice}", choice=labels.get(choice.counts_as, choice.counts_as)))
    for column in within.columns:
        belongs = {one.name: say(one.label, tr.language) for one in column.choices}
        value = choice.columns.get(column.name, "")
        said.append(f"{say(column.label, tr.language)}: {belongs.get(value, value)}")
    missing = [library_words.language(one, tr) for one in languages if one not in choice.label]
    found = [" · ".join(said)]
    if missing:
        text = tr(
            "Not said in {languages}: “{words}” stands there", languages=", ".join(missing), words=choice.said("")
        )
        found.append(text)
    return found
