"""Cleans one picture in a process of its own: a hostile one may end that process, and nothing else.

What is written is drawn anew from the pixels alone. Where it was taken, when, with which camera, what was written into
it, small copies of it and its colour profile stay behind. A hidden command of the program, so that the frozen one has
it too: the picture is its standard input.
"""

import json
import struct
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from minerisk.i18n import N_
from minerisk.outside import child
from minerisk.outside.refused import Refused

if TYPE_CHECKING:
    from PIL import Image

COMMAND = "_picture"
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
LONGEST_SIDE = 2_048
MOST_PIXELS = 50_000_000
"""Of a JPEG after it was read at a half, a quarter or an eighth of its size, as far as that leaves enough of it."""

QUALITY = 85
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}
_DAMAGE = (OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, struct.error)
"""What the library raises over a picture that is not what it says."""


def main(_arguments: Sequence[str]) -> int:
    """Read a picture, and write what ``answer`` says of it."""
    child.limit_memory()
    with open(0, "rb", closefd=False) as given, open(1, "wb", closefd=False) as out:  # a windowed program has no sys.*
        out.write(answer(given.read()))
    return 0


def answer(content: bytes) -> bytes:
    """Return a line of JSON with the ending of the cleaned picture and below it the picture, or why there is none."""
    try:
        ending, cleaned = clean(content)
    except Refused as refused:
        return json.dumps({"refused": refused.text, "values": refused.values}).encode() + b"\n"
    return json.dumps({"ending": ending}).encode() + b"\n" + cleaned


def clean(content: bytes) -> tuple[str, bytes]:
    """Return the ending and the content of a picture that tells no more than can be seen on it.

    Raises:
        Refused: it is no picture, one that cannot be read here, damaged, or too large.
    """
    image = _read(content)
    is_photograph = image.format in {"JPEG", "MPO"}
    image = _scaled(_plain(image))
    if image.mode == "RGBA":
        return "png", _written(image, "PNG")
    as_jpeg = _written(image, "JPEG")
    if is_photograph:
        return "jpg", as_jpeg
    as_png = _written(image, "PNG")  # drawings become smaller without a loss
    return ("png", as_png) if len(as_png) <= len(as_jpeg) else ("jpg", as_jpeg)


def _read(content: bytes) -> "Image.Image":
    """Return the picture as it was held, the right way up."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # they are counted here
    try:
        image = Image.open(BytesIO(content), formats=FORMATS)
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        _require_size(image.width, image.height)
        image.load()
        ImageOps.exif_transpose(image, in_place=True)
    except UnidentifiedImageError as error:
        raise _refusal(content) from error
    except _DAMAGE as error:
        raise Refused(
            N_("This picture is damaged, or was not copied to its end. Copy it again, and attach it.")
        ) from error
    return image


def _require_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise Refused(
            N_(
                "This picture has {width} × {height} points, too many to be read. Make it smaller in a picture "
                "program, and attach that."
            ),
            width=width,
            height=height,
        )


def _refusal(content: bytes) -> Refused:
    """Return why something is not taken for a picture, and what to do."""
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return Refused(
            N_("This picture is of a kind (HEIC) that cannot be read here. Save it as JPEG, and attach that.")
        )
    if b"<svg" in content[:4096].lower():
        return Refused(N_("This is a drawing (SVG), which cannot be read here. Save it as PNG, and attach that."))
    return Refused(
        N_("This file is no picture that can be read here. Save it as JPEG or PNG in a picture program, and attach it.")
    )


def _plain(image: "Image.Image") -> "Image.Image":
    """Return the picture in grey, in colours, or in colours with what can be seen through."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        is_seen_through = image.getchannel("A").getextrema() != (255, 255)
        return image if is_seen_through else image.convert("RGB")
    if image.mode.startswith("I"):  # 16 bits of grey
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L" if image.mode in {"1", "L", "F"} else "RGB")


def _scaled(image: "Image.Image") -> "Image.Image":
    from PIL import Image

    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=3)
    return image


def _written(image: "Image.Image", kind: str) -> bytes:
    """Return the pixels as a file, without anything that came along with them."""
    from PIL import Image

    stream = BytesIO()
    Image.frombytes(image.mode, image.size, image.tobytes()).save(stream, kind, quality=QUALITY, optimize=True)
    return stream.getvalue()
