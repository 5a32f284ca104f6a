"""Pictures of right behaviour on ground one knows: stop, go back, keep away, call, tell."""

from parts import ink
from parts.ink import box, fill
from parts.land import (
    TALL,
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
    sky,
    trail,
    tuft,
    worn,
)  # fmt: skip
from parts.looks import BOY, GIRL, GRANDMOTHER, MAN, NARGIZ
from parts.marks import barred, no, yes
from parts.poses import BARRIER, NO_NEARER, PHONE, STAND, STOP, TELL, TURNED, WALK, stand
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
    """The village on the left, and the trodden way that leads from it to the place of the object."""
    village = house(150, 398, 0.62) + poplar(296, 388, 0.56) + poplar(336, 392, 0.48)
    verge = rise([(760, 900), (960, 700), (1220, 590), (1440, 520), (1600, 505)], ink.GRASS)
    back = grass((60, 1100), (470, 620), 15, (0.5, 0.7)) + grass((900, 1560), (400, 440), 9, (0.3, 0.4))
    near = grass((30, 560), (890, 905), 9, (0.6, 0.8), (ink.BLADE, ink.BLADE_DARK)) + grass(
        (760, 1560), (760, 890), 14, (0.8, 1.1), (ink.BLADE, ink.BLADE_DARK)
    )
    return (
        open_land(sun=(760, 110))
        + village
        + back
        + verge
        + lane(HOMEWARD)
        + worn(((120, 790), (330, 744), (800, 716), (980, 640)))
        + near
        + hidden_lump(1390, 630, 0.52)
        + no(1390, 500, 0.6)
    )


def stop() -> str:
    """Stop."""
    closed = barred("M660 734C760 712 900 668 1010 630", 850, 686, 0.72)
    return _known_way() + closed + stand(NARGIZ, STOP, (500, 780), 1.16) + yes()


def go_back() -> str:
    """Go back the way you came."""
    way = arrow("M300 768C250 770 190 770 74 768", (62, 768, 180), 0.95)
    return _known_way() + way + stand(NARGIZ, WALK, (500, 790), 1.12, flip=True) + yes()


def keep_away() -> str:
    """Keep others away."""
    way = [(800, 960, 1160), (800, 780, 780), (800, 620, 440), (850, 520, 220), (990, 440, 100), (1080, 390, 40)]
    land = (
        open_land(sun=(420, 100))
        + grass((40, 560), (420, 560), 12, (0.4, 0.7))
        + rise([(1000, 900), (1060, 640), (960, 500), (1010, 400), (1240, 380), (1600, 390)], ink.GRASS)
        + grass((1120, 1570), (430, 470), 12, (0.4, 0.5), TALL)
        + grass((1180, 1570), (520, 700), 14, (0.6, 0.9))
    )
    place_of_it = hidden_lump(1300, 450, 0.46) + no(1300, 318, 0.6)
    village = house(160, 690, 1.2) + plank_fence(10, 760, 300, 1.1)
    others = stand(MAN, TURNED, (450, 884), 1.1) + stand(BOY, TURNED, (1150, 880), 1.2)
    return (
        land
        + trail(way)
        + worn(((700, 720), (920, 800), (800, 580)))
        + place_of_it
        + village
        + stand(NARGIZ, BARRIER, (800, 720), 0.92)
        + others
        + yes()
    )


def call() -> str:
    """From a safe place, call."""
    land = sky(sun=(1180, 70)) + hills() + meadow(310) + poplar(620, 410, 0.6) + poplar(670, 404, 0.5)
    yard = rise([(0, 640), (400, 610), (900, 640), (1600, 760)], ink.PATH)
    home = house(340, 700, 1.9) + plank_fence(640, 690, 480, 1.1)
    return (
        land
        + yard
        + home
        + worn(((300, 800), (660, 840), (1250, 830)))
        + tuft(60, 770)
        + tuft(1380, 800, 1.1)
        + tuft(1500, 860, 1.2)
        + _said((1180, 290), (840, 372))
        + stand(NARGIZ, PHONE, (760, 858), 1.24)
        + yes()
    )


def _said(middle: tuple[float, float], mouth: tuple[float, float]) -> str:
    """A speech bubble with its tail at a mouth: the object in the grass, crossed."""
    x, y = middle
    tail = fill(f"M{x - 170} {y - 10}L{mouth[0]} {mouth[1]}L{x - 120} {y + 100}Z", ink.WHITE)
    frame = box(x - 210, y - 125, 420, 250, ink.WHITE, 50) + box(x - 186, y - 101, 372, 202, ink.GRASS, 30)
    return tail + frame + hidden_lump(x - 30, y + 74, 0.72) + no(x + 120, y - 34, 0.55)


def see_from_path() -> str:
    """One sees something from far away, and goes no nearer."""
    way = [
        (340, 960, 520),
        (410, 800, 370),
        (420, 640, 210),
        (350, 520, 120),
        (260, 430, 62),
        (230, 376, 30),
        (220, 344, 8),
    ]
    verge = rise([(760, 900), (900, 690), (1120, 600), (1400, 570), (1600, 590)], ink.GRASS)
    back = grass((40, 200), (470, 700), 9, (0.5, 0.9)) + grass((760, 1560), (400, 520), 12, (0.4, 0.55))
    near = grass((860, 1580), (720, 880), 18, (0.9, 1.2), (ink.BLADE, ink.BLADE_DARK))
    return (
        open_land(sun=(760, 110))
        + poplar(150, 352, 0.34)
        + poplar(120, 352, 0.28)
        + back
        + verge
        + trail(way)
        + worn(((500, 740), (290, 860)))
        + hidden_lump(1340, 630, 0.55)
        + near
        + no(1340, 500, 0.6)
        + stand(NARGIZ, NO_NEARER, (400, 826), 1.08)
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
    home = house(1370, 690, 1.6) + plank_fence(0, 690, 320, 1.0)
    people = (
        stand(GIRL, STAND, (1130, 866), 1.08, flip=True)
        + stand(NARGIZ, TELL, (590, 842), 1.12)
        + stand(GRANDMOTHER, STAND, (930, 842), 1.12, flip=True)
    )
    return (
        land
        + yard
        + home
        + worn(((240, 800), (740, 820), (1300, 800)))
        + _said((1000, 150), (650, 372))
        + people
        + tuft(50, 880, 1.2)
        + tuft(1520, 870, 1.2)
        + yes()
    )


PICTURES = {f.__name__: f for f in (stop, go_back, keep_away, call, see_from_path, tell_neighbour)}
