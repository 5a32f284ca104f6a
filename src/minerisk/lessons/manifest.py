"""``pack.toml``: whose pack it is, in which languages, which lessons it has, and who approved it."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

from minerisk.domain.form import Text
from minerisk.domain.lesson import AUDIENCES, Approval, Fault, Reviewed
from minerisk.domain.text import clean
from minerisk.i18n import N_
from minerisk.lessons.source import MANIFEST

_Shape: TypeAlias = Mapping[str, tuple[Callable[[Any], bool], str]]
"""Of a table: its keys, each with what fits it and the sentence that says so."""

_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_VERSION = re.compile(r"\d{1,9}(\.\d{1,9}){0,3}", re.ASCII)
_LINE_OF_ERROR = re.compile(r"line (\d+)")
_HEADING = re.compile(r"\s*\[+\s*([\w-]+)\s*\]+")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A lesson as the manifest names it."""

    id: str
    audience: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the manifest says."""

    id: str
    version: str
    licence: str
    rights: str
    languages: tuple[str, ...]
    title: Text
    reviewed: Mapping[str, Reviewed]
    lessons: tuple[Entry, ...]
    approvals: tuple[Approval, ...]


def read(text: str) -> tuple[Manifest | None, Sequence[Fault]]:
    """Return the manifest, or None and what is wrong with it."""
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = _LINE_OF_ERROR.search(str(error))
        sentence = N_('This line is not as TOML has it: key = "text".')
        return None, [Fault(file=MANIFEST, line=int(line[1]) if line else 1, text=sentence)]
    checking = _Checking(text)
    checking.look_at(raw)
    return (None if checking.faults else _manifest(raw)), checking.faults


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_words(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _are_some(fits: Callable[[Any], bool]) -> Callable[[object], bool]:
    """Return the test of a list that holds at least one, each once."""
    return lambda value: (
        isinstance(value, list) and 0 < len(value) == len(set(map(str, value))) and all(map(fits, value))
    )


_TEXT = (_is_text, N_("“{key}” needs a text in quotation marks."))
_NAME = (_matches(_ID), N_('“{key}” needs small Latin letters, digits and _, such as "my_lesson".'))
_PACK: _Shape = {
    "id": _NAME,
    "version": (_matches(_VERSION), N_('“{key}” needs numbers with points between them, such as "2026.11".')),
    "licence": _TEXT,
    "rights": _TEXT,
    "languages": (
        _are_some(_matches(_LANGUAGE)),
        N_('“{key}” needs a list of languages, each once, such as ["en", "az"].'),
    ),
    "title": (_is_words, N_('“{key}” needs a title for each language, as [title] and lines such as en = "My pack".')),
    "reviewed": (
        lambda value: _is_words(value) and set(value.values()) <= set(Reviewed),
        N_('“{key}” needs "working" or "native" for each language: whether a native speaker has read it.'),
    ),
    "lesson": (lambda value: _is_tables(value) and bool(value), N_("A pack needs [[lesson]], once for each lesson.")),
    "approval": (_is_tables, N_("Write [[approval]], once for each approval.")),
}
_LESSON: _Shape = {
    "id": _NAME,
    "audience": (
        _are_some(lambda value: isinstance(value, str) and value in AUDIENCES),
        N_("“{key}” needs a list of these, each once: {audiences}."),
    ),
    "minutes": (
        lambda value: type(value) is int and 0 < value <= 240,
        N_("“{key}” needs a whole number from 1 to 240, without quotation marks."),
    ),
}
_APPROVAL: _Shape = {
    "by": _TEXT,
    "language": _TEXT,
    "on": (
        lambda value: isinstance(value, date) and not isinstance(value, datetime),
        N_("“{key}” needs a day as 2026-11-20, without quotation marks."),
    ),
}


class _Checking:
    """Looks at a manifest, and finds the line of each fault."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._places = _places(text)

    def look_at(self, raw: dict[str, Any]) -> None:
        raw.setdefault("approval", [])
        self._shape(raw, _PACK)
        for name, shape in (("lesson", _LESSON), ("approval", _APPROVAL)):
            for number, table in enumerate(raw[name] if _is_tables(raw.get(name)) else (), 1):
                self._shape(table, shape, name, number)
        if not self.faults:
            self._together(raw)

    def _shape(self, table: Mapping[str, object], shape: _Shape, name: str = "", number: int = 0) -> None:
        for key in table:
            if key not in shape:
                self._add(N_("“{key}” means nothing here; these do: {keys}."), key, name, number, keys=", ".join(shape))
        for key, (fits, sentence) in shape.items():
            if not fits(table.get(key)):
                self._add(sentence, key, name, number, audiences=", ".join(AUDIENCES))

    def _together(self, raw: Mapping[str, Any]) -> None:
        """Look at what must agree."""
        languages = raw["languages"]
        for key in ("title", "reviewed"):
            if set(raw[key]) != set(languages):
                sentence = N_("“{key}” needs one line for each language of the pack: {languages}.")
                self._add(sentence, key, languages=", ".join(languages))
        ids = [lesson["id"] for lesson in raw["lesson"]]
        for number, each in enumerate(ids, 1):
            if each in ids[: number - 1]:
                self._add(N_("“{key}” must be another one for each lesson."), "id", "lesson", number)
        for number, approval in enumerate(raw["approval"], 1):
            if approval["language"] not in languages:
                sentence = N_("“{key}” of an approval must be a language of the pack: {languages}.")
                self._add(sentence, "language", "approval", number, languages=", ".join(languages))

    def _add(self, text: str, key: str, table: str = "", number: int = 0, **values: str) -> None:
        looked_for = ((table, number, key), (table, number, ""), (key, 1, ""))
        line = next((self._places[place] for place in looked_for if place in self._places), 1)
        self.faults.append(Fault(file=MANIFEST, line=line, text=text, values={"key": key, **values}))


def _places(text: str) -> Mapping[tuple[str, int, str], int]:
    """Return the line of each key by its table, which of that name it is, and its own name; "" heads the table."""
    found: dict[tuple[str, int, str], int] = {}
    times: Counter[str] = Counter()
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _HEADING.match(line):
            table = heading[1]
            times[table] += 1
            found[table, times[table], ""] = number
        elif key := _KEY.match(line):
            found.setdefault((table, times[table], key[1]), number)
    return found


def _manifest(raw: Mapping[str, Any]) -> Manifest:
    return Manifest(
        **{key: clean(raw[key]) for key in ("id", "version", "licence", "rights")},
        title={language: clean(text) for language, text in raw["title"].items()},
        languages=tuple(raw["languages"]),
        reviewed={language: Reviewed(word) for language, word in raw["reviewed"].items()},
        lessons=tuple(
            Entry(id=one["id"], audience=tuple(one["audience"]), minutes=one["minutes"]) for one in raw["lesson"]
        ),
        approvals=tuple(
            Approval(by=clean(one["by"]), language=one["language"], on=one["on"]) for one in raw["approval"]
        ),
    )
