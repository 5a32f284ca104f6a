"""Tells what of an XForm this program does otherwise, or not at all, though the form can be filled."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from minerisk.domain.remark import Remark
from minerisk.forms.xform import kinds
from minerisk.forms.xform.document import LAST_SAVED, Document
from minerisk.forms.xform.lists import local
from minerisk.i18n import N_

_FEATURES = {
    "entity": N_("The form changes a list on a server: here it does not."),
    "audit": N_("How the form is being filled is not logged, though it asks for that."),
}
_ENCRYPTED = N_("Answers are kept in this database, not encrypted for the form's own server.")
_MISSING = N_("The list “{file}” is not beside the form: it is empty.")
_FORGOTTEN = N_("What the last record said is not looked up: it counts as empty.")


def remarks(document: Document) -> Iterator[Remark]:
    """Give what is done otherwise in the form as a whole."""
    if any(one.get("base64RsaPublicKey") for one in document.model.iterfind("{*}submission")):
        yield Remark(text=_ENCRYPTED)
    for meta in (child for child in document.root if local(child) == "meta"):
        yield from (Remark(text=_FEATURES[name]) for name in map(local, meta) if name in _FEATURES)
    for source in filter(None, (instance.get("src") for instance in document.lists)):
        forgotten = source == LAST_SAVED
        values = {} if forgotten else {"file": source.rpartition("/")[2]}
        yield Remark(text=_FORGOTTEN if forgotten else _MISSING, values=values)


def of_question(path: str, control: Element | None, bind: Element | None) -> Iterator[Remark]:
    """Give what is done otherwise at a question."""
    values = {"question": path}
    if any(kinds.preloaded(bind)) and kinds.preload(bind) is None:
        yield Remark(text=N_("“{question}” stays empty: a laptop does not know what it asks for."), values=values)
    if control is None:
        return
    if local(control) == "secret":
        yield Remark(text=N_("What is typed at “{question}” can be read on the screen."), values=values)
    if local(control) == "range" and not kinds.has_ends(control):
        yield Remark(text=N_("“{question}” is typed: its range does not say from where to where."), values=values)
    if "search(" in control.get("appearance", ""):
        yield Remark(text=N_("“{question}” offers what is in the form: it is not searched in a file."), values=values)


def looks_at_meta(document: Document) -> bool:
    """Return whether a rule looks at what the program writes about a record, e.g. its identity."""
    meta = f"/{document.name}/meta/"
    for bind in document.model.iterfind("{*}bind"):
        if any(meta in said for name, said in bind.attrib.items() if name != "nodeset"):
            return True
    return False
