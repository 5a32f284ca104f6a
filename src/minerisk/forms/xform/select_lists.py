"""The lists of an XForm that its questions choose from: where their items stand, and what the form's rules say of them.

A list is one of the further instances, or the items that stand in a question itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias
from xml.etree.ElementTree import Element

from minerisk.domain.own_choice import is_last
from minerisk.forms.xform.body import Body
from minerisk.forms.xform.choices import steps
from minerisk.forms.xform.document import Document
from minerisk.forms.xform.lists import local

_INSTANCE = re.compile(r"""instance\(\s*(['"])(.+?)\1\s*\)((?:\s*/\s*[\w:.-]+)*)""")
_ITEXT = re.compile(r"\s*jr:itext\((.+)\)\s*")
_TEXT = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_EXCEPT = re.compile(r"!=\s*(?:'([^']*)'|\"([^\"]*)\")")
_NOT = re.compile(r"\bnot\s*\(")
_STEP = re.compile(r"/\s*(?:[\w.-]+:)?([\w.-]+)")
_COLUMN = re.compile(r"(?<![\w./:-])[\w.-]+(?![\w./:(-])")

Rule: TypeAlias = tuple[set[str], set[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectList:
    """One list.

    Attributes:
        name: of the list, or the path of the question that its items stand in.
        paths: of the questions that choose from it.
        holder: the element that the items stand in.
        value, label: the names of the elements that say the code of an item, and what it is called.
        itext: the name of the element that names the itext of an item; empty where ``label`` says it itself.
        columns: by what the items are chosen for a question, e.g. the district of a town.
        is_inline: whether its items stand in the question.
        is_plain: whether an item can be added: not where its code or its label stands deeper than right below.
        is_known: whether the form decides by its codes.
    """

    name: str
    paths: tuple[str, ...]
    holder: Element
    items: tuple[Element, ...]
    value: str = "value"
    label: str = "label"
    itext: str = ""
    columns: tuple[str, ...] = ()
    is_inline: bool = False
    is_plain: bool = True
    is_known: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its items, in their order."""
        return tuple((item.findtext(f"{{*}}{self.value}") or "").strip() for item in self.items)

    @property
    def is_open(self) -> bool:
        """Whether it can take more choices: not where they are yes and no, or numbers, or the form decides by them."""
        codes = self.codes
        is_scale = all(code.isdecimal() for code in codes)
        return self.is_plain and not (self.is_known or is_scale or {"yes", "no"}.issubset(codes))


def in_xform(text: str) -> tuple[SelectList, ...]:
    """Return the lists of an XForm.

    Raises:
        UserError: it is no XForm.
    """
    return read(Document.read(text))


def read(document: Document) -> tuple[SelectList, ...]:
    """Return the lists of an XForm that have items, in the order of its questions."""
    binds = [bind for bind in document.model.iterfind("{*}bind") if bind.get("id")]
    body = Body.read(document, {bind.get("id", ""): document.path(bind.get("nodeset", "")) for bind in binds})
    instances = {name: one for one in document.lists if (name := one.get("id"))}
    found: dict[str, SelectList] = {}
    for path, control in body.controls.items():
        one = _of(control, path, instances)
        if one is not None and one.items:
            before = found.get(one.name, replace(one, paths=(), columns=()))
            columns = dict.fromkeys((*before.columns, *one.columns))
            found[one.name] = replace(before, paths=(*before.paths, path), columns=tuple(columns))
    rules = list(_rules(document.whole))
    return tuple(replace(one, is_known=_is_known(one, rules)) for one in found.values())


def _of(control: Element, path: str, instances: Mapping[str, Element]) -> SelectList | None:
    itemset, query = control.find("{*}itemset"), control.get("query", "")
    if itemset is None and not query:
        items = tuple(control.iterfind("{*}item"))
        itext = "ref" if any(one.get("ref") for item in items[:1] for one in item.iterfind("{*}label")) else ""
        return SelectList(name=path, paths=(path,), holder=control, items=items, itext=itext, is_inline=True)
    nodes = query if itemset is None else itemset.get("nodeset") or itemset.get("ref") or ""
    found = _INSTANCE.search(nodes)
    if found is None or found[2] not in instances:
        return None
    value, label = _reference(itemset, "value"), _reference(itemset, "label")
    named = _ITEXT.fullmatch(label)
    one = _below(found[2], path, instances[found[2]], steps(found[3]))
    return replace(
        one,
        value=value,
        label=label,
        itext=named[1].strip() if named else "",
        columns=_columns(nodes[found.end() :], one.items),
        is_plain=all(len(steps(ref)) == 1 for ref in (value, str(named[1]) if named else label)),
    )


def _reference(itemset: Element | None, name: str) -> str:
    """Return where an item says its ``value`` or ``label``; as in tables where nothing says so."""
    if itemset is None:
        return {"value": "name"}.get(name, name)
    element = itemset.find(f"{{*}}{name}")
    return "" if element is None else element.get("ref", "").strip()


def _below(name: str, path: str, instance: Element, down: tuple[str, ...]) -> SelectList:
    """Return a list with the elements that ``down`` leads to."""
    *above, last = down or ("",)
    found = instance.find("/".join([".", *(f"{{*}}{step}" for step in above)]))
    holder = instance if found is None else found
    items = tuple(child for child in holder if found is not None and local(child) == last)
    return SelectList(name=name, paths=(path,), holder=holder, items=items)


def _columns(condition: str, items: tuple[Element, ...]) -> tuple[str, ...]:
    """Return the columns that a condition on the items looks at."""
    there = {local(child) for item in items[:1] for child in item}
    return tuple(dict.fromkeys(name for name in _COLUMN.findall(_TEXT.sub("", condition)) if name in there))


def _rules(whole: Element) -> Iterator[Rule]:
    """Give the names of questions that rules look at, and the texts by which they decide."""
    for element in whole.iter():
        place = (element.get("nodeset") or element.get("ref") or "").strip().rpartition("/")[2]
        for name, rule in element.attrib.items():
            texts = _texts(_EXCEPT if name == "relevant" and not _NOT.search(rule) else _TEXT, rule)
            if texts:
                yield {place, *_STEP.findall(rule)}, texts


def _texts(pattern: re.Pattern[str], rule: str) -> set[str]:
    return {one or other for one, other in pattern.findall(rule)}


def _is_known(one: SelectList, rules: Sequence[Rule]) -> bool:
    """Return whether the form decides by codes of a list, other than those for what it does not name.

    It does where it calculates or checks with one, or asks something unless one was answered. What is asked only after
    one of them is not asked after another choice, as is right.
    """
    codes = {code for code in one.codes if not is_last(code)}
    names = {path.rpartition("/")[2] for path in one.paths}
    return any(names & looked_at and codes & texts for looked_at, texts in rules)
