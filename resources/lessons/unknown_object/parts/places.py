"""Pictures of objects, warnings and places: where danger may lie, and which ways people use."""

import ink
from collections.abc import Sequence
from itertools import pairwise

from ink import Point, at, box, dot, fill, line, num, oval, place, shade
from land import (
    bush, grass, hills, house, lane, meadow, mulberry, open_land, pole, poplar, ridge, rise, shed, sky, trail, tuft, weed,
    worn,
)  # fmt: skip
from looks import BOY, MOTHER
from poses import WALK, stand
from things import crossed_sticks, goat, leaf, red_cloth, red_stones, skull_sign, tape, tractor, well, wreck


TALL = (ink.BLADE, ink.BLADE_LIGHT, ink.BLADE, ink.BLADE_DARK)


def _tile(x: float, y: float) -> str:
    """A patch of bare ground."""
    spots = ((70, 180, ink.BLADE), (142, 150, ink.BLADE_LIGHT), (640, 160, ink.BLADE_LIGHT), (690, 200, ink.BLADE))
    return box(x, y, 750, 405, "#DCCAA5", 28) + oval(x + 375, y + 318, 320, 56, "#C7B086") + "".join(tuft(x + a, y + b, 0.9, c) for a, b, c in spots)


def _cover(x: float, y: float, turn: float = 0) -> str:
    """Soil that hides the lower half of what lies there, with a leaf that shows how large it is."""
    heap = fill("M-250 20C-220-30-150-22-110-40C-60-62-10-24 40-38C100-58 150-20 190-26C230-24 250 0 258 22Q120 60 0 54Q-150 58-250 20Z", ink.SOIL_LIGHT)
    crumbs = "".join(oval(a, b, r, r * 0.6, ink.SOIL) for a, b, r in ((-160, 6, 12), (-60, 20, 9), (20, 2, 11), (120, 18, 13), (190, 6, 8)))
    return place(heap + crumbs + leaf(-216, 44, 1, -12) + leaf(60, -34, 1, 14 + turn, "#B5763B"), x, y)


def many_shapes() -> str:
    """Four objects half covered by soil and leaves."""
    clean = place(box(-150, -66, 290, 132, ink.METAL_LIGHT, 58) + box(-120, -46, 220, 22, shade(ink.METAL_LIGHT, 1.5), 11), 405, 268, turn=-14)
    plate = box(-130, -30, 260, 96, ink.RUST) + oval(0, -30, 130, 42, shade(ink.RUST, 1.22)) + oval(0, -30, 96, 29, ink.RUST)
    spots = oval(-84, 22, 26, 16, shade(ink.RUST, 0.74)) + oval(40, 28, 34, 14, shade(ink.RUST, 0.74)) + oval(34, -36, 24, 10, shade(ink.RUST, 0.8))
    rusty = place(plate + spots, 1200, 262, turn=9)
    shell = fill("M-150 0C-150-40-130-62-100-62H40L58-34L86-54L80-14L112-6L84 20L104 62H-100C-130 62-150 40-150 0Z", ink.METAL)
    light = fill("M-150 0C-150-40-130-62-100-62H40L52-42H-96C-124-42-140-24-150 0Z", ink.METAL_LIGHT)
    inside = fill("M40-62L58-34L86-54L80-14L112-6L84 20L104 62H56Q30 0 40-62Z", shade(ink.METAL_DARK, 0.62))
    piece = place(fill("M-40 20L-30-40L-4-18L22-50L44 6L30 30Z", ink.METAL_DARK) + fill("M-40 20L-30-40L-4-18L0 30Z", ink.METAL), 590, 700, turn=18)
    broken = piece + place(shell + light + inside, 390, 700, turn=-12)
    bright = place(box(-46, -32, 92, 64, "#F2B632", 30) + box(-9, -32, 18, 64, "#D2502F"), 1186, 726, turn=-24)
    tiles = "".join(_tile(x, y) for x in (30, 820) for y in (30, 465))
    covers = _cover(405, 340) + _cover(1200, 338, 20) + _cover(400, 774, 8) + place(_cover(0, 0, -8), 1190, 776, 0.9)
    return box(0, 0, 1600, 900, ink.WHITE) + tiles + clean + rusty + broken + bright + covers


