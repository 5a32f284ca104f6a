"""A small pack that is as it should be, to be changed and written."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

MANIFEST = """\
id = "small"
version = "2026.11"
languages = ["en", "az"]
licence = "CC BY 4.0"
rights = "An office"

[title]
en = "A small pack"
az = "Kiçik paket"

[reviewed]
en = "native"
az = "working"

[[lesson]]
id = "first"
audience = ["adults"]
minutes = 20
"""

ENGLISH = """\
# First lesson

What it is about.

## Look around

![A path](pictures/path.svg)

- One line
- Another line

> Say this.
>
> Ask that.

## What do you do? {S1}

1. Go nearer
2. **Stop**

Stop first.

## Three pictures {S1}

![A person stops](pictures/path.svg "Stop")
![A person goes back](pictures/back.svg "Go back")

## The number

{number}
"""

AZERBAIJANI = """\
# Birinci dərs

Nə haqqındadır.

## Ətrafa bax

![Cığır](pictures/path.svg)

- Bir sətir
- Başqa sətir

## Nə edirsən? {S1}

1. Yaxınlaş
2. **Dayan**

Əvvəlcə dayan.

## Üç şəkil {S1}

![İnsan dayanır](pictures/path.svg "Dayan")
![İnsan qayıdır](pictures/back.svg "Qayıt")

## Nömrə

{number}
"""

DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">
  <defs><linearGradient id="sky"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
  <path d="M0 0h16v9z" fill="url(#sky)"/>
</svg>
"""

EN, AZ = "lessons/first/en.md", "lessons/first/az.md"
FILES: Mapping[str, str | bytes] = {
    "pack.toml": MANIFEST,
    EN: ENGLISH,
    AZ: AZERBAIJANI,
    "pictures/path.svg": DRAWING,
    "pictures/back.svg": DRAWING,
}


def as_folder(place: Path, **changed: str) -> Path:
    """Write the pack with another ``manifest``, ``english`` or ``azerbaijani`` than it has."""
    texts = {"manifest": "pack.toml", "english": EN, "azerbaijani": AZ}
    return write_folder(place, {**FILES, **{texts[name]: text for name, text in changed.items()}})


def write_folder(place: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return place


def write_zip(place: Path, files: Mapping[str, str | bytes] = FILES) -> Path:
    with ZipFile(place, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return place
