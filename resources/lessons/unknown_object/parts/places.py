"""Pictures of objects, warnings and places: where danger may lie, and which ways people use."""

import ink
from ink import Point, box, dot, fill, line, oval, place, shade
from land import (
    bush, grass, hills, house, lane, meadow, mulberry, open_land, pole, poplar, ridge, rise, shed, sky, trail, tuft, weed,
    worn,
)  # fmt: skip
from looks import BOY, MOTHER
from poses import WALK, stand
from things import crossed_sticks, goat, leaf, red_cloth, red_stones, skull_sign, tape, tractor, well, wreck


def _tile(x: float, y: float) -> str:
    """A patch of bare ground."""
    tufts = "".join(tuft(x + a, y + 104 + (a % 7) * 3, 0.8, c) for a, c in ((60, ink.BLADE), (150, ink.BLADE_LIGHT), (620, ink.BLADE), (690, ink.BLADE_LIGHT)))
    return box(x, y, 750, 405, "#D9C6A0", 28) + oval(x + 375, y + 318, 300, 52, "#C4AC80") + tufts


def _cover(x: float, y: float, turn: float = 0) -> str:
    """Soil that hides the lower half of what lies there, with a leaf that shows how large it is."""
    heap = fill("M-250 20C-220-30-150-22-110-40C-60-62-10-24 40-38C100-58 150-20 190-26C230-24 250 0 258 22Q120 60 0 54Q-150 58-250 20Z", ink.SOIL_LIGHT)
    crumbs = "".join(oval(a, b, r, r * 0.6, ink.SOIL) for a, b, r in ((-160, 6, 12), (-60, 20, 9), (20, 2, 11), (120, 18, 13), (190, 6, 8)))
    return place(heap + crumbs + leaf(-216, 44, 1, -12) + leaf(60, -34, 1, 14 + turn, "#B5763B"), x, y)


def many_shapes() -> str:
    """Four objects half covered by soil and leaves."""
    clean = place(box(-150, -66, 290, 132, ink.METAL_LIGHT, 58) + box(-120, -48, 220, 26, shade(ink.METAL_LIGHT, 1.5), 13), 405, 270, turn=-14)
    rusty = dot(1200, 264, 96, ink.RUST) + "".join(oval(1200 + a, 264 + b, r, r * 0.7, shade(ink.RUST, 0.75)) for a, b, r in ((-46, -36, 22), (30, -58, 18), (44, 0, 24), (-10, -4, 15)))
    broken = fill("M300 735L256 640L300 652L318 590L352 628L392 566L420 612L470 588L496 650L546 664L520 735Z", ink.METAL_DARK) + fill("M300 735L318 590L352 628L360 735ZM430 735L420 612L470 588L460 735Z", ink.METAL)
    bright = place(box(-44, -30, 88, 60, "#F2B632", 28) + box(-9, -30, 18, 60, "#D2502F"), 1186, 690, turn=-24)
    tiles = "".join(_tile(x, y) for x in (30, 820) for y in (30, 465))
    covers = _cover(405, 340) + _cover(1200, 338, 20) + _cover(400, 774, 8) + place(_cover(0, 0, -8), 1190, 776, 0.9)
    return box(0, 0, 1600, 900, ink.WHITE) + tiles + clean + rusty + broken + bright + covers


