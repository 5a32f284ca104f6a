"""Pictures of the land that people use: ways, pasture, water, landmarks."""

from dataclasses import replace

from parts import ink
from parts.ink import dot, fill, line, oval, place, shade, smooth
from parts.land import (
    TALL,
    grass,
    house,
    lane,
    mulberry,
    open_land,
    pole,
    poplar,
    rise,
    shed,
    trail,
    tuft,
    weed,
    worn,
)  # fmt: skip
from parts.looks import BOY, GRANDFATHER, MOTHER
from parts.marks import no, yes
from parts.people import Limb
from parts.poses import STOP, WALK, stand
from parts.things import goat, tractor, well


def goat_in_grass() -> str:
    """A goat in tall unused grass, behind a fence that has fallen."""
    back = grass((40, 1560), (400, 520), 20, (0.4, 0.7))
    wild = rise([(0, 520), (500, 490), (1100, 500), (1600, 530)], ink.GRASS)
    tall = grass((20, 1590), (530, 650), 50, (0.7, 1.1), TALL)
    cover = grass((20, 1590), (684, 730), 44, (1.0, 1.2), TALL)
    fence = line(
        "M80 800L110 660M390 800L470 700M760 812L980 770M1180 806L1150 664M1480 806L1500 660", ink.WOOD_LIGHT, 22
    ) + line("M104 690L462 712M98 740L1000 812M1152 700L1504 690M1160 752L1500 744M470 806L840 838", ink.WOOD_LIGHT, 14)
    near = rise([(0, 800), (800, 816), (1600, 800)], "#C9CF9C") + grass(
        (40, 1560), (850, 890), 14, (0.5, 0.6), (ink.BLADE_LIGHT, ink.STRAW_DARK)
    )
    stalks = weed(330, 640, 1.2) + weed(1260, 640, 1.3) + weed(1420, 660, 1) + weed(160, 650, 1)
    return (
        open_land()
        + back
        + wild
        + tall
        + stalks
        + goat(760, 672, 1.45)
        + cover
        + near
        + fence
        + tuft(440, 826, 0.9)
        + tuft(1010, 822, 0.9)
    )


def used_road() -> str:
    """People and a tractor on a road in use."""
    road = [(-40, 690, 210), (500, 672, 204), (1000, 676, 206), (1640, 700, 214)]
    back = poplar(620, 420, 0.6) + poplar(680, 424, 0.54) + house(820, 420, 0.56) + shed(960, 418, 0.5)
    tall = grass((10, 1590), (540, 584), 44, (0.8, 0.95), TALL)
    tracks = line("M0 634Q500 612 1000 618T1600 644M0 690Q500 668 1000 674T1600 700", ink.PATH_EDGE, 14)
    stroll = replace(WALK, legs=(Limb(-15, -28, foot=16), Limb(17, 8, foot=-6)), mood="smile")
    walkers = stand(MOTHER, stroll, (240, 762), 0.9) + stand(BOY, stroll, (410, 772), 0.94)
    near = grass((10, 1590), (850, 900), 46, (1.0, 1.3), TALL)
    return (
        open_land(sun=(520, 110))
        + back
        + tall
        + lane(road)
        + tracks
        + oval(1140, 664, 220, 18, ink.DARK, 0.14)
        + tractor(1130, 666, 1.25)
        + walkers
        + near
        + yes()
    )


