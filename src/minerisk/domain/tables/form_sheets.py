"""All answers of one form as sheets, in the shape that KoboToolbox gives them: of records, and of each repeat.

What tells of a record or of an item stands behind the answers; our own columns are the last. ``conversion.submissions``
reads such sheets, and those of others. What the shape cannot hold: the content of attached files, which item of a
repeat is which (their order stays), items that were taken out, what is kept beside the answers, answers that differ
between laptops, the history, and zeros at the end of a decimal number. Files of others have no reasons for no answer.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from minerisk.domain.answer import Answer, Answers, item_of, question_path, repeat_of
from minerisk.domain.attachment import NOUNS
from minerisk.domain.edtf import Translate
from minerisk.domain.form import NUMBERS, Question, QuestionType
from minerisk.domain.tables import headings
from minerisk.domain.tables.columns import Layout, Profile
from minerisk.domain.tables.sheet import (
    REASON_LABEL,
    Asked,
    Cell,
    Fact,
    Plain,
    Sheet,
    Spelling,
    heading,
    part_of,
    reason_words,
    spelled,
    whole,
)
from minerisk.domain.wording import offered

_OF_RECORDS: Mapping[Profile, tuple[str, ...]] = {
    Profile.STATISTICS: ("__version__",),
    Profile.AUTHORITY: ("_id", "_uuid", "_submission_time", "__version__"),
    Profile.FULL: ("_id", "_uuid", "_submission_time", "_submitted_by", "__version__"),
}
"""What each profile tells of a record as KoboToolbox does; an identity and a time have the day in them."""

_OWN: Mapping[Profile, tuple[str, ...]] = {
    Profile.STATISTICS: ("_status", "_to_check"),
    Profile.AUTHORITY: ("_code", "_status", "_to_check"),
    Profile.FULL: ("_code", "_status", "_to_check"),
}
_OF_ITEMS = ("_index", "_parent_table_name", "_parent_index")
_UUID, _UUID_OF_ITEM = "_uuid", "_submission__uuid"


class FormSheets:
    """Makes the sheets; ``layouts`` are those of ``Of.ANSWERS``, outer repeats before inner."""

    def __init__(self, layouts: Sequence[Layout], *, profile: Profile, language: str, tr: Translate) -> None:
        made = partial(_FormSheet, profile=profile, language=language, tr=tr)
        self._sheets = {layout.levels[-1].path if layout.levels else "": made(layout) for layout in layouts}

    def add(self, answers: Answers, facts: Mapping[str, str]) -> None:
        """Add a record; ``facts`` is what can be told of it, by the names of their columns."""
        facts = {**facts, _UUID_OF_ITEM: facts.get(_UUID, "")}
        places = {"": self._sheets[""].add("", answers, facts)}
        for sheet in list(self._sheets.values())[1:]:
            for item, _ in sheet.layout.items(answers):
                above = item_of(repeat_of(item)) or ""
                parent = self._sheets[question_path(above)].layout.name
                told = {"_parent_table_name": parent, "_parent_index": str(places[above])}
                places[item] = sheet.add(item, answers, {**facts, **told})

    def settle(self) -> None:
        """Put the rows that were added into the columns, where they need less room."""
        for sheet in self._sheets.values():
            sheet.settle()

    def sheets(self) -> tuple[Sheet, ...]:
        """Return what was added."""
        self.settle()
        return tuple(sheet.sheet() for sheet in self._sheets.values())


class _FormSheet:
    """The sheet of the records, or of the items of a repeat."""

    def __init__(self, layout: Layout, *, profile: Profile, language: str, tr: Translate) -> None:
        self.layout = layout
        of_items = (*_OF_ITEMS, *([_UUID_OF_ITEM] if _UUID in _OF_RECORDS[profile] else []))
        self._own = () if layout.levels else _OWN[profile]
        self._names = (*(of_items if layout.levels else (*_OF_RECORDS[profile], "_index")), *self._own)
        self._plain = [Plain(Fact(name=name, label=""), language) for name in self._names]
        self._asked = [_asked(question, profile, language, tr) for question in layout.own]
        above = layout.levels[-1].path if layout.levels else ""
        self._ends = [question.path.removeprefix(above) for question in layout.own]
        self._rows: list[tuple[Answer | None, ...]] = []
        self._length = 0

    def add(self, item: str, answers: Answers, facts: Mapping[str, str]) -> int:
        """Add a record or an item; return the number of its row, from 1."""
        self._length += 1
        told = {**facts, "_index": str(self._length)}
        self._rows.append((*(told[name] for name in self._names), *(answers.get(item + end) for end in self._ends)))
        return self._length

    def settle(self) -> None:
        columns: tuple[Plain | Asked, ...] = (*self._plain, *self._asked)
        for column, values in zip(columns, zip(*self._rows, strict=True), strict=False):
            column.add(values)
        self._rows.clear()

    def sheet(self) -> Sheet:
        plain = [one.column() for one in self._plain]
        answers = chain.from_iterable(asked.answers() for asked in self._asked)
        reasons = chain.from_iterable(asked.reasons() for asked in self._asked)
        as_kobo = len(self._names) - len(self._own)
        return whole(self.layout.name, chain(answers, plain[:as_kobo], reasons, plain[as_kobo:]))


def _asked(question: Question, profile: Profile, language: str, tr: Translate) -> Asked:
    """Return the columns of a question as KoboToolbox has them: called by its path, or by its words."""
    words, path = heading(question, language), question.path
    is_number, is_file = question.type in NUMBERS, question.type in NOUNS
    spell = spelled(question, profile, language)

    def spelling(path: str, said: str, spell: Callable[[str], Cell], *, is_number: bool = True) -> Spelling:
        return Spelling(heading=said if language else path, path=path, spell=spell, is_number=is_number)

    spellings = [replace(spelling(path, words, spell, is_number=is_number), is_file=is_file)]
    if question.type is QuestionType.SELECT_MULTIPLE:
        said = offered(question.choices, language)
        spellings += [
            spelling(headings.choice(path, code), f"{words}/{said[code]}", partial(_taken, code=code)) for code in said
        ]
    if question.type is QuestionType.GEOPOINT:
        spellings += [
            spelling(headings.coordinate(path, part), f"_{words}_{part}", partial(part_of, place=place))
            for place, part in enumerate(headings.COORDINATES)
        ]
    reason = spelling(path + headings.REASON, tr(REASON_LABEL, question=words), reason_words(language, tr))
    return Asked(question, spellings, replace(reason, is_number=False))


def _taken(codes: str, *, code: str) -> Cell:
    return str(int(code in codes.split()))