def hidden() -> str:
    """An overgrown edge of a field, with nothing to be seen."""
    way = [(330, 960, 520), (400, 780, 360), (490, 640, 230), (550, 520, 130), (560, 430, 70), (530, 350, 10)]
    edge = rise([(600, 905), (640, 700), (660, 560), (620, 410), (1000, 420), (1610, 400)], ink.GRASS)
    growth = bush(1220, 450, 1.0) + bush(1500, 470, 0.9, ink.LEAF) + bush(820, 430, 0.6)
    tall = grass((660, 1590), (460, 640), 44, (0.7, 1.1), TALL) + grass((640, 1590), (650, 900), 56, (1.2, 1.7), TALL)
    stalks = "".join(weed(x, y, s) for x, y, s in ((800, 620, 0.9), (980, 580, 0.9), (1180, 720, 1.2), (1380, 640, 1.1), (1500, 780, 1.3), (900, 800, 1.3)))
    left = grass((30, 220), (480, 800), 8, (0.5, 0.9))
    return open_land(sun=(240, 110)) + poplar(90, 372, 0.4) + poplar(130, 374, 0.46) + left + edge + growth + trail(way) + worn(((400, 790), (510, 600), (310, 860))) + tall + stalks


def no_sign() -> str:
    """An open field; the post of a sign stands empty."""
    land = open_land(sun=(1300, 110)) + poplar(1440, 366, 0.3) + poplar(1470, 368, 0.36)
    back = grass((40, 1560), (400, 600), 26, (0.4, 0.7), (ink.BLADE_LIGHT, ink.BLADE, ink.STRAW_DARK))
    stump = place(line("M0 0V-330", ink.WOOD, 26) + dot(-3, -292, 5, ink.METAL_LIGHT) + dot(3, -236, 5, ink.METAL_LIGHT) + fill("M-13-330L-4-346L5-332L13-342V-320H-13Z", ink.WOOD), 620, 770, turn=7)
    near = tuft(590, 786, 1.1) + tuft(660, 790, 1.2, ink.BLADE_DARK) + grass((40, 1580), (700, 890), 26, (0.9, 1.2), (ink.BLADE, ink.BLADE_LIGHT, ink.BLADE_DARK))
    stalks = weed(1080, 700, 1) + weed(1290, 640, 0.8) + weed(240, 660, 0.9)
    return land + back + stalks + stump + near


def warnings() -> str:
    """Five warnings side by side."""
    land = open_land(sun=(140, 110), horizon=330)
    ground = rise([(-10, 560), (500, 520), (1100, 530), (1610, 560)], ink.GRASS)
    back = grass((40, 1560), (580, 660), 16, (0.6, 0.8))
    row = crossed_sticks(180, 760, 1.35) + tape(490, 760, 1.15) + skull_sign(810, 760, 1.5) + red_stones(1130, 764, 0.95) + red_cloth(1420, 760, 1.75)
    return land + ground + back + row + grass((30, 1570), (800, 890), 24, (0.8, 1.1), (ink.BLADE, ink.BLADE_DARK))


def ruin() -> str:
    """A ruined house with an open door, among tall weeds."""
    back = fill("M470 700V330L560 300L600 350L700 310L780 360L860 290L1000 330L1100 280V700Z", shade(ink.WALL_SHADE, 0.86))
    walls = fill("M400 720V360L450 330L500 372L560 352L610 430L700 446L760 420L830 436L880 372L960 352L1010 300L1090 316L1140 268L1200 290V720Z", ink.WALL)
    foot = fill("M400 720V676H1200V720Z", ink.WALL_SHADE)
    beams = line("M520 366L640 260M900 366L780 250M1010 306L930 220", ink.WOOD, 20)
    door = box(720, 506, 130, 214, "#4E443F") + fill("M720 506L640 530V742L720 720Z", ink.DOOR)
    windows = box(480, 500, 120, 110, "#4E443F") + box(970, 490, 120, 116, "#4E443F") + line("M480 500L600 610M1030 490V606", ink.WOOD_LIGHT, 9)
    cracks = line("M640 446L660 500L648 540M900 400L912 460L896 500L908 560M1150 330L1130 400L1150 450", ink.WALL_SHADE, 7)
    bricks = "".join(box(x, y, 46, 22, c, 3) for x, y, c in ((430, 400, "#C08C70"), (486, 430, "#B5775A"), (1110, 350, "#C08C70"), (1136, 610, "#B5775A"), (620, 640, "#C08C70"), (880, 620, "#B5775A")))
    rubble = "".join(place(fill("M-40 0L-26-34L10-42L38-16L44 0Z", c), x, y, s) for x, y, s, c in ((350, 740, 1.2, ink.STONE), (1250, 744, 1.4, ink.STONE), (930, 752, 0.9, "#C08C70"), (570, 748, 0.8, "#B5775A")))
    weeds = grass((30, 640), (730, 800), 26, (0.9, 1.2), TALL) + grass((880, 1580), (730, 800), 28, (0.9, 1.2), TALL) + grass((20, 1590), (810, 896), 52, (1.2, 1.5), TALL)
    stalks = "".join(weed(x, y, s) for x, y, s in ((250, 780, 1.5), (440, 790, 1.2), (1010, 790, 1.3), (1330, 780, 1.7), (1480, 800, 1.2), (120, 800, 1.1)))
    return open_land(sun=(250, 110)) + bush(1330, 740, 1.6) + bush(270, 740, 1.4, ink.LEAF) + beams + back + walls + foot + bricks + cracks + windows + door + rubble + weeds + stalks


