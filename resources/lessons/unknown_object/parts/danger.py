"""Pictures of objects and warnings: what may be dangerous, and what says so."""

from parts import ink
from parts.ink import box, dot, fill, line, oval, place, shade, smooth
from parts.land import (
    TALL,
    bush,
    grass,
    open_land,
    poplar,
    ridge,
    rise,
    trail,
    tuft,
    weeds,
    worn,
)  # fmt: skip
from parts.marks import no
from parts.things import crossed_sticks, hidden_lump, leaf, red_cloth, red_stones, skull_sign, tape, triangle


def item_in_grass() -> str:
    """A metal object in the grass, some way off a path; without a mark, since it is shown as a question."""
    way = [(250, 960, 520), (350, 760, 340), (470, 600, 200), (470, 490, 110), (390, 400, 46), (340, 346, 8)]
    verge = rise([(620, 900), (780, 690), (980, 590), (1280, 540), (1600, 560)], ink.GRASS)
    back = grass((600, 1560), (390, 520), 15, (0.45, 0.6)) + grass((20, 200), (470, 700), 6, (0.6, 0.9))
    around = grass((860, 1580), (600, 660), 9, (0.7, 0.8)) + grass(
        (700, 1580), (790, 895), 20, (1.0, 1.3), (ink.BLADE, ink.BLADE_DARK)
    )
    return (
        open_land()
        + back
        + verge
        + trail(way)
        + worn(((350, 790), (440, 640), (200, 860)))
        + around
        + hidden_lump(1180, 720, 0.95)
    )


def _tile(x: float, y: float, ground: str, *, width: float = 750, height: float = 405) -> str:
    """A panel of its own."""
    return box(x, y, width, height, ground, 28)


def _leaves(*spots: tuple[float, float, float, float]) -> str:
    colours = ("#C08A3E", "#B5763B", "#A86A34", "#C99A50")
    return "".join(leaf(x, y, s, turn, colours[n % 4]) for n, (x, y, s, turn) in enumerate(spots))


def _in_leaves() -> str:
    """A long body, clean and whole, under fallen leaves."""
    body = fill("M-170-40Q-150-76-90-76H110Q176-56 178-30Q170 10 110 18H-110Q-170 8-170-40Z", ink.METAL)
    light = fill("M-152-58Q-130-76-90-76H110Q150-64 166-48Q20-44-152-58Z", ink.METAL_LIGHT)
    heap = _leaves(
        (120, 300, 1.5, 8), (520, 316, 1.5, -160), (200, 330, 1.6, -14), (420, 334, 1.6, 12), (300, 318, 1.5, 160),
        (440, 290, 1.3, 150), (236, 296, 1.3, 10),
        (610, 340, 1.3, 30), (330, 352, 1.5, 4), (150, 356, 1.3, 20), (480, 366, 1.3, -8), (250, 262, 1.0, 24),
    )  # fmt: skip
    ground = fill("M0 290Q200 262 400 280T750 274V377Q750 405 722 405H28Q0 405 0 377Z", "#D3BE91")
    return ground + place(body + light, 360, 290, 1, turn=-7) + heap


def _in_snow() -> str:
    """A rusty body that stands out of the snow."""
    dome = fill("M-66 130V-30C-66-104 66-104 66-30V130Z", "#8E7C70") + fill(
        "M20-82C52-72 66-58 66-30V130H20Z", "#5F5149"
    )
    rust = fill(
        "M-66-20C-60-60-30-80 0-78Q16-56 0-36Q-26-30-20-6Q-40 10-66 6ZM-10 90Q-20 40 16 34Q40 60 20 100Z", ink.RUST
    )
    snow = fill("M0 300Q120 250 250 276Q330 246 420 284Q560 250 750 300V377Q750 405 722 405H28Q0 405 0 377Z", "#F4F8FB")
    cap = fill("M304 156Q340 110 402 136Q420 150 408 168Q350 146 304 172Z", ink.WHITE)
    shadow = line("M60 330Q180 306 280 330M460 344Q560 316 690 336", "#C9D8E2", 10)
    return place(dome + rust, 350, 220, 1, turn=10) + cap + snow + shadow


