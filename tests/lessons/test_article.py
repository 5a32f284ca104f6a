import pytest

from minerisk.domain.article import Grid, Heading, Paragraph, Points, Run, Voice, words
from minerisk.lessons import article

TEXT = """# Home

Press `F1`, then
**look**.

## Keys

| Key | What it does |
|---|---|
| `Tab` | Next |
| `Esc` | |

1. One
2. Two

- And
"""


def test_title_and_parts_are_read():
    read = article.read(TEXT, "en")
    assert (read.title, read.language) == ("Home", "en")
    first, keys, grid, numbered, plain = read.parts
    assert isinstance(first, Paragraph)
    assert words(first.line) == "Press F1, then look."
    assert first.line[1] == Run(text="F1", voice=Voice.KEY)
    assert first.line[-2] == Run(text="look", voice=Voice.BOLD)
    assert keys == Heading(level=2, text="Keys")
    assert isinstance(grid, Grid)
    assert [[words(cell) for cell in row] for row in (grid.heads, *grid.rows)] == [
        ["Key", "What it does"],
        ["Tab", "Next"],
        ["Esc", ""],
    ]
    assert isinstance(numbered, Points)
    assert [words(line) for line in numbered.lines] == ["One", "Two"]
    assert (numbered.is_numbered, plain) == (True, Points(lines=((Run(text="And"),),), is_numbered=False))


def test_keys_may_be_bold():
    read = article.read("# Home\n\n**Press `F1` now**\n", "en")
    assert read.said(Voice.KEY) == ("F1",)
    assert read.said(Voice.BOLD) == ("Press ", " now")


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("<b>no</b>", 3),
        ("A [link](https://a.b)", 3),
        ("Some *words*", 3),
        ("Words\n\n![picture](a.svg)", 5),
        ("    code", 3),
        ("> said", 3),
        ("#### Deep", 3),
        ("- one\n  - two", 3),
        ("- ", 3),
        ("**bold *and* more**", 3),
    ],
)
def test_nothing_else_has_a_place(wrong: str, line: int):
    with pytest.raises(ValueError, match=f"line {line}: only headings"):
        article.read(f"# Home\n\n{wrong}\n", "en")


@pytest.mark.parametrize("text", ["", "Words\n", "## Home\n"])
def test_an_article_has_a_title(text: str):
    with pytest.raises(ValueError, match="line 1: an article begins"):
        article.read(text, "en")
