"""Makes the items of a list (XML) of a table, of XML or of GeoJSON, named as ODK names them."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element, ParseError, tostring
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.document import NOT_IN_XML, depth
from minerisk.i18n import N_
from minerisk.outside.encoding import GUESSED, decode, is_proven

Notice: TypeAlias = tuple[str, Mapping[str, object], int]
"""An untranslated sentence, what fills its holes, and a row or 0."""

_DEEPEST = 100
_LONGEST_CELL = 10_000_000
_SEPARATORS = ",;\t|"
_LABEL = re.compile(r"label(?:::?(.+))?")
_NO_NAME = re.compile(r"[^\w.\-]")


class UnreadableError(ValueError):
    """Data that are not what their name says; the message says why, in a few plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A list as XML, and what was read differently."""

    xml: str
    notices: tuple[Notice, ...] = ()


def from_csv(content: bytes) -> Read:
    """Return the rows of a table, each as an item with the headings as columns.

    Raises:
        UnreadableError: it is not a table.
    """
    notices: list[Notice] = []
    headings, rows = _table(content, notices)
    names = [_name(heading) for heading in headings]
    for heading, name in zip(headings, names, strict=True):
        if name and name != heading:
            notices.append((N_("The column “{heading}” is called “{name}”."), {"heading": heading, "name": name}, 1))
    made: list[str] = []
    for number, row in rows:
        if any(row[len(names) :]):
            notices.append((N_("The row has more cells than headings: those are left out."), {}, number))
        cells = zip(names, [*row, *[""] * (len(names) - len(row))], strict=False)
        made.append("".join(_element(name, cell) for name, cell in cells if name))
    return Read(xml=_root(made), notices=tuple(notices))


def lists_of(content: bytes) -> dict[str, Read]:
    """Return the lists of a table that names the list of each row (``itemsets.csv``).

    Where its labels are in several languages, each says in which.

    Raises:
        UnreadableError: it is not such a table.
    """
    notices: list[Notice] = []
    headings, rows = _table(content, notices)
    if "list_name" not in headings:
        raise UnreadableError("it has no column “list_name”")
    lists: dict[str, list[str]] = {}
    place = headings.index("list_name")
    for _, row in rows:
        cells = zip(headings, row, strict=False)
        item = "".join(_named(heading, cell) for heading, cell in cells if heading != "list_name")
        lists.setdefault(row[place] if place < len(row) else "", []).append(item)
    return {name: Read(xml=_root(made), notices=tuple(notices)) for name, made in lists.items()}


def from_xml(content: bytes) -> Read:
    """Return XML as it is, without what stands around its outermost element.

    Raises:
        UnreadableError: it is not XML, is too deep, or brings a DTD or entities along.
    """
    try:
        root: Element = fromstring(content.strip(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UnreadableError(str(error)) from error
    if depth(root) > _DEEPEST:
        raise UnreadableError(f"it is more than {_DEEPEST} levels deep")
    return Read(xml=tostring(root, encoding="unicode"))


def from_geojson(content: bytes) -> Read:
    """Return the features of a map, each as an item with its geometry as ODK writes it, and its properties.

    Raises:
        UnreadableError: it is not a collection of features.
    """
    notices: list[Notice] = []
    try:
        features = json.loads(_decode(content, notices))["features"]
        made = [_feature(feature) for feature in features]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UnreadableError("it is not a collection of features") from error
    lost = sum(geometry is None for _, geometry in made)
    if lost:
        text = N_("{n} shapes are left out: they are neither points nor lines nor areas without holes.")
        notices.append((text, {"n": lost}, 0))
    return Read(xml=_root([item for item, _ in made]), notices=tuple(notices))


READERS: Mapping[str, Callable[[bytes], Read]] = {
    "csv": from_csv,
    "xml": from_xml,
    "geojson": from_geojson,
    "json": from_geojson,
}
"""By the ending of the file's name."""


def _table(content: bytes, notices: list[Notice]) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """Return the headings of a table, and its rows with their numbers; empty rows are none."""
    text = _decode(content, notices)
    if "\0" in text:
        raise UnreadableError("it holds data that are not text")
    lines = text.splitlines(keepends=True)
    separator = max(_SEPARATORS, key=lambda mark: len(next(csv.reader(lines[:1], delimiter=mark), [])))
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader(lines, delimiter=separator))
    except csv.Error as error:
        raise UnreadableError(str(error)) from error
    if not rows:
        raise UnreadableError("it is empty")
    headings = [heading.strip() for heading in rows[0]]
    return headings, ((number, row) for number, row in enumerate(rows[1:], start=2) if any(row))


def _decode(content: bytes, notices: list[Notice]) -> str:
    text, encoding = decode(content)
    if not is_proven(encoding):
        notices.append((GUESSED, {"encoding": encoding}, 0))
    return text


def _feature(feature: Mapping[str, Any]) -> tuple[str, str | None]:
    """Return a feature as an item, and its geometry, None where it is lost."""
    properties = dict(feature.get("properties") or {})
    identity = feature.get("id", properties.pop("id", None))
    geometry = _geometry(feature.get("geometry"))
    known = {"geometry": geometry or "", **({} if identity is None else {"id": identity}), **properties}
    return "".join(_element(_name(name), _said(value)) for name, value in known.items() if _name(name)), geometry


def _geometry(geometry: Mapping[str, Any] | None) -> str | None:
    match geometry:
        case {"type": "Point", "coordinates": [_, _, *_] as point}:
            points = [point]
        case {"type": "LineString", "coordinates": list(points)}:
            pass
        case {"type": "Polygon", "coordinates": [list(points)]}:
            pass
        case _:
            return None
    return "; ".join(f"{_said(latitude)} {_said(longitude)} 0 0" for longitude, latitude, *_ in points)


def _said(value: object) -> str:
    """Return a value of JSON as text, a number without needless zeros."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _named(heading: str, cell: str) -> str:
    label = _LABEL.fullmatch(heading)
    if label is None:
        return _element(_name(heading), cell) if _name(heading) else ""
    language = f" lang={quoteattr(label[1])}" if label[1] else ""
    return f"<label{language}>{_escaped(cell)}</label>" if cell else ""


def _name(heading: str) -> str:
    """Return the name of a column in XML; empty where the heading is."""
    name = _NO_NAME.sub("_", heading.strip())
    return f"_{name}" if name and not (name[0].isalpha() or name[0] == "_") else name


def _element(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>"


def _escaped(text: str) -> str:
    return escape(NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text))


def _root(made: list[str]) -> str:
    return "<root>" + "".join(f"<item>{item}</item>" for item in made) + "</root>"
