"""Puts the data that lie beside a form into its XForm, so that the XForm alone is the whole form.

Tables (CSV), XML and GeoJSON become lists of items with a column for each heading or property, as ODK makes them.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from minerisk.domain.remark import Remark
from minerisk.forms.xform import items
from minerisk.forms.xform.document import LAST_SAVED
from minerisk.i18n import N_

ITEMSETS = "itemsets.csv"
"""The file that ODK keeps the choices of all ``select_one_external`` in."""

_LARGEST = 32 << 20
_EMPTY = "<root/>"
_QUOTE = r"""(?:'|"|&quot;|&apos;|&#39;|&#34;)"""
_INSTANCE = re.compile(
    r"<(?:[\w.-]+:)?instance\b[^>]*?\bsrc\s*=[^>]*?(?:/>|>.*?</(?:[\w.-]+:)?instance\s*>)", re.DOTALL
)
_ANY_INSTANCE = re.compile(r"<(?:[\w.-]+:)?instance\b[^>]*>")
_ATTRIBUTE = re.compile(r"""\b(id|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PULLED = re.compile(rf"\bpulldata\(\s*{_QUOTE}(.*?){_QUOTE}")
_QUERIED = re.compile(rf"\bquery\s*=\s*[\"']\s*instance\(\s*{_QUOTE}(.*?){_QUOTE}")
_END = re.compile(r"</(?:[\w.-]+:)?model\s*>")


def inline(xform: str, files: Callable[[str], bytes | None]) -> tuple[str, tuple[Remark, ...]]:
    """Return the XForm with the data of the files it names, and remarks on what was read differently.

    Args:
        xform: the form.
        files: returns the content of a file beside the form by its name, or None where there is none.

    A file that is missing leaves the XForm as it is; the list of one that cannot be read is empty.
    """
    remarks: list[Remark] = []

    def put(found: re.Match[str]) -> str:
        said = _attributes(found[0])
        source = said.get("src", "")
        data = None if source == LAST_SAVED else _read(_names(source), files, remarks)
        return found[0] if data is None else _instance(said.get("id", ""), data)

    known = {_attributes(tag).get("id") for tag in _ANY_INSTANCE.findall(xform)}
    added = "".join(_unnamed(xform, known, files, remarks))
    whole = _INSTANCE.sub(put, xform) if "src" in xform else xform
    end = list(_END.finditer(whole))[-1:] if added else []
    return (whole[: end[0].start()] + added + whole[end[0].start() :] if end else whole), tuple(remarks)


def _unnamed(
    xform: str, known: set[str | None], files: Callable[[str], bytes | None], remarks: list[Remark]
) -> Iterator[str]:
    """Give the lists that rules look into though the form has no instance for them."""
    for name in dict.fromkeys(map(unescape, _PULLED.findall(xform))):
        if name not in known and (data := _read([f"{name}.csv", name], files, remarks)) is not None:
            yield _instance(name, data)
    queried = [name for name in dict.fromkeys(map(unescape, _QUERIED.findall(xform))) if name not in known]
    content = files(ITEMSETS) if queried else None
    if content is not None:
        try:
            lists = items.lists_of(content)
        except items.UnreadableError as error:
            remarks.append(_unread(ITEMSETS, error))
            return
        found = {name: lists[name] for name in queried if name in lists}
        remarks += [one for read in list(found.values())[:1] for one in _remarks(ITEMSETS, read)]
        yield from (_instance(name, read.xml) for name, read in found.items())


def _read(names: list[str], files: Callable[[str], bytes | None], remarks: list[Remark]) -> str | None:
    """Return the first of the files that is there, as XML."""
    found = ((name, content) for name in names if (content := files(name)) is not None)
    name, content = next(found, ("", b""))
    if not name:
        return None
    if len(content) > _LARGEST:
        text = N_("It is empty: it has more than {n} megabytes.")
        remarks.append(Remark(text=text, values={"n": _LARGEST >> 20}, sheet=name))
        return _EMPTY
    try:
        read = items.READERS.get(name.rpartition(".")[2].lower(), items.from_csv)(content)
    except items.UnreadableError as error:
        remarks.append(_unread(name, error))
        return _EMPTY
    remarks += _remarks(name, read)
    return read.xml


def _remarks(name: str, read: items.Read) -> Iterator[Remark]:
    return (Remark(text=text, values=values, sheet=name, row=row) for text, values, row in read.notices)


def _unread(name: str, error: items.UnreadableError) -> Remark:
    return Remark(text=N_("It is empty: it cannot be read, because {reason}."), values={"reason": error}, sheet=name)


def _names(source: str) -> list[str]:
    """Return the names that the file of a ``jr://`` address may have."""
    name = unquote(source).rpartition("/")[2]
    twice = name.removesuffix(".csv")
    return [name, *([twice] if twice.endswith(".csv") else [])]


def _attributes(tag: str) -> dict[str, str]:
    start = tag.partition(">")[0]
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(start)}


def _instance(name: str, data: str) -> str:
    return f"<instance id={quoteattr(name)}>{data}</instance>"