def flood() -> str:
    """A river bank that the water has torn open."""
    edge = [
        (0, 566), (150, 572), (260, 606), (400, 580), (520, 606), (680, 600), (800, 580), (920, 622), (1080, 606),
        (1240, 580), (1380, 566), (1600, 560),
    ]  # fmt: skip
    bank = smooth(edge)
    river = rise([(0, 700), (800, 690), (1600, 700)], ink.WATER)
    ripples = line(
        "M60 800Q160 784 260 804M420 850Q540 830 660 856M760 780Q860 766 960 786M1080 850Q1200 834 1320 858"
        "M1380 780Q1460 768 1540 784M180 866Q250 854 320 872",
        ink.WATER_LIGHT,
        11,
    )
    foot = [
        (1600, 722),
        (1440, 704),
        (1260, 730),
        (1080, 708),
        (900, 734),
        (720, 710),
        (520, 736),
        (300, 712),
        (0, 724),
    ]
    face = fill(bank + smooth(foot, start="L") + "Z", ink.SOIL_LIGHT)
    layers = line(
        "M0 622L160 646L320 632L480 656L660 642L860 668L1060 654L1260 634L1440 620L1600 612M0 676"
        "L180 688L360 690L560 684L780 694L980 696L1180 690L1400 676L1600 668",
        ink.SOIL,
        8,
    )
    turf = line(
        bank,
        ink.BLADE_DARK,
        15,
    )
    roots = line("M250 612Q258 640 246 662M930 630Q936 654 926 676M1240 588Q1232 612 1242 636", ink.WOOD, 5)
    mud = fill(
        "M0 540C60 480 260 456 420 462C480 464 540 452 600 440"
        "C820 410 1020 450 1240 420C1400 410 1500 430 1600 424V640H0Z",
        ink.MUD,
    )
    shine = "".join(
        oval(x, y, r, r * 0.16, shade(ink.MUD, 1.35))
        for x, y, r in (
            (320, 486, 90),
            (800, 490, 120),
            (1200, 500, 110),
            (1500, 476, 60),
            (620, 552, 60),
            (1080, 556, 60),
        )
    )
    tree = place(
        line("M0 0C120-20 240-26 400-46", ink.WOOD, 32)
        + line("M290-36L370-110M330-40L420-16M190-24L240-74", ink.WOOD, 15)
        + oval(-6, 0, 34, 66, ink.SOIL)
        + oval(-14, 0, 20, 46, shade(ink.SOIL, 0.8))
        + "".join(
            dot(a, b, r, c)
            for a, b, r, c in (
                (400, -96, 56, ink.LEAF_DARK),
                (470, -70, 60, ink.LEAF_DARK),
                (420, -20, 54, ink.LEAF),
                (500, -30, 52, ink.LEAF),
                (450, -110, 44, ink.LEAF),
                (530, -80, 40, ink.LEAF),
                (460, 10, 38, ink.LEAF),
            )
        ),
        640,
        500,
        turn=5,
    )
    fence = line("M1250 486L1280 390M1360 470L1440 404M1500 470L1512 372", ink.WOOD_LIGHT, 15) + line(
        "M1264 424L1420 436M1380 398L1560 432", ink.WOOD_LIGHT, 10
    )
    stones = "".join(
        oval(x, y, 24, 14, ink.STONE) for x, y in ((230, 506), (130, 536), (980, 560), (1330, 540), (1450, 530))
    )
    road = lane([(-40, 362, 26), (500, 366, 28), (1000, 362, 28), (1640, 356, 28)])
    warning = stand(GRANDFATHER, STOP, (880, 368), 0.46)
    return (
        open_land(sun=None)
        + poplar(220, 346, 0.44)
        + poplar(268, 348, 0.38)
        + road
        + grass((40, 640), (384, 420), 6, (0.35, 0.45))
        + mud
        + shine
        + fence
        + tree
        + stones
        + river
        + face
        + layers
        + roots
        + turf
        + ripples
        + warning
        + no(450, 550, 1)
    )


def landmark() -> str:
    """A lone tree beside a bend of the road, a well and an electricity pole."""
    way = [
        (420, 960, 470),
        (600, 800, 350),
        (900, 660, 240),
        (1040, 560, 160),
        (940, 476, 100),
        (760, 410, 56),
        (640, 352, 10),
    ]
    wires = line(
        "M1340 240Q1240 262 1150 256M1460 240Q1320 266 1190 256M1340 240Q1480 200 1600 130M1460 240Q1530 214 1600 176",
        ink.METAL_DARK,
        3,
    )
    tree = mulberry(370, 640, 1.35)
    return (
        open_land(sun=(980, 90))
        + grass((40, 1560), (400, 520), 20, (0.4, 0.6))
        + trail(way)
        + worn(((860, 690), (620, 790), (990, 560)))
        + pole(1170, 390, 0.42)
        + pole(1400, 612, 1.15)
        + wires
        + tree
        + well(1120, 800, 1.25)
        + grass((40, 260), (700, 890), 7, (0.8, 1.1))
        + grass((1240, 1560), (740, 890), 10, (0.8, 1.0))
        + tuft(400, 660, 0.8)
        + tuft(1390, 632, 0.8)
        + tuft(320, 660, 0.7)
    )


PICTURES = {"goat": goat_in_grass, "used_road": used_road, "flood": flood, "landmark": landmark}
