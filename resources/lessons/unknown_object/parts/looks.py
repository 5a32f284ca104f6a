"""Who appears in the pictures."""

from dataclasses import dataclass

SKIN, SKIN_LIGHT, SKIN_TAN = "#DBA57C", "#E6B894", "#C98F66"
BLACK, BROWN, GREY = "#33272A", "#54392C", "#A9A5A3"


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What somebody looks like and wears; a size of 1 is an adult."""

    skin: str = SKIN
    hair: str = BLACK
    style: str = "short"  # short, curly, tail, bun, bob, braid
    top: str = "#4E8C9B"
    legs: str = "#3F5F7F"
    shoes: str = "#5A4337"
    skirt: str = ""
    band: str = ""
    vest: str = ""
    cap: str = ""
    helmet: str = ""
    moustache: bool = False
    shoulders: float = 1
    size: float = 1
    head: float = 1


NARGIZ = Look(style="tail", top="#E7AE42", band="#F6D68B", shoulders=0.88, size=0.96)
FARMER = Look(skin=SKIN_TAN, top="#5B7FA6", legs="#6A5B4C", cap="#4B4A4F", moustache=True)
TRAINER = Look(style="bun", hair=BROWN, skin=SKIN_LIGHT, top="#EFE8DA", legs="#4A5966", vest="#2F7690", shoulders=0.9)
HELPER = Look(top="#B9AE96", legs="#A69B83", vest="#3E6C8C", helmet="#F2F0EA")
HELPER_WOMAN = Look(
    top="#B9AE96", legs="#A69B83", vest="#3E6C8C", helmet="#F2F0EA", style="tail", shoulders=0.9, size=0.95
)
GRANDMOTHER = Look(hair=GREY, style="bun", top="#8A5A78", skirt="#5C4A63", shoulders=0.95, size=0.92)
MOTHER = Look(hair=BROWN, style="bob", skin=SKIN_LIGHT, top="#B4584F", skirt="#54606E", shoulders=0.88, size=0.95)
GRANDFATHER = Look(hair=GREY, skin=SKIN_TAN, top="#7F8C6A", legs="#5B5650", moustache=True, size=0.96)
MAN = Look(hair=BROWN, style="curly", top="#6E9C7B", legs="#47525E")
BOY = Look(top="#C9694A", legs="#50627A", size=0.72, head=1.2, shoulders=0.9)
GIRL = Look(
    style="braid", skin=SKIN_LIGHT, hair=BROWN, top="#4E93A8", skirt="#7A5C86", size=0.7, head=1.22, shoulders=0.88
)
YOUTH = Look(style="curly", top="#7B6BA0", legs="#4B5B6B", size=0.88, head=1.05, shoulders=0.92)
