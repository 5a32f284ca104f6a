"""Pictures of the second card: one may be inside a dangerous place. Stop, stand still, call, wait."""

from dataclasses import replace

from parts import ink
from parts.ink import area, box, dot, fill, line, oval, place
from parts.land import (
    bush,
    grass,
    hills,
    house,
    lane,
    meadow,
    mulberry,
    open_land,
    poplar,
    ridge,
    rise,
    shed,
    sky,
    trail,
    tuft,
    weed,
    weeds,
    worn,
)
from parts.looks import (
    FARMER,
    GIRL,
    GRANDFATHER,
    GRANDMOTHER,
    HELPER,
    HELPER_WOMAN,
    MAN,
    MOTHER,
    NARGIZ,
    TRAINER,
    YOUTH,
)
from parts.people import Limb, Pose
from parts.poses import (
    CALL_OUT,
    FRONT,
    HOLD_BACK,
    PHONE,
    PHONE_ASIDE,
    SIT,
    SIT_FRONT,
    SIT_GROUND,
    STAND,
    STOP,
    stand,
)
from parts.things import stool

QUIET = Pose(view="front", arms=(Limb(-13, -5), Limb(13, 5)), legs=(Limb(-3, -2), Limb(3, 2)), mood="worried")


def _around(x: float, y: float, size: float = 1) -> str:
    """Tufts close around somebody's feet, which stay in sight."""
    return "".join(
        tuft(x + a * size, y + b * size, s * size, c)
        for a, b, s, c in (
            (-150, 6, 1.0, ink.BLADE),
            (-96, 26, 0.8, ink.BLADE_DARK),
            (96, 24, 0.8, ink.BLADE_DARK),
            (152, 4, 1.0, ink.BLADE),
            (0, 48, 0.6, ink.BLADE_LIGHT),
            (-50, 54, 0.6, ink.BLADE),
            (54, 56, 0.6, ink.BLADE),
        )
    )


def _field() -> str:
    """Wide grass on all sides, and no way."""
    wild = rise([(0, 480), (500, 460), (1100, 470), (1600, 450)], ink.GRASS)
    back = ridge((0, 1600), 470, 0.5, ink.BLADE_LIGHT) + grass(
        (30, 1570), (500, 740), 34, (0.6, 0.9), (ink.BLADE_LIGHT, ink.BLADE)
    )
    stalks = weeds((180, 700, 1), (420, 600, 0.8), (1180, 620, 0.9), (1420, 720, 1.1))
    return open_land() + bush(1330, 470, 0.8) + bush(260, 470, 0.6, ink.LEAF) + wild + back + stalks


def _near() -> str:
    return grass((30, 560), (780, 890), 12, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK)) + grass(
        (1020, 1580), (780, 890), 13, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK)
    )


def stand_still() -> str:
    """Stand still, and call out."""
    sound = line("M694 342L646 326M690 380L640 384M716 304L680 272", ink.WHITE, 10)
    return (
        _field()
        + sound
        + tuft(690, 760, 0.9)
        + tuft(900, 764, 0.9)
        + stand(FARMER, CALL_OUT, (800, 800), 1.16)
        + _around(800, 800)
        + _near()
    )


def call_from_here() -> str:
    """Call from where you are."""
    return (
        _field()
        + tuft(690, 760, 0.9)
        + tuft(900, 764, 0.9)
        + stand(FARMER, PHONE, (800, 800), 1.16)
        + _around(800, 800)
        + _near()
    )


def _van(x: float, y: float, size: float) -> str:
    """A plain white van, looking to the left."""
    body = fill("M-190-40V-130Q-188-150-160-154L-110-216Q-100-226-84-226H170Q190-226 190-206V-40Z", "#F4F2EC")
    panes = fill("M-142-152L-104-204H-70V-152ZM-54-204H30V-152H-54ZM46-204H160V-152H46Z", ink.PANE)
    rest = (
        box(-190, -92, 380, 16, "#3E6C8C")
        + line("M-62-204V-50M38-204V-50", ink.WALL_SHADE, 4)
        + box(-194, -112, 20, 16, "#F2C063", 4)
    )
    return place(
        oval(0, 0, 200, 14, ink.DARK, 0.14)
        + body
        + panes
        + rest
        + "".join(dot(a, -36, 36, ink.DARK) + dot(a, -36, 15, ink.STONE) for a in (-112, 112)),
        x,
        y,
        size,
    )


def wait() -> str:
    """Wait for trained help."""
    way = [(-40, 480, 54), (500, 470, 60), (1000, 474, 64), (1640, 500, 74)]
    wild = rise([(0, 520), (500, 504), (1100, 510), (1600, 540)], ink.GRASS)
    back = grass((30, 1570), (560, 740), 34, (0.6, 0.9), (ink.BLADE_LIGHT, ink.BLADE))
    team = stand(HELPER, STOP, (960, 494), 0.46, flip=True) + stand(HELPER_WOMAN, PHONE, (1070, 498), 0.46)
    stalks = weed(160, 720, 1) + weed(800, 640, 0.8) + weed(1240, 700, 1)
    return (
        open_land(sun=(200, 110))
        + wild
        + lane(way)
        + _van(1310, 494, 0.78)
        + team
        + back
        + stalks
        + tuft(310, 770, 0.9)
        + tuft(540, 776, 0.9)
        + stand(FARMER, Pose(view="back", face="side", arms=FRONT.arms, legs=FRONT.legs), (430, 812), 1.1)
        + _around(430, 812)
        + grass((640, 1580), (780, 890), 20, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK))
    )


