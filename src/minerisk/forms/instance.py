"""Writes answers as an XForm instance (XML), which any ODK tool reads, and reads one back.

What ODK has no word for stands in attributes of our own namespace: ``reason`` for a question without an answer,
``item`` for the identity of a repeated item, ``removed`` for one that was taken out.
"""

import re
from collections.abc import Callable, Iterator
from uuid import uuid4
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, register_namespace, tostring

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.answer import ORDER, REMOVED, Answer, Answers, Reason
from minerisk.domain.form import Form, Group, Item, Question, Repeat
from minerisk.domain.items import Items
from minerisk.errors import UserError
from minerisk.forms.xform.lists import local
from minerisk.forms.xform.reader import OURS
from minerisk.i18n import N_

_OPENROSA = "{http://openrosa.org/xforms}"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_IDENTITY = re.compile(r"[\w\-]{1,64}", re.ASCII)


def write(form: Form, answers: Answers, *, instance: str) -> str:
    """Return ``answers`` as an XForm instance; letters that XML cannot hold become U+FFFD.

    Args:
        form: what the answers are to; an answer to a question that it does not have is left out.
        answers: of a finished record or of a draft.
        instance: what identifies the record, e.g. ``uuid:0198…``.
    """
    register_namespace("mr", OURS[1:-1])
    register_namespace("orx", _OPENROSA[1:-1])
    root = Element(form.root, {"id": form.id, "version": form.version})
    _write(root, form.children, answers, Items(answers), "")
    SubElement(SubElement(root, f"{_OPENROSA}meta"), f"{_OPENROSA}instanceID").text = instance
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def read(form: Form, text: str, *, new_id: Callable[[], str] = lambda: uuid4().hex) -> dict[str, Answer]:
    """Return the answers that an instance holds; what the form does not have is left out.

    Raises:
        UserError: it is not an instance of the form.
    """
    try:
        root = fromstring(text.encode(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise UserError(N_("The answers cannot be read: {reason}."), reason=error) from error
    if local(root) != form.root or root.get("id") != form.id:
        raise UserError(N_("These are not answers to the form “{form}”."), form=form.id)
    return dict(_read(root, form.children, "", new_id))


def _write(parent: Element, children: tuple[Item, ...], answers: Answers, items: Items, above: str) -> None:
    for child in children:
        name = child.path.rpartition("/")[2]
        path = f"{above}/{name}" if above else name
        match child:
            case Question():
                _write_answer(SubElement(parent, name), answers.get(path))
            case Group():
                _write(SubElement(parent, name), child.children, answers, items, path)
            case Repeat():
                for item in items.all_of(path):
                    element = SubElement(parent, name, {f"{OURS}item": item[item.rindex("{") + 1 : -1]})
                    if items.is_removed(item):
                        element.set(f"{OURS}removed", "1")
                    _write(element, child.children, answers, items, item)


def _write_answer(element: Element, answer: Answer | None) -> None:
    if isinstance(answer, Reason):
        element.set(f"{OURS}reason", answer.value)
    elif answer:
        element.text = _NO_XML.sub("\ufffd", answer.replace("\r\n", "\n").replace("\r", "\n"))


def _read(
    parent: Element, children: tuple[Item, ...], above: str, new_id: Callable[[], str]
) -> Iterator[tuple[str, Answer]]:
    for child in children:
        name = child.path.rpartition("/")[2]
        path = f"{above}/{name}" if above else name
        elements = [element for element in parent if local(element) == name]
        match child:
            case Question():
                yield from ((path, answer) for element in elements[:1] if (answer := _read_answer(element)))
            case Group():
                for element in elements[:1]:
                    yield from _read(element, child.children, path, new_id)
            case Repeat():
                for place, element in enumerate(elements, start=1):
                    identity = element.get(f"{OURS}item", "")
                    item = f"{path}{{{identity if _IDENTITY.fullmatch(identity) else new_id()}}}"
                    yield item + ORDER, str(place)
                    if element.get(f"{OURS}removed"):
                        yield item + REMOVED, "1"
                    yield from _read(element, child.children, item, new_id)


def _read_answer(element: Element) -> Answer | None:
    reason = element.get(f"{OURS}reason")
    known = {one.value: one for one in Reason}
    return known.get(reason) if reason else element.text
