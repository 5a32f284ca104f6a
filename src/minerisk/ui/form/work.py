"""One draft that is being written: its form as it is filled, and what a page wants of the database for that."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from minerisk.domain.answer import Answer, item_of
from minerisk.domain.filling.problem import Progress
from minerisk.domain.form import Form
from minerisk.domain.record import Draft, Record
from minerisk.domain.succession import words
from minerisk.services import drafts, forms, last_record, links, own_forms, places, records, succession
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.form import form_language
from minerisk.ui.form.attaching import Attaching
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.inputs.entry import Linked
from minerisk.ui.form.sections import SHORT, Section, opening, sections, sections_of, short_report
from minerisk.ui.line_words import line_words

_COMMON = frozenset({"where", "source"})


class Work:
    """Goes on with a draft.

    Attributes:
        draft: as it was saved last, and where the person is.
        filling: its form, with what is typed.
        editing: passes on what a person types.
    """

    def __init__(self, context: Context, draft: Draft, parent: QObject) -> None:
        self._db, self._tr = context.db, context.tr
        form = forms.form_by_digest(context.db, draft.form)
        self.draft = draft
        self.filling = records.filling(context.db, draft, language=form_language.first(form, context.tr))
        conflicts = records.get(context.db, draft.record).conflicts if draft.base else {}
        attaching = Attaching(context.db, context.jobs, context.tr)
        self.editing = Editing(
            self.filling, context.tr, parent, conflicts=conflicts, settled=draft.settled, attaching=attaching
        )
        self.editing.records = self._find
        self.editing.places = places.known(context.db)
        if form.kind is None:
            self.editing.files = partial(own_forms.file, context.db, form)

    @property
    def language(self) -> str:
        """The language in which the form is shown."""
        return form_language.spoken(self.filling, self._tr)

    @property
    def languages(self) -> dict[str, str]:
        """What can be chosen: a form that comes with the program speaks as the program does."""
        return {} if self.filling.form.kind else form_language.names(self.filling.form)

    def use(self, db: Database) -> None:
        """Go on in another database."""
        self._db = db

    def written(self) -> Draft:
        """Return the draft with everything that was typed and settled so far."""
        settled = tuple(sorted(self.editing.settled))
        return replace(self.draft, answers=self.filling.draft(), settled=settled)

    def save(self) -> datetime:
        """Keep everything that was typed; return when that was."""
        self.draft = drafts.save(self._db, self.written())
        return self.draft.updated

    def finish(self, *, author: str, reason: str) -> Record:
        """Make a record of the draft."""
        return records.finish(self._db, self.written(), self.filling, author=author, reason=reason)

    @property
    def sections(self) -> dict[str, Section]:
        """What can be opened, by its path: the sections that are asked, and the short report."""
        short = short_report(self.filling)
        every = (*sections_of(self.filling), *([short] if short is not None else []))
        return {section.path: section for section in every}

    @property
    def is_short(self) -> bool:
        """Whether the person is in the short report."""
        return self.draft.section == SHORT and SHORT in self.sections

    @property
    def begins_at(self) -> str:
        """Where the draft is opened: in the short report if it was left there, if it is new where its form says so."""
        if self.is_short:
            return SHORT
        opened = opening(self.filling) if self.draft.is_new else ""
        is_done = opened and self.filling.progress(opened) is Progress.COMPLETED
        return "" if is_done else opened

    def section_of(self, path: str) -> Section | None:
        """Return the section in which a question or an item is asked; the short report first, while that is open."""
        every = (*([self.sections[SHORT]] if self.is_short else []), *sections(self.filling.form))
        return next((one for one in every if one.holds(path)), None)

    def section_at(self, step: int) -> str | None:
        """Return the section that stands ``step`` from the one that is open, or None."""
        paths = [section.path for section in sections_of(self.filling)]
        at = paths.index(self.draft.section) + step if self.draft.section in paths else -1
        return paths[at] if 0 <= at < len(paths) else None

    def items(self) -> set[str]:
        """Return the items that are there now, by their paths."""
        items = {item for path in self.filling.questions() if (item := item_of(path))}
        return {item for item in items if self.filling.is_relevant(item)}

    def _find(self, kinds: Sequence[str], text: str) -> tuple[Linked, ...]:
        """Return records that an answer may name."""
        lines = links.find(self._db, kinds, text)
        return tuple(Linked(code=line.code, words=line_words(self._db, line, self._tr)) for line in lines)

    def newer(self) -> Form | None:
        """Return a newer form for the record, as long as its amendment is not begun."""
        if not self.draft.base or drafts.get(self._db, self.draft.record) is not None:
            return None
        return succession.newer(self._db, records.get(self._db, self.draft.record))

    def changes(self, newer: Form) -> tuple[str, ...]:
        """Return what a newer form changes, as sentences."""
        found = succession.changes(self._db, records.get(self._db, self.draft.record), newer)
        return words.words(found, self._tr, self.language)

    def with_newer(self, newer: Form) -> Draft:
        """Return the amendment as it is begun with a newer form."""
        return records.amend(self._db, self.draft.record, author=self.draft.author, form=newer)

    def kept(self) -> list[tuple[str, str]]:
        """Return the answers that an amendment keeps though its form does not ask them, each with its question."""
        if not self.draft.base:
            return []
        return [
            (said.label, words)
            for one in succession.set_aside(self._db, self.draft.record, self.filling)
            for said in [one.said(self._tr, self.language)]
            for words in said.words
        ]

    def common(self) -> dict[str, Answer]:
        """Return what a new record may have in common with the last one, while nothing of it is answered."""
        own = [section for section in sections_of(self.filling) if section.path in _COMMON]
        is_begun = any(section.progress(self.filling) is not Progress.NOT_STARTED for section in own)
        return {} if self.draft.base or is_begun else last_record.place_and_source(self._db, self.filling.form)
