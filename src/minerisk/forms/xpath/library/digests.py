"""Functions that code and decode texts."""

import base64
import binascii
import hashlib
from collections.abc import Mapping

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Function, function, text

_ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}


def _digest(said: str, algorithm: str, coding: str = "base64") -> str:
    name = _ALGORITHMS.get(algorithm.upper())
    if name is None or coding not in {"base64", "hex"}:
        raise XPathError(f"“digest” knows no “{coding if name else algorithm}”")
    made = hashlib.new(name, said.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return made.hex() if coding == "hex" else base64.b64encode(made).decode("ascii")


def _decode(said: str) -> str:
    """Return what a text was before it was coded; white space and what fills it up at the end do not matter."""
    letters = "".join(said.split()).removesuffix("=").removesuffix("=")
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


DIGESTS: Mapping[str, Function] = {
    "base64-decode": function(_decode, text),
    "digest": function(_digest, text, text, text, least=2),
}
