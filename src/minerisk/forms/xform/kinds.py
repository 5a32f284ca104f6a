"""How a question is asked and what its value is, as its control and its bind say."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from minerisk.domain.form import Data, Preload, QuestionType
from minerisk.forms.xform.document import JAVAROSA, ODK, OPENROSA
from minerisk.forms.xform.lists import local

_DATA = {**{data.value: data for data in Data}, "integer": Data.INTEGER}
_BY_CONTROL = {
    "select1": QuestionType.SELECT_ONE,
    "select": QuestionType.SELECT_MULTIPLE,
    "rank": QuestionType.RANK,
    "trigger": QuestionType.ACKNOWLEDGE,
}
_BY_DATA = {
    Data.INTEGER: QuestionType.INTEGER,
    Data.DECIMAL: QuestionType.DECIMAL,
    Data.DATE: QuestionType.DATE,
    Data.TIME: QuestionType.TIME,
    Data.DATETIME: QuestionType.DATETIME,
    Data.GEOPOINT: QuestionType.GEOPOINT,
    Data.GEOTRACE: QuestionType.GEOTRACE,
    Data.GEOSHAPE: QuestionType.GEOSHAPE,
    Data.BINARY: QuestionType.FILE,
}
_BY_MEDIUM = {"image": QuestionType.IMAGE, "audio": QuestionType.AUDIO, "video": QuestionType.VIDEO}
_PRELOADS = {
    ("date", "today"): Preload.TODAY,
    ("timestamp", "start"): Preload.START,
    ("timestamp", "end"): Preload.END,
    ("property", "deviceid"): Preload.DEVICE,
    ("property", "username"): Preload.USER,
    ("property", "email"): Preload.EMAIL,
    ("property", "phonenumber"): Preload.PHONE,
}
_STRUCTURE = frozenset({"ref", "nodeset", "bind", "appearance", "query"})
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_TRUE = re.compile(r"\s*(?:true\(\s*\)|[1-9]\d*)\s*")


def data(control: Element | None, bind: Element | None) -> Data:
    """Return what the value of a question is; a text where the form does not say it."""
    if not _type(bind) and control is not None and local(control) == "upload":
        return Data.BINARY
    return _DATA.get(_type(bind), Data.TEXT)


def kind(control: Element | None, bind: Element | None, *, calculated: bool, searched: bool = False) -> QuestionType:
    """Return how a question is asked; ``searched`` where a typed answer is found in a list."""
    if control is None:
        return QuestionType.CALCULATE
    named = local(control)
    if named == "upload":
        return _BY_MEDIUM.get(control.get("mediatype", "").partition("/")[0].strip(), QuestionType.FILE)
    if named == "range" and has_ends(control):
        return QuestionType.RANGE
    if searched and named == "input":
        return QuestionType.SELECT_ONE
    found = _BY_CONTROL.get(named) or _BY_DATA.get(data(control, bind), QuestionType.TEXT)
    return _typed(bind, calculated=calculated) if found is QuestionType.TEXT and bind is not None else found


def is_true(expression: str) -> bool:
    """Return whether an expression always says yes."""
    return _TRUE.fullmatch(expression) is not None


def _typed(bind: Element, *, calculated: bool) -> QuestionType:
    if _type(bind) == "barcode":
        return QuestionType.BARCODE
    return QuestionType.NOTE if is_true(bind.get("readonly", "")) and not calculated else QuestionType.TEXT


def _type(bind: Element | None) -> str:
    return "" if bind is None else bind.get("type", "").rpartition(":")[2]


def has_ends(control: Element) -> bool:
    """Return whether a range says from where to where it goes."""
    return all(_NUMBER.fullmatch(control.get(name, "")) for name in ("start", "end"))


def parameters(control: Element | None, bind: Element | None) -> Mapping[str, str]:
    """Return what is said besides about how a question is asked, by name: ``start``, ``rows``, ``max-pixels``."""
    asked = {} if control is None else control.attrib
    ruled = {} if bind is None else bind.attrib
    found = {name.rpartition("}")[2]: value for name, value in asked.items()}
    found |= {name.rpartition("}")[2]: value for name, value in ruled.items() if name.startswith((ODK, OPENROSA))}
    return {name: value for name, value in found.items() if name not in _STRUCTURE}


def preload(bind: Element | None) -> Preload | None:
    """Return what the program answers by itself, if it is something that a computer knows."""
    asked, what = preloaded(bind)
    return Preload.INSTANCE if asked == "uid" else _PRELOADS.get((asked, what))


def preloaded(bind: Element | None) -> tuple[str, str]:
    """Return what a form wants to have answered by itself, in its own words."""
    return ("", "") if bind is None else (bind.get(f"{JAVAROSA}preload", ""), bind.get(f"{JAVAROSA}preloadParams", ""))
