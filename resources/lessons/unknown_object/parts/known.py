"""Pictures of right behaviour on ground one knows: stop, go back, keep away, call, tell."""

from dataclasses import replace

from parts import ink
from parts.ink import box, fill
from parts.land import (
    bush,
    grass,
    hills,
    house,
    lane,
    meadow,
    open_land,
    plank_fence,
    poplar,
    rise,
    shed,
    sky,
    trail,
    tuft,
    worn,
)  # fmt: skip
from parts.looks import BOY, GIRL, GRANDMOTHER, MAN, NARGIZ
from parts.poses import HOLD_BACK, LOOK_BACK, PHONE, STAND, STOP, TELL, WALK, stand
from parts.things import arrow, hidden_lump

HOMEWARD = [
    (-40, 764, 150),
    (240, 770, 156),
    (620, 748, 140),
    (960, 650, 96),
    (1230, 560, 62),
    (1440, 470, 36),
    (1600, 434, 22),
]


def _known_way() -> str:
    """The village on the left, and the trodden way that leads from it into the grass."""
    village = house(150, 398, 0.62) + poplar(296, 388, 0.56) + poplar(336, 392, 0.48) + shed(408, 386, 0.5)
    verge = rise([(700, 900), (900, 700), (1180, 590), (1440, 520), (1600, 505)], ink.GRASS)
    back = grass((60, 1100), (470, 620), 15, (0.5, 0.7)) + grass((900, 1560), (400, 440), 9, (0.3, 0.4))
    near = grass((30, 560), (880, 900), 9, (0.8, 1.0), (ink.BLADE, ink.BLADE_DARK)) + grass(
        (640, 1560), (780, 890), 16, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK)
    )
    return (
        open_land()
        + village
        + back
        + verge
        + lane(HOMEWARD)
        + worn(((120, 790), (330, 744), (800, 716), (980, 640)))
        + hidden_lump(1330, 690, 0.72)
        + near
    )


def stop() -> str:
    """Stop."""
    return _known_way() + stand(NARGIZ, STOP, (560, 758), 1.02)


def go_back() -> str:
    """Go back the way you came."""
    way = arrow("M360 766C290 770 230 772 96 769", (88, 769, 181), 0.95)
    return _known_way() + way + stand(NARGIZ, WALK, (520, 764), 1.02, flip=True)


def keep_away() -> str:
    """Keep others away."""
    way = [(-40, 790, 170), (420, 780, 166), (860, 770, 150), (1180, 668, 100), (1420, 560, 56), (1600, 500, 34)]
    land = (
        sky(sun=(1240, 120))
        + hills()
        + meadow(310)
        + poplar(60, 420, 0.7)
        + house(300, 520, 1.15)
        + plank_fence(470, 560, 180, 0.9)
    )
    tall = grass((1060, 1580), (440, 560), 22, (0.4, 0.7)) + rise(
        [(980, 900), (1160, 790), (1400, 700), (1600, 640)], ink.GRASS
    )
    near = grass((1360, 1590), (700, 800), 12, (0.8, 1.0)) + grass(
        (1080, 1590), (810, 896), 26, (1.0, 1.3), (ink.BLADE, ink.BLADE_DARK)
    )
    others = stand(MAN, replace(STAND, mood="worried"), (250, 766), 0.98) + stand(BOY, STAND, (480, 800), 1.0)
    return (
        land
        + tall
        + lane(way)
        + worn(((140, 830), (700, 740), (640, 826)))
        + near
        + others
        + stand(NARGIZ, HOLD_BACK, (860, 786), 1.02, flip=True)
    )


def call() -> str:
    """From a safe place, call."""
    land = (
        sky(sun=(1330, 120))
        + hills()
        + meadow(310)
        + poplar(1180, 410, 0.6)
        + poplar(1230, 404, 0.5)
        + bush(1450, 420, 0.7)
    )
    yard = rise([(0, 640), (400, 610), (900, 640), (1600, 760)], ink.PATH)
    home = house(430, 700, 2.05) + plank_fence(760, 690, 420, 1.1)
    return (
        land
        + yard
        + home
        + worn(((300, 800), (660, 840), (1250, 830)))
        + tuft(60, 770)
        + tuft(1380, 800, 1.1)
        + tuft(1500, 860, 1.2)
        + stand(NARGIZ, PHONE, (1010, 846), 1.12)
    )


def see_from_path() -> str:
    """One sees something from far away."""
    way = [
        (470, 960, 470),
        (560, 800, 330),
        (700, 640, 200),
        (690, 520, 120),
        (560, 430, 62),
        (510, 376, 30),
        (450, 344, 8),
    ]
    verge = rise([(760, 900), (900, 690), (1120, 600), (1400, 570), (1600, 590)], ink.GRASS)
    back = grass((40, 460), (430, 760), 14, (0.5, 0.9)) + grass((760, 1560), (400, 520), 12, (0.4, 0.55))
    near = grass((900, 1580), (760, 880), 16, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK))
    return (
        open_land(sun=(220, 110))
        + poplar(450, 352, 0.34)
        + poplar(420, 352, 0.28)
        + back
        + verge
        + trail(way)
        + worn(((640, 690), (480, 850)))
        + hidden_lump(1290, 660, 0.74)
        + near
        + stand(NARGIZ, LOOK_BACK, (590, 810), 0.98)
    )


def tell_neighbour() -> str:
    """Tell a neighbour."""
    land = (
        sky(sun=(140, 110))
        + hills()
        + meadow(310)
        + poplar(90, 404, 0.52)
        + poplar(140, 410, 0.6)
        + bush(280, 420, 0.6)
    )
    yard = rise([(0, 770), (600, 650), (1100, 630), (1600, 640)], ink.PATH)
    home = house(1300, 690, 1.75) + plank_fence(40, 690, 480, 1.0)
    bubble = box(640, 56, 500, 250, ink.WHITE, 46) + fill("M690 290L640 392L770 296Z", ink.WHITE)
    said = box(670, 86, 440, 190, ink.GRASS, 26) + hidden_lump(890, 226, 0.92)
    people = (
        stand(NARGIZ, TELL, (560, 836), 1.05)
        + stand(GIRL, replace(STAND, mood="talk"), (390, 850), 1.08)
        + stand(GRANDMOTHER, STAND, (900, 836), 1.05, flip=True)
    )
    return (
        land
        + yard
        + home
        + worn(((240, 800), (740, 820), (1300, 800)))
        + bubble
        + said
        + people
        + tuft(50, 880, 1.2)
        + tuft(1520, 870, 1.2)
    )


PICTURES = {f.__name__: f for f in (stop, go_back, keep_away, call, see_from_path, tell_neighbour)}
