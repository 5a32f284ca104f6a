"""The land: sky and hills, grass, trodden ways, trees and houses."""

from collections.abc import Sequence

from parts import ink
from parts.ink import Point, area, at, box, dot, fill, line, oval, place, shade, smooth, spread

Way = Sequence[tuple[float, float, float]]


def sky(*, sun: Point | None = (1300, 110)) -> str:
    """The sky over everything."""
    return box(0, 0, 1600, 900, ink.SKY) + (dot(*sun, 58, ink.SUN) if sun else "")


def hills(height: float = 0) -> str:
    """Far blue hills and nearer dry ones."""
    up = [(0, 196), (170, 128), (330, 150), (520, 205), (760, 140), (980, 104), (1200, 150), (1400, 118), (1600, 165)]
    low = [(0, 262), (220, 226), (480, 262), (760, 224), (1060, 236), (1330, 204), (1600, 240)]
    return fill(area([(x, y - height) for x, y in up], 420), ink.FAR) + fill(
        area([(x, y - height) for x, y in low], 460), ink.DRY
    )


def meadow(horizon: float = 300, colour: str = ink.FIELD, behind: str = ink.MEADOW) -> str:
    """Flat land up to the horizon, with a paler strip in the distance."""
    first = [(0, horizon - 14), (420, horizon - 34), (900, horizon - 8), (1300, horizon - 28), (1600, horizon - 12)]
    then = [(0, horizon + 54), (380, horizon + 34), (820, horizon + 52), (1220, horizon + 30), (1600, horizon + 48)]
    return fill(area(first, 900), behind) + fill(area(then, 900), colour)


def open_land(*, sun: Point | None = (1300, 110), horizon: float = 300) -> str:
    """Sky, hills and a meadow: where most pictures begin."""
    return sky(sun=sun) + hills() + meadow(horizon)


def rise(points: Sequence[Point], colour: str) -> str:
    """A swell of the ground in another green, down to the foot of the picture."""
    return fill(area(points, 900), colour)


def _inside(x: float, y: float) -> Point:
    return min(max(x, 0), 1600), min(max(y, 0), 900)


def trail(way: Way, colour: str = ink.PATH, edge: str = ink.PATH_EDGE) -> str:
    """A trodden way; each point has its middle and its width."""
    left = [_inside(x - w / 2, y) for x, y, w in way]
    right = [_inside(x + w / 2, y) for x, y, w in way][::-1]
    return fill(smooth(left) + smooth(right, start="L") + "Z", colour) + line(smooth(left) + smooth(right), edge, 6)


def lane(way: Way, colour: str = ink.PATH, edge: str = ink.PATH_EDGE) -> str:
    """A trodden way across the picture; each point has its middle and its height."""
    upper = [_inside(x, y - h / 2) for x, y, h in way]
    lower = [_inside(x, y + h / 2) for x, y, h in way][::-1]
    return fill(smooth(upper) + smooth(lower, start="L") + "Z", colour) + line(smooth(upper) + smooth(lower), edge, 6)


def worn(spots: Sequence[Point], size: float = 1) -> str:
    """Small stones and worn places of a way."""
    return "".join(oval(x, y, 16 * size, 4.5 * size, ink.PATH_EDGE, 0.75) for x, y in spots)


BLADES = ((-24, -42, -42), (-14, -62, -22), (-6, -50, -8), (2, -78, 8), (9, -54, 18), (16, -66, 30), (24, -40, 46))


def tuft(x: float, y: float, size: float = 1, colour: str = ink.BLADE, *, few: bool = False) -> str:
    """One tuft of grass that grows at a point."""
    blades = BLADES[::2] if few else BLADES
    d = "".join(
        f"M{at(x + a * size, y)}q{at((b - a) * 0.1 * size, h * 0.55 * size)} {at((b - a) * size, h * size)}"
        for a, h, b in blades
    )
    return line(d, colour, max(2.5, 6.2 * size))


TALL = (ink.BLADE, ink.BLADE_LIGHT, ink.BLADE, ink.BLADE_DARK)


def grass(
    x: Point, y: Point, count: int, size: Point = (0.6, 1), colours: Sequence[str] = (ink.BLADE, ink.BLADE_LIGHT)
) -> str:
    """Tufts scattered over a place, the nearer ones larger and drawn last."""
    tufts = []
    for n, (a, b) in enumerate(sorted(spread(count, x[0] * 0.013 + y[0] * 0.007), key=lambda spot: spot[1])):
        large = size[0] + (size[1] - size[0]) * b
        across = min(max(x[0] + (x[1] - x[0]) * a, 48 * large), 1600 - 48 * large)
        tufts.append(tuft(across, y[0] + (y[1] - y[0]) * b, large, colours[int(across) % len(colours)], few=n % 3 == 0))
    return "".join(tufts)


def ridge(x: Point, y: float, size: float, colour: str, step: float = 46) -> str:
    """A row of tall grass."""
    count = int((x[1] - x[0]) / (step * size))
    return "".join(
        tuft(x[0] + (n + 0.5) * step * size, y + 14 * a * size, size * (0.8 + 0.45 * b), colour)
        for n, (a, b) in enumerate(spread(count, y * 0.01))
    )


