"""Things: the object, warnings, what was left behind, vehicles, the goat, the arrow."""

from parts import ink
from parts.heads import head
from parts.ink import box, dot, fill, line, oval, place, shade
from parts.land import tuft
from parts.looks import FARMER


def lump(size: float = 1) -> str:
    """A long rusty metal body that nobody can name, dull and half in the ground; its foot is at 0, 0."""
    hollow = oval(0, -2, 170, 22, ink.SOIL)
    fins = fill("M-108-60L-150-104H-176L-166-58L-184-30L-176 12H-150L-108-2Z", "#57534A", 0.8)
    body = fill("M-150-56Q-140-64-128-64H46Q124-60 158-28Q124 2 46 4H-128Q-140 4-150-4Z", "#756C62")
    light = fill("M-150-56Q-140-64-128-64H46Q98-62 132-46Q90-50 46-48H-150Z", "#A39C90")
    rust = fill("M-96-48H-30Q-14-30-36-22Q-60-6-90-16Q-112-30-96-48ZM60-44Q100-44 116-30Q96-12 66-20Z", "#85614B")
    return place(hollow + f'<g transform="translate(0 -8) rotate(-8)">{fins}{body}{light}{rust}</g>', 0, 0, size)


BEHIND = ((-150, -14, 1.1), (-96, -36, 1.3), (-20, -54, 1.2), (66, -60, 1.1), (136, -24, 1.3))
BEFORE = (
    (-128, 16, 1.1),
    (-84, 24, 0.7),
    (-36, 28, 0.5),
    (8, 30, 0.46),
    (52, 28, 0.54),
    (98, 22, 0.8),
    (142, 14, 1.2),
    (-170, 6, 1.0),
)


def hidden_lump(x: float, y: float, size: float = 1) -> str:
    """The object, half hidden in grass."""
    colours = (ink.BLADE_DARK, ink.BLADE)
    behind = "".join(tuft(a, b, s, ink.BLADE) for a, b, s in BEHIND)
    before = "".join(tuft(a, b, s, colours[n % 2]) for n, (a, b, s) in enumerate(BEFORE))
    return place(behind + lump() + before, x, y, size)


def leaf(x: float, y: float, size: float = 1, turn: float = 0, colour: str = "#C08A3E") -> str:
    """A fallen leaf."""
    return place(
        fill("M0 0C16-26 58-28 84 0C58 26 16 24 0 0Z", colour)
        + line("M-16 2Q30-4 72 0M24-1L40-13M26 0L44 11M46-1L58-9", shade(colour, 0.72), 3.5),
        x,
        y,
        size,
        turn=turn,
    )


def skull_sign(x: float, y: float, size: float = 1) -> str:
    """A red triangle with a simple skull, on a post."""
    return place(line("M0 0V-130", ink.WOOD, 16) + triangle(), x, y, size)


def triangle() -> str:
    """The plate of the red triangle sign, its lower edge 130 above 0."""
    plate = (
        line("M-126-130H126L0-342Z", ink.WHITE, 36)
        + fill("M-126-130H126L0-342Z", ink.RED)
        + line("M-126-130H126L0-342Z", ink.RED, 22)
    )
    bones = line("M-50-138L50-166M50-138L-50-166", ink.WHITE, 12)
    skull = oval(0, -220, 44, 40, ink.WHITE) + box(-24, -200, 48, 32, ink.WHITE, 10)
    holes = oval(-17, -218, 11, 12, ink.RED) + oval(17, -218, 11, 12, ink.RED) + fill("M0-206L7-194H-7Z", ink.RED)
    return plate + bones + skull + holes


def tape(x: float, y: float, size: float = 1) -> str:
    """Red and white tape along four posts."""
    posts = line("M-320 0V-150M-110 0V-160M110 0V-160M320 0V-150", ink.WOOD, 14)
    hangs = "M-320-126Q-215-96-110-132Q0-100 110-132Q215-96 320-126"
    band = f'<path d="{hangs}" fill="none" stroke="{{}}" stroke-width="{{}}"{{}}/>'
    layers = ((ink.METAL_DARK, 36, ""), (ink.WHITE, 30, ""), (ink.RED, 30, ' stroke-dasharray="34 34"'))
    return place(posts + "".join(band.format(*layer) for layer in layers), x, y, size)


