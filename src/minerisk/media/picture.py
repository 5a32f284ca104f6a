"""Pictures: those from outside cleaned with the help of a process that may die of them, our own made smaller.

Colours of a wide range look a little paler afterwards, since their profile is left behind. Of a moving picture the
first frame is kept. What can be seen on a picture, a face or the name on a door, is not changed.
"""

import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from minerisk.domain.attachment import Thumbnail
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.media.picture_child import COMMAND
from minerisk.outside import child
from minerisk.outside.refused import Refused

if TYPE_CHECKING:
    from PIL import Image

MOST_SECONDS = 60
_QUALITY = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that was cleaned; ``ending`` is ``jpg`` or ``png``."""

    content: bytes
    ending: str


def clean(content: bytes, *, seconds: float = MOST_SECONDS) -> Picture:
    """Return a picture upright, at most 2,048 points long, and without anything that cannot be seen on it.

    Raises:
        UserError: it is no picture, cannot be read here, is damaged, or takes more memory or time than there is.
    """
    try:
        said, _, cleaned = child.run(COMMAND, [], content=content, seconds=seconds).partition(b"\n")
    except Refused as error:
        raise UserError(
            N_("This picture cannot be read: it is damaged, or too large. Save it as JPEG, and attach that.")
        ) from error
    if "refused" in (answer := json.loads(said)):
        raise UserError(answer["refused"], **answer["values"])
    return Picture(content=cleaned, ending=answer["ending"])


def thumbnail(content: bytes, longest: int) -> Thumbnail:
    """Return a picture that was cleaned, made so small that its longer side has at most so many points."""
    from PIL import Image

    with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as image:
        image.draft("RGB", (longest, longest))
        image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        shown = _on_white(image) if image.mode == "RGBA" else image
        stream = BytesIO()
        shown.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    return Thumbnail(content=stream.getvalue(), width=shown.width, height=shown.height)


def _on_white(image: "Image.Image") -> "Image.Image":
    from PIL import Image

    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white
