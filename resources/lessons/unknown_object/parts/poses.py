"""The poses people take, and putting somebody into a picture."""

from parts.ink import oval, place
from parts.looks import Look
from parts.people import Limb, Pose, person

TOGETHER = (Limb(-2, -2), Limb(3, 3))
LEVEL = (Limb(0, 0), Limb(0, 0))
HANGING = (Limb(-13, -5), Limb(13, 5))
STAND = Pose(arms=(Limb(-14, 2), Limb(10, 22)), legs=(Limb(-3, -3), Limb(4, 2)))
NO_NEARER = Pose(arms=(Limb(-16, -6), Limb(52, 94, "stop", (1, 1.1), near=1.4)), legs=TOGETHER, lean=-7, mood="worried")
STOP = Pose(
    view="front",
    arms=(Limb(-26, -160, "palm", (0.86, 0.34), near=1.5), Limb(26, 160, "palm", (0.86, 0.34), near=1.5)),
    legs=LEVEL,
    mood="worried",
)
WALK = Pose(arms=(Limb(30, 50), Limb(-30, -4)), legs=(Limb(-22, -40, foot=22), Limb(24, 12, foot=-8)), lean=2)
BARRIER = Pose(view="front", arms=(Limb(-84, -90, "palm"), Limb(84, 90, "palm")), legs=LEVEL, mood="talk")
TURNED = Pose(view="back", arms=HANGING, legs=(Limb(-3, -2), Limb(3, 2)))
PHONE = Pose(arms=(Limb(-10, 2), Limb(80, 228, "phone", (0.84, 0.98))), legs=TOGETHER, mood="talk")
PHONE_FRONT = Pose(view="front", arms=(Limb(-13, -5), Limb(84, 208, "phone", (0.8, 0.93))), legs=LEVEL, mood="talk")
FRONT = Pose(view="front", arms=HANGING, legs=LEVEL, mood="smile")
CALL_OUT = Pose(
    view="front",
    arms=(Limb(-171, 141, "palm", (1.4, 1.85), near=1.15), Limb(171, -141, "palm", (1.4, 1.85), near=1.15)),
    legs=LEVEL,
    mood="shout",
)
TELL = Pose(arms=(Limb(-84, -94, "point"), Limb(10, 24)), legs=(Limb(-4, -4), Limb(5, 2)), mood="talk")
SIT = Pose(arms=(Limb(14, 62), Limb(18, 70)), legs=(Limb(82, 2), Limb(86, 6)), mood="smile")
SIT_FRONT = Pose(
    view="front",
    arms=(Limb(-14, 30, "", (0.95, 0.8)), Limb(14, -30, "", (0.95, 0.8))),
    legs=(Limb(-44, 0, "", (0.34, 0.82)), Limb(44, 0, "", (0.34, 0.82))),
    mood="smile",
)
SIT_GROUND = Pose(arms=(Limb(44, 74), Limb(-34, -22)), legs=(Limb(88, 86), Limb(136, 22)), lean=-10, mood="worried")


def stand(look: Look, pose: Pose, spot: tuple[float, float], size: float, *, flip: bool = False) -> str:
    """Somebody in a picture, the feet on the spot, with a soft shadow."""
    wide = 92 if pose.legs[0].upper < -15 else 64
    shadow = oval(0, 0, wide * look.size, 13, "#2E2A2B", 0.14)
    return place(shadow + person(look, pose), *spot, size, flip=flip)
