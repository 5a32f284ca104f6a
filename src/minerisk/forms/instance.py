"""Writes answers as an XForm instance (XML), which any ODK tool reads, and reads one back.

What ODK has no word for stands in attributes of our own namespace: ``reason`` for a question without an answer; between
our own databases also ``item`` for the identity of a repeated item and ``removed`` for one that was taken out.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import uuid4
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, register_namespace, tostring

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.answer import ORDER, REMOVED, Answer, Answers, Reason, question_path
from minerisk.domain.filling.items import Items
from minerisk.domain.form import Data, Form, Item, Question, Repeat
from minerisk.domain.remark import Remark
from minerisk.errors import UserError
from minerisk.forms.xform.document import JAVAROSA, NOT_IN_XML, OURS
from minerisk.forms.xform.lists import local
from minerisk.i18n import N_

LARGEST = 20_000_000
"""Letters or bytes that an instance may have."""

OTHER_VERSION = N_("The answers were given to version “{theirs}” of the form; they are read by version “{ours}”.")
UNKNOWN = N_("The form does not ask for “{path}”; what stands there is kept as it came.")

MORE_THAN_ONCE = N_("“{path}” stands there more than once; the first one was read.")

_OPENROSA = "{http://openrosa.org/xforms}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OF_SERVERS = frozenset({"meta", "formhub", "__version__"})
"""Nodes that servers and their forms put beside the answers."""

_OWN = frozenset({"instanceID", "instanceName", "deprecatedID"})
_DEEPEST = 50
_IDENTITY = re.compile(r"[\w\-]{1,64}", re.ASCII)
_REASONS = {one.value: one for one in Reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What an instance says of itself.

    Attributes:
        instance: what identifies it, e.g. ``uuid:0198…``; another one each time that the answers are changed.
        name: what the form calls these answers, or an empty string.
        deprecated: the instance that it takes the place of, or an empty string. A server that does not have that
            one refuses the new one.
        others: further nodes, e.g. ``timeStart`` or ``audit``.
    """

    instance: str
    name: str = ""
    deprecated: str = ""
    others: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """An instance that was read.

    Attributes:
        answers: to the questions of the form, and what the form does not ask under the path where it stood.
        version: of the form that was filled, as far as the instance says it.
        remarks: what a person should know about the reading.
    """

    answers: Answers
    meta: Meta
    version: str
    remarks: tuple[Remark, ...]


def write(
    form: Form, answers: Answers, meta: Meta, *, relevant: Callable[[str], bool] = lambda _: True, whole: bool = False
) -> str:
    """Return ``answers`` as an XForm instance; letters that XML cannot hold become U+FFFD.

    Args:
        form: what the answers are to; an answer to a question that it does not have is left out.
        answers: of a finished record or of a draft.
        meta: what the instance says of itself.
        relevant: tells whether a question, group or item is asked for; the nodes of others are left out.
        whole: for a database of ours: with every node, the identity of items, and the items that were taken out,
            which others would count.
    """
    register_namespace("mr", OURS[1:-1])
    root = Element(form.root, {"id": form.id})
    if form.version:
        root.set("version", form.version)
    _Writer(answers, relevant, whole=whole).write(root, form.children, "")
    _write_meta(root, meta)
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def read(form: Form, source: str | bytes, *, new_id: Callable[[], str] = lambda: uuid4().hex) -> Instance:
    """Return what an instance of ``form`` says, whichever tool wrote it; a node that is missing is no answer.

    Args:
        form: what the answers should be to; another version of it will do.
        source: as bytes it may be in any encoding that XML has.
        new_id: gives the identity of an item that has none, or one that another item has already.

    Raises:
        UserError: it is not an instance of the form.
    """
    root = _parsed(source)
    if root.get("encrypted", "").lower() == "yes":
        raise UserError(N_("These answers are encrypted. Decrypt them where the key is kept, then read them again."))
    if (theirs := root.get("id", "")) != form.id:
        text = N_("These are answers to the form “{theirs}”, and not answers to the form “{form}”.")
        raise UserError(text, theirs=theirs or local(root), form=form.id)
    version = root.get("version") or root.get(f"{_OPENROSA}version") or ""
    reader = _Reader(new_id)
    if version != form.version:
        reader.remarks.append(Remark(text=OTHER_VERSION, values={"theirs": version, "ours": form.version}))
    reader.read(root, form.children, "")
    return Instance(answers=reader.answers, meta=_meta(root), version=version, remarks=tuple(reader.remarks))


class _Writer:
    """Writes the nodes of one instance."""

    def __init__(self, answers: Answers, relevant: Callable[[str], bool], *, whole: bool) -> None:
        self._answers = answers
        self._items = Items(answers)
        self._relevant = (lambda _: True) if whole else relevant
        self._whole = whole

    def write(self, parent: Element, children: tuple[Item, ...], above: str) -> None:
        for child in children:
            name = child.path.rpartition("/")[2]
            path = f"{above}/{name}" if above else name
            if isinstance(child, Repeat):
                self._write_items(parent, child, path)
            elif self._relevant(path):
                element = SubElement(parent, name)
                if isinstance(child, Question):
                    self._answer(element, self._answers.get(path))
                else:
                    self.write(element, child.children, path)

    def _write_items(self, parent: Element, repeat: Repeat, path: str) -> None:
        for item in self._items.all_of(path) if self._whole else self._items.of(path):
            if self._relevant(item):
                element = SubElement(parent, path.rpartition("/")[2])
                if self._whole:
                    element.set(f"{OURS}item", item[item.rindex("{") + 1 : -1])
                if self._items.is_removed(item):
                    element.set(f"{OURS}removed", "1")
                self.write(element, repeat.children, item)

    def _answer(self, element: Element, answer: Answer | None) -> None:
        if isinstance(answer, Reason):
            element.set(f"{OURS}reason", answer.value)
        elif answer:
            _put(element, answer)


