"""Things: the object, warnings, what was left behind, vehicles, the goat, the arrow."""

from parts import ink
from parts.ink import box, dot, fill, line, oval, place, shade
from parts.land import tuft


def lump(size: float = 1, colour: str = ink.METAL) -> str:
    """A rusty metal object that nobody can name, lying in a little hollow; its foot is at 0, 0."""
    hollow = oval(0, -6, 150, 30, ink.SOIL)
    top = "M-112-62C-112-92-94-110-66-110H58C88-110 104-92 104-66Q0-56-112-62Z"
    body = (
        box(-112, -110, 216, 108, colour, 46)
        + fill(top, shade(colour, 1.42))
        + fill("M34-110H60V-2H34Z", ink.METAL_DARK)
    )
    rust = oval(-52, -52, 34, 20, ink.RUST) + oval(2, -88, 20, 11, ink.RUST) + oval(84, -56, 14, 20, ink.RUST)
    return place(hollow + f'<g transform="translate(0 6) rotate(-15)">{body}{rust}</g>', 0, 0, size)


BEHIND = ((-150, -14, 1.1), (-96, -36, 1.3), (-20, -54, 1.2), (66, -60, 1.1), (136, -24, 1.3))
BEFORE = (
    (-128, 16, 1.2),
    (-84, 24, 0.8),
    (-36, 28, 0.66),
    (8, 30, 0.6),
    (52, 28, 0.74),
    (98, 22, 1.0),
    (142, 14, 1.3),
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
    post = line("M0 0V-150", ink.WOOD, 14)
    plate = (
        line("M-106-150H106L0-334Z", ink.WHITE, 34)
        + fill("M-106-150H106L0-334Z", ink.RED)
        + line("M-106-150H106L0-334Z", ink.RED, 22)
    )
    bones = line("M-44-160L44-188M44-160L-44-188", ink.WHITE, 10)
    skull = oval(0, -226, 33, 31, ink.WHITE) + box(-17, -206, 34, 26, ink.WHITE, 6)
    holes = (
        oval(-13, -226, 8, 9, ink.RED)
        + oval(13, -226, 8, 9, ink.RED)
        + fill("M0-216L6-205H-6Z", ink.RED)
        + line("M-6-194V-184M6-194V-184", ink.RED, 3.5)
    )
    return place(post + plate + bones + skull + holes, x, y, size)


def tape(x: float, y: float, size: float = 1) -> str:
    """Red and white tape between two stakes."""
    stakes = line("M-120 0V-150M120 0V-150", ink.WOOD, 13)
    band = line("M-120-128Q0-98 120-128", ink.WHITE, 26)
    red = "".join(
        fill(f"M{a} {b}l22 {s}l-8 25l-22 {-s}Z", ink.RED)
        for a, b, s in ((-108, -138, 5), (-62, -128, 3), (-16, -124, 0), (30, -125, -2), (76, -132, -5))
    )
    return place(stakes + band + red + line("M124-122q18 16 10 44", ink.RED, 12), x, y, size)


def crossed_sticks(x: float, y: float, size: float = 1) -> str:
    """Two sticks, crossed and tied."""
    return place(
        line("M-70 0L62-170M70 0L-62-170", ink.WOOD, 15) + line("M-14-92L14-76M-14-76L14-92", ink.STRAW, 9), x, y, size
    )


def red_stones(x: float, y: float, size: float = 1) -> str:
    """Stones painted red."""
    stones = (
        "M-176 2L-168-34L-140-58L-104-52L-78-26L-76 2L-120 12Z",
        "M58 4L62-30L92-62L130-58L154-26L150 4L104 14Z",
        "M-66 12L-58-30L-24-70L24-74L56-40L62 10L0 24Z",
    )
    dark = "M-104-52L-78-26L-76 2L-120 12L-116-20ZM130-58L154-26L150 4L104 14L112-24ZM24-74L56-40L62 10L0 24L10-26Z"
    bare = "M-176 2L-174-12L-150-4L-118-14L-96-4L-76-10V2L-120 12ZM58 4L60-10L84-2L108-12L130-2L152-10L150 4L104 14Z"
    bare += "M-66 12L-62-6L-34 2L0-8L30 2L60-6L62 10L0 24Z"
    drawn = "".join(fill(stone, ink.RED) for stone in stones) + fill(dark, shade(ink.RED, 0.8)) + fill(bare, ink.STONE)
    return place(drawn, x, y, size)


def red_cloth(x: float, y: float, size: float = 1) -> str:
    """A strip of red cloth that hangs, knotted, from a bare branch."""
    branch = line("M0 0Q-14-70-4-120Q4-160 40-214", ink.WOOD, 15) + line(
        "M-6-110Q-30-150-66-176M-40-156Q-44-180-38-196M14-160Q52-164 84-190M-10-60Q20-78 34-96", ink.WOOD, 9
    )
    tails = fill("M-10-122C-34-96-30-70-44-40L-28-46L-20-28C-10-60-2-90 4-120Z", ink.RED) + fill(
        "M0-122C14-92 22-64 20-22L30-34L44-24C46-64 34-100 16-124Z", shade(ink.RED, 0.82)
    )
    return place(branch + tails + oval(2, -124, 20, 14, ink.RED), x, y, size)


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
        fill("M-96-110L-84-236H24L40-110Z", "#CFE2EA")
        + line("M-96-110L-84-236H24L40-110", "#B8643F", 12)
        + box(-102, -250, 142, 18, "#B8643F", 8)
    )
    driver = (
        dot(-30, -180, 21, "#C98F66")
        + fill("M-52-188C-52-214-8-214-8-186Q-30-194-52-188Z", "#4B4A4F")
        + fill("M-62-108C-64-160-4-160 2-108Z", "#5B7FA6")
        + line("M-14-136L22-132", "#5B7FA6", 14)
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
    legs = (
        line("M-74-70L-78-4M62-74L60-4", dark, 17)
        + line("M-54-70L-50 0M82-74L84 0", coat, 18)
        + line("M-78-4V0M60-4V0M-50 0V4M84 0V4", ink.DARK, 15)
    )
    body = fill(
        "M-100-136C-92-168-30-160 20-160C60-164 104-158 108-112C112-72 76-62 30-64C-20-56-84-54-98-84"
        "Q-106-110-100-136Z",
        coat,
    )
    tail = line("M-98-136L-118-160", coat, 15)
    neck = fill("M62-144L104-226L140-212L112-100Z", coat)
    skull = fill("M98-238C112-258 140-252 152-238L182-206Q184-190 168-190L130-198Q98-206 98-238Z", coat)
    horns = line("M118-246Q104-290 78-296", "#8B7B66", 11)
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
    patches = oval(86, -120, 30, 18, dark) + oval(220, -116, 26, 14, rust) + oval(-150, -110, 34, 14, pale)
    door = line("M50-150V-84H110V-240", dark, 5)
    arch = fill("M150-66A58 54 0 0 1 266-66Z", "#57504E") + fill("M-222-70A54 50 0 0 1-116-70Z", "#57504E")
    rims = dot(-170, -46, 40, dark) + dot(-170, -46, 18, "#57504E")
    broken = fill("M118-236L142-236L150-214L136-206L146-190L126-182L118-170Z", "#C4D6DC") + line(
        "M196-166L262-206L284-196", dark, 9
    )
    holes = "".join(dot(a, b, 7, "#57504E") for a, b in ((-70, -100), (-20, -120), (-206, -150)))
    return place(bed + cab + windows + broken + patches + door + arch + rims + holes, x, y, size, turn=5)


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
