"""Pictures of objects and warnings: what may be dangerous, and what says so."""

from parts import ink
from parts.ink import box, dot, fill, line, oval, place, shade
from parts.land import (
    TALL,
    bush,
    grass,
    open_land,
    poplar,
    rise,
    trail,
    tuft,
    weed,
    weeds,
    worn,
)  # fmt: skip
from parts.things import crossed_sticks, hidden_lump, leaf, red_cloth, red_stones, skull_sign, tape


def item_in_grass() -> str:
    """A metal object in the grass beside a path."""
    way = [(150, 960, 420), (250, 760, 280), (390, 600, 170), (400, 480, 100), (320, 396, 44), (270, 344, 8)]
    verge = rise([(430, 900), (640, 640), (900, 520), (1260, 480), (1600, 520)], ink.GRASS)
    back = grass((480, 1560), (390, 480), 13, (0.5, 0.65)) + grass((20, 200), (470, 700), 6, (0.6, 0.9))
    around = grass((760, 1580), (560, 640), 10, (0.9, 1.0)) + grass(
        (560, 1580), (850, 895), 14, (1.1, 1.3), (ink.BLADE, ink.BLADE_DARK)
    )
    return (
        open_land()
        + back
        + verge
        + trail(way)
        + worn(((250, 790), (360, 640), (130, 860)))
        + around
        + hidden_lump(1080, 770, 1.5)
    )


def _tile(x: float, y: float) -> str:
    """A patch of bare ground."""
    spots = ((70, 180, ink.BLADE), (142, 150, ink.BLADE_LIGHT), (640, 160, ink.BLADE_LIGHT), (690, 200, ink.BLADE))
    return (
        box(x, y, 750, 405, "#EFE6CF", 28)
        + oval(x + 375, y + 318, 320, 56, "#D9CAA3")
        + "".join(tuft(x + a, y + b, 0.9, c) for a, b, c in spots)
    )


def _cover(x: float, y: float, turn: float = 0) -> str:
    """Soil that hides the lower half of what lies there, with a leaf that shows how large it is."""
    heap = fill(
        "M-250 20C-220-30-150-22-110-40C-60-62-10-24 40-38C100-58 150-20 190-26C230-24 250 0 258 22"
        "Q120 60 0 54Q-150 58-250 20Z",
        ink.SOIL_LIGHT,
    )
    crumbs = "".join(
        oval(a, b, r, r * 0.6, ink.SOIL)
        for a, b, r in ((-160, 6, 12), (-60, 20, 9), (20, 2, 11), (120, 18, 13), (190, 6, 8))
    )
    return place(heap + crumbs + leaf(-216, 44, 1, -12) + leaf(60, -34, 1, 14 + turn, "#B5763B"), x, y)


def many_shapes() -> str:
    """Four objects half covered by soil and leaves."""
    clean = place(
        box(-150, -66, 290, 132, ink.METAL_LIGHT, 58) + box(-120, -46, 220, 22, shade(ink.METAL_LIGHT, 1.5), 11),
        405,
        268,
        turn=-14,
    )
    dome = fill("M-78 120V-40C-78-120 78-120 78-40V120Z", ink.METAL) + fill(
        "M30-96C62-86 78-70 78-40V120H30Z", ink.METAL_DARK
    )
    patch = "M-78-40C-74-80-40-102-4-100Q20-80 4-60Q-20-50-14-26Q-36-6-78-14ZM-20 120Q-30 60 4 50Q30 20 60 24L78 4V120Z"
    rust = fill(patch, ink.RUST) + fill("M20-70Q44-76 52-52Q44-36 26-44ZM-60 30Q-40 20-36 40Q-48 54-60 46Z", ink.RUST)
    flakes = (
        oval(-40, -50, 16, 10, "#7C4A33") + oval(36, 66, 18, 11, "#7C4A33") + line("M-76 2Q0 22 76 2", "#6A4535", 8)
    )
    rusty = place(dome + rust + flakes, 1200, 256, turn=16)
    shell = fill(
        "M-150 0C-150-40-130-62-100-62H40L58-34L86-54L80-14L112-6L84 20L104 62H-100C-130 62-150 40-150 0Z", ink.METAL
    )
    light = fill("M-150 0C-150-40-130-62-100-62H40L52-42H-96C-124-42-140-24-150 0Z", ink.METAL_LIGHT)
    inside = fill("M40-62L58-34L86-54L80-14L112-6L84 20L104 62H56Q30 0 40-62Z", shade(ink.METAL_DARK, 0.62))
    piece = place(
        fill("M-40 20L-30-40L-4-18L22-50L44 6L30 30Z", ink.METAL_DARK) + fill("M-40 20L-30-40L-4-18L0 30Z", ink.METAL),
        590,
        742,
        turn=18,
    )
    broken = piece + place(shell + light + inside, 390, 700, turn=-12)
    bright = place(box(-46, -32, 92, 64, "#F2B632", 30) + box(-9, -32, 18, 64, "#D2502F"), 1186, 726, turn=-24)
    tiles = "".join(_tile(x, y) for x in (30, 820) for y in (30, 465))
    covers = _cover(405, 340) + _cover(1200, 338, 20) + _cover(400, 774, 8) + place(_cover(0, 0, -8), 1190, 776, 0.9)
    return box(0, 0, 1600, 900, ink.WHITE) + tiles + clean + rusty + broken + bright + covers


