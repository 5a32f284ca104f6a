"""The drawn body of ``resources/art/body.svg`` as shapes that can be painted, pointed at and outlined."""

from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from minerisk import paths

_PATH = "{http://www.w3.org/2000/svg}path"


@cache
def drawing() -> tuple[QRectF, Mapping[str, QPainterPath]]:
    """Return the box that the drawing fills, and its shapes by name, in the order of painting."""
    root = ET.fromstring(paths.bundled("resources", "art", "body.svg").read_text(encoding="utf-8"))  # noqa: S314  (ours)
    left, top, wide, high = (float(part) for part in root.attrib["viewBox"].split())
    shapes = {path.attrib["id"]: _path(path.attrib["d"]) for path in root.iter(_PATH)}
    return QRectF(left, top, wide, high), shapes


def _path(data: str) -> QPainterPath:
    """Return a path of the commands M, L, C and Z with absolute places."""
    made, words = QPainterPath(), data.replace(",", " ").split()
    command, numbers = "", list[float]()
    for word in [*words, ""]:
        if word.isalpha() or not word:
            _draw(made, command, numbers)
            command, numbers = word, []
        else:
            numbers.append(float(word))
    return made


def _draw(made: QPainterPath, command: str, numbers: list[float]) -> None:
    places = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    match command:
        case "M":
            made.moveTo(places[0])
        case "L":
            for place in places:
                made.lineTo(place)
        case "C":
            for first, second, end in zip(places[::3], places[1::3], places[2::3], strict=True):
                made.cubicTo(first, second, end)
        case "Z":
            made.closeSubpath()
        case _:
            pass
