"""Pictures and files for tests, made on the spot: honest ones, and some that lie."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

SECRET = b"Aliyeva Gulnara"


def saved(image: Image.Image, kind: str, **more: Any) -> bytes:  # noqa: ANN401  (what Pillow takes)
    """Return a picture as a file."""
    stream = BytesIO()
    image.save(stream, kind, **more)
    return stream.getvalue()


def opened(content: bytes) -> Image.Image:
    """Return the picture that a file holds, read to its end."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def photo(width: int = 60, height: int = 40) -> Image.Image:
    """Return a picture with many colours, its upper half lighter."""
    light, dark = (Image.effect_noise((width, height // 2), 20).point(lambda v, add=add: v + add) for add in (60, -60))
    grey = Image.new("L", (width, height))
    grey.paste(light)
    grey.paste(dark, (0, height // 2))
    return Image.merge("RGB", (grey, grey.transpose(Image.Transpose.FLIP_LEFT_RIGHT), grey))


def telling() -> Image.Exif:
    """Return what a camera writes beside a picture: where, with what, by whom, and that it lies on its side."""
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    exif[Base.Artist] = SECRET.decode()
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (40.0, 21.0, 54.7)
    return exif


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return one part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def lying_png(width: int, height: int) -> bytes:
    """Return a small PNG that says it is as large as that."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(5_000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
