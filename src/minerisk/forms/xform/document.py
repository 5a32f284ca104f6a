"""An XForm as a file: its parts, and where in the form a reference leads.

Names are looked for without their namespaces, which forms written by hand often leave out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.errors import UserError
from minerisk.forms.xform.lists import local
from minerisk.i18n import N_

JAVAROSA = "{http://openrosa.org/javarosa}"
OPENROSA = "{http://openrosa.org/xforms}"
ODK = "{http://www.opendatakit.org/xforms}"
OURS = "{https://minerisk.org/xforms}"

LAST_SAVED = "jr://instance/last-saved"
"""Where the answers of the record that was saved last would be."""

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that XML cannot hold."""

_DEEPEST = 500
_BRACKETS = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The parts of an XForm.

    Attributes:
        whole: the outermost element.
        root: what the answers stand in, as the form begins.
        lists: the further instances.
    """

    title: str
    whole: Element
    model: Element
    body: Element
    root: Element
    lists: tuple[Element, ...]

    @classmethod
    def read(cls, text: str) -> "Document":
        """Return the parts of an XForm.

        Raises:
            UserError: it is not one, or it is deeper than any form is.
        """
        html = parse(text)
        if depth(html) > _DEEPEST:
            raise UserError(N_("The form cannot be read: it is more than {n} levels deep."), n=_DEEPEST)
        model, body = html.find("{*}head/{*}model"), html.find("{*}body")
        instances = [] if model is None else model.findall("{*}instance")
        if model is None or body is None or not instances or not len(instances[0]):
            raise UserError(N_("The form cannot be read: it is not an XForm ({reason})."), reason="model, body")
        title = (html.findtext("{*}head/{*}title") or "").strip()
        return cls(title=title, whole=html, model=model, body=body, root=instances[0][0], lists=tuple(instances[1:]))

    @property
    def name(self) -> str:
        """What the form's paths begin with."""
        return local(self.root)

    def path(self, reference: str, above: str = "") -> str:
        """Return the path that a reference leads to from ``above``; the root's is empty.

        A path that begins elsewhere than in the root stays as it is, and so is none of this form.
        """
        steps = list(_steps(reference))
        if not reference.lstrip().startswith("/"):
            found = above.split("/") if above else []
        elif steps[:1] == [self.name]:
            steps, found = steps[1:], []
        else:
            return reference.strip().rstrip("/")
        for step in steps:
            if step == "..":
                found = found[:-1]
            else:
                found.append(step)
        return "/".join(found)


def parse(text: str) -> Element:
    """Return the outermost element of an XML text.

    Raises:
        UserError: it is not XML, or brings a DTD or entities along.
    """
    try:
        element: Element = fromstring(text.encode(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise UserError(N_("The form cannot be read: it is not an XForm ({reason})."), reason=error) from error
    return element


def depth(element: Element) -> int:
    """Return how many levels of elements there are."""
    level, found = [element], 0
    while level:
        level, found = [child for one in level for child in one], found + 1
    return found


def _steps(reference: str) -> Iterator[str]:
    """Give the names that a path consists of, without conditions and without prefixes."""
    while "[" in reference and (bare := _BRACKETS.sub("", reference)) != reference:
        reference = bare
    for step in reference.split("/"):
        name = step.strip().rpartition(":")[2]
        if name not in {"", ".", "current()"}:
            yield name
