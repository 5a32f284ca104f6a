"""Puts the choices of an office into the lists of an XForm; all else stays as it is, letter by letter."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element
from xml.parsers.expat import ParserCreate
from xml.sax.saxutils import escape, quoteattr

from minerisk.domain.own_choice import OwnChoice, place
from minerisk.domain.vocabulary.said import COUNTS_AS
from minerisk.forms.xform import select_lists
from minerisk.forms.xform.document import OURS, Document
from minerisk.forms.xform.select_lists import SelectList
from minerisk.forms.xform.texts import code


def extend(text: str, choices: Iterable[OwnChoice]) -> str:
    """Return the XForm with ``choices`` in their lists: before "other" and "not known" where a list ends with those.

    What the form has no list for is left out, and so is a code that its list has already.

    Raises:
        UserError: it is no XForm.
    """
    document = Document.read(text)
    lists = {one.name: one for one in select_lists.read(document) if one.is_plain}
    translations = [one for one in document.model.iterfind("{*}itext/{*}translation") if len(one)]
    writing = _Writing(text, document.whole)
    for name, group in groupby(sorted(choices, key=lambda choice: choice.within), lambda choice: choice.within):
        if name in lists:
            into = lists[name]
            _add(writing, into, [choice for choice in group if choice.code not in into.codes], translations)
    return writing.text()


def _add(writing: "_Writing", into: SelectList, choices: Sequence[OwnChoice], translations: Sequence[Element]) -> None:
    items, at = into.items, place(into.codes)
    prefix = writing.prefix(items[0])
    written = "".join(_item(choice, into, prefix) for choice in choices)
    if at < len(items):
        writing.before(items[at], written)
    else:
        writing.at_the_end(into.holder, written)
    for translation in translations if into.itext else ():
        language, tag = code(translation.get("lang", "")), writing.prefix(translation)
        texts = (
            f"<{tag}text id={quoteattr(_named(choice))}>{_element(f'{tag}value', choice.said(language))}</{tag}text>"
            for choice in choices
        )
        writing.at_the_end(translation, "".join(texts))


def _item(choice: OwnChoice, into: SelectList, prefix: str) -> str:
    """Return the item that a choice is, its elements named as those of the items beside it."""
    tag = f"{prefix}{into.items[0].tag.rpartition('}')[2]}"
    value = _element(f"{prefix}{into.value}", choice.code)
    if into.is_inline:
        counted = f' xmlns:mr="{OURS[1:-1]}" mr:{COUNTS_AS}={quoteattr(choice.counts_as)}' if choice.counts_as else ""
        itext = quoteattr(f"jr:itext('{_named(choice)}')")
        label = f"<{prefix}label ref={itext}/>" if into.itext else _element(f"{prefix}label", choice.said(""))
        return f"<{tag}{counted}>{label}{value}</{tag}>"
    labels = [_element(f"{prefix}{into.itext}", _named(choice))] if into.itext else _labels(choice, into, prefix)
    columns = {**choice.columns, **({COUNTS_AS: choice.counts_as} if choice.counts_as else {})}
    cells = (_element(f"{prefix}{name}", said) for name, said in columns.items())
    return f"<{tag}>{''.join(labels)}{value}{''.join(cells)}</{tag}>"


def _labels(choice: OwnChoice, into: SelectList, prefix: str) -> list[str]:
    """Return what a choice is called where no itext says it: once, or in each language that the list says it in."""
    beside = [one.get("lang") for one in into.items[0].iterfind(f"{{*}}{into.label}")]
    return [
        _element(f"{prefix}{into.label}", choice.said(code(language or "")), lang=language or "")
        for language in beside or [None]
    ]


def _named(choice: OwnChoice) -> str:
    """Return the name of a choice's itext, which no other text of a form has."""
    return f"{choice.within}:{choice.code}"


def _element(tag: str, text: str, *, lang: str = "") -> str:
    language = f" lang={quoteattr(lang)}" if lang else ""
    return f"<{tag}{language}>{escape(text)}</{tag}>"


class _Writing:
    """An XML text that things are put into; knows where in it each element begins and ends."""

    def __init__(self, text: str, whole: Element) -> None:
        self._content = text.encode()
        self._added: list[tuple[int, str]] = []
        begins, ends, names, open_ = list[int](), dict[int, int](), list[str](), list[int]()
        parser = ParserCreate("utf-8")

        def begin(name: str, _attributes: object) -> None:
            open_.append(len(begins))
            begins.append(parser.CurrentByteIndex)
            names.append(name)

        def end(_name: str) -> None:
            ends[open_.pop()] = parser.CurrentByteIndex

        parser.StartElementHandler, parser.EndElementHandler = begin, end
        parser.Parse(self._content, True)  # noqa: FBT003  (as the parser has it)
        self._places = {
            element: (begins[number], ends[number], names[number]) for number, element in enumerate(whole.iter())
        }

    def prefix(self, element: Element) -> str:
        """Return what stands before the name of an element, with its colon."""
        return "".join(self._places[element][2].rpartition(":")[:2])

    def before(self, element: Element, text: str) -> None:
        """Put a text in front of an element."""
        self._added.append((self._places[element][0], text))

    def at_the_end(self, element: Element, text: str) -> None:
        """Put a text inside an element that others stand in, after those."""
        self._added.append((self._places[element][1], text))

    def text(self) -> str:
        """Return the text with all that was put into it."""
        parts, last = list[bytes](), 0
        for offset, text in sorted(self._added, key=lambda one: one[0]):
            parts += [self._content[last:offset], text.encode()]
            last = offset
        return b"".join([*parts, self._content[last:]]).decode()
