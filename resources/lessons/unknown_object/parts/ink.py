"""The ink of the pictures: colours, and the few strokes that everything is drawn with."""

from collections.abc import Iterable, Sequence

Point = tuple[float, float]

SKY, SUN = "#DDEDF5", "#FFF1D2"
FAR, DRY, MEADOW, FIELD, GRASS = "#C0D2C8", "#D9CFA0", "#B7CB9C", "#9CBC84", "#83AD72"
BLADE_LIGHT, BLADE, BLADE_DARK = "#72A766", "#5E925A", "#4C8452"
STRAW, STRAW_DARK = "#C9BE82", "#A79D5E"
PATH, PATH_EDGE, SOIL, SOIL_LIGHT, MUD = "#EBDAB1", "#CDB98B", "#6E5A45", "#937A5E", "#9C8467"
WALL, WALL_SHADE, ROOF, TIN = "#F3EADB", "#DDD0BA", "#B5775A", "#A9B7BF"
PANE, DOOR, WOOD, WOOD_LIGHT, STONE = "#9EC3D6", "#7A5A45", "#7D604A", "#A4846A", "#B9B5AA"
METAL, METAL_LIGHT, METAL_DARK, RUST = "#9AA4AF", "#B3BCC5", "#59616B", "#A9663F"
LEAF, LEAF_DARK, LEAF_LIGHT, POPLAR = "#6C9F6B", "#588A5C", "#84B27E", "#5F9468"
WATER, WATER_LIGHT = "#8FBFD6", "#B4D6E4"
RED, WHITE, DARK, GO = "#C1121F", "#FFFFFF", "#2E2A2B", "#00664B"


def shade(colour: str, by: float) -> str:
    """The colour made darker (by < 1) or lighter (by > 1)."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    mixed = [value * by if by <= 1 else value + (255 - value) * (by - 1) for value in parts]
    return "#" + "".join(f"{round(value):02X}" for value in mixed)


def num(value: float) -> str:
    """A number as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0").replace("-0.0", "0")


def at(x: float, y: float) -> str:
    """A point as path data."""
    return f"{num(x)} {num(y)}"


def fill(d: str, colour: str, opacity: float = 1) -> str:
    """An area."""
    seen = f' fill-opacity="{opacity}"' if opacity < 1 else ""
    return f'<path d="{d}" fill="{colour}"{seen}/>'


def line(d: str, colour: str, width: float) -> str:
    """A line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{num(width)}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def oval(x: float, y: float, rx: float, ry: float, colour: str, opacity: float = 1) -> str:
    """An ellipse."""
    seen = f' fill-opacity="{opacity}"' if opacity < 1 else ""
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" fill="{colour}"{seen}/>'


def dot(x: float, y: float, r: float, colour: str) -> str:
    """A circle."""
    return oval(x, y, r, r, colour)


def box(x: float, y: float, width: float, height: float, colour: str, round_by: float = 0) -> str:
    """A rectangle."""
    rx = f' rx="{num(round_by)}"' if round_by else ""
    return f'<rect x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}"{rx} fill="{colour}"/>'


def place(drawing: str, x: float, y: float, size: float = 1, *, flip: bool = False, turn: float = 0) -> str:
    """A drawing moved, turned, made larger or smaller, and looking the other way."""
    across = -size if flip else size
    turned = f" rotate({num(turn)})" if turn else ""
    scaled = f" scale({across:.3g} {size:.3g})" if (across, size) != (1, 1) else ""
    return f'<g transform="translate({at(x, y)}){turned}{scaled}">{drawing}</g>'


def smooth(points: Sequence[Point], *, start: str = "M") -> str:
    """A soft curve through all points."""
    ends = [points[0], *points, points[-1]]
    said = [f"{start}{at(*points[0])}"]
    for before, here, there, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        first = here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6
        second = there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6
        said.append(f"C{at(*first)} {at(*second)} {at(*there)}")
    return "".join(said)


def area(points: Sequence[Point], floor: float) -> str:
    """The land under a soft curve, down to the floor."""
    return f"{smooth(points)}V{num(floor)}H{num(points[0][0])}Z"


def spread(count: int, seed: float = 0) -> Iterable[tuple[float, float]]:
    """Pairs between 0 and 1 that look scattered and are the same each time."""
    return (((n + 0.1 + 0.8 * (n * 0.75488 % 1)) / count, (seed * 7 + n * 0.61803) % 1) for n in range(count))


def sheet(drawing: str) -> str:
    """The finished picture."""
    start = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">'
    body = drawing.replace("><", ">\n<")
    return f"{start}\n{body}\n</svg>\n"
