"""Reads the types of questions in all their spellings, old and new."""

import re
from collections.abc import Mapping
from functools import cache

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row
from minerisk.i18n import N_

_READ_AS = N_("“{said}” is read as “{found}”.")
_COMMENT = N_("the row has no name and “{said}” is no type: it is left out as a comment.")
_NO_CALCULATION = N_("there is nothing to calculate: it is read as a hidden question.")

_GAP = r"[\s_-]+"
_SELECT = re.compile(
    rf"(?:add{_GAP})?select[\s_-]*(?P<how>1|one|single|multiple|multi|many|all{_GAP}that{_GAP}apply|all)"
    rf"(?:{_GAP}prompt)?(?:{_GAP}(?:using|from(?P<file>{_GAP}file)?)(?=\s))?(?P<external>{_GAP}external(?=\s))?"
    rf"\s+(?P<list>.*?\S)(?P<other>{_GAP}or{_GAP}(?:specify{_GAP})?other)?",
    re.IGNORECASE,
)
_EDGE = re.compile(
    rf"(?P<edge>begin|start|end){_GAP}(?P<kind>group|section|repeat|lgroup|looped{_GAP}group|loop)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_KINDS = {"group": "group", "section": "group", "loop": "loop"}
_WITH_LIST = re.compile(r"\bselect\b|^rank$")
_HIDDEN = re.compile(rf"hidden{_GAP}(.+)", re.IGNORECASE)
_FILE = re.compile(r"\.(csv|xml|geojson)$", re.IGNORECASE)

_OLD: Mapping[str, str] = {
    "numeric": "decimal", "number": "decimal", "float": "decimal", "double": "decimal", "real": "decimal",
    "wholenumber": "integer", "long": "integer",
    "tel": "text", "telephone": "text", "phone": "text", "url": "text", "memo": "text", "textarea": "text",
    "geo": "geopoint", "gpspoint": "geopoint", "point": "geopoint", "line": "geotrace", "polygon": "geoshape",
    "picture": "image", "signature": "image", "camera": "image", "sound": "audio", "record": "audio", "movie": "video",
    "qr": "barcode", "qrcode": "barcode", "scan": "barcode", "upload": "file", "attachment": "file",
    "label": "note", "info": "note", "message": "note", "display": "note", "instruction": "note",
    "calc": "calculate", "calculation": "calculate", "calculatehere": "calculate", "hiddencalculate": "calculate",
    "starttime": "start", "endtime": "end", "user": "username", "device": "deviceid", "confirm": "acknowledge",
    "setformtitle": "set_form_title", "setformid": "set_form_id", "formtitle": "set_form_title",
    "formid": "set_form_id", "slider": "range", "ranking": "rank",
}  # fmt: skip
"""Types that are no longer known, or that people write, without gaps and in small letters."""


def read(book: Book, notes: Notes) -> Book:
    """Return the book with all types in a spelling that pyxform knows, and without the rows that are disabled."""
    from pyxform.aliases import yes_no

    survey = book.sheet("survey")
    lists = {row.get("list_name") for row in book.sheet("choices").rows}
    open_kinds: list[str] = []

    def change(row: Row) -> Row | None:
        if yes_no.get(row.get("disabled")):
            return None
        said = " ".join(row.get("type").split())
        found = _with_known_list(spelling(said), lists)
        if said.lower() == "end" and open_kinds and not row.get("name"):
            found = f"end {open_kinds[-1]}"
        if _is_comment(row, found):
            notes.left_out(survey, row, "type", _COMMENT, said=said)
            return None
        _follow(found, open_kinds)
        made = row.having({"type": found, **_besides(said, row)})
        if found == "calculate" and not (row.get("bind::calculate") or row.get("default")):
            notes.differently(survey, row, "bind::calculate", _NO_CALCULATION)
            return made.having({"type": "hidden"})
        if found != said:
            notes.differently(survey, row, "type", _READ_AS, said=said, found=found)
        return made

    return book.having(survey.each(change))


def spelling(said: str) -> str:
    """Return a type as pyxform spells it, or as it is said where no type is plainly meant."""
    if is_known(said):
        return said
    for pattern, found in ((_EDGE, _edge), (_SELECT, _select), (_HIDDEN, _hidden)):
        if match := pattern.fullmatch(said):
            return found(match)
    return _types().get(_squeezed(said), said)


@cache
def question_types() -> frozenset[str]:
    """Return the types of questions that pyxform knows, in its spellings, without those that name a list."""
    from pyxform.aliases import _type_alias_map
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    return frozenset(name for name in {*QUESTION_TYPE_DICT, *_type_alias_map} if not _WITH_LIST.search(name))


def is_known(said: str) -> bool:
    """Return whether pyxform knows a type in this spelling."""
    from pyxform.aliases import settings_header
    from pyxform.xls2json import RE_BEGIN_CONTROL, RE_END_CONTROL, RE_OSM, RE_SELECT

    if said in question_types() or said in settings_header:
        return True
    return any(known.search(said) for known in (RE_BEGIN_CONTROL, RE_END_CONTROL, RE_SELECT, RE_OSM))


def _squeezed(said: str) -> str:
    return re.sub(_GAP, "", said.lower())


@cache
def _types() -> Mapping[str, str]:
    known = {_squeezed(name): name for name in sorted(question_types(), key=lambda name: (len(name), name))}
    return {**_OLD, **known, "datetime": "dateTime"}


def _edge(edge: re.Match[str]) -> str:
    kind = _KINDS.get(edge["kind"].lower(), "repeat")
    if edge["edge"].lower() == "end":
        return f"end {kind}"
    over = re.fullmatch(r"\s+(?:over\s+)?(\S+)", edge["rest"], re.IGNORECASE)
    if kind == "loop":
        return f"begin loop over {over[1]}" if over else "begin repeat"
    return f"begin {kind}"


def _select(select: re.Match[str]) -> str:
    name = select["list"]
    how = "select_one" if select["how"].lower() in {"1", "one", "single"} else "select_multiple"
    if select["file"] or (_FILE.search(name) and not select["external"]):
        how += "_from_file"
    elif select["external"]:
        how += "_external"
    return f"{how} {name}{' or_other' if select['other'] else ''}"


def _hidden(hidden: re.Match[str]) -> str:
    return "hidden" if spelling(hidden[1]) in question_types() else hidden[0]


def _with_known_list(found: str, lists: set[str]) -> str:
    """Return a type that names its list as the sheet of choices does, where that is only another spelling."""
    command, _, name = found.partition(" ")
    name, other = (name[:-9], " or_other") if name.endswith(" or_other") else (name, "")
    if command not in {"select_one", "select_multiple", "rank"} or name in lists:
        return found
    same = [each for each in lists if _squeezed(each) == _squeezed(name)]
    return f"{command} {same[0]}{other}" if len(same) == 1 else found


def _is_comment(row: Row, found: str) -> bool:
    return not row.get("name") and not is_known(found) and not any(c.startswith("label") for c in row.cells)


def _follow(found: str, open_kinds: list[str]) -> None:
    edge, _, kind = found.replace("_", " ", 1).partition(" ")
    if edge == "begin":
        open_kinds.append(kind.partition(" ")[0])
    elif edge == "end" and kind and open_kinds:
        open_kinds.pop()


def _besides(said: str, row: Row) -> dict[str, str]:
    """Return what an old type says besides, in the cells that say it today."""
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    hidden = _HIDDEN.fullmatch(said)
    bind = QUESTION_TYPE_DICT.get(spelling(hidden[1]), {}).get("bind", {}) if hidden else {}
    found = {"bind::type": bind["type"]} if bind else {}
    if said.lower() == "signature":
        found["control::appearance"] = "signature"
    if said.lower() in {"memo", "textarea"}:
        found["control::appearance"] = "multiline"
    return {column: cell for column, cell in found.items() if not row.get(column)}