def do_not_run_in() -> str:
    """Somebody is hurt in the field; nobody runs in."""
    road = [(150, 980, 760), (300, 800, 640), (400, 640, 420), (450, 520, 240), (440, 430, 110), (400, 348, 10)]
    wild = rise([(620, 900), (640, 700), (600, 520), (540, 420), (1000, 430), (1600, 410)], ink.GRASS)
    back = grass((640, 1570), (460, 620), 26, (0.45, 0.7), (ink.BLADE_LIGHT, ink.BLADE))
    hurt = stand(FARMER, SIT_GROUND, (1230, 640), 0.86, flip=True) + "".join(
        tuft(x, y, 0.7, c)
        for x, y, c in (
            (1100, 634, ink.BLADE),
            (1170, 648, ink.BLADE_DARK),
            (1270, 650, ink.BLADE),
            (1350, 630, ink.BLADE_DARK),
            (1040, 650, ink.BLADE_LIGHT),
        )
    )
    near = grass((760, 1580), (740, 890), 26, (0.9, 1.3), (ink.BLADE, ink.BLADE_DARK))
    held = stand(MAN, replace(STAND, mood="worried"), (130, 800), 1.0)
    holding = stand(NARGIZ, HOLD_BACK, (390, 810), 1.0, flip=True)
    calling = stand(MOTHER, replace(PHONE_ASIDE, arms=(PHONE_ASIDE.arms[0], Limb(58, 104, "palm"))), (560, 770), 1.0)
    return (
        open_land(sun=(1350, 110))
        + wild
        + back
        + trail(road)
        + worn(((420, 660), (300, 850), (80, 850)))
        + weed(900, 600, 0.8)
        + weed(1440, 600, 0.9)
        + hurt
        + near
        + held
        + calling
        + holding
    )


def two_situations() -> str:
    """Two pictures: on a way one knows, and in the middle of a field."""
    way = [(330, 960, 480), (380, 790, 330), (430, 640, 210), (400, 520, 120), (330, 430, 66), (280, 350, 8)]
    left = (
        open_land(sun=(640, 110))
        + poplar(130, 376, 0.44)
        + house(240, 372, 0.4)
        + grass((30, 180), (460, 700), 7, (0.5, 0.9))
        + grass((580, 760), (450, 860), 11, (0.5, 1.1))
        + trail(way)
        + worn(((410, 680), (330, 850)))
        + stand(NARGIZ, FRONT, (384, 806), 1.02)
    )
    land = (
        box(800, 0, 800, 900, "#E7E6DC")
        + fill(area([(800, 250), (1000, 190), (1300, 230), (1600, 180)], 500), ink.FAR)
        + fill(area([(800, 330), (1150, 300), (1600, 330)], 500), ink.DRY)
        + fill(area([(800, 400), (1200, 380), (1600, 396)], 900), ink.GRASS)
    )
    tall = ridge((830, 1590), 450, 0.6, ink.BLADE_LIGHT) + grass(
        (840, 1580), (500, 740), 22, (0.6, 0.9), (ink.BLADE_LIGHT, ink.BLADE)
    )
    right = (
        land
        + tall
        + stand(FARMER, QUIET, (1204, 806), 1.02)
        + _around(1204, 806)
        + grass((850, 1050), (780, 890), 6, (0.9, 1.2))
        + grass((1360, 1580), (780, 890), 6, (0.9, 1.2), (ink.BLADE_DARK, ink.BLADE))
    )
    return left + right + box(784, 0, 32, 900, ink.WHITE)


def welcome() -> str:
    """A trainer and a group under a tree."""
    land = (
        sky(sun=(1390, 110))
        + hills()
        + meadow(310)
        + poplar(90, 404, 0.56)
        + poplar(140, 404, 0.5)
        + house(330, 450, 0.8)
        + shed(1440, 450, 0.9)
        + poplar(1310, 404, 0.5)
    )
    yard = rise([(0, 600), (500, 560), (1100, 560), (1600, 600)], ink.PATH) + oval(
        800, 740, 700, 110, ink.PATH_EDGE, 0.4
    )
    row = "".join(
        stool(x, y) + stand(who, SIT_FRONT, (x, y), s)
        for who, x, y, s in (
            (GRANDMOTHER, 430, 702, 0.82),
            (MAN, 620, 688, 0.82),
            (GIRL, 1010, 702, 0.9),
            (GRANDFATHER, 1210, 702, 0.82),
        )
    )
    left = stool(230, 824) + stand(FARMER, SIT, (230, 824), 0.9)
    right = stool(1400, 824) + stand(MOTHER, SIT, (1400, 824), 0.9, flip=True)
    away = Pose(view="back", arms=(Limb(0, 14, "", (1, 0.5)), Limb(10, -14, "", (1, 0.5))), legs=SIT_FRONT.legs)
    front = "".join(
        stand(who, away, (x, 890), 0.92) + stool(x, 890, 104, 112) for who, x in ((YOUTH, 530), (NARGIZ, 1116))
    )
    speak = Pose(view="front", arms=(Limb(-20, -52), Limb(20, 52)), legs=FRONT.legs, mood="smile")
    return land + yard + mulberry(820, 616, 1.75) + row + stand(TRAINER, speak, (812, 740), 0.98) + left + right + front


PICTURES = {f.__name__: f for f in (stand_still, call_from_here, wait, do_not_run_in, two_situations, welcome)}
