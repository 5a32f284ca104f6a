"""Mappings as TOML files, which people write, change and share: see ``database/mappings/README.md``."""

import re
import tomllib
from collections.abc import Mapping as MappingOf
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source, Why
from minerisk.errors import UserError
from minerisk.i18n import N_

_E = TypeVar("_E", bound=Enum)
_LINE = re.compile(r"line (\d+)")

_WORD = N_("The mapping {file} needs a text in quotation marks at “{key}”.")
_FLAG = N_("The mapping {file} needs true or false at “{key}”.")
_LIST = N_('The mapping {file} needs a list of texts at “{key}”, such as ["one", "two"].')
_PAIRS = N_('The mapping {file} needs lines at “{key}” that give each text another one: "this" = "that".')
_TABLES = N_("The mapping {file} needs “{key}” as [[{key}]], once for each.")
_ONE_OF = N_("The mapping {file} needs one of these at “{key}”: {choices}.")
_NO_MEANING = N_("The mapping {file} has “{key}”, which means nothing there. It can have: {choices}.")
_COLUMNS = N_("The mapping {file} needs either one column or a list of columns at “{key}”.")


def read(file: Path) -> Mapping:
    """Return the mapping that a file holds.

    Raises:
        UserError: it cannot be read, or something in it is missing or not as expected; the sentence says what.
    """
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError(N_("The mapping {file} cannot be read."), file=file.name) from error
    except UnicodeDecodeError as error:
        raise UserError(N_("The mapping {file} is not a text in UTF-8."), file=file.name) from error
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        text = N_("The mapping {file} cannot be read: line {line} is not as TOML has it.")
        raise UserError(text, file=file.name, line=line[1] if line else 1) from error
    return _mapping(_Table(file.name, raw))


def write(mapping: Mapping) -> str:
    """Return a mapping as the text of a TOML file; ``read`` gives the same mapping again."""
    import tomli_w

    head = {"title": mapping.title, "kind": mapping.kind, "event_known": mapping.event_known}
    more = _filled(unknown=list(mapping.unknown), source=[_source_written(source) for source in mapping.sources])
    return tomli_w.dumps(head | more)


class _Table:
    """A table of the file, whose mistakes are told with the file and the key."""

    def __init__(self, file: str, raw: MappingOf[str, Any], at: str = "") -> None:
        self._file = file
        self._raw = raw
        self._at = at

    def only(self, *names: str) -> None:
        """Refuse a key that means nothing: it is a slip of the pen."""
        for name in self._raw:
            if name not in names:
                raise self.mistake(name, _NO_MEANING, choices=", ".join(names))

    def has(self, name: str) -> bool:
        return name in self._raw

    def word(self, name: str, otherwise: str | None = None) -> str:
        value = self._raw.get(name, otherwise)
        if not isinstance(value, str):
            raise self.mistake(name, _WORD)
        return value

    def flag(self, name: str) -> bool:
        value = self._raw.get(name)
        if not isinstance(value, bool):
            raise self.mistake(name, _FLAG)
        return value

    def words(self, name: str) -> tuple[str, ...]:
        value = self._raw.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.mistake(name, _LIST)
        return tuple(value)

    def pairs(self, name: str) -> dict[str, str]:
        value = self._raw.get(name, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise self.mistake(name, _PAIRS)
        return value

    def tables(self, name: str) -> "list[_Table]":
        value = self._raw.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.mistake(name, _TABLES)
        return [_Table(self._file, one, f"{self._at}{name} {number}: ") for number, one in enumerate(value, 1)]

    def one_of(self, name: str, kind: type[_E]) -> _E:
        return self.member(name, self.word(name), kind)

    def member(self, name: str, value: str, kind: type[_E]) -> _E:
        """Return the member of ``kind`` whose value was found at ``name``."""
        for each in kind:
            if each.value == value:
                return each
        raise self.mistake(name, _ONE_OF, choices=", ".join(each.value for each in kind))

    def mistake(self, name: str, text: str, **values: str) -> UserError:
        """Return what to tell about a key."""
        return UserError(text, file=self._file, key=self._at + name, **values)


def _mapping(raw: _Table) -> Mapping:
    raw.only("title", "kind", "event_known", "unknown", "source")
    return Mapping(
        title=raw.word("title"),
        kind=raw.word("kind", "incident"),
        event_known=raw.flag("event_known"),
        unknown=raw.words("unknown"),
        sources=tuple(_source(each) for each in raw.tables("source")),
    )


def _source(raw: _Table) -> Source:
    raw.only("name", "holds", "key", "kept", "left_out", "always", "feed")
    return Source(
        name=raw.word("name"),
        holds=raw.one_of("holds", Holds),
        key=raw.word("key", ""),
        feeds=tuple(_feed(each) for each in raw.tables("feed")),
        kept=raw.words("kept"),
        left_out={name: raw.member(f"left_out.{name}", why, Why) for name, why in raw.pairs("left_out").items()},
        always=raw.pairs("always"),
    )


def _feed(raw: _Table) -> Feed:
    raw.only("to", "read", "column", "columns", "values", "otherwise", "unknown", "order")
    if raw.has("column") is raw.has("columns"):
        raise raw.mistake("column", _COLUMNS)
    return Feed(
        to=raw.word("to"),
        read=raw.one_of("read", Read),
        columns=(raw.word("column"),) if raw.has("column") else raw.words("columns"),
        values=raw.pairs("values"),
        otherwise=raw.word("otherwise", ""),
        unknown=raw.words("unknown"),
        order=raw.word("order", ""),
    )


def _source_written(source: Source) -> dict[str, object]:
    return {"name": source.name, "holds": source.holds.value} | _filled(
        key=source.key,
        kept=list(source.kept),
        always=dict(source.always),
        left_out={name: why.value for name, why in source.left_out.items()},
        feed=[_feed_written(feed) for feed in source.feeds],
    )


def _feed_written(feed: Feed) -> dict[str, object]:
    columns = {"column": feed.columns[0]} if len(feed.columns) == 1 else {"columns": list(feed.columns)}
    return {"to": feed.to, "read": feed.read.value, **columns} | _filled(
        order=feed.order, otherwise=feed.otherwise, unknown=list(feed.unknown), values=dict(feed.values)
    )


def _filled(**values: object) -> dict[str, object]:
    """Return what is not empty: in a file, what is missing is empty."""
    return {name: value for name, value in values.items() if value}