def trench() -> str:
    """An old trench on an overgrown hill."""
    hill = rise([(-10, 600), (260, 470), (620, 360), (960, 320), (1280, 350), (1610, 450)], ink.GRASS)
    lip = [(-10, 590), (170, 556), (250, 600), (470, 560), (560, 604), (800, 560), (890, 600), (1120, 552), (1210, 590), (1430, 540), (1610, 572)]
    edge = "M" + "L".join(at(x, y) for x, y in lip)
    back = "".join(at(x, y) + "L" for x, y in reversed([(a, b + 132) for a, b in lip])).removesuffix("L")
    bank = line("M" + "L".join(at(x, y - 6) for x, y in lip), "#C2AE84", 18)
    wall = fill(f"{edge}L{back}Z", ink.SOIL_LIGHT)
    planks = line("".join(f"M{n * 92 + 30} {_between(lip, n * 92 + 30) + 10:.0f}V{_between(lip, n * 92 + 30) + 120:.0f}" for n in range(17)), ink.WOOD, 13)
    shadow = line("M" + "L".join(at(x, y + 12) for x, y in lip), ink.SOIL, 16)
    floor = fill("M" + "L".join(at(x, y + 96) for x, y in lip) + "V905H-10Z", "#4B3F35")
    near = fill("M-10 905V742L150 726L250 776L480 730L570 780L790 726L900 780L1110 720L1220 768L1420 712L1610 746V905Z", ink.GRASS)
    rim = line("M-10 744L150 728L250 778L480 732L570 782L790 728L900 782L1110 722L1220 770L1420 714L1610 748", "#C2AE84", 16)
    bags = "".join(oval(x, y, 42, 22, c) for x, y, c in ((1010, 548, "#D2C39A"), (1090, 534, "#C4B488"), (1170, 548, "#D2C39A"), (1050, 512, "#C4B488"), (1130, 508, "#D2C39A"), (330, 562, "#D2C39A"), (410, 550, "#C4B488")))
    grown = grass((30, 1570), (440, 520), 24, (0.6, 0.9), (ink.BLADE, ink.BLADE_LIGHT)) + grass((30, 1570), (552, 574), 9, (0.6, 0.8), (ink.BLADE_DARK,))
    front = grass((10, 1590), (780, 800), 16, (0.6, 0.8), (ink.BLADE, ink.BLADE_DARK)) + grass((20, 1580), (820, 896), 30, (1.1, 1.4), (ink.BLADE, ink.BLADE_DARK))
    stalks = weed(240, 500, 0.9) + weed(760, 480, 0.8) + weed(1400, 520, 1) + weed(340, 830, 1.4) + weed(1260, 840, 1.5)
    return open_land(sun=(230, 110)) + hill + bush(1480, 470, 0.8) + bush(560, 440, 0.7, ink.LEAF) + grown + bank + wall + shadow + planks + floor + bags + rim + near + front + stalks


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
    return open_land() + poplar(160, 372, 0.4) + back + rise([(-10, 640), (500, 600), (1100, 600), (1610, 650)], ink.GRASS) + wreck(800, 662, 1.35) + tall + stalks + lane(way) + worn(((300, 800), (760, 780), (1200, 830))) + grass((40, 400), (650, 690), 6, (0.7, 0.9)) + grass((1280, 1580), (650, 690), 6, (0.7, 0.9))