def crossed_sticks(x: float, y: float, size: float = 1) -> str:
    """Two sticks, crossed and tied."""
    return place(
        line("M-78 0L70-190M78 0L-70-190", ink.WOOD, 17) + line("M-14-112L14-84M-14-84L14-112", ink.STRAW, 9),
        x,
        y,
        size,
    )


def red_stones(x: float, y: float, size: float = 1) -> str:
    """A row of grey stones, the upper half painted red."""
    stone = fill("M-64 8L-72-30L-44-66L0-78L46-62L70-22L60 8L4 18Z", ink.STONE)
    paint = fill("M-68-10L-72-30L-44-66L0-78L46-62L70-22L66-8L30-20L0-10L-36-22Z", ink.RED)
    dark = fill("M0-78L46-62L70-22L66-8L30-20L20-46Z", shade(ink.RED, 0.8))
    dark += fill("M30-20L66-8L60 8L4 18L14-2Z", shade(ink.STONE, 0.82))
    row = ((-158, -4, 0.98, False), (4, 4, 0.86, True), (160, 0, 1.06, False))
    return place("".join(place(stone + dark + paint, a, b, s, flip=f) for a, b, s, f in row), x, y, size)


def red_cloth(x: float, y: float, size: float = 1) -> str:
    """A torn strip of red cloth that hangs from a bare branch."""
    trunk = line("M-70 0Q-84-90-66-210", ink.WOOD, 17)
    branch = line("M-72-150Q-10-190 96-196M-74-110Q-104-140-122-176M40-192Q60-214 90-226", ink.WOOD, 12)
    strip = fill("M2-192Q30-196 50-190L56-150L52-96L58-60L44-72L36-44L26-66L14-36L8-70L-2-56L6-110Z", ink.RED)
    fold = fill("M34-190L50-190L56-150L52-96L58-60L44-72L40-110Z", shade(ink.RED, 0.78))
    return place(trunk + strip + fold + branch + line("M0-190Q26-178 54-192", shade(ink.RED, 0.78), 13), x, y, size)


def arrow(d: str, tip: tuple[float, float, float], size: float = 1) -> str:
    """A green arrow along a way; the tip is where its point lies and where it looks (0 is to the right)."""
    x, y, turn = tip
    point = f'<g transform="translate({x} {y}) rotate({turn})">' + "{}</g>"
    barbs = f"M{-58 * size} {-48 * size}L0 0L{-58 * size} {48 * size}"
    under = line(d, ink.WHITE, 44 * size) + point.format(line(barbs, ink.WHITE, 44 * size))
    return under + line(d, ink.GO, 26 * size) + point.format(line(barbs, ink.GO, 26 * size))


def tractor(x: float, y: float, size: float = 1, *, flip: bool = False) -> str:
    """A small farm tractor with its driver, looking to the right."""
    cab = (
        fill("M-96-110L-90-246H34L44-110Z", "#CFE2EA")
        + line("M-96-110L-90-246H34L44-110", "#B8643F", 12)
        + box(-108, -262, 156, 18, "#B8643F", 8)
    )
    driver = (
        fill("M-66-104C-66-160 2-160 4-104Z", FARMER.top)
        + line("M-20-138L24-132", FARMER.top, 15)
        + dot(28, -132, 8, FARMER.skin)
        + place(head(FARMER, "side", "calm"), -28, -184, 0.56)
    )
    hood = (
        fill("M30-150H120Q140-148 142-122V-62H-60V-112H30Z", "#C9774E")
        + line("M70-128H126M70-110H126", "#A65C38", 6)
        + line("M84-150V-204", ink.DARK, 9)
    )
    guard = fill("M-142-78C-140-150-40-150-36-78Z", "#A65C38")
    wheels = (
        dot(-88, -66, 66, ink.DARK)
        + dot(-88, -66, 34, "#D9B45A")
        + dot(-88, -66, 11, ink.DARK)
        + dot(108, -44, 44, ink.DARK)
        + dot(108, -44, 22, "#D9B45A")
        + dot(108, -44, 8, ink.DARK)
    )
    return place(
        driver + cab.replace('fill="#CFE2EA"', 'fill="#CFE2EA" fill-opacity="0.25"') + hood + guard + wheels,
        x,
        y,
        size,
        flip=flip,
    )


