"""The records that a record is linked with, and what can be begun upon it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Qt, Signal

from minerisk.domain.form import Form, say
from minerisk.domain.link import Link
from minerisk.domain.record import Record
from minerisk.domain.vocabulary.codes import FOLLOW_UP, INCIDENT, SESSION, SIGHTING
from minerisk.i18n import Catalog
from minerisk.services.databases import Database
from minerisk.ui.kinds import kind
from minerisk.ui.line_words import line_words
from minerisk.ui.widgets.basic import Button, Card, button, plain, plain_tooltip
from minerisk.ui.widgets.rows import TaskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A record that can be begun upon another: its kind, and what is known of it by the names of its questions."""

    words: str
    kind: str
    known: Mapping[str, str] = field(default_factory=dict)


def beginnings(form: Form, record: Record, tr: Catalog) -> tuple[Beginning, ...]:
    """Return what can be begun upon a record; a follow-up of a follow-up goes on with the same record."""
    if record.kind == FOLLOW_UP:
        asked = [(name, form.named(name)) for name in ("about_kind", "about_record")]
        answers = {name: record.answers.get(question.path) for name, question in asked if question}
        known = {name: answer for name, answer in answers.items() if isinstance(answer, str)}
        return (Beginning(words=tr("Follow up again…"), kind=FOLLOW_UP, known=known),)
    if record.kind not in {INCIDENT, SIGHTING, SESSION}:
        return ()
    about = {"about_kind": record.kind, "about_record": record.code}
    follow_up = Beginning(words=tr("Follow up…"), kind=FOLLOW_UP, known=about)
    if record.kind != SESSION:
        return (follow_up,)
    heard = {"source_type": "re_session", "heard_in_session": record.code}
    return (
        follow_up,
        Beginning(words=tr("Report an item heard of"), kind=SIGHTING, known=heard),
        Beginning(words=tr("Record an incident heard of"), kind=INCIDENT, known=heard),
    )


class LinksCard(Card):
    """``opened`` gives the id of a linked record; ``begin_wanted`` the kind of a new one, and what is known of it."""

    opened = Signal(object)
    begin_wanted = Signal(str, object)

    def __init__(
        self, db: Database, links: tuple[Sequence[Link], Sequence[Link]], offers: Sequence[Beginning], tr: Catalog
    ) -> None:
        """Make it.

        Args:
            db: where the records are.
            links: what the record names, and what names it.
            offers: what can be begun upon it.
            tr: the language.
        """
        super().__init__(tr("Linked records"), margin=0, spacing=0)
        self.setObjectName("links")
        self._db, self._tr = db, tr
        self._rows: dict[TaskRow, UUID] = {}
        self._offers: dict[Button, Beginning] = {}
        for heading, found in zip((tr("Named in this record"), tr("Name this record")), links, strict=True):
            if found:
                label = plain(heading, "caption", wrap=True)
                label.setContentsMargins(15, 10, 15, 2)
                self.body.addWidget(label)
            for link in found:
                self.body.addWidget(self._row(link))
        for offer in offers:
            self.body.addWidget(self._offer(offer), 0, Qt.AlignmentFlag.AlignLeading)
        self.body.setContentsMargins(0, 0, 0, 8 if offers else 0)

    def _row(self, link: Link) -> TaskRow:
        tr = self._tr
        detail = line_words(self._db, link.line, tr) if link.line else tr("Not in this database")
        row = TaskRow(link.code, icon=kind(link.kind).icon, detail=detail, tall=True)
        row.setObjectName(link.code)
        plain_tooltip(row, ", ".join(part for part in (say(link.question, tr.language), link.code, detail) if part))
        row.setEnabled(link.line is not None)
        row.clicked.connect(self._on_row_clicked)
        if link.line is not None:
            self._rows[row] = link.line.id
        return row

    def _offer(self, offer: Beginning) -> Button:
        made = button(offer.words, "quiet", icon=kind(offer.kind).icon, size="small")
        made.setObjectName(f"begin-{offer.kind}")
        made.clicked.connect(self._on_offer_clicked)
        self._offers[made] = offer
        return made

    def _on_row_clicked(self) -> None:
        self.opened.emit(next(record for row, record in self._rows.items() if row is self.sender()))

    def _on_offer_clicked(self) -> None:
        offer = next(offer for made, offer in self._offers.items() if made is self.sender())
        self.begin_wanted.emit(offer.kind, offer.known)
