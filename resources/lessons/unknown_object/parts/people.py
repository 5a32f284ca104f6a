"""People of the pictures: one body that takes a pose, and the looks of those who appear.

A pose is angles in degrees: 0 hangs down, 90 points to the right, 180 up. A body looks to the right
(`side`), at us (`front`) or away from us (`back`); all is drawn from the feet, which stand at 0, 0.
"""

from dataclasses import dataclass
from math import atan2, cos, radians, sin

from parts.heads import head
from parts.ink import DARK, WHITE, Point, at, box, fill, line, num, oval, place, shade
from parts.looks import Look

UPPER, FORE, THIGH, SHIN, BACK = 80.0, 72.0, 106.0, 104.0, 150.0


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg: how its halves point, what the hand does, how far it is foreshortened, the foot's turn."""

    upper: float
    lower: float
    hand: str = ""  # palm, stop (a palm beside a body seen from the side), halt, point, phone, or hanging
    lengths: Point = (1, 1)
    foot: float = 0
    near: float = 1  # a hand held out towards us is larger


@dataclass(frozen=True, kw_only=True, slots=True)
class Pose:
    """How somebody stands, walks or sits: far limb first, then the near one; seen from the front, left first."""

    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    view: str = "side"
    face: str = ""
    lean: float = 0
    mood: str = "calm"


def reach(start: Point, angle: float, length: float) -> Point:
    """Where one arrives from a point, along an angle."""
    return start[0] + sin(radians(angle)) * length, start[1] + cos(radians(angle)) * length


def person(look: Look, pose: Pose) -> str:
    """One person with the feet at 0, 0; an adult is about 500 high."""
    hips = (
        [(-19 * look.shoulders, 0.0), (19 * look.shoulders, 0.0)] if pose.view != "side" else [(-4.0, 0.0), (4.0, 0.0)]
    )
    ends = [_joints(hip, leg, (THIGH, SHIN)) for hip, leg in zip(hips, pose.legs, strict=True)]
    floor = max(26.0, *(foot[1] + 16 for _, foot in ends))
    far_arm, near_arm = _arms(look, pose)
    body = [_leg(look, pose, n, (hips[n], *ends[n])) for n in (0, 1)]
    if look.skirt:
        body.append(_skirt(look, pose, ends))
    under = {"side": far_arm, "front": "", "back": far_arm + near_arm}[pose.view]
    over = {"side": near_arm, "front": far_arm + near_arm, "back": ""}[pose.view]
    skull = place(head(look, pose.face or pose.view, pose.mood), 2, -BACK - 58, 0.95 * look.head)
    upper = [under, _neck(look), _torso(look, pose), skull, over]
    return place("".join(body) + place("".join(upper), 0, 0, turn=pose.lean), 0, -floor * look.size, look.size)


def _joints(start: Point, limb: Limb, lengths: Point) -> tuple[Point, Point]:
    middle = reach(start, limb.upper, lengths[0] * limb.lengths[0])
    return middle, reach(middle, limb.lower, lengths[1] * limb.lengths[1])


def _tapered(start: Point, end: Point, widths: Point, colour: str) -> str:
    """Half a limb, round at both ends, thicker at its start."""
    along = atan2(end[1] - start[1], end[0] - start[0])
    x, y = -sin(along), cos(along)
    first, last = widths[0] / 2, widths[1] / 2
    return fill(
        f"M{at(start[0] - x * first, start[1] - y * first)}L{at(end[0] - x * last, end[1] - y * last)}"
        f"A{num(last)} {num(last)} 0 0 1 {at(end[0] + x * last, end[1] + y * last)}"
        f"L{at(start[0] + x * first, start[1] + y * first)}"
        f"A{num(first)} {num(first)} 0 0 1 {at(start[0] - x * first, start[1] - y * first)}Z",
        colour,
    )


def _leg(look: Look, pose: Pose, n: int, joints: tuple[Point, Point, Point]) -> str:
    hip, knee, ankle = joints
    bare = look.skirt != ""
    colour = look.skin if bare else look.legs
    if n == 0 and pose.view == "side":
        colour = shade(colour, 0.8)
    thigh, calf, hem = (26, 25, 20) if bare else (46, 39, 34)
    foot = _shoe(look, pose, ankle, n)
    cloth = _tapered(hip, knee, (thigh, calf), colour) + _tapered(knee, ankle, (calf, hem), colour)
    return foot + cloth if pose.view == "side" else cloth + foot


def _shoe(look: Look, pose: Pose, ankle: Point, n: int) -> str:
    if pose.view != "side":
        out = -5 if n == 0 else 5
        return oval(ankle[0] + out, ankle[1] + 6, 24, 15, look.shoes)
    colour = shade(look.shoes, 0.85) if n == 0 else look.shoes
    sole = "M-21-6C-21-20 18-20 24-12C40-8 44 2 43 11Q43 16 37 16H-15Q-22 16-21-6Z"
    return place(fill(sole, colour), ankle[0], ankle[1], turn=pose.legs[n].foot)


def _skirt(look: Look, pose: Pose, legs: list[tuple[Point, Point]]) -> str:
    """A skirt down to the middle of the shins; over the thighs of those who sit."""
    hems = [((knee[0] + ankle[0]) / 2, (knee[1] + ankle[1]) / 2) for knee, ankle in legs]
    if pose.view == "side" and pose.legs[1].upper > 60:
        return "".join(
            line(f"M0-2L{at(*knee)} {at(*hem)}", look.skirt, 54) for (knee, _), hem in zip(legs, hems, strict=True)
        )
    waist = 33 if pose.view == "side" else 38
    left, right = min(-waist - 14, *(x - 24 for x, _ in hems)), max(waist + 14, *(x + 24 for x, _ in hems))
    hem = max(y for _, y in hems)
    return fill(
        f"M{-waist}-16C{at(-waist - 8, hem * 0.4)} {at(left, hem * 0.7)} {at(left, hem)}"
        f"Q{at((left + right) / 2, hem + 14)} {at(right, hem)}"
        f"C{at(right, hem * 0.7)} {at(waist + 8, hem * 0.4)} {waist}-16Z",
        look.skirt,
    )


