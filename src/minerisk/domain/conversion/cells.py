"""What a feed makes of the cells of a row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.conversion.dates import read_date, read_parts
from minerisk.domain.filling.problem import misfit
from minerisk.domain.form import Question, QuestionType
from minerisk.domain.numbers import read_number
from minerisk.domain.places import coordinates
from minerisk.domain.tables.mapping import Feed, Read, plain
from minerisk.domain.tables.table import Cells
from minerisk.domain.text import clean
from minerisk.errors import UserError
from minerisk.i18n import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """What cells gave.

    Attributes:
        answer: None where there is none.
        typed: the cells as they stand.
        in_words: whether the cells are to be kept in words, for the answer does not say all of them.
        has_no_code: whether nobody said which code the text stands for.
        error: the sentence for a person, where the cells were not understood.
    """

    answer: Answer | None = None
    typed: str = ""
    in_words: bool = False
    has_no_code: bool = False
    error: UserError | None = None


class FeedReader:
    """Reads the cells of one feed."""

    def __init__(self, feed: Feed, question: Question, unknown: tuple[str, ...], decimal: str) -> None:
        """Read answers to ``question``.

        Args:
            feed: how.
            question: what the form asks.
            unknown: texts that mean "not known" in the whole mapping.
            decimal: the decimal mark of the table.
        """
        self._feed = feed
        self._question = question
        self._decimal = decimal or "."
        self._unknown = {plain(text) for text in (*unknown, *feed.unknown)}
        self._values = {plain(text): code for text, code in feed.values.items()}
        self._offered = {choice.name for choice in question.choices}
        self._readers: Mapping[Read, Callable[[Cells], Got]] = {
            Read.CODE: self._code,
            Read.TEXT: self._text,
            Read.NUMBER: self._number,
            Read.DATE: self._date,
            Read.DATE_PARTS: self._parts,
            Read.POSITION: self._position,
        }

    def read(self, cells: Cells) -> Got:
        """Return what the cells of the feed's columns give, in their order."""
        cells = tuple(cell.strip() for cell in cells)
        if self._feed.read is Read.CODE and plain(cells[0]) in self._values:
            return self._code(cells)
        known = tuple("" if plain(cell) in self._unknown else cell for cell in cells)
        if not any(known):
            return Got(answer=Reason.NOT_KNOWN if any(cells) or "" in self._unknown else None)
        try:
            return self._readers[self._feed.read](known)
        except UserError as error:
            return Got(in_words=True, error=error)

    def _code(self, cells: Cells) -> Got:
        text = cells[0]
        code = self._values.get(plain(text))
        if code is not None:
            return Got(answer=code or None, in_words=not code)
        if text in self._offered:
            return Got(answer=text)
        return Got(
            answer=self._feed.otherwise or None, in_words=not self._feed.otherwise, has_no_code=not self._feed.otherwise
        )

    def _text(self, cells: Cells) -> Got:
        return Got(answer=", ".join(filter(None, (clean(cell).strip() for cell in cells))) or None)

    def _number(self, cells: Cells) -> Got:
        number = read_number(cells[0], self._decimal)
        if number is None:
            raise UserError(N_("This is not a number."))
        answer = f"{number.normalize():f}"
        if misfit(self._question, answer) is not None:
            raise UserError(N_("The form asks for a whole number here."))
        return Got(answer=answer)

    def _date(self, cells: Cells) -> Got:
        return self._day(read_date(cells[0], self._feed.order))

    def _parts(self, cells: Cells) -> Got:
        numbers = (self._values.get(plain(cell), cell) for cell in cells)
        given = dict(zip((name for name in self._feed.columns if name), numbers, strict=True))
        parts = [given.get(name, "") for name in (*self._feed.columns, "", "")[:3]]
        day = read_parts(*parts)
        known = sum(bool(part.strip("0")) for part in parts)
        if not day:
            return Got(answer=Reason.NOT_KNOWN, in_words=known > 0)
        return replace(self._day(day), in_words=known > day.count("-") + 1)

    def _day(self, day: str) -> Got:
        if self._question.type is QuestionType.DATE and misfit(self._question, day) is not None:
            raise UserError(N_("The form asks for a whole day here."))
        return Got(answer=day)

    def _position(self, cells: Cells) -> Got:
        position = _one(cells[0].strip("()[] ")) if len(cells) == 1 else _two(*cells, decimal=self._decimal)
        if (position.latitude, position.longitude) == (0, 0):
            raise UserError(N_("0, 0 lies in the sea off Africa, and often stands for no position."))
        return Got(answer=coordinates.geopoint(position), typed=clean(" ".join(cells)))


def _one(text: str) -> coordinates.Position:
    found = coordinates.read(text)
    if len(found) > 1:
        raise UserError(N_("This position can be read in more than one way."))
    return found[0]


def _two(latitude: str, longitude: str, *, decimal: str) -> coordinates.Position:
    if not (latitude and longitude):
        raise UserError(N_("One half of the position is missing."))
    north, east = read_number(latitude, decimal), read_number(longitude, decimal)
    if north is None and east is None:
        return _one(f"{latitude} {longitude}")
    if north is None or east is None:
        raise UserError(N_("One half of the position is not a number."))
    try:
        return coordinates.Position(float(north), float(east))
    except ValueError as error:
        text = N_("Latitude goes from -90 to 90 and longitude from -180 to 180; a decimal point may be missing.")
        raise UserError(text) from error
