"""Changing a mapping the way a person does: one column or one text at a time. Each function returns another mapping.

Nothing gets lost on the way: a column that cannot answer its question any more is kept in words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from minerisk.domain.attachment import NOUNS
from minerisk.domain.form import NUMBERS, Form, Protection, Question, QuestionType
from minerisk.domain.tables.mapping import NEVER_KEPT, Feed, Holds, Mapping, Read, Source, Why, plain
from minerisk.domain.tables.table import Notice, Table
from minerisk.i18n import N_


class Part(StrEnum):
    """Which part of an answer a column holds."""

    WHOLE = ""
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What becomes of a column: an answer, by the path of its question, or one of the three below."""

    to: str
    part: Part = Part.WHOLE


KEPT = Use(to="kept")
LEFT_OUT = Use(to="left out")
JOINS = Use(to="joins")
"""The column joins the tables, and answers nothing."""

NOT_KNOWN = "not known"
IN_WORDS = "in words"
"""Stand beside the codes of a question: the text says that nothing is known, or no code says what it says."""

_PARTS = {
    Read.DATE_PARTS: (Part.YEAR, Part.MONTH, Part.DAY),
    Read.POSITION: (Part.LATITUDE, Part.LONGITUDE),
}
_SAID_BY_THE_IMPORT = frozenset(
    {"source_type", "dataset_name", "dataset_row", "grouping", "dataset_words", "keep_name", "keep_contact"}
)
_NOT_ASKED = {QuestionType.NOTE, QuestionType.ACKNOWLEDGE, QuestionType.CALCULATE, *NOUNS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One text of a coded column: how often it stands there, and its code; empty where nobody said one yet."""

    text: str
    n: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A coded column with all its texts: first those without a code, then the more frequent ones."""

    at: int
    column: str
    to: str
    texts: tuple[Said, ...]

    @property
    def open(self) -> int:
        """How many texts have no code."""
        return sum(not said.code for said in self.texts)


def offered(form: Form, holds: Holds) -> Iterator[Use]:
    """Give every use that a column of such a table can have in the form, in the order of the form."""
    left_out = _of_a_person(form) if holds is Holds.INCIDENT else ()
    for question in form.questions():
        if _can_be_fed(question) and not question.path.startswith(left_out):
            yield Use(to=question.path)
            for part in _PARTS.get(_in_parts(read_of(question)), ()):
                yield Use(to=question.path, part=part)


def read_of(question: Question) -> Read:
    """Return how one column becomes an answer to ``question``."""
    if question.choices:
        return Read.CODE
    if question.type is QuestionType.DATE or "edtf" in question.appearance:
        return Read.DATE
    if question.type is QuestionType.GEOPOINT:
        return Read.POSITION
    return Read.NUMBER if question.type in NUMBERS else Read.TEXT


def uses(source: Source, column: str) -> tuple[Use, ...]:
    """Return what becomes of a column; see ``whole``."""
    found = tuple(_use(feed, column) for feed in source.feeds if column in feed.columns)
    if found:
        return found
    if column in source.left_out:
        return (LEFT_OUT,)
    return (JOINS,) if column == source.key and column not in source.kept else (KEPT,)


def with_use(mapping: Mapping, at: int, column: str, use: Use, form: Form) -> Mapping:
    """Make something else of a column of the table ``at``.

    A column that is never kept stays left out. One that answers several questions goes on to answer the others.
    """
    source = mapping.sources[at]
    if source.left_out.get(column) in NEVER_KEPT:
        return mapping
    answers = use not in (KEPT, LEFT_OUT, JOINS)
    bare = _without(source, column, [feed for feed in source.feeds if column in feed.columns][: 1 if answers else None])
    if use == KEPT:
        after = replace(bare, kept=(*bare.kept, column))
    elif use == LEFT_OUT:
        after = replace(bare, left_out={**bare.left_out, column: Why.NOT_ASKED})
    elif use == JOINS:
        after = bare
    else:
        after = _fed(bare, column, use, next(one for one in form.questions() if one.path == use.to))
    return _with_source(mapping, at, after)


def with_code(mapping: Mapping, at: int, coded: Coded, text: str, code: str) -> Mapping:
    """Give a text of a coded column a code, ``NOT_KNOWN`` or ``IN_WORDS``."""
    source = mapping.sources[at]
    feeds = tuple(_recoded(feed, text, code) if _is_of(feed, coded) else feed for feed in source.feeds)
    return _with_source(mapping, at, replace(source, feeds=feeds))


def with_order(mapping: Mapping, at: int, to: str, order: str) -> Mapping:
    """Say in which order the dates of a column are written: ``dmy``, ``mdy`` or ``ymd``."""
    feeds = mapping.sources[at].feeds
    changed = tuple(replace(feed, order=order) if feed.to == to else feed for feed in feeds)
    return _with_source(mapping, at, replace(mapping.sources[at], feeds=changed))


def with_rows(mapping: Mapping, at: int, holds: Holds, key: str, form: Form) -> Mapping:
    """Say what a row of the table ``at`` is, and which column joins it; what it cannot answer then is kept in words."""
    before = mapping.sources[at]
    gone = [feed for feed in before.feeds if holds is Holds.INCIDENT and feed.to.startswith(_of_a_person(form))]
    source = replace(before, holds=holds, key=key, feeds=tuple(feed for feed in before.feeds if feed not in gone))
    source = _kept_too(source, [before.key, *(name for feed in gone for name in feed.columns)])
    after = _with_source(mapping, at, source)
    return replace(after, event_known=all(one.key or one.holds is Holds.INCIDENT for one in after.sources))


def safety(mapping: Mapping, form: Form) -> str | None:
    """Return what was said of whether its places are safe to record: a code, or empty where nobody said anything.

    None where it has no coordinates, or where its cells say it.
    """
    path = _safe(form)
    fed = {feed.to for source in mapping.sources for feed in source.feeds}
    if path in fed or not any(map(_has_places, mapping.sources)):
        return None
    said = {source.always[path] for source in mapping.sources if path in source.always}
    return said.pop() if len(said) == 1 else ""


def with_safety(mapping: Mapping, code: str, form: Form) -> Mapping:
    """Say whether its places are safe to record."""
    path = _safe(form)
    for at, source in enumerate(mapping.sources):
        if _has_places(source) or path in source.always:
            mapping = _with_source(mapping, at, replace(source, always={**source.always, path: code}))
    return mapping


def strangers(mapping: Mapping, tables: Sequence[Table]) -> tuple[tuple[Table, str], ...]:
    """Return the columns that the mapping does not know, each with its table."""
    pairs = zip(mapping.sources, tables, strict=True)
    return tuple((table, name) for source, table in pairs for name in table.columns if name not in source.columns())


def whole(mapping: Mapping, tables: Sequence[Table]) -> Mapping:
    """Return the mapping with every column of the tables in it; those it did not know are left out."""
    for at, table in enumerate(tables):
        source = mapping.sources[at]
        unknown = {name: Why.NOT_ASKED for name in table.columns if name not in source.columns()}
        mapping = _with_source(mapping, at, replace(source, left_out={**source.left_out, **unknown}))
    return mapping


def coded(mapping: Mapping, tables: Sequence[Table]) -> tuple[Coded, ...]:
    """Return all coded columns with their texts, in the order of the tables."""
    return tuple(
        _coded(mapping, at, feed, table)
        for at, (source, table) in enumerate(zip(mapping.sources, tables, strict=True))
        for feed in source.feeds
        if feed.read is Read.CODE and feed.columns[0] in table.columns
    )


def problems(mapping: Mapping) -> tuple[Notice, ...]:
    """Return what keeps the mapping from being used."""
    found = [problem for source in mapping.sources for problem in _problems(source)]
    if sum(source.holds is Holds.INCIDENT for source in mapping.sources) > 1:
        found.append(Notice(text=N_("Only one table can hold incidents. Say what a row of the others is.")))
    if len(mapping.sources) > 1 and not all(source.key for source in mapping.sources):
        found.append(Notice(text=N_("Choose for every table the column that joins them.")))
    if not any(source.feeds for source in mapping.sources):
        found.append(Notice(text=N_("Choose for at least one column what it becomes.")))
    return tuple(found)


def _problems(source: Source) -> Iterator[Notice]:
    for feed in source.feeds:
        if feed.read is Read.DATE_PARTS and not feed.columns[0]:
            yield Notice(text=N_("“{column}” needs a column with the year beside it."), values={"column": _named(feed)})
        if feed.read is Read.POSITION and "" in feed.columns:
            text = N_("“{column}” needs the other half of the coordinates beside it.")
            yield Notice(text=text, values={"column": _named(feed)})


def _safe(form: Form) -> str:
    asked = form.named("safe_to_record")
    return asked.path if asked else ""


def _has_places(source: Source) -> bool:
    return any(feed.read is Read.POSITION for feed in source.feeds)


def _of_a_person(form: Form) -> tuple[str, ...]:
    return tuple(f"{repeat.path}/" for repeat in form.repeats())


def _in_parts(read: Read) -> Read:
    return Read.DATE_PARTS if read is Read.DATE else read


def _named(feed: Feed) -> str:
    return next(name for name in feed.columns if name)


def _can_be_fed(question: Question) -> bool:
    hidden = "hidden" in question.appearance or question.protection is Protection.IDENTITY
    return not hidden and question.type not in _NOT_ASKED and question.name not in _SAID_BY_THE_IMPORT


def _is_of(feed: Feed, coded: Coded) -> bool:
    return feed.to == coded.to and feed.columns == (coded.column,)


def _recoded(feed: Feed, text: str, code: str) -> Feed:
    values = {known: to for known, to in feed.values.items() if plain(known) != plain(text)}
    unknown = tuple(known for known in feed.unknown if plain(known) != plain(text))
    if code == NOT_KNOWN:
        return replace(feed, values=values, unknown=(*unknown, text))
    return replace(feed, values={**values, text: "" if code == IN_WORDS else code}, unknown=unknown)


def _use(feed: Feed, column: str) -> Use:
    parts = _PARTS.get(feed.read, ())
    alone = feed.read is Read.POSITION and len(feed.columns) == 1
    return Use(to=feed.to, part=Part.WHOLE if alone or not parts else parts[feed.columns.index(column)])


def _without(source: Source, column: str, of: Sequence[Feed]) -> Source:
    """Return the table without ``column`` in some of its feeds, neither kept nor left out."""
    feeds = (_feed_without(feed, column) if feed in of else feed for feed in source.feeds)
    return replace(
        source,
        feeds=tuple(feed for feed in feeds if any(feed.columns)),
        kept=tuple(name for name in source.kept if name != column),
        left_out={name: why for name, why in source.left_out.items() if name != column},
    )


def _feed_without(feed: Feed, column: str) -> Feed:
    if feed.read in _PARTS:
        return replace(feed, columns=tuple("" if name == column else name for name in feed.columns))
    return replace(feed, columns=tuple(name for name in feed.columns if name != column))


def _fed(source: Source, column: str, use: Use, question: Question) -> Source:
    """Return the table with ``column`` as an answer, beside what answers the same question."""
    read = _in_parts(read_of(question)) if use.part else read_of(question)
    parts = len(_PARTS[read]) if use.part else 0
    before = next((feed for feed in source.feeds if feed.to == use.to and _takes(feed, read, parts)), None)
    feeds = tuple(feed for feed in source.feeds if feed is not before)
    if use.part:
        columns = list(before.columns) if before else [""] * parts
        place = _PARTS[read].index(use.part)
        displaced, columns[place] = columns[place], column
        made = replace(before or Feed(to=use.to, read=read, columns=()), columns=tuple(columns))
        return _kept_too(replace(source, feeds=(*feeds, made)), [displaced])
    made = replace(
        before or Feed(to=use.to, read=read, columns=()), columns=(*(before.columns if before else ()), column)
    )
    return replace(source, feeds=(*feeds, made))


def _takes(feed: Feed, read: Read, parts: int) -> bool:
    """Return whether a feed has room for another column: a text for any, a date or position for its parts."""
    return feed.read is read and (read is Read.TEXT or (parts > 0 and len(feed.columns) == parts))


def _kept_too(source: Source, columns: Sequence[str]) -> Source:
    """Return the table with those of ``columns`` kept in words that nothing else uses."""
    homeless = [name for name in columns if name and name not in source.columns()]
    return replace(source, kept=(*source.kept, *homeless))


def _with_source(mapping: Mapping, at: int, source: Source) -> Mapping:
    return replace(mapping, sources=(*mapping.sources[:at], source, *mapping.sources[at + 1 :]))


def _coded(mapping: Mapping, at: int, feed: Feed, table: Table) -> Coded:
    place = table.columns.index(feed.columns[0])
    counted = Counter(text for row in table.rows if (text := row[place].strip()))
    codes = dict.fromkeys(map(plain, (*mapping.unknown, *feed.unknown)), NOT_KNOWN)
    codes |= {plain(text): code or IN_WORDS for text, code in feed.values.items()}
    texts = [Said(text=text, n=n, code=codes.get(plain(text), feed.otherwise)) for text, n in counted.items()]
    texts.sort(key=lambda said: (bool(said.code), -said.n, said.text))
    return Coded(at=at, column=feed.columns[0], to=feed.to, texts=tuple(texts))
