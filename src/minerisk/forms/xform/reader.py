"""Reads an XForm as ODK tools write it (XML) into a form that can be filled.

The primary instance gives the shape, the binds the rules, the body how things are asked, the itext all words.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from minerisk.domain.filling.plan import plan
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
    say,
)
from minerisk.domain.remark import Remark
from minerisk.forms.errors import PatternError, RuleError, XPathError
from minerisk.forms.xform import actions, kinds, limits, lists
from minerisk.forms.xform.body import Body
from minerisk.forms.xform.choices import inline
from minerisk.forms.xform.document import JAVAROSA, OURS, Document
from minerisk.forms.xform.itemset import Itemset
from minerisk.forms.xform.lists import local
from minerisk.forms.xform.parts import Part, beginnings, parts
from minerisk.forms.xform.texts import Texts
from minerisk.forms.xpath import expression as xpath
from minerisk.i18n import N_

_RULES = {
    "relevant": "relevant",
    "required": "required",
    "read_only": "readonly",
    "constraint": "constraint",
    "calculation": "calculate",
}
_NEUTRAL = {"required": "false()", "read_only": "false()", "relevant": "true()", "constraint": "true()"}
_CONDITIONS = {"relevant", "required", "read_only", "constraint"}
_NAME = "meta/instanceName"
_YES = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A form, and what of its XForm it cannot do or does otherwise."""

    form: Form
    remarks: tuple[Remark, ...]


def read(text: str) -> Form:
    """Return the form that an XForm describes.

    Raises:
        UserError: it is not an XForm, or has rules that cannot work; where one rule cannot be read, it is a
            ``RuleError``.
    """
    return read_all(text).form


def read_all(text: str) -> Read:
    """Return the form that an XForm describes, with remarks.

    Raises:
        UserError: as ``read`` does.
    """
    reader = _Reader(Document.read(text))
    form = reader.form(hashlib.sha256(text.encode()).hexdigest())
    plan(form)
    return Read(form=form, remarks=tuple(reader.remarks))


