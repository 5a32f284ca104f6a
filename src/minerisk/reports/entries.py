"""What a sheet says of a record: entries and cards as far as this copy may tell them, before anybody sets them.

What a profile leaves out is left out here, once, for every place of the sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from minerisk.domain import attachment, reading, wording
from minerisk.domain.attachment import Thumbnail
from minerisk.domain.form import Protection
from minerisk.domain.reading import Cards, Grid, Heading, Reading, Said, Unanswered
from minerisk.domain.succession import kept
from minerisk.i18n import N_, Catalog
from minerisk.reports.fonts import NO_LETTER, drawn
from minerisk.reports.sheet import Profile, Sheet

LEFT_OUT = N_("Left out of this copy")
TO_CHECK = N_("To check")
LONG = 160
"""Characters from which an answer is a text of its own rather than a cell."""


class Kind(Enum):
    """How an entry is set."""

    CELL = auto()
    FIGURES = auto()
    TEXT = auto()
    CHECK = auto()
    HEADING = auto()
    PICTURE = auto()
    ASIDE = auto()
    """Words without a label, small and over the whole width."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and what was answered, both in words; ``picture`` where it is shown too."""

    label: str
    value: str
    kind: Kind = Kind.CELL
    picture: Thumbnail | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One item of a repeat: a person by code name."""

    code: str
    who: str
    outcome: str
    entries: tuple[Entry | Grid, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the form; cards stand where the repeat stands among the questions."""

    title: str
    content: tuple[Entry | Grid | tuple[Card, ...], ...]


class Reader:
    """Reads one sheet in one language.

    Attributes:
        incident: the record in the words of the vocabulary; empty for a form of another kind.
    """

    def __init__(self, sheet: Sheet, tr: Catalog, language: str) -> None:
        self.sheet = sheet
        self.tr = tr
        self.language = language
        hide = frozenset(Protection) if self.is_field_copy else frozenset[Protection]()
        self._reading = Reading(sheet.filling, sheet.answers, sheet.conflicts, tr, language, hide=hide)
        self.incident = self._reading.incident
        older = () if self.is_field_copy else kept.sections(sheet.kept, tr, language)
        self._sections = (*self._reading.sections(), *older)
        self._given_away = {said.gives_away for section in self._sections for said in section.said()}

    @property
    def is_field_copy(self) -> bool:
        """Whether this copy tells no name, no exact place and nothing that anybody wrote about them."""
        return self.sheet.profile is Profile.FIELD

    @property
    def has_protected(self) -> bool:
        """Whether an identity or an exact place was given, whatever this copy shows of it."""
        return bool(self._given_away - {None})

    @property
    def has_identity(self) -> bool:
        """Whether names or contacts were given."""
        return Protection.IDENTITY in self._given_away

    def sections(self) -> Iterator[Section]:
        """Give the sections of the form, as far as they were asked, and what was kept from an older one."""
        for section in self._sections:
            yield Section(section.title, tuple(self._set(one) for one in section.content))

    def is_given(self, name: str) -> bool:
        """Return whether a question outside repeats has an answer that is not a mere reason."""
        said = self._reading.said(name)
        return said is not None and said.is_given

    def said(self, name: str) -> str:
        """Return in words what was answered to a question outside repeats, as far as this copy may say it."""
        said = self._reading.said(name)
        if said is None:
            return self.tr(wording.NOT_ANSWERED)
        return self.tr(TO_CHECK) if said.to_check else self._words(said)

    def _set(self, content: reading.Content) -> Entry | Grid | tuple[Card, ...]:
        if isinstance(content, Cards):
            cards = tuple(self._card(card) for card in content.cards)
            return cards or Entry(content.label, self.tr(reading.NOBODY))
        return self._entry(content)

    def _card(self, card: reading.Card) -> Card:
        disputed = [Entry("", self.tr(reading.DISPUTED), Kind.CHECK)] if card.is_disputed else []
        entries = (*disputed, *(self._entry(one) for one in card.content))
        return Card(card.code, card.who or card.label, card.outcome[1], entries)

    def _entry(self, content: Said | Heading | Grid | Unanswered) -> Entry | Grid:
        match content:
            case Heading():
                return Entry(content.text, "", Kind.HEADING)
            case Unanswered():
                return Entry("", content.words(self.tr), Kind.ASIDE)
            case Grid():
                return content
            case Said():
                return self._answer(content)

    def _answer(self, content: Said) -> Entry:
        words, label = self._words(content), content.label
        if NO_LETTER in drawn(label):
            label = content.question.name  # its words are in a script that cannot be drawn
        picture = self._picture(content)
        if picture is not None:
            return Entry(label, words, Kind.PICTURE, picture)
        if content.to_check:
            return Entry(label, words, Kind.TEXT if len(words) > 2 * LONG else Kind.CHECK)
        return Entry(label, words, self._kind(content, words))

    def _words(self, said: Said) -> str:
        if said.question.type in attachment.NOUNS and said.is_given and not said.to_check:
            return self._file(said)
        if self._is_left_out(said):
            return self.tr(LEFT_OUT)
        if said.to_check:
            return "\n".join([self.tr(TO_CHECK), *(f"• {words}" for words in said.words)])
        return said.words[0]

    def _file(self, said: Said) -> str:
        """Return what a file is, how large, and that this copy does not show it where another one does."""
        attached = self.sheet.attached.get(str(said.answer))
        if attached is None:
            return self.tr("{what}, not in this database", what=said.words[0])
        if attached.is_picture:
            return self.tr("{what}, not in this copy", what=said.words[0]) if self.is_field_copy else said.words[0]
        return f"{said.words[0]}, {attachment.size(attached, self.tr)}"

    def _picture(self, said: Said) -> Thumbnail | None:
        """Return how a picture looks, in a copy that shows it."""
        attached = self.sheet.attached.get(str(said.answer))
        is_hidden = said.to_check or self._is_left_out(said)
        return None if attached is None or is_hidden else attached.thumbnail

    def _kind(self, said: Said, words: str) -> Kind:
        if said.is_figures and not self._is_left_out(said):
            return Kind.FIGURES
        is_text = "multiline" in said.question.appearance and said.is_given and not self._is_left_out(said)
        return Kind.TEXT if is_text or len(words) > LONG or words.count("\n") > 2 else Kind.CELL

    def _is_left_out(self, said: Said) -> bool:
        return self.is_field_copy and said.gives_away is not None