def hidden() -> str:
    """An overgrown edge of a field, with nothing to be seen."""
    way = [(360, 960, 520), (420, 780, 360), (500, 640, 230), (560, 520, 130), (570, 430, 70), (560, 360, 34)]
    back = ridge((680, 1600), 420, 0.55, ink.BLADE_LIGHT) + bush(1220, 440, 1.1) + bush(1500, 450, 0.9, ink.LEAF)
    edge = rise([(640, 905), (680, 660), (690, 520), (640, 400), (1000, 420), (1610, 400)], ink.GRASS)
    tall = "".join(ridge((640 + n * 16, 1600), 510 + n * 92, 0.85 + n * 0.2, (ink.BLADE_LIGHT, ink.BLADE, ink.BLADE_LIGHT, ink.BLADE_DARK, ink.BLADE)[n]) for n in range(5))
    stalks = "".join(weed(x, y, s) for x, y, s in ((800, 640, 0.9), (980, 600, 0.9), (1180, 720, 1.2), (1380, 640, 1.1), (1500, 780, 1.3), (900, 800, 1.3)))
    left = grass((30, 220), (480, 800), 9, (0.5, 0.9))
    return open_land(sun=(240, 110)) + poplar(90, 372, 0.4) + poplar(130, 374, 0.46) + left + edge + back + trail(way) + worn(((420, 790), (520, 600), (330, 860))) + tall + stalks


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
    row = crossed_sticks(180, 760, 1.35) + tape(490, 760, 1.15) + skull_sign(810, 760, 1.5) + red_stones(1110, 764, 1.15) + red_cloth(1400, 760, 1.6)
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
    weeds = ridge((40, 620), 800, 1.15, ink.BLADE) + ridge((880, 1580), 800, 1.15, ink.BLADE) + ridge((20, 1590), 885, 1.35, ink.BLADE_DARK)
    stalks = "".join(weed(x, y, s) for x, y, s in ((250, 780, 1.5), (440, 790, 1.2), (1010, 790, 1.3), (1330, 780, 1.7), (1480, 800, 1.2), (120, 800, 1.1)))
    return open_land(sun=(250, 110)) + bush(1340, 560, 1.3) + bush(250, 560, 1.1, ink.LEAF) + beams + back + walls + foot + bricks + cracks + windows + door + rubble + weeds + stalks


def trench() -> str:
    """An old trench on an overgrown hill."""
    hill = rise([(-10, 620), (260, 500), (620, 380), (960, 330), (1280, 370), (1610, 480)], ink.GRASS)
    bank = fill("M120 905L300 720L420 740L560 580L720 600L820 470L960 480L1010 400L1120 404L1090 520L960 560L900 660L700 700L640 800L480 830L440 905Z", "#B59F78")
    ditch = fill("M190 905L330 752L450 770L588 612L740 630L850 500L980 510L1040 420L1076 422L1040 500L930 536L868 640L676 668L600 780L440 800L380 905Z", "#54463A")
    side = fill("M190 905L330 752L450 770L588 612L740 630L850 500L980 510L1040 420L1050 421L1000 524L870 518L762 652L606 636L470 792L348 776L250 905Z", ink.SOIL_LIGHT)
    props = line("M356 760V806M520 704V742M604 630V668M690 640V664M790 590V618M880 520V548", ink.WOOD, 10)
    bags = "".join(oval(x, y, r, r * 0.52, c) for x, y, r, c in ((1130, 424, 40, "#C9B98F"), (1192, 432, 40, "#BBAA7F"), (1252, 446, 38, "#C9B98F"), (1160, 398, 38, "#BBAA7F"), (1222, 408, 38, "#C9B98F")))
    tufts = grass((60, 480), (520, 700), 12, (0.7, 1.0)) + grass((1000, 1560), (540, 720), 18, (0.7, 1.1)) + grass((620, 1580), (760, 890), 22, (1.0, 1.4), (ink.BLADE, ink.BLADE_DARK)) + grass((20, 170), (800, 890), 5, (1.0, 1.3))
    over = "".join(tuft(x, y, s, ink.BLADE_DARK) for x, y, s in ((300, 760, 0.9), (470, 836, 1), (560, 606, 0.8), (720, 700, 0.9), (830, 488, 0.6), (940, 580, 0.7), (1090, 470, 0.5), (660, 796, 1)))
    stalks = weed(1320, 640, 1.1) + weed(1440, 700, 1.3) + weed(240, 660, 1) + weed(900, 820, 1.2)
    return open_land(sun=(230, 110)) + hill + bush(1420, 480, 0.9) + bank + ditch + side + props + bags + tufts + over + stalks