class _Reader:
    """Reads the nodes of one instance.

    Attributes:
        answers, remarks: as ``Instance`` has them.
    """

    def __init__(self, new_id: Callable[[], str]) -> None:
        self.answers: dict[str, Answer] = {}
        self.remarks: list[Remark] = []
        self._new_id = new_id

    def read(self, parent: Element, children: tuple[Item, ...], above: str) -> None:
        """Read what stands below a node; ``children`` is what the form has there."""
        named = defaultdict[str, list[Element]](list)
        for element in parent:
            if element.get(f"{JAVAROSA}template") is None:
                named[local(element)].append(element)
        for child in children:
            name = child.path.rpartition("/")[2]
            if elements := named.pop(name, None):
                self._read(elements, child, f"{above}/{name}" if above else name)
        for name, elements in named.items():
            self._read_unknown(elements, f"{above}/{name}" if above else name)

    def _read(self, elements: list[Element], item: Item, path: str) -> None:
        if isinstance(item, Repeat):
            for element, place in zip(elements, self._identified(elements, path), strict=True):
                self.read(element, item.children, place)
            return
        if len(elements) > 1:
            self.remarks.append(Remark(text=MORE_THAN_ONCE, values={"path": path}))
        if isinstance(item, Question):
            self._keep(path, _answer(elements[0], item.data))
        self.read(elements[0], () if isinstance(item, Question) else item.children, path)

    def _identified(self, elements: list[Element], repeat: str) -> list[str]:
        """Give each item its path, and keep where it stands and whether it was taken out."""
        found: dict[str, None] = {}
        for place, element in enumerate(elements, start=1):
            identity = element.get(f"{OURS}item", "")
            item = f"{repeat}{{{identity}}}"
            if not _IDENTITY.fullmatch(identity) or item in found:
                item = f"{repeat}{{{self._new_id()}}}"
            found[item] = None
            self.answers[item + ORDER] = str(place)
            if element.get(f"{OURS}removed"):
                self.answers[item + REMOVED] = "1"
        return list(found)

    def _read_unknown(self, elements: list[Element], path: str) -> None:
        if path in _OF_SERVERS:
            return
        if path.count("/") > _DEEPEST:
            raise UserError(N_("The answers cannot be read: “{path}” stands too deep."), path=path)
        paths = [path] if len(elements) == 1 else self._identified(elements, path)
        for element, place in zip(elements, paths, strict=True):
            if answer := _answer(element, Data.TEXT):
                self.remarks.append(Remark(text=UNKNOWN, values={"path": question_path(place)}))
                self._keep(place, answer)
            self.read(element, (), place)

    def _keep(self, path: str, answer: Answer | None) -> None:
        if answer:
            self.answers[path] = answer


def _parsed(source: str | bytes) -> Element:
    if len(source) > LARGEST:
        text = N_("The answers cannot be read: they have more than {most} million letters.")
        raise UserError(text, most=LARGEST // 1_000_000)
    try:
        root: Element = fromstring(source, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UserError(N_("The answers cannot be read: {reason}."), reason=error) from error
    return root


def _meta(root: Element) -> Meta:
    said = {local(one): (one.text or "").strip() for block in root if local(block) == "meta" for one in block}
    return Meta(
        instance=said.get("instanceID", "") or root.get("instanceID", ""),
        name=said.get("instanceName", ""),
        deprecated=said.get("deprecatedID", ""),
        others={name: text for name, text in said.items() if name not in _OWN},
    )


def _write_meta(root: Element, meta: Meta) -> None:
    """Add to the block ``meta``, which a form may have among its own nodes."""
    found = root.find("meta")
    block = SubElement(root, "meta") if found is None else found
    said = {"instanceID": meta.instance, "instanceName": meta.name, "deprecatedID": meta.deprecated}
    for name, text in {**meta.others, **{name: text for name, text in said.items() if text}}.items():
        node = block.find(name)
        _put(SubElement(block, name) if node is None else node, text)


def _put(element: Element, text: str) -> None:
    """Set the text of a node; what is nothing but white space is marked, or a reader would take it for nothing."""
    element.text = NOT_IN_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if text and not element.text.strip():
        element.set(_SPACE, "preserve")


def _answer(element: Element, data: Data) -> Answer | None:
    """Return what a node says. A tool that was given an answer later may have left our reason beside it."""
    text = element.text or ""
    if element.get(_SPACE) == "preserve":
        return text
    if not text.strip():
        return _REASONS.get(element.get(f"{OURS}reason", ""))
    return text if data is Data.TEXT and not len(element) else text.strip()
