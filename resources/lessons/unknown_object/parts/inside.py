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
    Look,
)
from parts.marks import barred, sound, stay, yes
from parts.people import Limb, Pose
from parts.poses import (
    CALL_OUT,
    FRONT,
    PHONE,
    PHONE_FRONT,
    SIT,
    SIT_FRONT,
    SIT_GROUND,
    STAND,
    STOP,
    stand,
)
from parts.things import stool

QUIET = replace(FRONT, mood="worried")


def _around(x: float, y: float, size: float = 1) -> str:
    """Tufts around a patch of ground on which somebody stays."""
    return "".join(
        tuft(x + a * size, y + b * size, s * size, c)
        for a, b, s, c in (
            (-190, 6, 1.0, ink.BLADE),
            (-170, 40, 0.8, ink.BLADE_DARK),
            (172, 38, 0.8, ink.BLADE_DARK),
            (192, 4, 1.0, ink.BLADE),
        )
    )


def _staying(who: Look, pose: Pose, x: float, y: float, size: float) -> str:
    """Somebody who does not leave the spot."""
    return stay(x, y - 6 * size, size) + stand(who, pose, (x, y), size) + _around(x, y, size)


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
    calls = sound(696, 394, 1.2, flip=True) + sound(904, 394, 1.2)
    return _field() + _near() + _staying(FARMER, CALL_OUT, 800, 810, 1.16) + calls + yes()


def call_from_here() -> str:
    """Call from where you are."""
    return _field() + _near() + _staying(FARMER, PHONE_FRONT, 800, 810, 1.2) + yes()


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
    helper = replace(STOP, mood="talk")
    team = stand(HELPER, helper, (960, 500), 0.6) + stand(HELPER_WOMAN, FRONT, (830, 496), 0.58)
    stalks = weed(160, 720, 1) + weed(800, 640, 0.8) + weed(1240, 700, 1)
    return (
        open_land(sun=(200, 110))
        + wild
        + lane(way)
        + _van(1290, 494, 0.8)
        + team
        + back
        + stalks
        + grass((640, 1580), (780, 890), 20, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK))
        + _staying(FARMER, replace(FRONT, mood="calm"), 380, 824, 1.16)
        + yes()
    )


def do_not_run_in() -> str:
    """Somebody is hurt in the field; nobody runs in."""
    road = [(150, 980, 900), (300, 800, 760), (380, 640, 500), (420, 520, 260), (420, 430, 110), (390, 348, 10)]
    wild = rise([(640, 900), (680, 700), (620, 520), (540, 420), (1000, 430), (1600, 410)], ink.GRASS)
    back = grass((700, 1570), (460, 560), 20, (0.45, 0.7), (ink.BLADE_LIGHT, ink.BLADE))
    hurt = oval(1300, 640, 210, 34, "#C9D8A4") + stand(FARMER, SIT_GROUND, (1340, 650), 1.0, flip=True)
    closed = barred("M690 800C830 790 960 770 1130 690", 930, 770, 0.86)
    near = grass((760, 1580), (850, 895), 20, (0.8, 1.1), (ink.BLADE, ink.BLADE_DARK))
    held = stand(MAN, replace(STAND, mood="worried", lean=5), (130, 830), 1.1)
    holding = Pose(arms=(Limb(82, 96, "halt"), Limb(64, 112, "halt")), legs=(Limb(-10, -8), Limb(10, 4)), mood="talk")
    calling = replace(PHONE, arms=(Limb(62, 92, "halt"), PHONE.arms[1]))
    return (
        open_land(sun=(900, 110))
        + wild
        + back
        + trail(road)
        + worn(((420, 660), (300, 850), (80, 850)))
        + weed(900, 600, 0.8)
        + weed(1500, 560, 0.9)
        + hurt
        + near
        + stand(MOTHER, calling, (560, 770), 1.06)
        + closed
        + held
        + stand(NARGIZ, holding, (330, 850), 1.1, flip=True)
    )


def two_situations() -> str:
    """The same person twice: on a way one knows, and in the middle of a field, where she stays."""
    way = [(360, 960, 480), (390, 790, 330), (430, 640, 210), (400, 520, 120), (330, 430, 66), (280, 350, 8)]
    land = (
        fill(area([(0, 250), (200, 190), (500, 230), (800, 180)], 500), ink.FAR)
        + fill(area([(0, 330), (350, 300), (800, 330)], 500), ink.DRY)
        + fill(area([(0, 390), (400, 372), (800, 388)], 900), ink.FIELD)
    )
    half = box(0, 0, 800, 900, ink.SKY) + dot(640, 110, 58, ink.SUN) + land
    left = (
        half
        + poplar(130, 396, 0.44)
        + house(240, 392, 0.4)
        + grass((30, 180), (460, 700), 7, (0.5, 0.9))
        + grass((560, 690), (470, 860), 10, (0.5, 1.1))
        + trail(way)
        + worn(((410, 680), (330, 850)))
        + stand(NARGIZ, FRONT, (366, 816), 1.12)
        + yes(622, 114, 0.85)
    )
    right = (
        half
        + fill(area([(0, 440), (400, 424), (800, 440)], 900), ink.GRASS)
        + ridge((10, 790), 450, 0.6, ink.BLADE_LIGHT)
        + grass((110, 770), (500, 740), 20, (0.6, 0.9), (ink.BLADE_LIGHT, ink.BLADE))
        + grass((110, 240), (740, 890), 8, (0.9, 1.3))
        + grass((640, 780), (740, 890), 8, (0.9, 1.3), (ink.BLADE_DARK, ink.BLADE))
        + _staying(NARGIZ, QUIET, 430, 816, 1.12)
    )
    return place(right, 800, 0) + left + box(738, 0, 124, 900, ink.WHITE)


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
    )
    yard = rise([(0, 600), (500, 560), (1100, 560), (1600, 600)], ink.PATH) + oval(
        800, 740, 700, 110, ink.PATH_EDGE, 0.4
    )
    row = "".join(
        stool(x, y, 92, 124) + stand(who, SIT_FRONT, (x, y), s)
        for who, x, y, s in (
            (GRANDMOTHER, 430, 702, 0.82),
            (MAN, 590, 692, 0.82),
            (GIRL, 1010, 702, 0.9),
            (GRANDFATHER, 1210, 702, 0.82),
        )
    )
    left = stool(230, 824) + stand(FARMER, SIT, (230, 824), 0.9)
    right = stool(1400, 824) + stand(MOTHER, SIT, (1400, 824), 0.9, flip=True)
    away = Pose(view="back", arms=(Limb(-8, 14, "", (0.9, 0.2)), Limb(8, -14, "", (0.9, 0.2))), legs=SIT_FRONT.legs)
    front = "".join(
        stand(who, away, (x, 890), 0.92) + stool(x, 890, 104, 112) for who, x in ((YOUTH, 530), (NARGIZ, 1116))
    )
    speak = Pose(view="front", arms=(Limb(-24, -124, "palm"), Limb(24, 124, "palm")), legs=FRONT.legs, mood="smile")
    return land + yard + mulberry(1110, 600, 1.5) + row + stand(TRAINER, speak, (812, 740), 0.98) + left + right + front


PICTURES = {f.__name__: f for f in (stand_still, call_from_here, wait, do_not_run_in, two_situations, welcome)}