def goat(x: float, y: float, size: float = 1, *, flip: bool = False) -> str:
    """A goat that stands, looking to the right."""
    coat, dark = "#EFE6D6", "#CBBDA6"
    legs = line("M-66-80L-74-46L-68-6M72-80L66-44L68-6", dark, 16) + line(
        "M-84-90L-92-48L-86 0M88-80L84-40L86 0", coat, 18
    )
    legs += fill("M-80-8H-58L-54 6H-82ZM58-8H78L80 6H56Z", "#5A4C40") + fill(
        "M-97-2H-75L-72 12H-99ZM76-2H96L99 12H74Z", "#4B3F36"
    )
    body = fill(
        "M-100-136C-92-168-30-160 20-160C60-164 104-158 108-112C112-72 76-62 30-64C-20-56-84-54-98-84"
        "Q-106-110-100-136Z",
        coat,
    )
    tail = line("M-98-136L-118-160", coat, 15)
    neck = fill("M62-144L104-226L140-212L112-100Z", coat)
    skull = fill("M98-238C112-258 140-252 152-238L182-206Q184-190 168-190L130-198Q98-206 98-238Z", coat)
    horns = line("M134-244Q132-286 108-304", shade("#8B7B66", 0.8), 11) + line("M116-242Q108-286 80-296", "#8B7B66", 12)
    ear = fill("M108-232Q84-236 74-216Q92-206 112-218Z", dark)
    return place(
        tail
        + legs
        + body
        + neck
        + horns
        + skull
        + ear
        + dot(140, -228, 5, ink.DARK)
        + line("M152-190Q154-170 148-158", coat, 9)
        + fill("M-60-152C-40-160-6-160 4-158Q0-120-32-116Q-60-122-60-152Z", "#A98B6C"),
        x,
        y,
        size,
        flip=flip,
    )


def wreck(x: float, y: float, size: float = 1) -> str:
    """An old lorry, rusty, without wheels and glass."""
    rust, dark, pale = "#A0694A", "#7A4F3A", "#B98363"
    bed = fill("M-250-122L-240-188H30V-72H-246Z", rust) + line(
        "M-236-176H24M-238-150H26M-180-184V-76M-110-184V-74M-40-184V-74", dark, 6
    )
    cab = fill("M30-72V-246Q34-262 54-262H140Q158-260 166-240L190-164L262-150Q276-146 276-128V-72Z", pale)
    windows = fill("M58-236H104V-170H58Z", "#57504E") + fill("M118-236H142L164-170H118Z", "#57504E")
    patches = oval(220, -116, 26, 14, rust) + oval(-150, -110, 34, 14, pale)
    door = line("M50-150V-84H110V-240", dark, 5)
    arch = fill("M150-66A58 54 0 0 1 266-66Z", "#57504E") + fill("M-222-70A54 50 0 0 1-116-70Z", "#57504E")
    rims = dot(-170, -46, 40, dark) + dot(-170, -46, 18, "#57504E")
    broken = fill("M118-236L142-236L150-214L136-206L146-190L126-182L118-170Z", "#C4D6DC") + line(
        "M196-166L262-206L284-196", dark, 9
    )
    return place(bed + cab + windows + broken + patches + door + arch + rims, x, y, size, turn=5)


def well(x: float, y: float, size: float = 1) -> str:
    """A village well with a small roof."""
    ring = (
        box(-62, -70, 124, 70, ink.STONE, 8)
        + oval(0, -70, 62, 15, shade(ink.STONE, 0.75))
        + line("M-58-38H58M-20-66V-40M24-66V-40M-40-34V-6M4-34V-6M44-34V-6", shade(ink.STONE, 0.82), 4)
    )
    roof = (
        line("M-50-66V-160M50-66V-160", ink.WOOD, 11)
        + fill("M-90-156L0-216L90-156Z", ink.ROOF)
        + line("M-50-124H50", ink.WOOD_LIGHT, 10)
    )
    bucket = line("M6-122V-98", ink.WOOD_LIGHT, 4) + fill("M-10-98H22L18-70H-6Z", ink.TIN)
    return place(ring + roof + bucket, x, y, size)


def stool(x: float, floor: float, height: float = 96, width: float = 92) -> str:
    """Something low to sit on."""
    legs = line(f"M{-width / 2 + 12} {-height + 8}V-4M{width / 2 - 12} {-height + 8}V-4", ink.WOOD, 10)
    return place(legs + box(-width / 2, -height, width, 14, ink.WOOD_LIGHT, 4), x, floor)