class _Reader:
    """Reads one XForm."""

    def __init__(self, document: Document) -> None:
        self._document = document
        binds = [(document.path(bind.get("nodeset", "")), bind) for bind in document.model.iterfind("{*}bind")]
        self._binds = dict(binds)
        self._bound_again = [path for path, bind in binds if self._binds[path] is not bind]
        self._named = {name: path for path, bind in self._binds.items() if (name := bind.get("id"))}
        self._body = Body.read(document, self._named)
        self._lists = lists.read(document.lists)
        self._parts = tuple(parts(document.root, self._body.repeats, meta=limits.looks_at_meta(document)))
        self._questions = {part.path for part in self._parts if self._is_question(part)}
        self._outputs: dict[str, Rule] = {}
        self._holes: dict[tuple[str, str], str] = {}
        self._texts = Texts(document.model, self._hole)
        self._paths = frozenset(part.path for part in self._parts)
        self._said = self._texts.first()
        self.remarks = [*limits.remarks(document), *self._body.remarks]

    def form(self, digest: str) -> Form:
        """Return the form; ``remarks`` are complete then."""
        root, title = self._document.root, f"{OURS}title_"
        made = defaultdict[str, list[Item]](list)
        for part in reversed(self._parts):
            made[part.path.rpartition("/")[0]].append(self._item(part, tuple(reversed(made.pop(part.path, [])))))
        self._look_for_strays()
        return Form(
            id=root.get("id") or root.tag.lstrip("{").partition("}")[0],
            version=root.get("version", ""),
            digest=digest,
            title={
                self._texts.languages[0]: self._document.title,
                **{name.removeprefix(title): said for name, said in root.attrib.items() if name.startswith(title)},
            },
            kind=root.get(f"{OURS}kind"),
            languages=self._texts.languages,
            children=tuple(reversed(made.pop("", []))),
            root=self._document.name,
            actions=(*self._beginnings(), *self._actions()),
            outputs=self._outputs,
            instance_name=self._rule(_NAME, "calculation"),
            style=frozenset(self._document.body.get("class", "").split()),
        )

    def _is_question(self, part: Part) -> bool:
        return not len(part.element) and part.path not in self._body.groups and part.path not in self._body.repeats

    def _item(self, part: Part, children: tuple[Item, ...]) -> Item:
        if part.path in self._questions:
            return self._question(part)
        if part.path in self._body.repeats:
            return self._repeat(part, children)
        control = self._body.groups.get(part.path)
        return Group(
            path=part.path,
            label=self._label(control, "label", part.path),
            hint=self._label(control, "hint", part.path),
            media=self._texts.media(_child(control, "label")),
            children=children,
            appearance=_appearance(control),
            opens=self._own(part.path, "opens") == _YES,
            short=self._own(part.path, "short") == _YES,
            relevant=self._rule(part.path, "relevant"),
            read_only=self._rule(part.path, "read_only"),
        )

    def _repeat(self, part: Part, children: tuple[Item, ...]) -> Repeat:
        path = part.path
        repeat, around = self._body.repeats[path], self._body.around.get(path)
        labelled = repeat if _child(around, "label") is None else around
        own = self._own(path, "starts_with")
        return Repeat(
            path=path,
            label=self._label(labelled, "label", path),
            hint=self._label(labelled, "hint", path),
            media=self._texts.media(_child(labelled, "label")),
            children=children,
            appearance=_appearance(around) | _appearance(repeat),
            relevant=self._rule(path, "relevant"),
            read_only=self._rule(path, "read_only"),
            count=self._read_rule(_count(repeat, part), path, "count"),
            starts_with=int(own) if own.isdecimal() else part.starts_with,
            new_with=int(own) if own.isdecimal() else part.new_with,
        )

    def _question(self, part: Part) -> Question:
        path = part.path
        control, bind = self._body.controls.get(path), self._binds.get(path)
        choices, choice_filter = self._choices(control, path)
        typed, protection = self._own(path, "typed"), self._own(path, "protect")
        calculation = self._rule(path, "calculation")
        kind = kinds.kind(control, bind, calculated=calculation is not None, searched=bool(choices))
        hint = _child(control, "hint")
        return Question(
            path=path,
            type=kind,
            data=kinds.data(control, bind),
            label=self._label(control, "label", path),
            hint=self._texts.of(hint, path),
            guidance=self._texts.guidance(hint, path),
            media=self._texts.media(_child(control, "label")),
            appearance=_appearance(control),
            parameters=kinds.parameters(control, bind),
            choices=choices,
            default=part.default,
            preload=kinds.preload(bind),
            protection=Protection(protection) if protection else None,
            typed="/".join([*path.split("/")[:-1], typed]) if typed else None,
            short=self._own(path, "short") == _YES,
            links=tuple(self._own(path, "links").split()),
            relevant=self._rule(path, "relevant"),
            required=self._rule(path, "required"),
            read_only=None if kind is QuestionType.NOTE else self._rule(path, "read_only"),
            constraint=self._rule(path, "constraint"),
            calculation=calculation,
            choice_filter=choice_filter,
            required_message=self._message(bind, "requiredMsg", path),
            constraint_message=self._message(bind, "constraintMsg", path),
        )

    def _choices(self, control: Element | None, path: str) -> tuple[tuple[Choice, ...], Filter | None]:
        if control is None:
            return (), None
        itemset, query = _child(control, "itemset"), control.get("query", "")
        try:
            if itemset is not None:
                found = Itemset.read(itemset, self._place(path), self._texts)
            elif query:
                found = Itemset.external(query, self._place(path), self._texts)
            else:
                return inline(control, self._texts, path), None
        except XPathError as error:
            raise RuleError(path, "choice_filter", str(error)) from error
        self._remark_missing(path, "choice_filter", found.missing)
        if query and not found.choices:
            self._remark(N_("“{question}” is typed: its list of choices is not beside the form."), question=path)
        return found.choices, found.filter

    def _beginnings(self) -> list[Action]:
        """Return what sets the questions in the items that the form begins with."""
        defaults = {part.path: part.default for part in self._parts}
        found = beginnings(self._document.root, defaults, self._body.repeats)
        events = frozenset({Event.FIRST_LOAD})
        return [Action(target=path, value=value, events=events) for path, value in found.items()]

    def _actions(self) -> list[Action]:
        found: list[Action] = []
        in_model = [(element, "") for element in self._document.model if local(element) in actions.NAMES]
        for element, source in (*in_model, *self._body.actions):
            reference = element.get("ref")
            target = self._document.path(reference, source) if reference else self._named.get(element.get("bind", ""))
            if target not in self._questions:
                self._remark(N_("“{question}” cannot be set: it is not in the form."), question=target or reference)
                continue
            self.remarks += actions.remarks(element, target)
            found += actions.read(element, source, target, lambda value, path: self._read_rule(value, path, "default"))
        return found

    def _look_for_strays(self) -> None:
        """Remark what the form says of things that it does not have."""
        for heading in filter(None, (say(self._texts.of(label), "") for label in self._body.headings)):
            self._remark(
                N_("The heading “{heading}” is left out: its group has no place in the form."), heading=heading
            )
        for path in (path for path in self._body.controls if path not in self._questions):
            self._remark(N_("“{question}” is left out: the form has no place for its answer."), question=path)
        for path in (path for path in self._binds if path and path not in self._paths and not path.startswith("meta/")):
            self._remark(N_("The rules of “{question}” are left out: it is not in the form."), question=path)
        for path in self._bound_again:
            self._remark(N_("“{question}” has rules in several places: only the last ones stay."), question=path)
        for part in (part for part in self._parts if part.again):
            self._remark(
                N_("“{question}” is in the form more than once: only the first one stays."), question=part.path
            )
        for path in (part.path for part in self._parts if part.path in self._questions):
            self.remarks += limits.of_question(path, self._body.controls.get(path), self._binds.get(path))

    def _remark(self, text: str, **values: object) -> None:
        self.remarks.append(Remark(text=text, values=values))

    def _hole(self, reference: str, path: str) -> str:
        """Return what stands in a text at ``path`` for the outcome of an expression."""
        place = self._document.path(reference, path)
        if place in self._questions and "(" not in reference.replace("current()", ""):
            return f"${{{place}}}"
        key = (reference, path)
        if key not in self._holes:
            try:
                rule = xpath.read(reference, self._place(path))
            except XPathError as error:
                text = N_("A part of a text at “{question}” is left out: {reason}.")
                self._remark(text, question=path, reason=error)
                return ""
            self._holes[key] = str(len(self._holes) + 1)
            self._outputs[self._holes[key]] = rule
        return f"${{{self._holes[key]}}}"

    def _rule(self, path: str, rule: str) -> Rule | None:
        bind = self._binds.get(path)
        return None if bind is None else self._read_rule(bind.get(_RULES[rule], ""), path, rule)

    def _read_rule(self, source: str, path: str, rule: str) -> Rule | None:
        if not source.strip() or source.strip() == _NEUTRAL.get(rule):
            return None
        try:
            found = xpath.read(source.strip(), self._place(path), condition=rule in _CONDITIONS)
        except XPathError as error:
            if rule != "constraint" or not isinstance(error, PatternError):
                raise RuleError(path, rule, str(error)) from error
            text = N_("The answers to “{question}” are not checked, because {reason}.")
            self._remark(text, question=path, reason=error)
            return None
        self._remark_missing(path, rule, found.missing)
        return found

    def _remark_missing(self, path: str, rule: str, missing: Iterable[str]) -> None:
        for one in sorted(missing):
            text = N_("A rule of “{question}” looks at “{missing}”, which is not in the form.")
            self._remark(text, question=path, missing=one, rule=rule)

    def _place(self, path: str) -> xpath.Place:
        return xpath.Place(path=path, root=self._document.name, lists=self._lists, texts=self._said, paths=self._paths)

    def _label(self, element: Element | None, name: str, path: str) -> Text:
        return self._texts.of(_child(element, name), path)

    def _message(self, bind: Element | None, name: str, path: str) -> Text:
        return {} if bind is None else self._texts.message(bind.get(f"{JAVAROSA}{name}"), path)

    def _own(self, path: str, name: str) -> str:
        bind = self._binds.get(path)
        return "" if bind is None else bind.get(f"{OURS}{name}", "")


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(f"{{*}}{name}")


def _appearance(element: Element | None) -> frozenset[str]:
    return frozenset() if element is None else frozenset(element.get("appearance", "").split())


def _count(repeat: Element, part: Part) -> str:
    """Return the expression for how many items there are; empty where a person adds and removes them."""
    fixed = kinds.is_true(repeat.get(f"{JAVAROSA}noAddRemove", ""))
    return repeat.get(f"{JAVAROSA}count") or (str(max(part.starts_with, 1)) if fixed else "")
