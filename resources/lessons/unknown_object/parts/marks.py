"""Marks that need no reading: the white cross on red says no, the white tick on green says yes."""

from parts import ink
from parts.ink import dot, line, oval, place

CORNER = (1474.0, 126.0)


def _disc(colour: str, sign: str, x: float, y: float, size: float) -> str:
    return place(dot(0, 0, 98, ink.WHITE) + dot(0, 0, 88, colour) + line(sign, ink.WHITE, 25), x, y, size)


def no(x: float = CORNER[0], y: float = CORNER[1], size: float = 1) -> str:
    """Not this: in the corner for the whole picture, or on the place that is meant."""
    return _disc(ink.RED, "M-36-36L36 36M36-36L-36 36", x, y, size)


def yes(x: float = CORNER[0], y: float = CORNER[1], size: float = 1) -> str:
    """Like this."""
    return _disc(ink.GO, "M-42 4L-12 34L44-32", x, y, size)


def barred(way: str, x: float, y: float, size: float = 1) -> str:
    """A way that nobody takes: a dashed red line, crossed at a point."""
    dashes = "".join(line(way, colour, width) for colour, width in ((ink.WHITE, 27), (ink.RED, 15)))
    return f'<g stroke-dasharray="26 44">{dashes}</g>' + no(x, y, size)


def stay(x: float, y: float, size: float = 1) -> str:
    """A small patch of ground with a green ring, around the feet of somebody who does not move."""
    ring = '<ellipse cx="0" cy="0" rx="132" ry="42" fill="none" stroke="{}" stroke-width="{}"/>'
    return place(oval(0, 0, 132, 42, "#C9D8A4") + ring.format(ink.WHITE, 26) + ring.format(ink.GO, 14), x, y, size)


def sound(x: float, y: float, size: float = 1, *, flip: bool = False) -> str:
    """Three arcs that leave a mouth to the right."""
    arcs = "M0-22Q14 0 0 22M26-40Q50 0 26 40M52-58Q86 0 52 58"
    return place(line(arcs, ink.WHITE, 15) + line(arcs, ink.DARK, 7), x, y, size, flip=flip)
