"""Choices of select questions: those that stand in the question itself, and those that nodes are made into."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from minerisk.domain.form import NO_MEDIA, Choice, Media, Node, Text
from minerisk.forms.xform.document import OURS
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xform.texts import Texts

_OWN_COLUMNS = {"name", "label", "itextId"}
_ITEXT = "jr:itext("


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Makes choices of the nodes of a list, or of the items of a repeat.

    Attributes:
        value: the path to a choice's name.
        label: the path to what it is called, or to the name of its itext: ``jr:itext(itextId)``.
        path: of the question.
    """

    value: str
    label: str
    path: str
    texts: Texts

    def __call__(self, node: Node) -> Choice:
        """Return the choice that a node is."""
        cells = node.columns() if isinstance(node, ListNode) else {}
        name = _text(node, self.value, cells)
        label, media = self._label(node, cells)
        columns = {name: text for name, text in cells.items() if name not in _OWN_COLUMNS}
        return Choice(name=name, label=label, media=media, columns=columns)

    def _label(self, node: Node, cells: Mapping[str, str]) -> tuple[Text, Media]:
        if self.label.startswith(_ITEXT):
            named = _text(node, self.label.removeprefix(_ITEXT).rstrip(") "), cells)
            return self.texts.named(named, self.path), self.texts.media_named(named)
        said = node.translated(self.label) if isinstance(node, ListNode) else {}
        if self.label and not said:
            said = {"": _text(node, self.label, cells)}
        return {self.texts.language(language): text for language, text in said.items() if text}, NO_MEDIA


def inline(control: Element, texts: Texts, path: str = "") -> tuple[Choice, ...]:
    """Return the choices that stand in the question itself."""
    found: list[Choice] = []
    for item in control.iterfind("{*}item"):
        name, label = (item.findtext("{*}value") or "").strip(), item.find("{*}label")
        columns = {name.removeprefix(OURS): value for name, value in item.attrib.items() if name.startswith(OURS)}
        found.append(Choice(name=name, label=texts.of(label, path), media=texts.media(label), columns=columns))
    return tuple(found)


def steps(reference: str) -> tuple[str, ...]:
    """Return the names that a path consists of: ``./properties/name`` -> ``("properties", "name")``."""
    names = (step.strip().rpartition(":")[2] for step in reference.split("/"))
    return tuple(name for name in names if name not in {"", "."})


def _text(node: Node, reference: str, cells: Mapping[str, str]) -> str:
    if reference in cells:
        return cells[reference]
    nodes: tuple[Node, ...] = (node,)
    for step in steps(reference):
        nodes = tuple(child for one in nodes for child in one.children(step))
    return next((one.text() for one in nodes), "")
