"""People of the pictures: one body that takes a pose, and the looks of those who appear.

A pose is angles in degrees: 0 hangs down, 90 points to the right, 180 up. A body looks to the right
(`side`), at us (`front`) or away from us (`back`); all is drawn from the feet, which stand at 0, 0.
"""

from dataclasses import dataclass
from math import cos, radians, sin

from parts.heads import head
from parts.ink import DARK, Point, at, box, fill, line, oval, place, shade
from parts.looks import Look

UPPER, FORE, THIGH, SHIN, BACK = 80.0, 72.0, 106.0, 104.0, 150.0


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg: how its halves point, what the hand does, how it is foreshortened, how the foot is turned."""

    upper: float
    lower: float
    hand: str = ""  # palm, phone, or hanging
    lengths: Point = (1, 1)
    foot: float = 0


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
    hips = [(-19.0, 0.0), (19.0, 0.0)] if pose.view != "side" else [(-4.0, 0.0), (4.0, 0.0)]
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


def _leg(look: Look, pose: Pose, n: int, joints: tuple[Point, Point, Point]) -> str:
    hip, knee, ankle = joints
    bare = look.skirt != ""
    colour = look.skin if bare else look.legs
    far = n == 0 and pose.view == "side"
    hem = ankle[0] + (knee[0] - ankle[0]) * 0.14, ankle[1] + (knee[1] - ankle[1]) * 0.14
    cloth = line(
        f"M{at(*hip)}L{at(*knee)} {at(*(ankle if bare else hem))}",
        shade(colour, 0.86) if far else colour,
        26 if bare else 43,
    )
    return cloth + _shoe(look, pose, ankle, n)


def _shoe(look: Look, pose: Pose, ankle: Point, n: int) -> str:
    if pose.view != "side":
        out = -5 if n == 0 else 5
        return oval(ankle[0] + out, ankle[1] + 4, 23, 14, look.shoes)
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
    far, near = (
        _arm(look, limb, start, far=pose.view == "side" and n == 0)
        for n, (limb, start) in enumerate(zip(pose.arms, starts, strict=True))
    )
    return far, near


def _arm(look: Look, limb: Limb, start: Point, *, far: bool) -> str:
    elbow, wrist = _joints(start, limb, (UPPER, FORE))
    colour = shade(look.top, 0.86) if far else look.top
    way = f"M{at(*start)}L{at(*elbow)} {at(*wrist)}"
    sleeve = ("" if far else line(way, shade(look.top, 0.86), 36)) + line(way, colour, 31)
    skin = shade(look.skin, 0.92) if far else look.skin
    hand = place(_hand(limb, skin), *reach(wrist, limb.lower, 14), turn=180 - limb.lower, flip=limb.upper < 0)
    return hand + sleeve


def _hand(limb: Limb, skin: str) -> str:
    """A hand whose fingers point up."""
    if limb.hand == "palm":
        fingers, rim = "M-10-8L-13-29M-2-10L-3-36M7-9V-34M14-5L18-26M15 8L27-6", shade(skin, 0.7)
        return line(fingers, rim, 12) + oval(2, 3, 19, 20, rim) + line(fingers, skin, 8.5) + oval(2, 3, 17, 18, skin)
    if limb.hand == "phone":
        phone = box(-21, -38, 22, 60, "#E9EEF2", 7) + box(-18, -35, 16, 54, DARK, 4)
        return phone + oval(-6, 0, 15, 16, skin) + line("M-14-12H-4M-16-3H-4M-14 6H-4", skin, 8)
    return oval(0, 0, 16.5, 18.5, shade(skin, 0.8)) + oval(0, 0, 15, 17, skin)