def _neck(look: Look) -> str:
    return box(-14, -BACK - 26, 30, 44, shade(look.skin, 0.88), 8)


SIDE = "M-34 8C-38-40-38-84-34-114C-31-142-16-152 2-152C20-152 32-140 35-114C38-84 36-40 35 8Q0 18-34 8Z"
FRONT = "M-40 8C-42-40-44-76-55-112C-60-136-42-146-22-151Q0-142 22-151C42-146 60-136 55-112C44-76 42-40 40 8Q0 18-40 8Z"


def _torso(look: Look, pose: Pose) -> str:
    shape = SIDE if pose.view == "side" else FRONT
    wide = 1 if pose.view == "side" else look.shoulders
    parts = [fill(shape, look.top)]
    if look.band:
        reach_to = 36 if pose.view == "side" else 41
        parts.append(line(f"M{-reach_to + 1}-28Q0-20 {reach_to - 1}-28", look.band, 12))
    if look.vest:
        parts.append(_vest(look, pose.view))
    if pose.view == "front":
        parts.append(fill("M-21-151Q0-126 21-151Q0-144-21-151Z", shade(look.vest or look.top, 0.82)))
    return f'<g transform="scale({wide} 1)">{"".join(parts)}</g>'


def _vest(look: Look, view: str) -> str:
    if view == "side":
        cut = "M-35 2C-38-40-38-84-34-114C-31-142-16-152 2-152C20-152 32-140 35-114C38-84 36-40 36 2Q0 12-35 2Z"
        bands = "M-36-34Q0-26 36-34M-37-78Q0-70 37-78"
    else:
        cut = (
            "M-41 2C-42-40-42-70-45-96Q-32-120-34-149L-22-151Q0-128 22-151L34-149Q32-120 45-96C42-70 42-40 41 2"
            "Q0 12-41 2Z"
        )
        bands = "M-41-34Q0-26 41-34M-43-78Q0-70 43-78"
    seam = "" if view != "front" else line("M0-134V8", shade(look.vest, 0.82), 4)
    return fill(cut, look.vest) + seam + line(bands, "#F4E9A8", 9)


def _arms(look: Look, pose: Pose) -> tuple[str, str]:
    if pose.view == "side":
        starts = [(-2.0, -BACK + 26), (-2.0, -BACK + 26)]
    else:
        out = 44 * look.shoulders
        starts = [(-out, -BACK + 24), (out, -BACK + 24)]
    far, near = (_arm(look, pose, n, start) for n, start in enumerate(starts))
    return far, near


def _arm(look: Look, pose: Pose, n: int, start: Point) -> str:
    limb, far = pose.arms[n], pose.view == "side" and n == 0
    elbow, wrist = _joints(start, limb, (UPPER, FORE))
    colour, rim = shade(look.top, 0.82) if far else look.top, shade(look.top, 0.72)
    edge = "" if far else _tapered(start, elbow, (38, 35), rim) + _tapered(elbow, wrist, (35, 29), rim)
    sleeve = _tapered(start, elbow, (33, 30), colour) + _tapered(elbow, wrist, (30, 24), colour)
    shoulder = "" if far else oval(*start, 20, 20, colour)
    turn = {"phone": 8, "halt": 6, "stop": 4}.get(limb.hand, 180 - limb.lower)
    thumb_out = pose.view != "side" and (n == 0) == (limb.hand in {"palm", "phone"})
    hand = place(_hand(limb.hand, look.skin), *reach(wrist, limb.lower, 12), limb.near, turn=turn, flip=thumb_out)
    arm = edge + sleeve + shoulder
    return arm + hand if limb.near > 1 else hand + arm


FINGERS = {
    "palm": ("M-11-4L-14-29M-4-8L-5-37M4-8L4-36M11-4L14-29", "M-12 10L-27-5", (17, 18)),
    "stop": ("M-8-4L-10-31M-2-8L-2-39M4-8L6-39M9-4L13-31", "M-9 10L-23-4", (14, 19)),
    "point": ("M-2-2L-1-40", "M-10 6L-15-8", (15, 17)),
    "halt": ("M0 2L5-34M-3 2L-1-33", "M6 6L19-5", (12, 17)),
    "": ("M-5-4L-6-20M1-4L0-23M7-4L7-20", "M-10 6L-15-9", (14, 15)),
}


def _hand(kind: str, skin: str) -> str:
    """A hand whose fingers point up: open, pointing, seen from the side, with a phone, or hanging."""
    rim = shade(skin, 0.66)
    if kind == "phone":
        slab = box(-40, -66, 42, 82, WHITE, 10) + box(-36, -62, 34, 74, DARK, 7) + box(-31, -55, 24, 50, "#8FB4C6", 3)
        grip = "M6-30H-8M8-17H-8M6-4H-8"
        return slab + oval(4, -2, 13, 20, rim) + oval(4, -2, 11, 18, skin) + line(grip, rim, 12) + line(grip, skin, 9)
    fingers, thumb, (wide, high) = FINGERS[kind]
    palm = oval(0, 3, wide + 2, high + 2, rim) + line(thumb, rim, 13) + line(fingers, rim, 11)
    return palm + line(fingers, skin, 7.5) + oval(0, 3, wide, high, skin) + line(thumb, skin, 9.5)
