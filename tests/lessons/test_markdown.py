import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.lessons import markdown

HEAD = "# Title\n\nSummary.\n\n## Slide\n\n"
START = HEAD.count("\n") + 1


def refused(text: str) -> list[tuple[int | None, str]]:
    _, faults = markdown.sections(text, "en.md")
    return [(fault.line, fault.text) for fault in faults]


def test_every_part_is_found_under_its_heading():
    text = '![A path](pictures/path.svg "Path")\n\n- one\n- two\n\n1. yes\n2. **no**\n\nwhy\nso\n\n> say\n>\n> ask\n'
    (head, slide), faults = markdown.sections(HEAD + text, "en.md")
    assert not faults
    assert (head.is_lesson, head.title.text, head.paragraphs[0].text) == (True, "Title", "Summary.")
    assert (slide.is_lesson, slide.title.text, slide.title.line) == (False, "Slide", 5)
    [shown] = slide.pictures
    assert (shown.picture.file, shown.picture.shows, shown.picture.caption) == ("pictures/path.svg", "A path", "Path")
    assert [words.text for words in slide.lines] == ["one", "two"]
    assert [(words.text, words.is_bold) for words in slide.answers] == [("yes", False), ("no", True)]
    assert [words.text for words in slide.paragraphs] == ["why so"]
    assert [words.text for words in slide.note] == ["say", "ask"]


def test_pictures_stand_below_each_other_or_apart():
    (_, slide), _ = markdown.sections(HEAD + "![a](1.svg)\n![b](2.svg) ![c](3.svg)\n\n![d](4.svg)\n", "en.md")
    assert [(shown.picture.file, shown.line - START) for shown in slide.pictures] == [
        ("1.svg", 0),
        ("2.svg", 1),
        ("3.svg", 1),
        ("4.svg", 3),
    ]


@pytest.mark.parametrize(
    ("text", "down", "expected"),
    [
        ("<div>x</div>", 0, "HTML"),
        ("plain <b>x</b>", 0, "HTML"),
        ("- one\n- see <i>x</i>", 1, "HTML"),
        ("[x](https://example.org)", 0, "link"),
        ("[x](javascript:alert)", 0, "link"),
        ("<https://example.org>", 0, "link"),
        ("one\ntwo\n[x](y)", 2, "link"),
        ("text\n\n[x]: https://example.org", 2, "link"),
        ("```\nx\n```", 0, "Code"),
        ("    x", 0, "Code"),
        ("run `x`", 0, "Code"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", 0, "table"),
        ("one\n\n***", 2, "line across"),
        ("- one\n  - two", 0, "without a list"),
        ("- one\n\n  two", 0, "without a list"),
        ("- # one", 0, "without a list"),
        ("-", 0, "without a list"),
        ("> - one", 0, "plain paragraphs"),
        ("> one\n>\n> > two", 2, "plain paragraphs"),
        ("> ![a](b.svg)", 0, "picture"),
        ("see ![a](b.svg)", 0, "picture"),
        ("- ![a](b.svg)", 0, "picture"),
        ("![a *b*](c.svg)", 0, "without *"),
        ("a **bold** word", 0, "Bold"),
        ("- **all bold**", 0, "Bold"),
        ("1. partly **bold**", 0, "Bold"),
        ("an *odd* word", 0, "without *"),
        ("### Deeper", 0, "no deeper"),
    ],
)
def test_what_has_no_place_is_told_with_its_line(text: str, down: int, expected: str):
    [(line, sentence), *_] = refused(HEAD + text + "\n")
    assert line == START + down
    assert expected in sentence


def test_a_script_begins_with_its_title():
    assert refused("first words\n\n# Title\n")[0] == (1, "A script begins with # and its title.")


@given(st.text(alphabet="#-*>1.![]()<`{}| \n\ta\\&_=~:", max_size=200))
def test_any_text_is_read(text: str):
    markdown.sections(text, "en.md")
