import pytest
from tests.lessons.packs import ENGLISH

from minerisk.domain.lesson import Ask, Number, Option, Picture, Reviewed, Slide, Strip
from minerisk.lessons import script
from minerisk.lessons.script import Written

HEAD = "# Title\n\nSummary.\n\n"
PICTURE = "![A path](pictures/path.svg)\n\n"
CAPTIONED = '![A path](pictures/path.svg "Path")\n'
SLIDE = f"## Slide\n\n{PICTURE}"
ASK = "## Ask\n\n1. yes\n2. **no**\n\nBecause.\n\n"


def read(text: str) -> Written:
    return script.read(text.encode(), "en.md", "en", Reviewed.WORKING)


def told(text: str) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.text.format(**fault.values)) for fault in read(text).faults]


def test_a_script_is_slides_in_their_order():
    written = read(ENGLISH)
    assert not written.faults
    assert (written.script.language, written.script.title, written.script.summary) == (
        "en",
        "First lesson",
        "What it is about.",
    )
    path = Picture(file="pictures/path.svg", shows="A path")
    assert written.script.blocks == (
        Slide(title="Look around", picture=path, lines=("One line", "Another line"), note=("Say this.", "Ask that.")),
        Ask(
            title="What do you do?",
            options=(Option(text="Go nearer"), Option(text="Stop", is_best=True)),
            why="Stop first.",
            card="S1",
        ),
        Strip(
            title="Three pictures",
            pictures=(
                Picture(file="pictures/path.svg", shows="A person stops", caption="Stop"),
                Picture(file="pictures/back.svg", shows="A person goes back", caption="Go back"),
            ),
            card="S1",
        ),
        Number(title="The number"),
    )
    assert [ENGLISH.splitlines()[line - 1][:2] for line in written.lines] == ["##"] * 4
    assert written.pictures == {"pictures/path.svg": 7, "pictures/back.svg": 26}


def test_a_question_and_the_number_may_have_a_picture():
    written = read(f"{HEAD}{ASK}{PICTURE}## Call\n\n{PICTURE}{{number}}\n")
    assert not written.faults
    assert all(block.picture for block in written.script.blocks if isinstance(block, Ask | Number))


@pytest.mark.parametrize(
    ("slide", "down", "expected"),
    [
        ("## one two three four five six seven eight nine ten eleven twelve thirteen\n\n" + PICTURE, 0, "twelve words"),
        ("##\n\n" + PICTURE, 0, "twelve words"),
        ("## {S1}\n\n" + PICTURE, 0, "twelve words"),
        ("## Stop {S17}\n\n" + PICTURE, 0, "S1 to S16"),
        ("## Stop {S1} {S2}\n\n" + PICTURE, 0, "one card, such as {S1}"),
        ("## Stop {S1} now\n\n" + PICTURE, 0, "S1 to S16"),
        ("# Another title\n\n" + PICTURE, 0, "one title"),
        ("## Slide\n\n- alone\n", 0, "needs a picture"),
        (SLIDE + "- 1\n- 2\n- 3\n- 4\n", 7, "At most three lines"),
        (SLIDE + "A paragraph.\n", 4, "Begin a line"),
        (f"## Strip\n\n{CAPTIONED * 5}", 6, "four pictures"),
        (f"## Strip\n\n{CAPTIONED * 2}\n- line\n", 5, "beside one picture"),
        (f"## Strip\n\n{CAPTIONED}{PICTURE}", 3, "has a caption"),
        ("## Ask\n\n1. **yes**\n\nBecause.\n", 0, "two to four answers"),
        ("## Ask\n\n1. **a**\n2. b\n3. c\n4. d\n5. e\n\nBecause.\n", 6, "two to four answers"),
        ("## Ask\n\n1. yes\n2. no\n\nBecause.\n", 2, "Exactly one answer"),
        ("## Ask\n\n1. **yes**\n2. **no**\n\nBecause.\n", 2, "Exactly one answer"),
        ("## Ask\n\n1. yes\n2. **no**\n", 0, "says why"),
        (ASK + "More.\n", 7, "says why"),
        ("## Ask\n\nBefore.\n\n1. yes\n2. **no**\n", 2, "after its answers"),
        (ASK + CAPTIONED * 2, 8, "one picture at most"),
        ("## Call\n\n{number}\n\n102\n", 4, "no other paragraph"),
        ("## Call\n\n{number}\n\n1. **a**\n2. b\n", 4, "no answers"),
        (SLIDE + "- call {number}\n", 4, "Only {number}"),
        (SLIDE + "> say {S1}\n", 4, "Only {number}"),
        (SLIDE + "- {number}\n", 4, "Only {number}"),
        ("## Slide\n\n![A path](https://example.org/path.svg)\n", 2, "pictures/name.svg"),
        ("## Slide\n\n![A path](pictures/../path.svg)\n", 2, "pictures/name.svg"),
        ("## Slide\n\n![A path](pictures/path.gif)\n", 2, "pictures/name.svg"),
        ("## Slide\n\n![](pictures/path.svg)\n", 2, "square brackets"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_is_expected(slide: str, down: int, expected: str):
    [(line, text)] = told(HEAD + slide)
    assert line == HEAD.count("\n") + 1 + down
    assert expected in text


@pytest.mark.parametrize(("first", "second"), [("S1", "S2"), ("S2", "S1")])
def test_two_cards_that_must_not_be_mixed_up_never_stand_side_by_side(first: str, second: str):
    apart = f"{HEAD}## One {{{first}}}\n\n{PICTURE}## Two\n\n{PICTURE}## Three {{{second}}}\n\n{PICTURE}"
    assert told(apart) == []
    [(line, text)] = told(apart.replace(f"## Two\n\n{PICTURE}", ""))
    assert (line, "tells them apart" in text) == (9, True)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "begins with #"),
        (SLIDE, 1, "begins with #"),
        (f"#\n\nSummary.\n\n{SLIDE}", 1, "begins with #"),
        (f"# Title\n\n{SLIDE}", 1, "one paragraph"),
        (f"# Title\n\nSummary.\n\n> note\n\n{SLIDE}", 1, "one paragraph"),
        ("# Title\n\nSummary.\n", 1, "at least one slide"),
    ],
)
def test_a_script_has_a_title_a_summary_and_slides(text: str, line: int, expected: str):
    assert any(at == line and expected in sentence for at, sentence in told(text))


def test_faults_are_told_in_the_order_of_their_lines():
    lines = [line for line, _ in told(f"{HEAD}## One {{S1}} x\n\n<b>\n\n## Two\n\n- a\n")]
    assert lines == sorted(lines, key=lambda line: line or 0)
    assert len(lines) == 4


def test_a_file_that_is_no_text_is_told():
    [fault] = script.read(b"\xff\xfe#", "en.md", "en", Reviewed.WORKING).faults
    assert (fault.line, fault.text) == (None, "Save this file as text in UTF-8.")


def test_characters_that_change_the_direction_of_text_are_left_out():
    written = script.read("\ufeff# T\u202eitle\r\n\r\nSummary.\r\n".encode(), "en.md", "en", Reviewed.WORKING)
    assert written.script.title == "Title"