def hidden() -> str:
    """An overgrown edge of a field, with nothing to be seen."""
    way = [(330, 960, 520), (400, 780, 360), (490, 640, 230), (550, 520, 130), (560, 430, 70), (530, 350, 10)]
    edge = rise([(600, 900), (640, 700), (660, 560), (620, 410), (1000, 420), (1600, 400)], ink.GRASS)
    growth = bush(1220, 450, 1.0) + bush(1500, 470, 0.9, ink.LEAF) + bush(820, 430, 0.6)
    tall = grass((660, 1590), (460, 640), 44, (0.7, 1.1), TALL) + grass((640, 1590), (650, 900), 56, (1.2, 1.7), TALL)
    stalks = weeds(
        (800, 620, 0.9), (980, 580, 0.9), (1180, 720, 1.2), (1380, 640, 1.1), (1500, 780, 1.3), (900, 800, 1.3)
    )
    left = grass((30, 220), (480, 800), 8, (0.5, 0.9))
    return (
        open_land(sun=(240, 110))
        + poplar(90, 372, 0.4)
        + poplar(130, 374, 0.46)
        + left
        + edge
        + growth
        + trail(way)
        + worn(((400, 790), (510, 600), (310, 860)))
        + tall
        + stalks
    )


def no_sign() -> str:
    """An open field; the post of a sign stands empty."""
    land = open_land(sun=(1300, 110)) + poplar(1440, 366, 0.3) + poplar(1470, 368, 0.36)
    back = grass((40, 1560), (400, 600), 26, (0.4, 0.7), (ink.BLADE_LIGHT, ink.BLADE, ink.STRAW_DARK))
    stump = place(
        line("M0 0V-330", ink.WOOD, 26)
        + dot(-3, -292, 5, ink.METAL_LIGHT)
        + dot(3, -236, 5, ink.METAL_LIGHT)
        + fill("M-13-330L-4-346L5-332L13-342V-320H-13Z", ink.WOOD),
        620,
        770,
        turn=7,
    )
    near = (
        tuft(590, 786, 1.1)
        + tuft(660, 790, 1.2, ink.BLADE_DARK)
        + grass((40, 1580), (700, 890), 26, (0.9, 1.2), (ink.BLADE, ink.BLADE_LIGHT, ink.BLADE_DARK))
    )
    stalks = weed(1080, 700, 1) + weed(1290, 640, 0.8) + weed(240, 660, 0.9)
    return land + back + stalks + stump + near


def warnings() -> str:
    """Five warnings side by side."""
    land = open_land(sun=(140, 110), horizon=330)
    ground = rise([(0, 560), (500, 520), (1100, 530), (1600, 560)], ink.GRASS)
    back = grass((40, 1560), (580, 660), 16, (0.6, 0.8))
    row = (
        crossed_sticks(180, 760, 1.35)
        + tape(490, 760, 1.15)
        + skull_sign(810, 760, 1.5)
        + red_stones(1130, 764, 0.95)
        + red_cloth(1420, 760, 1.75)
    )
    return land + ground + back + row + grass((30, 1570), (800, 890), 24, (0.8, 1.1), (ink.BLADE, ink.BLADE_DARK))


PICTURES = {f.__name__: f for f in (item_in_grass, many_shapes, hidden, no_sign, warnings)}