def wreckage() -> str:
    """An old wrecked vehicle beside a track."""
    way = [(-40, 800, 150), (400, 790, 140), (900, 800, 150), (1640, 830, 180)]
    back = grass((40, 1560), (420, 560), 22, (0.4, 0.7))
    tall = ridge((330, 1300), 664, 1.0, ink.BLADE) + ridge((420, 1220), 690, 1.0, ink.BLADE_DARK)
    stalks = weed(470, 680, 1.1) + weed(1230, 670, 1.3) + weed(1080, 690, 0.9)
    return open_land() + poplar(160, 372, 0.4) + back + rise([(-10, 640), (500, 600), (1100, 600), (1610, 650)], ink.GRASS) + wreck(800, 650, 1.35) + tall + stalks + lane(way) + worn(((300, 800), (760, 780), (1200, 830))) + grass((40, 1560), (880, 896), 12, (0.7, 0.9))


def unused_field() -> str:
    """A field that has not been worked for years, beside a ploughed one."""
    ploughed = fill("M-10 905V560L420 352H760L700 905Z", "#B3946C")
    starts: list[Point] = [(x, 352) for x in range(450, 760, 28)]
    furrows = line("".join(f"M{x} 354L{-560 + n * 118} 900" for n, (x, _) in enumerate(starts)), "#96794F", 7)
    wild = rise([(690, 905), (740, 520), (760, 350), (1100, 330), (1610, 350)], ink.GRASS)
    rows = "".join(ridge((760 - n * 12, 1600), 430 + n * 98, 0.6 + n * 0.2, (ink.BLADE_LIGHT, ink.BLADE, ink.BLADE_LIGHT, ink.BLADE, ink.BLADE_DARK)[n]) for n in range(5))
    growth = bush(1060, 480, 1.0) + bush(1420, 560, 1.4, ink.LEAF) + bush(900, 640, 0.9)
    stalks = "".join(weed(x, y, s) for x, y, s in ((850, 560, 0.9), (1180, 620, 1.1), (1290, 720, 1.4), (960, 780, 1.4), (1520, 700, 1.3), (1130, 830, 1.5)))
    return sky(sun=(240, 110)) + hills() + meadow(300) + poplar(330, 366, 0.46) + poplar(370, 362, 0.4) + ploughed + furrows + wild + growth + rows + stalks


def goat_in_grass() -> str:
    """A goat in tall unused grass, behind a fence that has fallen."""
    back = grass((40, 1560), (400, 520), 20, (0.4, 0.7))
    wild = rise([(-10, 520), (500, 490), (1100, 500), (1610, 530)], ink.GRASS)
    tall = ridge((20, 1590), 590, 0.9, ink.BLADE_LIGHT)
    cover = ridge((20, 1590), 690, 1.0, ink.BLADE)
    fence = line("M80 800L110 660M390 800L470 700M760 812L980 770M1180 806L1150 664M1480 806L1500 660", ink.WOOD_LIGHT, 22) + line("M104 690L462 712M98 740L1000 812M1152 700L1504 690M1160 752L1500 744M470 806L840 838", ink.WOOD_LIGHT, 14)
    near = rise([(-10, 800), (800, 816), (1610, 800)], "#C9CF9C") + grass((40, 1560), (850, 890), 14, (0.5, 0.6), (ink.BLADE_LIGHT, ink.STRAW_DARK))
    stalks = weed(330, 640, 1.2) + weed(1260, 640, 1.3) + weed(1420, 660, 1) + weed(160, 650, 1)
    return open_land() + back + wild + tall + stalks + goat(760, 672, 1.45) + cover + near + fence + tuft(440, 826, 0.9) + tuft(1010, 822, 0.9)


def used_road() -> str:
    """People and a tractor on a road in use."""
    road = [(-40, 690, 210), (500, 672, 204), (1000, 676, 206), (1640, 700, 214)]
    back = poplar(180, 420, 0.66) + poplar(250, 424, 0.6) + house(520, 420, 0.5) + shed(650, 418, 0.5)
    tall = ridge((10, 1600), 540, 0.85, ink.BLADE_LIGHT) + ridge((10, 1600), 580, 0.8, ink.BLADE)
    tracks = line("M0 650Q500 628 1000 634T1600 660M0 740Q500 722 1000 726T1600 752", ink.PATH_EDGE, 12)
    walkers = stand(MOTHER, WALK, (400, 716), 0.86) + stand(BOY, WALK, (590, 728), 0.86)
    near = ridge((10, 1600), 850, 1.05, ink.BLADE) + ridge((10, 1600), 905, 1.2, ink.BLADE_DARK)
    return open_land() + back + tall + lane(road) + tracks + oval(1120, 704, 240, 20, ink.DARK, 0.14) + tractor(1110, 706, 1.3) + walkers + near


