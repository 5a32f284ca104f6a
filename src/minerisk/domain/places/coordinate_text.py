"""What people write around and inside coordinates, made plain: words, marks and digits of many kinds.

``plain`` leaves numbers, ``° ' "``, the letters N S E W, and a few more: ``Ş`` is north or east, ``C`` south or north,
``Φ`` a latitude, ``Λ`` a longitude, and ``¤`` a word that says nothing about coordinates.
"""

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import unquote

from minerisk.domain.folding import fold

NORTH_OR_EAST, SOUTH_OR_NORTH = "Ş", "C"
"""Azerbaijani: şimal is north, şərq is east. Cənub is south, but a Latin C may stand for the Cyrillic С, north."""
LATITUDE, LONGITUDE = "Φ", "Λ"
_OTHER = "¤"

_MARKS = str.maketrans(
    {
        "º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "`": "'", "´": "'", "ʹ": "'",
        "″": '"', "”": '"', "“": '"', "„": '"', "ʺ": '"', "−": "-", "–": "-", "—": "-",
        "٫": ".", "،": ",", "؛": ";",
    }
)  # fmt: skip
_LETTERS = {
    "N": "N", "S": "S", "E": "E", "W": "W", "С": "N", "Ю": "S", "В": "E", "З": "W", "B": "E", "Q": "W",
    "Ş": NORTH_OR_EAST, "C": SOUTH_OR_NORTH, "Φ": LATITUDE, "Λ": LONGITUDE,
}  # fmt: skip
"""One letter alone: English, Russian and Azerbaijani; a Latin B is a В typed on the other keyboard."""
_ABBREVIATIONS = (
    (r"С\.?\s?Ш\b\.?", " N "), (r"Ю\.?\s?Ш\b\.?", " S "), (r"В\.?\s?Д\b\.?", " E "), (r"З\.?\s?Д\b\.?", " W "),
    (r"ŞM?\.\s?E\b\.?", " N "), (r"C\.\s?E\b\.?", " S "), (r"ŞR?\.\s?U\b\.?", " E "), (r"Q\.\s?U\b\.?", " W "),
)  # fmt: skip
"""``с. ш.`` and ``ş. e.``: latitude and longitude with their side, in Russian and Azerbaijani."""
_STEMS: Mapping[str, str] = {
    "north": "N", "south": "S", "east": "E", "west": "W",
    "simal": "N", "cenub": "S", "serq": "E", "qerb": "W", "sm": "N", "sr": "E",
    "sever": "N", "sev": "N", "yujn": "S", "yug": "S", "vost": "E", "zap": "W",
    "lat": LATITUDE, "enli": LATITUDE, "sirot": LATITUDE,
    "lon": LONGITUDE, "lng": LONGITUDE, "uzunlu": LONGITUDE, "dolg": LONGITUDE,
    "deg": "°", "derec": "°", "gradus": "°", "grad": "°",
    "min": "'", "deqiq": "'", "sec": '"', "san": '"', "sek": '"',
    "gps": " ", "coord": " ", "koord": " ", "position": " ", "location": " ", "point": " ", "and": " ", "ve": " ",
}  # fmt: skip
"""How the words begin in English, Azerbaijani and Russian, folded."""
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = r"\d+(?:[.,]\d+)?"
_METRES = r"(?:M|М|FT|METERS?|METRES?|METR\w*|МЕТР\w*)\b"
_BESIDE = re.compile(
    rf"(?:±|\+\s?/?\s?-)\s?{_NUMBER}\s?(?:[^\W\d_]+)?|WGS[\s-]?(?:19)?84|EPSG:\d+|[\s,;(]{_NUMBER}\s?{_METRES}\)?$"
    rf"|\b(?:ALT|ELEV|HEIGHT|ACC|ВЫС|ТОЧН|HÜND|DƏQİQLİK)[^\W\d_]*[\s:=.]*{_NUMBER}\s?(?:{_METRES})?"
)
"""How exact it is, how high, and the datum: not the coordinates themselves."""
_AWAY = re.compile(rf"\d\s?(?:KM\b|КМ\b|{_METRES})")
"""A distance: the place is not where the coordinates are."""
_CLOCK_LIKE = re.compile(rf"(?<![\d:])(\d{{1,3}}):(\d{{1,2}}):({_NUMBER})")
_DASHED = re.compile(rf"(?<![\d.,-])(\d{{1,3}})-(\d{{1,2}})-({_NUMBER})")
_UNITS = re.compile(rf"(\d{{1,3}})\s?D\s?(\d{{1,2}})\s?M\s?(?:({_NUMBER})\s?S(?![^\W\d_]))?")
_COMPACT = re.compile(
    r"(?<![\d.,])(?:(\d\d)(\d\d)(\d\d)?([.,]\d+)?\s?([NS])|(\d{3})(\d\d)(\d\d)?([.,]\d+)?\s?([EW]))\b"
)
_SIGNED = re.compile(r"([-+]\d{1,2}(?:\.\d+)?)([-+]\d{1,3}(?:\.\d+)?)(?:[-+]\d+(?:\.\d+)?)?/?")
_PAIR = r"(-?\d{1,3}(?:\.\d+)?)(?:,|%2C|\s)\+?(-?\d{1,3}(?:\.\d+)?)"
_LINKS = (
    re.compile(r"!3D(-?\d{1,2}(?:\.\d+)?)!4D(-?\d{1,3}(?:\.\d+)?)"),
    re.compile(rf"[?&](?:Q|QUERY|LL|DADDR|DESTINATION|CENTER|VIEWPOINT|CP)=(?:LOC:)?{_PAIR}"),
    re.compile(r"MLAT=(-?\d{1,2}(?:\.\d+)?)&MLON=(-?\d{1,3}(?:\.\d+)?)"),
    re.compile(rf"(?:@|GEO:|/PLACE/|/DIR/+){_PAIR}"),
    re.compile(r"#MAP=\d+(?:\.\d+)?/(-?\d{1,2}(?:\.\d+)?)/(-?\d{1,3}(?:\.\d+)?)"),
)
"""Where links of map services keep a place; the place itself before the middle of the map."""
_LONGITUDE_FIRST = re.compile(r"YANDEX\.")


def tidy(text: str) -> str:
    """Return ``text`` in capitals with plain digits, marks and spaces, and nothing that cannot be seen."""
    seen = "".join(_plain(character) for character in text.translate(_MARKS))
    return " ".join(seen.upper().replace("''", '"').split())


def plain(tidied: str) -> str:
    """Return what ``tidy`` gave, with its words made letters and marks; nothing where it tells a distance as well."""
    if signed := _SIGNED.fullmatch(tidied.replace(" ", "")):
        return f"{signed[1]} {signed[2]}"
    text = _BESIDE.sub(" ", tidied)
    if _AWAY.search(text):
        return ""
    for pattern, letter in _ABBREVIATIONS:
        text = re.sub(rf"(?<![^\W\d_]){pattern}", letter, text)
    text = _UNITS.sub(_with_marks, text)
    text = _DASHED.sub(_with_marks, _CLOCK_LIKE.sub(_with_marks, text))
    text = _WORD.sub(lambda word: _meaning(word[0]), text)
    text = _COMPACT.sub(_with_letter, text)
    if re.search(f"[NSEW{NORTH_OR_EAST}]", text):
        text = re.sub(f"[{LATITUDE}{LONGITUDE}]", " ", text)
    return re.sub(r"\s+", " ", re.sub(r"[^\d\s.,;/|°'\"NSEW+\-ŞCΦΛ¤]", " ", text)).strip()


def in_link(tidied: str) -> tuple[str, str] | None:
    """Return latitude and longitude of a link to a map, or None where there is none."""
    text = unquote(tidied).upper()
    found = next(filter(None, (pattern.search(text) for pattern in _LINKS)), None)
    if found is None:
        return None
    return (found[2], found[1]) if _LONGITUDE_FIRST.search(text) else (found[1], found[2])


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return "" if unicodedata.category(character) == "Cf" else character


def _meaning(word: str) -> str:
    if len(word) == 1:
        return _LETTERS.get(word, _OTHER)
    folded = fold(word)
    return next((mark for stem, mark in _STEMS.items() if folded.startswith(stem)), _OTHER)


def _with_marks(found: re.Match[str]) -> str:
    return f"{found[1]}°{found[2]}'" + (f'{found[3]}"' if found[3] else "")


def _with_letter(found: re.Match[str]) -> str:
    """Return ``4021.9N``, as some receivers write it, with marks."""
    degrees, minutes, seconds, rest, letter = found.groups()[:5] if found[1] else found.groups()[5:]
    return (
        f"{degrees}°{minutes}'{seconds}{rest or ''}\"{letter}"
        if seconds
        else f"{degrees}°{minutes}{rest or ''}'{letter}"
    )