def unused_field() -> str:
    """A field that has not been worked for years, beside a ploughed one."""
    ploughed = fill("M0 900V560L420 352H760L700 900Z", "#B3946C")
    furrows = line("".join(_furrow(450 + n * 28, -560 + n * 118) for n in range(11)), "#96794F", 7)
    wild = rise([(690, 905), (740, 520), (760, 350), (1100, 330), (1610, 350)], ink.GRASS)
    growth = bush(1080, 440, 0.8) + bush(1420, 480, 1.1, ink.LEAF) + bush(880, 520, 0.6) + mulberry(1230, 470, 0.5)
    stalks = "".join(weed(x, y, s) for x, y, s in ((850, 560, 0.9), (1180, 620, 1.1), (1290, 720, 1.4), (960, 780, 1.4), (1520, 700, 1.3), (1130, 830, 1.5)))
    return sky(sun=(240, 110)) + hills() + meadow(300) + poplar(330, 366, 0.46) + poplar(370, 362, 0.4) + ploughed + furrows + wild + growth + grass((750, 1590), (410, 900), 90, (0.6, 1.4), TALL) + stalks


def _furrow(top: float, foot: float) -> str:
    """One furrow from the far edge of the field to the foot of the picture or its left side."""
    return f"M{num(top)} 356L0 {num(356 + 540 * top / (top - foot))}" if foot < 0 else f"M{num(top)} 356L{num(foot)} 896"


def goat_in_grass() -> str:
    """A goat in tall unused grass, behind a fence that has fallen."""
    back = grass((40, 1560), (400, 520), 20, (0.4, 0.7))
    wild = rise([(-10, 520), (500, 490), (1100, 500), (1610, 530)], ink.GRASS)
    tall = grass((20, 1590), (530, 650), 50, (0.7, 1.1), TALL)
    cover = grass((20, 1590), (684, 730), 44, (1.0, 1.2), TALL)
    fence = line("M80 800L110 660M390 800L470 700M760 812L980 770M1180 806L1150 664M1480 806L1500 660", ink.WOOD_LIGHT, 22) + line("M104 690L462 712M98 740L1000 812M1152 700L1504 690M1160 752L1500 744M470 806L840 838", ink.WOOD_LIGHT, 14)
    near = rise([(-10, 800), (800, 816), (1610, 800)], "#C9CF9C") + grass((40, 1560), (850, 890), 14, (0.5, 0.6), (ink.BLADE_LIGHT, ink.STRAW_DARK))
    stalks = weed(330, 640, 1.2) + weed(1260, 640, 1.3) + weed(1420, 660, 1) + weed(160, 650, 1)
    return open_land() + back + wild + tall + stalks + goat(760, 672, 1.45) + cover + near + fence + tuft(440, 826, 0.9) + tuft(1010, 822, 0.9)


def used_road() -> str:
    """People and a tractor on a road in use."""
    road = [(-40, 690, 210), (500, 672, 204), (1000, 676, 206), (1640, 700, 214)]
    back = poplar(180, 420, 0.66) + poplar(250, 424, 0.6) + house(820, 420, 0.56) + shed(960, 418, 0.5)
    tall = grass((10, 1590), (540, 584), 44, (0.8, 0.95), TALL)
    tracks = line("M0 650Q500 628 1000 634T1600 660M0 740Q500 722 1000 726T1600 752", ink.PATH_EDGE, 12)
    walkers = stand(MOTHER, WALK, (400, 716), 0.86) + stand(BOY, WALK, (590, 728), 0.86)
    near = grass((10, 1590), (850, 900), 46, (1.0, 1.3), TALL)
    return open_land() + back + tall + lane(road) + tracks + oval(1120, 704, 240, 20, ink.DARK, 0.14) + tractor(1110, 706, 1.3) + walkers + near