def _in_water() -> str:
    """A broken body in shallow water and mud."""
    shell = fill(
        "M-170 10C-170-40-140-70-100-70H50L72-44L96-50L110-10L84 30L110 66H-100C-140 66-170 50-170 10Z", ink.METAL
    )
    light = fill("M-150-30C-140-56-124-70-100-70H50L62-56H-90C-124-56-140-46-150-30Z", ink.METAL_LIGHT)
    hole = oval(76, 0, 26, 58, "#3E4247")
    piece = fill("M-40 26L-34-24L26-40L52 4L36 26Z", ink.METAL_DARK) + fill("M-34-24L26-40L10-6L-20 4Z", ink.METAL)
    mud = fill("M0 250Q200 214 380 244T750 236V377Q750 405 722 405H28Q0 405 0 377Z", ink.MUD)
    water = fill("M0 310Q160 284 340 304T750 296V377Q750 405 722 405H28Q0 405 0 377Z", ink.WATER)
    ripples = line("M120 334Q220 320 300 336M390 356Q500 340 600 356M560 322Q620 312 690 324", ink.WATER_LIGHT, 9)
    return (
        mud
        + place(shell + light + hole, 320, 250, 0.95, turn=-12)
        + place(piece, 560, 292, 1, turn=8)
        + water
        + ripples
    )


def _in_short_grass() -> str:
    """A small bright tin, scratched, between blades of grass."""
    tin = (
        box(-44, -56, 88, 92, "#F0C440") + oval(0, 36, 44, 14, "#A97F1E") + fill("M14-50H44V36Q30 46 14 48Z", "#A97F1E")
    )
    lid = oval(0, -56, 44, 15, ink.METAL_LIGHT) + oval(0, -56, 34, 10, ink.METAL_DARK)
    worn_off = fill("M-44-10Q-20-20-14 6Q-24 26-44 22Z", ink.METAL) + line(
        "M-6-30L8-6M-26-40L-14-24", ink.METAL_DARK, 5
    )
    blades = "".join(
        tuft(x, y, s, c)
        for x, y, s, c in (
            (270, 340, 1.3, ink.BLADE_DARK), (330, 358, 0.5, ink.BLADE), (392, 362, 0.5, ink.BLADE_DARK),
            (450, 344, 1.2, ink.BLADE), (160, 330, 1.1, ink.BLADE), (580, 330, 1.2, ink.BLADE_DARK),
            (90, 376, 1.1, ink.BLADE_DARK), (660, 372, 1.2, ink.BLADE), (240, 384, 0.9, ink.BLADE),
            (510, 384, 0.9, ink.BLADE),
        )
    )  # fmt: skip
    back = tuft(220, 240, 0.8, ink.BLADE) + tuft(520, 236, 0.8, ink.BLADE) + tuft(380, 226, 0.7, ink.BLADE)
    return back + place(tin + lid + worn_off, 362, 300, 1.05, turn=-18) + blades + leaf(470, 372, 0.9, -14)


def many_shapes() -> str:
    """Four objects: under leaves, in snow, in water, in grass; each is crossed."""
    panels = (
        (30, 30, "#EFE6CF", _in_leaves),
        (820, 30, "#B7CCDA", _in_snow),
        (30, 465, "#DCE6D6", _in_water),
        (820, 465, "#BFD6A4", _in_short_grass),
    )
    drawn = (_tile(x, y, ground) + place(draw(), x, y) + no(x + 640, y + 104, 0.8) for x, y, ground, draw in panels)
    return box(0, 0, 1600, 900, ink.WHITE) + "".join(drawn)


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
        + no(1180, 590, 1.15)
    )


def _lonely_post() -> str:
    """The post of a sign that has gone: two bolts, and the pale wood that the sign once covered."""
    pale = box(-13, -330, 26, 118, "#B79C82") + box(-13, -330, 26, 8, shade(ink.WOOD, 0.8))
    bolts = "".join(dot(0, y, 6, ink.METAL_DARK) for y in (-300, -240))
    return oval(0, 2, 40, 9, ink.DARK, 0.14) + box(-13, -330, 26, 334, ink.WOOD) + pale + bolts


