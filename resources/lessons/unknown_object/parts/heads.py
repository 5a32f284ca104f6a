"""Heads: seen from the side (looking to the right), the front and the back; the chin is at 0, 48."""

from parts.ink import DARK, dot, fill, line, oval, shade
from parts.looks import Look

SIDE_HAIR = (
    "M-33 32C-52 6-54-60 2-60C36-60 50-42 44-28C24-26 8-30-4-38C-2-12-14-2-18 8C-20 20-24 28-27 36Q-31 36-33 32Z"
)
FRONT_HAIR = "M-45 8C-56-78 56-78 45 8C42-10 36-22 26-30C8-20-18-20-30-30C-38-20-42-8-45 8Z"
TIE = "#C9694A"
BACK_HAIR = "M-43 14C-60-80 60-80 43 14C40 34 30 44 18 46Q0 38-18 46C-30 44-40 34-43 14Z"


def head(look: Look, view: str, mood: str) -> str:
    """The head of this person."""
    views = {"side": _side, "front": _front, "back": _back}
    return views[view](look, mood)


def _side(look: Look, mood: str) -> str:
    skin, hair = look.skin, look.hair
    behind = {
        "tail": fill("M-34-36C-74-42-86 4-72 50Q-64 60-56 48C-54 22-48 6-32-8Z", hair) + oval(-40, -24, 8, 15, TIE),
        "bun": dot(-48, -22, 21, hair),
        "bob": fill("M-30-44C-60-30-54 30-46 46Q-24 56-8 44V-20Z", hair),
        "braid": line("M-40-4Q-54 20-46 62", hair, 17) + dot(-46, 70, 9, "#E7AE42"),
    }.get(look.style, "")
    face = oval(5, 1, 40, 48, skin) + fill("M40-4Q56 10 50 16Q46 19 38 17Z", skin)
    ear = oval(-11, 9, 9, 11, shade(skin, 0.86))
    top = fill(SIDE_HAIR, hair) + _curls(look, ((-34, -30), (-18, -50), (6, -58), (28, -50), (42, -34)))
    features = dot(25, -2, 4.6, DARK) + line(_brow(mood, 25), shade(hair, 0.8), 4) + _mouth(look, mood, 27)
    return behind + face + top + ear + features + _hat(look, "side")


def _front(look: Look, mood: str) -> str:
    skin, hair = look.skin, look.hair
    behind = {
        "bob": fill("M-46-20C-58 20-54 44-46 52H46C54 44 58 20 46-20Z", hair),
        "bun": dot(0, -60, 21, hair),
        "braid": line("M36 20Q46 40 40 72", hair, 16) + dot(40, 80, 9, "#E7AE42"),
        "tail": fill("M26-40C80-52 88 14 70 62Q62 72 52 58C58 28 52 6 34-10Z", hair) + oval(46, -28, 9, 13, TIE),
    }.get(look.style, "")
    ears = oval(-42, 8, 8, 11, shade(skin, 0.86)) + oval(42, 8, 8, 11, shade(skin, 0.86))
    top = fill(FRONT_HAIR, hair) + _curls(look, ((-38, -26), (-26, -46), (-6, -54), (16, -52), (34, -38)))
    eyes = dot(-16, 2, 4.6, DARK) + dot(16, 2, 4.6, DARK)
    brows = line(_brow(mood, -16) + _brow(mood, 16), shade(hair, 0.8), 4)
    nose = line("M0 6Q5 15-2 17", shade(skin, 0.8), 3.5)
    return (
        behind
        + ears
        + oval(0, 1, 42, 48, skin)
        + top
        + eyes
        + brows
        + nose
        + _mouth(look, mood, 0)
        + _hat(look, "front")
    )


def _back(look: Look, _mood: str) -> str:
    skin, hair = look.skin, look.hair
    ears = oval(-43, 8, 8, 11, shade(skin, 0.9)) + oval(43, 8, 8, 11, shade(skin, 0.9))
    tie = shade(hair, 1.1)
    over = {
        "tail": fill("M-12-22C-26 14-20 60-2 78C18 60 26 14 12-22Z", tie) + oval(0, -22, 15, 7, TIE),
        "bun": dot(0, -18, 24, tie),
        "braid": line("M0 10V70", tie, 18) + dot(0, 80, 9, "#E7AE42"),
        "bob": fill("M-46-10C-52 20-50 44-44 54Q0 64 44 54C50 44 52 20 46-10Z", hair),
    }.get(look.style, "")
    curls = _curls(look, ((-40, -22), (-28, -46), (-4, -56), (20, -52), (38, -32), (44, -4), (-44, 0)))
    return ears + fill(BACK_HAIR, hair) + curls + over + _hat(look, "back")


def _curls(look: Look, spots: tuple[tuple[float, float], ...]) -> str:
    return "".join(dot(x, y, 13, look.hair) for x, y in spots) if look.style == "curly" else ""


def _brow(mood: str, x: float) -> str:
    if mood == "shout":
        return f"M{x - 10}-19H{x + 10}"
    if mood == "worried":
        rise = 4 if x < 0 or x > 20 else -4
        return f"M{x - 9}{-18 + rise}Q{x}-24 {x + 9}{-18 - rise}"
    return f"M{x - 10}-18Q{x}-25 {x + 10}-18"


def _mouth(look: Look, mood: str, x: float) -> str:
    lip = shade(look.skin, 0.55)
    shapes = {
        "calm": line(f"M{x - 8} 28H{x + 8}", lip, 4),
        "smile": line(f"M{x - 11} 25Q{x} 35 {x + 11} 25", lip, 4),
        "worried": oval(x, 28, 6, 5, lip),
        "talk": oval(x, 28, 9, 6.5, lip),
        "shout": oval(x, 31, 12, 12, lip) + oval(x, 36, 7, 5, "#C9736B"),
    }
    lips = shapes[mood]
    return lips + (line(f"M{x - 14} 20Q{x} 13 {x + 14} 20", look.hair, 7) if look.moustache else "")


def _hat(look: Look, view: str) -> str:
    if look.cap:
        peak = {"side": "M30-38Q66-40 66-28Q48-24 30-26Z", "front": "M-40-34Q0-14 40-34Q0-44-40-34Z", "back": ""}[view]
        crown = fill("M-50-26C-56-78 56-78 50-28Q0-38-50-26Z", look.cap)
        return crown + (fill(peak, shade(look.cap, 0.8)) if peak else "")
    if look.helmet:
        brim = {"side": "M-48-24Q0-34 66-24", "front": "M-54-24Q0-16 54-24", "back": "M-52-16Q0-10 52-16"}[view]
        crown = fill("M-50-22C-56-86 56-86 50-22Z", look.helmet)
        return crown + line(brim, shade(look.helmet, 0.86), 9) + line("M0-68V-46", shade(look.helmet, 0.86), 8)
    return ""