def flood() -> str:
    """A river bank that the water has torn open."""
    cliff = fill("M-10 480C120 500 220 520 330 560C420 590 480 640 600 690C700 740 760 820 860 910H620C560 860 420 790 300 740C200 700 100 690-10 690Z", ink.SOIL_LIGHT)
    layers = line("M-10 540C140 560 260 590 360 640C470 690 560 740 700 900M-10 610C120 620 230 650 330 690C440 740 560 800 640 880", ink.SOIL, 9)
    river = fill("M-10 640C160 640 300 690 400 750C500 800 600 850 660 910H-10Z", ink.WATER) + line("M20 720Q120 706 200 742M120 800Q240 790 340 836M20 860Q100 846 180 876M330 764Q380 780 420 806", ink.WATER_LIGHT, 10)
    mud = fill("M420 580C560 520 700 560 860 540C1040 516 1180 560 1320 548C1440 540 1520 580 1610 574V700C1480 740 1380 690 1240 730C1100 770 960 720 860 760C740 760 640 690 560 650C500 620 440 610 420 580Z", ink.MUD)
    shine = "".join(oval(x, y, r, r * 0.22, shade(ink.MUD, 1.3)) for x, y, r in ((800, 620, 90), (1100, 660, 110), (1400, 620, 80), (960, 700, 60)))
    trunk = place(line("M0 0C120-20 260-30 420-60", ink.WOOD, 34) + line("M300-40L380-120M340-46L430-24M200-26L250-80", ink.WOOD, 16) + line("M0 0L-60-46M0 0L-76-4M0 0L-54 40M-10-8L-40-74", ink.WOOD, 13) + dot(430, -70, 40, ink.LEAF_DARK) + dot(388, -126, 34, ink.LEAF) + dot(450, -20, 28, ink.LEAF_DARK), 920, 680, turn=6)
    fence = line("M1180 560L1200 470M1280 552L1340 482M1400 556L1404 460M1500 566L1540 500", ink.WOOD_LIGHT, 14) + line("M1190 500L1330 506M1390 490L1530 520", ink.WOOD_LIGHT, 9)
    sticks = line("M620 640L700 612M660 600L690 650M1280 680L1380 660M1450 650L1500 690", ink.WOOD, 9) + "".join(oval(x, y, 24, 15, ink.STONE) for x, y in ((560, 600), (760, 690), (1220, 610), (1540, 640)))
    near = grass((920, 1580), (800, 890), 14, (0.8, 1.1), (ink.BLADE, ink.STRAW_DARK))
    return open_land(sun=None) + poplar(980, 400, 0.5) + poplar(1030, 404, 0.44) + grass((500, 1560), (400, 500), 16, (0.4, 0.6)) + cliff + layers + river + mud + shine + fence + trunk + sticks + near


def landmark() -> str:
    """A lone tree beside a bend of the road, a well and an electricity pole."""
    way = [(420, 960, 470), (600, 800, 350), (900, 660, 240), (1040, 560, 160), (940, 476, 100), (760, 420, 62), (690, 370, 34)]
    wires = line("M-10 150Q600 260 1190 262M-10 176Q600 286 1190 262M1310 262Q1460 240 1610 190", ink.METAL_LIGHT, 3)
    tree = mulberry(370, 640, 1.35)
    return open_land(sun=(980, 90)) + grass((40, 1560), (400, 520), 20, (0.4, 0.6)) + trail(way) + worn(((860, 690), (620, 790), (990, 560))) + wires + pole(1250, 620, 1.15) + tree + well(1340, 780, 1.25) + grass((40, 260), (700, 890), 7, (0.8, 1.1)) + grass((960, 1560), (810, 890), 10, (0.8, 1.0)) + tuft(400, 660, 0.8) + tuft(1240, 640, 0.8)


_ALL = (many_shapes, hidden, no_sign, warnings, ruin, trench, unused_field, used_road, flood, landmark)
PICTURES = {f.__name__: f for f in _ALL} | {"goat": goat_in_grass, "wreck": wreckage}
