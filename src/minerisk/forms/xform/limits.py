"""Refuses what this program cannot run, so that no form runs differently here than on a phone without saying so."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from minerisk.errors import UserError
from minerisk.forms.xform.lists import local
from minerisk.i18n import N_

_TYPES = {"binary", "dateTime", "geotrace", "geoshape", "intent"}
_JAVAROSA = "{http://openrosa.org/javarosa}"


def check(model: Element, body: Element) -> None:
    """Check that everything in a form can be run.

    Raises:
        UserError: what cannot, and in which question.
    """
    for feature, place in (*_in_model(model, _asked(body)), *_in_body(body)):
        text = N_("The form cannot be used: “{question}” needs “{feature}”, which this program does not have.")
        raise UserError(text, question=place, feature=feature)


def _asked(body: Element) -> set[str]:
    return {element.get("ref", "").strip() for element in body.iter() if local(element) == "input"}


def _in_model(model: Element, asked: set[str]) -> Iterator[tuple[str, str]]:
    for element in model:
        if local(element) == "instance" and element.get("src"):
            yield "src", element.get("id", "")
        kind, place = element.get("type", "").rpartition(":")[2], element.get("nodeset", "").strip()
        if local(element) == "bind" and kind in _TYPES and place in asked:
            yield kind, place


def _in_body(body: Element) -> Iterator[tuple[str, str]]:
    for element in body.iter():
        name, place = local(element), element.get("ref") or element.get("nodeset") or ""
        if name == "repeat" and element.get(f"{_JAVAROSA}count"):
            yield "repeat_count", place
        elif name in {"upload", "secret"}:
            yield name, place
        elif name == "setvalue" and "xforms-value-changed" in element.get("event", ""):
            yield "trigger", place
