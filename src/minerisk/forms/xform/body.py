"""How the body of an XForm asks for things: the element that belongs to each question, group and repeat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minerisk.domain.remark import Remark
from minerisk.forms.xform import actions
from minerisk.forms.xform.document import Document
from minerisk.forms.xform.lists import local
from minerisk.i18n import N_

_CONTROLS = frozenset({"input", "secret", "textarea", "select", "select1", "rank", "range", "upload", "trigger"})
_SAYING = frozenset({"label", "hint", "item", "itemset", "choices"})
"""What stands in a control and is read with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The elements of the body, by path.

    Attributes:
        around: the group that stands around a repeat and bears its label.
        headings: labels of groups that have no place in the form.
        actions: what is done when something happens, with the path of the element that it happens to.
        remarks: what is left out.
    """

    controls: dict[str, Element] = field(default_factory=dict)
    groups: dict[str, Element] = field(default_factory=dict)
    repeats: dict[str, Element] = field(default_factory=dict)
    around: dict[str, Element] = field(default_factory=dict)
    headings: list[Element] = field(default_factory=list)
    actions: list[tuple[Element, str]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @classmethod
    def read(cls, document: Document, binds: Mapping[str, str]) -> "Body":
        """Return the elements of the body; ``binds`` are paths by the identities of binds."""
        body = cls()
        waiting = [(child, "", document.body) for child in reversed(document.body)]
        while waiting:
            element, above, parent = waiting.pop()
            named = element.get("ref") or element.get("nodeset")
            path = document.path(named, above) if named else binds.get(element.get("bind", ""), above)
            if body._take(element, path, parent, above, placed=path != above):
                waiting += [(child, path, element) for child in reversed(element)]
        return body

    def _take(self, element: Element, path: str, parent: Element, above: str, *, placed: bool) -> bool:
        """Keep an element; return whether something can stand in it."""
        name = local(element)
        if name == "repeat":
            self.repeats.setdefault(path, element)
            if local(parent) == "group" and (above == path or not parent.get("ref")):
                self.around[path] = parent
        elif name == "group":
            self._take_group(element, path, parent, placed=placed)
        elif name in _CONTROLS:
            self._take_control(element, path)
        elif name in actions.NAMES:
            self.actions.append((element, above))
        elif name not in _SAYING:
            text = N_("“{name}” is left out where “{question}” is asked: it is not known here.")
            self.remarks.append(Remark(text=text, values={"name": name, "question": path or "/"}))
        return name in {"repeat", "group", *_CONTROLS}

    def _take_group(self, element: Element, path: str, parent: Element, *, placed: bool) -> None:
        if placed:
            self.groups.setdefault(path, element)
        elif local(parent) == "repeat":
            self.around.setdefault(path, element)
        elif element.find("{*}repeat") is None:
            self.headings.extend(element.iterfind("{*}label"))

    def _take_control(self, element: Element, path: str) -> None:
        if path in self.controls:
            text = N_("“{question}” is asked for twice: only the first one stays.")
            self.remarks.append(Remark(text=text, values={"question": path}))
        self.controls.setdefault(path, element)
