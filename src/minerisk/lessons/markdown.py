"""Reads the Markdown of a script: what stands under each heading.

Anything that a script has no use for (HTML, links, code, tables, nested lists) is a fault. What the parts of a slide
make together, ``script`` knows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from minerisk.domain.lesson import CARDS, Fault, Picture
from minerisk.domain.text import clean
from minerisk.i18n import N_

_LINK = N_("Write a link as plain words: nothing can be opened in front of an audience.")
_REFUSED = {
    "html_block": N_("HTML has no place in a script: write plain words."),
    "html_inline": N_("HTML has no place in a script: write plain words."),
    "link": _LINK,
    "fence": N_("Code has no place in a script: begin the line without spaces and without marks of code."),
    "code_block": N_("Code has no place in a script: begin the line without spaces and without marks of code."),
    "code_inline": N_("Code has no place in a script: write plain words."),
    "table": N_("A table has no place in a script: write lines with “- ”."),
    "hr": N_("A line across is not needed: each heading with ## begins a slide."),
    "image": N_("A picture stands on a line of its own, outside of lists and notes."),
    "strong": N_("Bold marks the best answer of a question, all of it, and nothing else."),
    "em": N_("Write the words without * and _ around them."),
}
_BREAKS = frozenset({"softbreak", "hardbreak"})
_CARD = re.compile(rf"\s*\{{({'|'.join(CARDS)})\}}$")
_UNKNOWN = N_("Here stands something that a script has no use for: write plain words.")
_EARLY = N_("A script begins with # and its title.")
_DEEP = N_("A heading begins with # for the title of the lesson and ## for a slide, and no deeper.")
_NESTED = N_("An entry of a list is one short line of words, without a list or a paragraph in it.")
_NOTE = N_("What the trainer says is plain paragraphs behind “> ”.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Plain text, and the line where it begins."""

    line: int
    text: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture, and the line that names it."""

    line: int
    picture: Picture


@dataclass(slots=True, kw_only=True)
class Section:
    """What stands under one heading, each kind of it in its order."""

    title: Words
    is_lesson: bool
    card: str = ""
    pictures: list[Shown] = field(default_factory=list)
    lines: list[Words] = field(default_factory=list)
    answers: list[Words] = field(default_factory=list)
    paragraphs: list[Words] = field(default_factory=list)
    note: list[Words] = field(default_factory=list)


def sections(text: str, file: str) -> tuple[Sequence[Section], Sequence[Fault]]:
    """Return what stands under each heading of a script, and what in it is not allowed."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # a bad link is told as well
    aside: dict[str, Any] = {}
    reading = _Reading(file)
    for node in SyntaxTreeNode(parser.parse(text, aside)).children:
        reading.block(node)
    for reference in aside.get("references", {}).values():
        reading.refuse(reference["map"][0] + 1, _LINK)
    return reading.sections, reading.faults


class _Reading:
    """Goes through the blocks of a script."""

    def __init__(self, file: str) -> None:
        self.sections: list[Section] = []
        self.faults: list[Fault] = []
        self._file = file

    def refuse(self, line: int, sentence: str) -> None:
        self.faults.append(Fault(file=self._file, line=line, text=sentence))

    def block(self, node: SyntaxTreeNode) -> None:
        if node.type == "heading":
            self._heading(node)
        elif not self.sections:
            self.refuse(_line(node), _EARLY)
        else:
            self._part(node, self.sections[-1])

    def _heading(self, node: SyntaxTreeNode) -> None:
        if node.tag not in {"h1", "h2"}:
            self.refuse(_line(node), _DEEP)
        title, card = self._words(node), ""
        if node.tag == "h2" and (found := _CARD.search(title.text)):
            title, card = replace(title, text=title.text[: found.start()]), found[1]
        self.sections.append(Section(title=title, card=card, is_lesson=node.tag == "h1"))

    def _part(self, node: SyntaxTreeNode, section: Section) -> None:
        match node.type:
            case "paragraph" if any(part.type == "image" for part in node.children[0].children):
                section.pictures += self._pictures(node)
            case "paragraph":
                section.paragraphs.append(self._words(node))
            case "bullet_list":
                section.lines += self._entries(node)
            case "ordered_list":
                section.answers += self._entries(node, bold=True)
            case "blockquote":
                section.note += self._paragraphs(node, _NOTE)
            case other:
                self.refuse(_line(node), _REFUSED.get(other, _UNKNOWN))

    def _entries(self, node: SyntaxTreeNode, *, bold: bool = False) -> Iterator[Words]:
        for entry in node.children:
            if len(entry.children) == 1:
                yield from self._paragraphs(entry, _NESTED, bold=bold)
            else:
                self.refuse(_line(entry), _NESTED)

    def _paragraphs(self, node: SyntaxTreeNode, otherwise: str, *, bold: bool = False) -> Iterator[Words]:
        for paragraph in node.children:
            if paragraph.type == "paragraph":
                yield self._words(paragraph, bold=bold)
            else:
                self.refuse(_line(paragraph), _REFUSED.get(paragraph.type, otherwise))

    def _pictures(self, node: SyntaxTreeNode) -> Iterator[Shown]:
        line = _line(node)
        for part in node.children[0].children:
            if part.type == "image":
                file, caption = (clean(str(part.attrs.get(name, ""))).strip() for name in ("src", "title"))
                shows = self._plain(part.children, line)
                yield Shown(line=line, picture=Picture(file=file, shows=shows, caption=caption))
            elif part.type in _BREAKS:
                line += 1
            elif part.type != "text" or part.content.strip():
                self.refuse(line, _REFUSED["image"])

    def _words(self, node: SyntaxTreeNode, *, bold: bool = False) -> Words:
        """Return the text of a heading or paragraph; all of it may be bold where ``bold`` says so."""
        parts = [part for part in node.children[0].children if part.type != "text" or part.content]
        is_bold = bold and [part.type for part in parts] == ["strong"]
        text = self._plain(parts[0].children if is_bold else parts, _line(node))
        return Words(line=_line(node), text=text, is_bold=is_bold)

    def _plain(self, parts: Sequence[SyntaxTreeNode], line: int) -> str:
        text = ""
        for part in parts:
            if part.type in _BREAKS:
                text += " "
                line += 1
            elif part.type == "text":
                text += part.content
            else:
                self.refuse(line, _REFUSED.get(part.type, _UNKNOWN))
        return clean(text).strip()


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1
