"""Reads an XForm as ODK tools write it (XML) into a form that can be filled.

The primary instance gives the shape, the binds the rules, the body how things are asked, the itext all words.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.form import (
    Action,
    Choice,
    Event,
    Filter,
    Form,
    Group,
    Item,
    Protection,
    Question,
    QuestionType,
    Repeat,
    Rule,
    Text,
)
from minerisk.domain.plan import plan
from minerisk.errors import UserError
from minerisk.forms.errors import RuleError, XPathError
from minerisk.forms.xform import limits, lists
from minerisk.forms.xform.choices import Itemset, inline
from minerisk.forms.xform.lists import local
from minerisk.forms.xform.texts import XFORMS, Texts
from minerisk.forms.xpath import expression as xpath
from minerisk.i18n import N_

XHTML = "{http://www.w3.org/1999/xhtml}"
JAVAROSA = "{http://openrosa.org/javarosa}"
OURS = "{https://minerisk.org/xforms}"

_RULES = {
    "relevant": "relevant",
    "required": "required",
    "read_only": "readonly",
    "constraint": "constraint",
    "calculation": "calculate",
}
_NEUTRAL = {"required": "false()", "read_only": "false()", "relevant": "true()", "constraint": "true()"}
_BY_BIND = {
    "int": QuestionType.INTEGER,
    "integer": QuestionType.INTEGER,
    "decimal": QuestionType.DECIMAL,
    "date": QuestionType.DATE,
    "time": QuestionType.TIME,
    "geopoint": QuestionType.GEOPOINT,
}
_BY_CONTROL = {
    "select1": QuestionType.SELECT_ONE,
    "select": QuestionType.SELECT_MULTIPLE,
    "rank": QuestionType.SELECT_MULTIPLE,
    "trigger": QuestionType.ACKNOWLEDGE,
}
_AT_START = {"odk-instance-first-load", "odk-new-repeat"}


def read(text: str) -> Form:
    """Return the form that an XForm describes.

    Raises:
        UserError: it is not an XForm, needs what this program does not have, or has rules that cannot work; where
            one rule cannot be read, it is a ``RuleError``.
    """
    try:
        document = fromstring(text.encode(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise UserError(N_("The form cannot be read: it is not an XForm ({reason})."), reason=error) from error
    model, body = document.find(f"{XHTML}head/{XFORMS}model"), document.find(f"{XHTML}body")
    instances = [] if model is None else model.findall(f"{XFORMS}instance")
    if model is None or body is None or not instances or not len(instances[0]):
        raise UserError(N_("The form cannot be read: it is not an XForm ({reason})."), reason="model, body")
    limits.check(model, body)
    form = _Reader(model, body, instances).form(document, hashlib.sha256(text.encode()).hexdigest())
    plan(form)
    return form


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """How the body asks for things, by path."""

    controls: dict[str, Element] = field(default_factory=dict)
    groups: dict[str, Element] = field(default_factory=dict)
    repeats: dict[str, Element] = field(default_factory=dict)


class _Reader:
    """Reads one XForm."""

    def __init__(self, model: Element, body: Element, instances: list[Element]) -> None:
        self._root = instances[0][0]
        self._name = local(self._root)
        self._texts = Texts(model, self._name)
        self._lists = lists.read(instances[1:])
        self._binds = {self._path(bind.get("nodeset", "")): bind for bind in model.iterfind(f"{XFORMS}bind")}
        self._initial = {
            self._path(one.get("ref", "")): one.get("value", "")
            for one in (*model.iter(f"{XFORMS}setvalue"), *body.iter(f"{XFORMS}setvalue"))
            if _AT_START.intersection(one.get("event", "").split())
        }
        self._asked = self._read_body(body)

    def form(self, document: Element, digest: str) -> Form:
        """Return the form."""
        title = document.findtext(f"{XHTML}head/{XHTML}title") or ""
        others = {
            name.removeprefix(f"{OURS}title_"): value
            for name, value in self._root.attrib.items()
            if name.startswith(f"{OURS}title_")
        }
        return Form(
            id=self._root.get("id", ""),
            version=self._root.get("version", ""),
            digest=digest,
            title={self._texts.languages[0]: title, **others},
            kind=self._root.get(f"{OURS}kind"),
            languages=self._texts.languages,
            children=tuple(self._items(self._root, "")),
            root=self._name,
            actions=tuple(
                Action(
                    target=path, value=self._read_rule(source, path, "default"), events=frozenset({Event.FIRST_LOAD})
                )
                for path, source in self._initial.items()
            ),
        )

    def _read_body(self, body: Element) -> _Asked:
        asked = _Asked()
        for element in body.iter():
            path = self._path(element.get("ref") or element.get("nodeset") or "")
            match local(element):
                case "group":
                    asked.groups[path] = element
                case "repeat":
                    asked.repeats[path] = element
                case "input" | "select" | "select1" | "rank" | "trigger" | "range":
                    asked.controls[path] = element
                case _:
                    pass
        return asked

    def _path(self, nodeset: str) -> str:
        return nodeset.strip().removeprefix(f"/{self._name}").removeprefix("/")

    def _items(self, parent: Element, above: str) -> Iterator[Item]:
        done = set[str]()
        for element in parent:
            name = local(element)
            path = f"{above}/{name}" if above else name
            if name not in done and path != "meta":
                done.add(name)
                yield self._item(element, path)

    def _item(self, element: Element, path: str) -> Item:
        if path in self._asked.repeats:
            return self._repeat(element, path)
        return (
            self._group(element, path) if len(element) or path in self._asked.groups else self._question(element, path)
        )

    def _group(self, element: Element, path: str) -> Group:
        control = self._asked.groups.get(path)
        return Group(
            path=path,
            label=self._label(control, "label", path),
            hint=self._label(control, "hint", path),
            children=tuple(self._items(element, path)),
            appearance=_appearance(control),
            relevant=self._rule(path, "relevant"),
        )

    def _repeat(self, element: Element, path: str) -> Repeat:
        repeat, group = self._asked.repeats[path], self._asked.groups.get(path)
        return Repeat(
            path=path,
            label=self._label(group, "label", path) or self._label(repeat, "label", path),
            children=tuple(self._items(element, path)),
            appearance=_appearance(group) | _appearance(repeat),
            relevant=self._rule(path, "relevant"),
        )

    def _question(self, element: Element, path: str) -> Question:
        control, bind = self._asked.controls.get(path), self._binds.get(path)
        choices, choice_filter = self._choices(control, path)
        typed = self._own(bind, "typed")
        protection = self._own(bind, "protect")
        calculation = self._rule(path, "calculation")
        kind = self._type(control, bind, calculation)
        return Question(
            path=path,
            type=kind,
            label=self._label(control, "label", path),
            hint=self._label(control, "hint", path),
            appearance=_appearance(control),
            choices=choices,
            default=(element.text or "").strip(),
            protection=Protection(protection) if protection else None,
            typed="/".join([*path.split("/")[:-1], typed]) if typed else None,
            relevant=self._rule(path, "relevant"),
            required=self._rule(path, "required"),
            read_only=None if kind is QuestionType.NOTE else self._rule(path, "read_only"),
            constraint=self._rule(path, "constraint"),
            calculation=calculation,
            choice_filter=choice_filter,
            required_message=self._message(bind, "requiredMsg"),
            constraint_message=self._message(bind, "constraintMsg"),
        )

    def _type(self, control: Element | None, bind: Element | None, calculation: Rule | None) -> QuestionType:
        if control is None:
            return QuestionType.CALCULATE
        name = "" if bind is None else bind.get("type", "").rpartition(":")[2]
        found = _BY_CONTROL.get(local(control)) or _BY_BIND.get(name, QuestionType.TEXT)
        fixed = bind is not None and bind.get("readonly", "").strip() == "true()"
        return QuestionType.NOTE if found is QuestionType.TEXT and fixed and calculation is None else found

    def _choices(self, control: Element | None, path: str) -> tuple[tuple[Choice, ...], Filter | None]:
        if control is None:
            return (), None
        itemset = control.find(f"{XFORMS}itemset")
        if itemset is None:
            return inline(control, self._texts), None
        try:
            found = Itemset.read(itemset, self._place(path), self._texts)
        except XPathError as error:
            raise RuleError(path, "choice_filter", str(error)) from error
        return found.choices, found.filter

    def _rule(self, path: str, rule: str) -> Rule | None:
        bind = self._binds.get(path)
        return None if bind is None else self._read_rule(bind.get(_RULES[rule], ""), path, rule)

    def _read_rule(self, source: str, path: str, rule: str) -> Rule | None:
        if not source.strip() or (rule != "calculation" and source.strip() == _NEUTRAL.get(rule)):
            return None
        try:
            return xpath.read(source.strip(), self._place(path))
        except XPathError as error:
            raise RuleError(path, rule, str(error)) from error

    def _place(self, path: str) -> xpath.Place:
        return xpath.Place(path=path, root=self._name, lists=self._lists)

    def _label(self, element: Element | None, name: str, path: str) -> Text:
        return {} if element is None else self._texts.of(element.find(f"{XFORMS}{name}"), path)

    def _message(self, bind: Element | None, name: str) -> Text:
        return {} if bind is None else self._texts.message(bind.get(f"{JAVAROSA}{name}"))

    def _own(self, bind: Element | None, name: str) -> str | None:
        return None if bind is None else bind.get(f"{OURS}{name}")


def _appearance(element: Element | None) -> frozenset[str]:
    return frozenset() if element is None else frozenset(element.get("appearance", "").split())
