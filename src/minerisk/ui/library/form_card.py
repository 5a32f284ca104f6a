"""One form that records are begun with, or were: what it is, and what can be done with it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from minerisk.domain.form import Form
from minerisk.domain.own_form import OwnForm
from minerisk.i18n import Catalog
from minerisk.ui.days import moment
from minerisk.ui.library import library_words
from minerisk.ui.widgets.basic import Button, Card, Chip, button, plain
from minerisk.ui.widgets.flow import Flow


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A form of the list.

    Attributes:
        own: None where it comes with the program.
        choices: how many of the office are in its lists.
    """

    form: Form
    own: OwnForm | None
    is_used: bool
    records: int
    choices: int = 0


class FormCard(Card):
    """Each signal says what the person wants done with the form."""

    try_wanted = Signal()
    lists_wanted = Signal()
    save_wanted = Signal()
    retire_wanted = Signal()
    use_wanted = Signal()

    def __init__(self, listed: Listed, tr: Catalog) -> None:
        super().__init__(spacing=4)
        self._listed, self._tr = listed, tr
        form = listed.form
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain(library_words.title(form, tr), "section", wrap=True), 1)
        head.addWidget(self._chip())
        self.body.addLayout(head)
        known = [form.id, library_words.version(form, tr), library_words.size(form, tr)]
        self._say(" · ".join(filter(None, known)))
        self._say(tr("Languages: {languages}", languages=library_words.languages(form, tr)))
        self._say(" · ".join(self._story()))
        self.body.addSpacing(8)
        self.body.addWidget(self._deeds())

    def _say(self, text: str) -> None:
        self.body.addWidget(plain(text, "secondary", wrap=True))

    def _chip(self) -> Chip:
        if self._listed.is_used:
            return Chip(self._tr("Used"), "ok", "circle-check")
        return Chip(self._tr("Retired"), "neutral", "clock")

    def _story(self) -> list[str]:
        """Return how many records there are, who brought the form in and when, and since when it is retired."""
        tr, own, now = self._tr, self._listed.own, datetime.now(UTC)
        n = self._listed.records
        records = tr.count("{n} record made with it", "{n} records made with it", n)
        said = [records]
        if self._listed.choices:
            n = self._listed.choices
            said.append(tr.count("{n} choice of your office", "{n} choices of your office", n))
        if own is None:
            return [*said, tr("Comes with MineRisk")]
        said.append(tr("Brought in {moment} by {who}", moment=moment(own.added, now, tr), who=own.author or "?"))
        if own.retired is not None:
            said.append(tr("Retired {moment}", moment=moment(own.retired, now, tr)))
        return said

    def _deeds(self) -> QWidget:
        tr, listed = self._tr, self._listed
        made = QWidget()
        row = Flow(made)
        deeds = [
            self._deed(tr("Try it out"), "try", "player-play", self.try_wanted),
            self._deed(tr("Save as a file…"), "save", "download", self.save_wanted),
        ]
        if listed.is_used:
            deeds.insert(1, self._deed(tr("Lists…"), "lists", "list-details", self.lists_wanted))
        if listed.own is not None and listed.is_used:
            deeds.append(self._deed(tr("Retire…"), "retire", "clock", self.retire_wanted))
        if not listed.is_used:
            deeds.append(self._deed(tr("Use it again"), "use-again", "rotate", self.use_wanted))
        for one in deeds:
            row.addWidget(one)
        return made

    def _deed(self, text: str, name: str, icon: str, wanted: SignalInstance) -> Button:
        made = button(text, icon=icon, size="small")
        made.setObjectName(f"{name}-{self._listed.form.digest}")
        made.setAccessibleDescription(library_words.title(self._listed.form, self._tr))
        made.clicked.connect(wanted)
        return made
