"""Sixteen directions, as they are said and typed in English, Azerbaijani and Russian."""

from collections.abc import Mapping
from itertools import product

from minerisk.domain.folding import fold
from minerisk.i18n import N_

DIRECTIONS: Mapping[str, str] = {
    "N": N_("north"),
    "NNE": N_("north-northeast"),
    "NE": N_("northeast"),
    "ENE": N_("east-northeast"),
    "E": N_("east"),
    "ESE": N_("east-southeast"),
    "SE": N_("southeast"),
    "SSE": N_("south-southeast"),
    "S": N_("south"),
    "SSW": N_("south-southwest"),
    "SW": N_("southwest"),
    "WSW": N_("west-southwest"),
    "W": N_("west"),
    "WNW": N_("west-northwest"),
    "NW": N_("northwest"),
    "NNW": N_("north-northwest"),
}
"""Codes, which are what English writes, and their words; clockwise from north."""

_RUSSIAN = {"N": "С", "E": "В", "S": "Ю", "W": "З"}
_AZERBAIJANI = {"N": ("ŞM", "Ş"), "E": ("ŞQ", "ŞR", "Ş"), "S": ("CN", "C"), "W": ("QR", "Q")}
"""Abbreviations in use."""
_EITHER = "Ş"
"""No direction when it stands alone: it is north and east."""
_WORDS = (
    {"N": "north", "E": "east", "S": "south", "W": "west"},
    {"N": "simal", "E": "serq", "S": "cenub", "W": "qerb"},
    {"N": "sever", "E": "vostok", "S": "yug", "W": "zapad"},
    {"N": "severo", "E": "vostoko", "S": "yugo", "W": "zapado"},
)
"""Folded. The last are for all but the last part of a Russian word: ``северо-восток``."""


def compass(bearing: float) -> str:
    """Return the code of the direction that ``bearing``, in degrees from north, is nearest to."""
    return tuple(DIRECTIONS)[round(bearing / 22.5) % 16]


def bearing(code: str) -> float:
    """Return the degrees from north of a code."""
    return tuple(DIRECTIONS).index(code) * 22.5


def read(text: str) -> str:
    """Return the code of the direction that ``text`` names, in any of the languages; empty where it names none."""
    letters = "".join(character for character in text.upper() if character.isalpha())
    word = fold(text).replace(" ", "")
    return _SHORT.get(letters) or _LONG.get(word, "")


def abbreviations(code: str) -> tuple[str, str, str]:
    """Return what is typed for a code in the three languages: ``NE``, ``ŞMŞQ``, ``СВ``."""
    return code, "".join(_AZERBAIJANI[letter][0] for letter in code), "".join(_RUSSIAN[letter] for letter in code)


def _short(code: str) -> set[str]:
    """Return every abbreviation of a code."""
    _, _, russian = abbreviations(code)
    azerbaijani = {"".join(parts) for parts in product(*(_AZERBAIJANI[letter] for letter in code))}
    return {code, russian, *azerbaijani} - {_EITHER}


def _long(code: str) -> set[str]:
    """Return every word for a code, folded and joined."""
    russian = [*(_WORDS[3][letter] for letter in code[:-1]), _WORDS[2][code[-1]]]
    return {"".join(words[letter] for letter in code) for words in _WORDS[:3]} | {"".join(russian)}


_SHORT = {name: code for code in reversed(tuple(DIRECTIONS)) for name in _short(code)}
_LONG = {name: code for code in DIRECTIONS for name in _long(code)}
"""Where an abbreviation can be read in two ways, the direction that comes first from north on."""
