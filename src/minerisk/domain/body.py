"""Which parts of a drawn body a code of an injury stands for. The drawing itself is ``resources/art/body.svg``."""

import re
from collections.abc import Iterable, Sequence

_PARTS = {
    "head_neck": ("head", "neck"),
    "head": ("head",),
    "neck": ("neck",),
    "face": ("face",),
    "eyesight": ("eyes",), "eyes": ("eyes",), "eye": ("eyes",), "sight": ("eyes",),
    "hearing": ("ear",), "ears": ("ear",), "ear": ("ear",),
    "chest": ("chest",), "thorax": ("chest",),
    "abdomen": ("abdomen",), "stomach": ("abdomen",),
    "back": ("back",), "spine": ("back",),
    "pelvis": ("pelvis",), "buttocks": ("pelvis",), "groin": ("pelvis",),
    "upper_limb": ("upper-arm", "forearm", "hand"), "arm": ("upper-arm", "forearm", "hand"),
    "arm_above_elbow": ("upper-arm",), "upper_arm": ("upper-arm",),
    "arm_below_elbow": ("forearm", "hand"), "forearm": ("forearm",), "lower_arm": ("forearm",),
    "hand": ("hand",), "finger": ("hand",),
    "lower_limb": ("thigh", "shin", "foot"), "leg": ("thigh", "shin", "foot"),
    "lower_above_knee": ("thigh",), "leg_above_knee": ("thigh",), "thigh": ("thigh",), "upper_leg": ("thigh",),
    "lower_below_knee": ("shin", "foot"), "leg_below_knee": ("shin", "foot"), "lower_leg": ("shin",),
    "foot": ("foot",), "feet": ("foot",), "toe": ("foot",),
}  # fmt: skip
"""Names of parts in the drawing, without view and side."""
_KIND = re.compile(r"^(?:wound|injury|injured|wounded)_(?:to_)?")
_SIDE = re.compile(r"(?:^|_)(left|right)(?=_|$)")


def shapes(code: str, drawn: Iterable[str]) -> tuple[str, ...]:
    """Return those of the shapes that are ``drawn`` which a code stands for; none where it is no part of the body.

    A code is the name of a part, with ``wound_`` in front or ``left`` or ``right`` before or behind it:
    ``wound_abdomen``, ``arm_left``. A shape is called ``front-hand-left``.
    """
    name = _KIND.sub("", code.lower())
    side = _SIDE.search(name)
    base = _SIDE.sub("", name).strip("_")
    parts = _PARTS.get(base) or _PARTS.get(base.removesuffix("s"), ())
    return tuple(shape for shape in drawn if _is_of(shape, parts, side[1] if side else ""))


def at(shape: str, codes: Sequence[tuple[str, tuple[str, ...]]]) -> str | None:
    """Return the code that a shape belongs to, the closest of several; None where it belongs to none."""
    found = [(len(parts), code) for code, parts in codes if shape in parts]
    return min(found)[1] if found else None


def _is_of(shape: str, parts: Sequence[str], side: str) -> bool:
    _, _, part = shape.partition("-")
    own, _, own_side = part.rpartition("-") if part.endswith(("-left", "-right")) else (part, "", "")
    return own in parts and (not side or own_side in {"", side})
