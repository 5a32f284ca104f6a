"""The poses people take, and putting somebody into a picture."""

from parts.ink import oval, place
from parts.looks import Look
from parts.people import Limb, Pose, person

STAND = Pose(arms=(Limb(-14, 2), Limb(10, 22)), legs=(Limb(-3, -3), Limb(4, 2)))
LOOK_BACK = Pose(
    view="back", face="side", arms=(Limb(-13, -5), Limb(13, 5)), legs=(Limb(-3, -2), Limb(3, 2)), mood="worried"
)
STOP = Pose(arms=(Limb(-26, -8), Limb(58, 150, "palm")), legs=(Limb(-8, -8), Limb(9, 3)), lean=-4, mood="worried")
WALK = Pose(arms=(Limb(30, 50), Limb(-30, -4)), legs=(Limb(-24, -40, foot=24), Limb(25, 12, foot=-8)), lean=2)
HOLD_BACK = Pose(arms=(Limb(62, 120, "palm"), Limb(74, 132, "palm")), legs=(Limb(-10, -8), Limb(10, 4)), mood="talk")
PHONE = Pose(
    view="front",
    arms=(Limb(-14, -4), Limb(52, 196, "phone", (0.85, 1.55))),
    legs=(Limb(-3, -2), Limb(3, 2)),
    mood="talk",
)
PHONE_ASIDE = Pose(
    view="front",
    face="side",
    arms=(Limb(-44, 165, "phone", (0.85, 1.5)), Limb(14, 4)),
    legs=(Limb(-3, -2), Limb(3, 2)),
    mood="talk",
)
FRONT = Pose(view="front", arms=(Limb(-13, -5), Limb(13, 5)), legs=(Limb(-3, -2), Limb(3, 2)), mood="smile")
CALL_OUT = Pose(
    view="front",
    arms=(Limb(-30, 152, "", (0.85, 1.42)), Limb(128, 172, "palm")),
    legs=(Limb(-3, -2), Limb(3, 2)),
    mood="shout",
)
TELL = Pose(arms=(Limb(30, 84), Limb(22, 96)), legs=(Limb(-4, -4), Limb(5, 2)), mood="talk")
SIT = Pose(arms=(Limb(14, 62), Limb(18, 70)), legs=(Limb(82, 2), Limb(86, 6)), mood="smile")
SIT_FRONT = Pose(
    view="front",
    arms=(Limb(-16, 22), Limb(16, -22)),
    legs=(Limb(-40, -2, "", (0.4, 0.86)), Limb(40, 2, "", (0.4, 0.86))),
    mood="smile",
)
SIT_GROUND = Pose(arms=(Limb(-24, -14), Limb(30, 76)), legs=(Limb(104, 62), Limb(84, 88)), lean=-12, mood="worried")


def stand(look: Look, pose: Pose, spot: tuple[float, float], size: float, *, flip: bool = False) -> str:
    """Somebody in a picture, the feet on the spot, with a soft shadow."""
    wide = 92 if pose.legs[0].upper < -15 else 64
    shadow = oval(0, 0, wide * look.size, 13, "#2E2A2B", 0.14)
    return place(shadow + person(look, pose), *spot, size, flip=flip)
