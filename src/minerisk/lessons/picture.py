"""What a picture may be: shapes that show the same everywhere, never words, programs or anything from elsewhere."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, Locator

from minerisk.domain.lesson import Fault
from minerisk.i18n import N_

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset({
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "stop",
    "linearGradient", "radialGradient", "clipPath", "mask", "pattern", "marker", "style", "title", "desc", "metadata",
})  # fmt: skip
_WORDS = frozenset({"text", "tspan", "textPath", "foreignObject"})
_ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!\s*[\"']?#)|@import", re.IGNORECASE)
_NAME = re.compile(r"pictures/[A-Za-z0-9][\w.-]*\.(svg|png|jpg|jpeg)", re.ASCII)
_BEGINNINGS = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}

_NO_WORDS = N_("A picture has no words in it: they could not be translated.")
_NO_PROGRAM = N_("A picture has no script in it.")
_NO_REFERENCE = N_("A picture refers to nothing outside itself.")
_NO_DTD = N_("A picture has no DTD (<!DOCTYPE …>): save it as plain SVG.")
_NO_PLACE = N_("A picture is made of shapes, groups and gradients; “{element}” has no place in it.")


def is_name(file: str) -> bool:
    """Return whether a picture may be called so."""
    return _NAME.fullmatch(file) is not None


def faults(file: str, content: bytes) -> Iterator[Fault]:
    """Tell what is wrong with a picture, by the ending of its name."""
    ending = file[file.rfind(".") :]
    if ending == ".svg":
        yield from _drawing_faults(file, content)
    elif not content.startswith(_BEGINNINGS[ending]):
        yield Fault(file=file, text=N_("This is not a picture of the kind that its name says."))


def _drawing_faults(file: str, content: bytes) -> Iterator[Fault]:
    from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.sax import make_parser  # type: ignore[import-untyped]

    looking = _Looking()
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, 1)
    parser.setContentHandler(looking)
    try:
        parser.parse(BytesIO(content))
    except DefusedXmlException:
        looking.add(_NO_DTD)
    except (SAXException, ValueError, LookupError) as error:
        line = error.getLineNumber() if isinstance(error, SAXParseException) else None
        yield Fault(file=file, line=line, text=N_("This file is damaged: it is not well-formed XML."))
    for line, text, element in looking.found:
        yield Fault(file=file, line=line, text=text, values={"element": element})


class _Looking(ContentHandler):
    """Looks at each element of a drawing. The names of its methods are those of SAX."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str, str]] = []
        self._locator: Locator
        self._depth = 0
        self._in_style = False

    def add(self, text: str, element: str = "") -> None:
        self.found.append((self._locator.getLineNumber() or 1, text, element))

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802
        self._locator = locator

    def processingInstruction(self, _target: str, _data: str) -> None:  # noqa: N802
        self.add(_NO_REFERENCE)

    def startElementNS(self, name: tuple[str | None, str], _qname: str | None, attributes: AttributesNSImpl) -> None:  # noqa: N802
        space, element = name
        if not self._depth and name != (_SVG, "svg"):
            self.add(N_("This is not an SVG picture."))
        self._depth += 1
        self._in_style = element == "style"
        if element in _WORDS:
            self.add(_NO_WORDS)
        elif element == "script":
            self.add(_NO_PROGRAM)
        elif space == _SVG and element not in _SHAPES:
            self.add(_NO_PLACE, element)
        for (_, key), value in attributes.items():
            self._attribute(key, value)

    def characters(self, content: str) -> None:
        if self._in_style and _ELSEWHERE.search(content):
            self.add(_NO_REFERENCE)

    def endElementNS(self, _name: tuple[str | None, str], _qname: str | None) -> None:  # noqa: N802
        self._in_style = False

    def _attribute(self, key: str, value: str) -> None:
        if key.startswith("on"):
            self.add(_NO_PROGRAM)
        elif _ELSEWHERE.search(value) or (key in {"href", "src"} and not value.startswith("#")):
            self.add(_NO_REFERENCE)
