"""Pictures of places to keep out of."""

from collections.abc import Sequence
from itertools import pairwise

from parts import ink
from parts.ink import Point, at, box, fill, line, num, place, shade
from parts.land import (
    TALL,
    bush,
    grass,
    hills,
    lane,
    meadow,
    mulberry,
    open_land,
    poplar,
    rise,
    sky,
    weed,
    weeds,
    worn,
)  # fmt: skip
from parts.marks import no
from parts.things import (
    wreck,
)


def ruin() -> str:
    """A ruined house with an open door, among tall weeds."""
    back = fill(
        "M470 700V330L560 300L600 350L700 310L780 360L860 290L1000 330L1100 280V700Z", shade(ink.WALL_SHADE, 0.86)
    )
    walls = fill(
        "M400 720V360L450 330L500 372L560 352L610 430L700 446L760 420L830 436L880 372L960 352L1010 300"
        "L1090 316L1140 268L1200 290V720Z",
        ink.WALL,
    )
    foot = fill("M400 720V676H1200V720Z", ink.WALL_SHADE)
    beams = line("M520 366L640 260M900 366L780 250M1010 306L930 220", ink.WOOD, 20)
    door = box(720, 506, 130, 214, "#3F3733") + fill("M720 506L776 534V700L720 720Z", ink.DOOR)
    windows = (
        box(480, 500, 120, 110, "#4E443F")
        + box(970, 490, 120, 116, "#4E443F")
        + line("M480 500L600 610M1030 490V606", ink.WOOD_LIGHT, 9)
    )
    cracks = line(
        "M640 446L660 500L648 540M900 400L912 460L896 500L908 560M1150 330L1130 400L1150 450", ink.WALL_SHADE, 7
    )
    bricks = "".join(
        box(x, y, 46, 22, c, 3)
        for x, y, c in (
            (430, 400, "#C08C70"),
            (486, 430, "#B5775A"),
            (1110, 350, "#C08C70"),
            (1136, 610, "#B5775A"),
            (620, 640, "#C08C70"),
            (880, 620, "#B5775A"),
        )
    )
    rubble = "".join(
        place(fill("M-40 0L-26-34L10-42L38-16L44 0Z", c), x, y, s)
        for x, y, s, c in (
            (350, 740, 1.2, ink.STONE),
            (1250, 744, 1.4, ink.STONE),
            (930, 752, 0.9, "#C08C70"),
            (570, 748, 0.8, "#B5775A"),
        )
    )
    cover = (
        grass((30, 640), (730, 800), 26, (0.9, 1.2), TALL)
        + grass((880, 1580), (730, 800), 28, (0.9, 1.2), TALL)
        + grass((20, 1590), (810, 896), 52, (1.2, 1.5), TALL)
    )
    stalks = weeds(
        (250, 780, 1.5), (440, 790, 1.2), (1010, 790, 1.3), (1330, 780, 1.7), (1480, 800, 1.2), (120, 800, 1.1)
    )
    return (
        open_land(sun=(250, 110))
        + bush(1330, 740, 1.6)
        + bush(270, 740, 1.4, ink.LEAF)
        + beams
        + back
        + walls
        + foot
        + bricks
        + cracks
        + windows
        + door
        + rubble
        + cover
        + stalks
        + no()
    )


