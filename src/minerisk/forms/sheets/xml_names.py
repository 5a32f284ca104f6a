"""Tells what can be the name of a node."""

from functools import lru_cache
from xml.parsers.expat import ExpatError, ParserCreate


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Return whether a text can name a node of an XForm: pyxform must take it, and XML be able to hold it."""
    from pyxform.parsing.expression import is_xml_tag

    if not is_xml_tag(text):
        return False
    try:
        ParserCreate(namespace_separator=" ").Parse(f"<{text}/>".encode())
    except ExpatError:
        return False
    return True