def weed(x: float, y: float, size: float = 1, colour: str = ink.STRAW) -> str:
    """A tall dry stalk with a seed head."""
    stalk = line("M0 0Q-4-60 6-118M-2-50Q-22-66-26-88M0-36Q22-50 26-70", shade(colour, 0.86), 5)
    return place(
        stalk + oval(7, -126, 8, 18, colour) + oval(-27, -94, 6, 12, colour) + oval(27, -77, 6, 12, colour), x, y, size
    )


def weeds(*spots: tuple[float, float, float]) -> str:
    """Several dry stalks: where each stands and how large it is."""
    return "".join(weed(*spot) for spot in spots)


def poplar(x: float, y: float, size: float = 1) -> str:
    """A slim tall tree."""
    crown = "M0-30C-44-60-40-200-22-290Q-8-350 0-372Q8-350 22-290C40-200 44-60 0-30Z"
    half = "M0-30C-44-60-40-200-22-290Q-8-350 0-372C-14-260-16-120 0-30Z"
    return place(
        box(-7, -50, 14, 50, ink.WOOD) + fill(crown, ink.POPLAR) + fill(half, shade(ink.POPLAR, 0.92)), x, y, size
    )


def mulberry(x: float, y: float, size: float = 1) -> str:
    """A broad tree."""
    trunk = fill(
        "M-52 6Q-18-14-20-120L-60-170L-46-178L-8-140L2-190H18L22-140L60-176L72-166L26-116Q20-14 58 6Q36-2 22 10"
        "Q2-4-16 10Q-28-2-52 6Z",
        ink.WOOD,
    )
    crown = "".join(dot(a, b, r, ink.LEAF_DARK) for a, b, r in ((-84, -190, 62), (84, -190, 64), (0, -172, 58)))
    crown += "".join(
        dot(a, b, r, ink.LEAF)
        for a, b, r in ((-72, -214, 62), (76, -214, 64), (0, -204, 62), (-36, -268, 66), (44, -266, 68), (4, -290, 56))
    )
    light = line(
        "M-96-240q14-30 44-30M-40-306q22-26 54-20M26-250q20-28 52-20M-24-226q14-20 38-16M72-302q20 0 28 16",
        ink.LEAF_LIGHT,
        9,
    )
    return place(trunk + crown + light, x, y, size)


def bush(x: float, y: float, size: float = 1, colour: str = ink.LEAF_DARK) -> str:
    """A low bush."""
    return place(
        fill("M-80 0C-112-34-70-76-46-64C-38-104 30-108 40-70C78-84 108-36 82 0Z", colour)
        + dot(-20, -50, 18, shade(colour, 1.12))
        + dot(36, -36, 14, shade(colour, 1.12)),
        x,
        y,
        size,
    )


def house(x: float, y: float, size: float = 1, roof: str = ink.ROOF, *, flip: bool = False) -> str:
    """A village house with a veranda post, a door and two windows."""
    walls = box(-120, -130, 240, 130, ink.WALL) + box(-120, -18, 240, 18, ink.WALL_SHADE)
    top = fill("M-146-126L-70-206H70L146-126Z", roof) + line("M-142-126H142", shade(roof, 0.82), 8)
    ribs = line("M-84-134L-46-198M-42-134L-20-198M0-134V-198M42-134L20-198M84-134L46-198", shade(roof, 0.9), 4)
    openings = box(-20, -92, 44, 92, ink.DOOR, 3) + dot(14, -44, 4, ink.WALL_SHADE)
    panes = "".join(
        box(a - 24, -98, 48, 50, ink.WHITE, 3) + box(a - 19, -93, 17, 40, ink.PANE) + box(a + 2, -93, 17, 40, ink.PANE)
        for a in (-76, 80)
    )
    chimney = box(52, -226, 22, 50, ink.WALL_SHADE) + box(48, -232, 30, 9, shade(roof, 0.82))
    return place(chimney + walls + top + ribs + openings + panes, x, y, size, flip=flip)


def shed(x: float, y: float, size: float = 1) -> str:
    """A small house with a tin roof that slopes one way."""
    return place(
        box(-70, -96, 140, 96, ink.WALL_SHADE)
        + fill("M-86-92L-78-124L84-108L88-88Z", ink.TIN)
        + box(-40, -70, 40, 70, ink.WOOD)
        + box(18, -72, 34, 30, ink.PANE),
        x,
        y,
        size,
    )


def pole(x: float, y: float, size: float = 1) -> str:
    """An electricity pole."""
    return place(
        line("M0 0V-330", ink.WOOD, 15)
        + line("M-56-300H56", ink.WOOD, 11)
        + line("M0-262L-32-296M0-262L32-296", ink.WOOD, 7)
        + "".join(box(a - 6, -324, 12, 22, ink.STONE, 4) for a in (-48, 48)),
        x,
        y,
        size,
    )


def plank_fence(x: float, y: float, length: float, size: float = 1) -> str:
    """A fence that stands."""
    posts = "".join(f"M{n * 60} 0V-70" for n in range(int(length / 60) + 1))
    return place(
        line(posts, ink.WOOD_LIGHT, 11) + line(f"M-8-56H{length + 8}M-8-28H{length + 8}", ink.WOOD_LIGHT, 8), x, y, size
    )