def flood() -> str:
    """A river bank that the water has torn open."""
    river = rise([(-10, 700), (800, 690), (1610, 700)], ink.WATER)
    ripples = line("M60 800Q160 784 260 804M420 850Q540 830 660 856M760 780Q860 766 960 786M1080 850Q1200 834 1320 858M1380 780Q1460 768 1540 784M180 866Q250 854 320 872", ink.WATER_LIGHT, 11)
    face = fill("M-10 560L120 566L170 600L300 590L380 560L470 610L640 600L700 570L820 580L880 630L1040 616L1130 576L1260 590L1330 556L1480 570L1610 556V716L1500 730L1380 700L1240 736L1100 706L960 740L800 708L660 742L500 706L340 740L180 704L-10 726Z", ink.SOIL_LIGHT)
    layers = line("M-10 622L160 646L320 632L480 656L660 642L860 668L1060 654L1260 634L1440 620L1610 612M-10 676L180 688L360 690L560 684L780 694L980 696L1180 690L1400 676L1610 668", ink.SOIL, 8)
    turf = line("M-10 560L120 566L170 600L300 590L380 560L470 610L640 600L700 570L820 580L880 630L1040 616L1130 576L1260 590L1330 556L1480 570L1610 556", ink.BLADE_DARK, 15)
    roots = line("M180 606Q186 636 172 656M232 600Q240 624 230 646M486 614Q480 640 494 664M900 634Q906 660 894 680M950 628Q944 650 956 668M1140 584Q1130 612 1142 636", ink.WOOD, 6)
    clods = "".join(place(fill("M-60 10C-70-20-40-40 0-36C44-40 70-14 60 12Z", ink.SOIL_LIGHT) + fill("M-58-8C-54-36-30-42 0-40C44-44 62-20 60-6Q0-20-58-8Z", ink.BLADE_DARK), x, y, s) for x, y, s in ((300, 768, 1.1), (1000, 790, 1.2), (620, 770, 0.7)))
    mud = fill("M40 500C200 440 420 470 600 440C820 410 1020 450 1240 420C1400 410 1500 430 1610 424V556L1480 570L1330 556L1260 590L1130 576L1040 616L880 630L820 580L700 570L640 600L470 610L380 560L300 590L170 600L120 566Z", ink.MUD)
    shine = "".join(oval(x, y, r, r * 0.16, shade(ink.MUD, 1.35)) for x, y, r in ((420, 520, 100), (800, 490, 120), (1200, 500, 110), (1500, 476, 60), (620, 552, 60), (1080, 556, 60)))
    tree = place(line("M0 0C120-20 240-26 400-46", ink.WOOD, 32) + line("M290-36L370-110M330-40L420-16M190-24L240-74", ink.WOOD, 15) + line("M0 0L-64-50M0 0L-80-6M0 0L-58 38M-10-8L-44-80", ink.WOOD, 12) + "".join(dot(a, b, r, c) for a, b, r, c in ((420, -56, 44, ink.LEAF_DARK), (376, -116, 36, ink.LEAF), (440, -8, 30, ink.LEAF), (468, -70, 28, ink.LEAF))), 640, 500, turn=5)
    fence = line("M1250 486L1280 390M1360 470L1440 404M1500 470L1512 372", ink.WOOD_LIGHT, 15) + line("M1264 424L1420 436M1380 398L1560 432", ink.WOOD_LIGHT, 10)
    stones = "".join(oval(x, y, 24, 14, ink.STONE) for x, y in ((280, 500), (340, 560), (980, 560), (1180, 470), (1420, 530)))
    return open_land(sun=None) + poplar(220, 396, 0.5) + poplar(268, 400, 0.44) + grass((40, 1560), (384, 420), 14, (0.35, 0.45)) + mud + shine + fence + tree + stones + river + face + layers + roots + turf + clods + ripples


def landmark() -> str:
    """A lone tree beside a bend of the road, a well and an electricity pole."""
    way = [(420, 960, 470), (600, 800, 350), (900, 660, 240), (1040, 560, 160), (940, 476, 100), (760, 410, 56), (640, 352, 10)]
    wires = line("M-10 150Q600 260 1190 262M-10 176Q600 286 1190 262M1310 262Q1460 240 1610 190", ink.METAL_LIGHT, 3)
    tree = mulberry(370, 640, 1.35)
    return open_land(sun=(980, 90)) + grass((40, 1560), (400, 520), 20, (0.4, 0.6)) + trail(way) + worn(((860, 690), (620, 790), (990, 560))) + wires + pole(1250, 620, 1.15) + tree + well(1340, 780, 1.25) + grass((40, 260), (700, 890), 7, (0.8, 1.1)) + grass((960, 1560), (810, 890), 10, (0.8, 1.0)) + tuft(400, 660, 0.8) + tuft(1240, 640, 0.8)


_ALL = (many_shapes, hidden, no_sign, warnings, ruin, trench, unused_field, used_road, flood, landmark)
PICTURES = {f.__name__: f for f in _ALL} | {"goat": goat_in_grass, "wreck": wreckage}