def _fallen_sign(x: float, y: float, size: float) -> str:
    """The sign flat on the ground, its tip away from us, half under grass."""
    flat = f"translate({x} {y}) scale({size} {size * 0.46:.3g}) rotate(-6) translate(0 150)"
    plate = f'<g transform="{flat}">{triangle()}</g>'
    turf = fill("M-190 64Q-184-10-150-22Q-116-26-92-12Q-50-2 0-6T88-14Q112-34 152-26Q186-12 192 64Z", ink.GRASS)
    spots = (
        (-158, 30, 1.0, ink.BLADE), (-122, 38, 1.2, ink.BLADE_DARK), (-66, 44, 0.8, ink.BLADE),
        (-16, 46, 0.75, ink.BLADE_DARK), (36, 44, 0.8, ink.BLADE), (86, 38, 1.2, ink.BLADE_DARK),
        (134, 32, 1.1, ink.BLADE), (166, 34, 0.9, ink.BLADE_DARK),
    )  # fmt: skip
    blades = "".join(tuft(a, b, s, c) for a, b, s, c in spots)
    return plate + place(turf + blades, x, y, size)


def no_sign() -> str:
    """Seen from a way: a post without its sign, which lies in the grass; behind it a field that nobody uses."""
    land = open_land(sun=(1300, 110)) + poplar(1440, 366, 0.3) + poplar(1470, 368, 0.36)
    wild = (
        rise([(0, 470), (500, 440), (1100, 450), (1600, 440)], ink.GRASS) + bush(320, 450, 0.6) + bush(1180, 452, 0.7)
    )
    back = ridge((0, 1600), 456, 0.5, ink.BLADE_LIGHT) + grass((40, 1560), (490, 640), 40, (0.6, 1.0), TALL)
    stalks = weeds((1300, 620, 1.0), (240, 640, 1.0), (460, 600, 0.8), (1460, 660, 1.1), (1080, 590, 0.8))
    edge = grass((20, 620), (660, 730), 16, (0.8, 1.1), TALL) + grass((1000, 1580), (660, 730), 16, (0.8, 1.1), TALL)
    foot = tuft(664, 716, 0.6, ink.BLADE_DARK) + tuft(700, 722, 0.5, ink.BLADE)
    verge = [(0, 758), (500, 752), (1000, 755), (1600, 762)]
    way = rise(verge, ink.PATH) + line(smooth(verge), ink.PATH_EDGE, 6)
    stones = worn(((180, 820), (520, 868), (900, 810), (1240, 862), (1460, 816)))
    post = place(_lonely_post(), 690, 708)
    return land + wild + back + stalks + edge + post + foot + _fallen_sign(850, 704, 0.85) + way + stones


def warnings() -> str:
    """Five warnings, each in a panel of its own."""
    above = ((skull_sign, 250, 386, 1.0), (crossed_sticks, 250, 380, 1.5), (red_cloth, 250, 392, 1.5))
    panels = [(30 + n * 520, 30, 500, thing) for n, thing in enumerate(above)]
    panels += [(30, 465, 890, (tape, 445, 366, 1.25)), (940, 465, 630, (red_stones, 315, 352, 1.2))]
    drawn = []
    for x, y, width, (thing, across, down, size) in panels:
        grown = "".join(tuft(a, 392, 0.8, ink.BLADE) for a in (50, width - 56, across - 100, across + 110))
        ground = fill(f"M0 300Q{width / 2} 270 {width} 300V377Q{width} 405 {width - 28} 405H28Q0 405 0 377Z", ink.GRASS)
        drawn.append(_tile(x, y, ink.SKY, width=width) + place(ground + thing(across, down, size) + grown, x, y))
    return box(0, 0, 1600, 900, ink.WHITE) + "".join(drawn)


PICTURES = {f.__name__: f for f in (item_in_grass, many_shapes, hidden, no_sign, warnings)}
