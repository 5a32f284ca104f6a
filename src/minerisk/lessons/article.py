"""Reads the Markdown of help: headings, paragraphs, lists, tables, **bold** and `keys`, and nothing else."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from minerisk.domain.article import Article, Grid, Heading, Line, Paragraph, Part, Points, Run, Voice

_LEVELS = {"h1": 1, "h2": 2, "h3": 3}
_VOICES = {"strong": Voice.BOLD, "code_inline": Voice.KEY}


def read(text: str, language: str) -> Article:
    """Return the article that ``text`` is.

    Raises:
        ValueError: something in it has no place in an article; says the line.
    """
    parts = [_part(node) for node in SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text)).children]
    title = parts[0] if parts else None
    if not isinstance(title, Heading) or title.level != 1:
        raise ValueError("line 1: an article begins with # and its title")
    return Article(language=language, title=title.text, parts=tuple(parts[1:]))


def _part(node: SyntaxTreeNode) -> Part:
    match node.type:
        case "heading" if node.tag in _LEVELS:
            return Heading(level=_LEVELS[node.tag], text="".join(run.text for run in _line(node)))
        case "paragraph":
            return Paragraph(line=_line(node))
        case "bullet_list" | "ordered_list":
            lines = tuple(_entry(entry) for entry in node.children)
            return Points(lines=lines, is_numbered=node.type == "ordered_list")
        case "table":
            heads, *rows = [_row(row) for part in node.children for row in part.children]
            return Grid(heads=heads, rows=tuple(rows))
        case _:
            raise _fault(node)


def _entry(node: SyntaxTreeNode) -> Line:
    if [child.type for child in node.children] != ["paragraph"]:
        raise _fault(node)
    return _line(node.children[0])


def _row(node: SyntaxTreeNode) -> tuple[Line, ...]:
    return tuple(_line(cell) for cell in node.children)


def _line(node: SyntaxTreeNode) -> Line:
    """Return the words of what holds words; line ends of the file are spaces."""
    return tuple(_runs(node.children[0].children, node)) if node.children else ()


def _runs(parts: Sequence[SyntaxTreeNode], within: SyntaxTreeNode, voice: Voice = Voice.PLAIN) -> Iterator[Run]:
    for part in parts:
        if part.type == "softbreak":
            yield Run(text=" ", voice=voice)
        elif part.type == "strong" and voice is Voice.PLAIN:
            yield from _runs(part.children, within, Voice.BOLD)
        elif part.type in {"text", "code_inline"}:
            if part.content:
                yield Run(text=part.content, voice=_VOICES.get(part.type, voice))
        else:
            raise _fault(within)


def _fault(node: SyntaxTreeNode) -> ValueError:
    line = node.map[0] + 1 if node.map else 1
    return ValueError(f"line {line}: only headings, paragraphs, plain lists, tables, **bold** and `keys` have a place")