def trench() -> str:
    """An old ditch with walls of earth across an overgrown hill."""
    hill = rise([(0, 600), (260, 470), (620, 360), (960, 320), (1280, 350), (1600, 450)], ink.GRASS)
    lip = [
        (0, 590),
        (170, 556),
        (250, 600),
        (470, 560),
        (560, 604),
        (800, 560),
        (890, 600),
        (1120, 552),
        (1210, 590),
        (1430, 540),
        (1600, 572),
    ]
    edge = "M" + "L".join(at(x, y) for x, y in lip)
    back = "".join(at(x, y) + "L" for x, y in reversed([(a, b + 132) for a, b in lip])).removesuffix("L")
    bank = line("M" + "L".join(at(x, y - 12) for x, y in lip), "#A8906A", 40)
    wall = fill(f"{edge}L{back}Z", ink.SOIL_LIGHT)
    planks = line(
        "".join(
            f"M{n * 92 + 30} {_between(lip, n * 92 + 30) + 10:.0f}V{_between(lip, n * 92 + 30) + 120:.0f}"
            for n in range(17)
        ),
        shade(ink.SOIL_LIGHT, 0.8),
        9,
    )
    shadow = line("M" + "L".join(at(x, y + 12) for x, y in lip), ink.SOIL, 16)
    floor = fill("M" + "L".join(at(x, y + 96) for x, y in lip) + "V900H0Z", "#4B3F35")
    near = fill(
        "M0 900V742L150 726L250 776L480 730L570 780L790 726L900 780L1110 720L1220 768L1420 712L1600 746V900Z",
        ink.GRASS,
    )
    rim = line(
        "M0 744L150 728L250 778L480 732L570 782L790 728L900 782L1110 722L1220 770L1420 714L1600 748", "#C2AE84", 16
    )
    grown = grass((30, 1570), (440, 520), 24, (0.6, 0.9), (ink.BLADE, ink.BLADE_LIGHT)) + grass(
        (30, 1570), (552, 574), 16, (0.6, 0.8), (ink.BLADE_DARK,)
    )
    front = grass((10, 1590), (780, 800), 16, (0.6, 0.8), (ink.BLADE, ink.BLADE_DARK)) + grass(
        (20, 1580), (820, 896), 30, (1.1, 1.4), (ink.BLADE, ink.BLADE_DARK)
    )
    stalks = weed(240, 500, 0.9) + weed(760, 480, 0.8) + weed(1400, 520, 1) + weed(340, 830, 1.4) + weed(1260, 840, 1.5)
    return (
        open_land(sun=(230, 110))
        + hill
        + bush(1480, 470, 0.8)
        + bush(560, 440, 0.7, ink.LEAF)
        + grown
        + bank
        + wall
        + shadow
        + planks
        + floor
        + rim
        + near
        + front
        + stalks
        + no()
    )


def _between(points: Sequence[Point], x: float) -> float:
    """The height of a broken line at x."""
    for (left, low), (right, high) in pairwise(points):
        if left <= x <= right:
            return low + (high - low) * (x - left) / (right - left)
    return points[-1][1]


def wreckage() -> str:
    """An old wrecked vehicle beside a track."""
    way = [(-40, 800, 150), (400, 790, 140), (900, 800, 150), (1640, 830, 180)]
    back = grass((40, 1560), (420, 560), 22, (0.4, 0.7))
    tall = grass((400, 1240), (670, 700), 26, (0.9, 1.2), TALL)
    stalks = weed(470, 680, 1.1) + weed(1230, 670, 1.3) + weed(1080, 690, 0.9) + weed(640, 690, 0.8)
    return (
        open_land(sun=(500, 110))
        + poplar(160, 372, 0.4)
        + back
        + rise([(0, 640), (500, 600), (1100, 600), (1600, 650)], ink.GRASS)
        + wreck(800, 662, 1.35)
        + tall
        + stalks
        + lane(way)
        + worn(((300, 800), (760, 780), (1200, 830)))
        + grass((40, 400), (650, 690), 6, (0.7, 0.9))
        + grass((1280, 1580), (650, 690), 6, (0.7, 0.9))
        + no()
    )


def unused_field() -> str:
    """A field that has not been worked for years, beside a ploughed one."""
    ploughed = fill("M0 900V560L420 352H760L700 900Z", "#B3946C")
    furrows = line("".join(_furrow(450 + n * 28, -560 + n * 118) for n in range(11)), "#96794F", 7)
    wild = rise([(690, 900), (740, 520), (760, 350), (1100, 330), (1600, 350)], ink.GRASS)
    growth = bush(1080, 440, 0.8) + bush(1420, 480, 1.1, ink.LEAF) + bush(880, 520, 0.6) + mulberry(1230, 470, 0.5)
    stalks = weeds(
        (850, 560, 0.9), (1180, 620, 1.1), (1290, 720, 1.4), (960, 780, 1.4), (1520, 700, 1.3), (1130, 830, 1.5)
    )
    return (
        sky(sun=(240, 110))
        + hills()
        + meadow(300)
        + poplar(330, 366, 0.46)
        + poplar(370, 362, 0.4)
        + ploughed
        + furrows
        + wild
        + growth
        + grass((750, 1590), (410, 900), 90, (0.6, 1.4), TALL)
        + stalks
        + no(1370, 600, 1.1)
    )


def _furrow(top: float, foot: float) -> str:
    """One furrow from the far edge of the field to the foot of the picture or its left side."""
    return (
        f"M{num(top)} 356L0 {num(356 + 540 * top / (top - foot))}" if foot < 0 else f"M{num(top)} 356L{num(foot)} 896"
    )


PICTURES = {"ruin": ruin, "trench": trench, "wreck": wreckage, "unused_field": unused_field}
