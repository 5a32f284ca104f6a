"""Charts made up, of every shape, and where things stand in their drawings."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape, Tail
from minerisk.domain.filter import Condition, Filter
from minerisk.ui.statistics.drawing import Drawing
from minerisk.ui.statistics.ink import Word


def behind(category: str) -> Filter:
    return (Condition(field="class", values=(category,)),)


def series(label: str, categories: tuple[str, ...], numbers: tuple[int, ...]) -> Series:
    marks = zip(categories, numbers, strict=True)
    return Series(label=label, marks=tuple(Mark(n=n, share=f"{n} % of 99", behind=behind(name)) for name, n in marks))


def chart(shape: Shape, *numbers: tuple[int, ...], unknown: int = 2) -> Chart:
    """Return a chart with a series for each row of numbers, of classes A, B ..."""
    categories = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(numbers[0])])
    not_known = (Entry(category="Not known", mark=Mark(n=unknown, behind=behind("none"))),) if unknown else ()
    return Chart(
        name=f"a_{shape}",
        title="Title of it",
        note="n = 12 casualties",
        shape=shape,
        categories=categories,
        series=tuple(series(f"Series {at + 1}", categories, row) for at, row in enumerate(numbers)),
        not_known=not_known,
    )


BARS = chart(Shape.BARS, (9, 4, 0))
COLUMNS = chart(Shape.COLUMNS, (3, 0, 12))
LINE = chart(Shape.LINE, (3, 5, 2), (4, 5, 7))
PYRAMID = chart(Shape.PYRAMID, (1, 5), (3, 15))
TAIL = Tail(label="Other, under 2 each", mark=Mark(n=30, behind=behind("tail")), after=2)

SIZE = QSizeF(480, 200)


def pixels(drawing: Drawing, place: QRectF) -> QRectF:
    """Return where a place is in a widget of ``SIZE``."""
    across, up = SIZE.width() / drawing.view.width(), SIZE.height() / drawing.view.height()
    left, top = (place.left() - drawing.view.left()) * across, (drawing.view.bottom() - place.bottom()) * up
    return QRectF(left, top, place.width() * across, place.height() * up)


def at(drawing: Drawing, point: QPointF) -> QPointF:
    return pixels(drawing, QRectF(point, QSizeF(0, 0))).topLeft()


def said(drawing: Drawing) -> list[str]:
    return [word.text for word in drawing.words]


def word(drawing: Drawing, text: str) -> Word:
    return next(word for word in drawing.words if word.text == text)
