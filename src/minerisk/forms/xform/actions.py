"""What an XForm sets when something happens: ``setvalue`` in its model and in its body."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from minerisk.domain.form import Action, Event, Rule
from minerisk.domain.remark import Remark
from minerisk.forms.xform.lists import local
from minerisk.i18n import N_

NAMES = frozenset({"setvalue", "setgeopoint", "recordaudio"})
_EVENTS = {
    "odk-instance-first-load": frozenset({Event.FIRST_LOAD}),
    "odk-instance-load": frozenset({Event.FIRST_LOAD, Event.LOAD}),
    "xforms-ready": frozenset({Event.FIRST_LOAD, Event.LOAD}),
    "odk-new-repeat": frozenset({Event.NEW_ITEM}),
    "xforms-value-changed": frozenset({Event.CHANGED}),
}
_NOT_DONE = {
    "setgeopoint": N_("The position “{question}” is not measured: it can be typed."),
    "recordaudio": N_("“{question}” is not recorded while the form is filled."),
}


def read(element: Element, source: str, target: str, rule: Callable[[str, str], Rule | None]) -> Iterator[Action]:
    """Give the action of an element, if there is one.

    Args:
        element: a ``setvalue``.
        source: path of the control, group or repeat that it stands in; empty in the model.
        target: path of the question that is set.
        rule: returns the rule of an expression at a path.
    """
    events = [_EVENTS.get(name, frozenset()) for name in element.get("event", "").split()]
    happens = frozenset[Event]().union(*events)
    if happens and local(element) == "setvalue" and (source or happens != {Event.CHANGED}):
        yield Action(target=target, value=rule(_value(element), target), events=happens, source=source or None)


def remarks(element: Element, target: str) -> Iterator[Remark]:
    """Give what is not done of an element that sets something."""
    if text := _NOT_DONE.get(local(element)):
        yield Remark(text=text, values={"question": target})
        return
    for event in element.get("event", "").split():
        if event not in _EVENTS:
            text = N_("“{question}” is not set when “{event}” happens: this program does not have it.")
            yield Remark(text=text, values={"question": target, "event": event})


def _value(element: Element) -> str:
    """Return the expression: what stands between the tags is a text."""
    text = (element.text or "").strip()
    if "value" in element.attrib or not text:
        return element.get("value", "")
    return f"'{text}'" if "'" not in text else f'"{text}"'
