from tests.lessons.packs import ENGLISH

from minerisk.domain.lesson import Ask, Number, Option, Picture, Reviewed, Slide, Strip
from minerisk.lessons import script
from minerisk.lessons.script import Written

HEAD = "# Title\n\nSummary.\n\n"
PICTURE = "![A path](pictures/path.svg)\n\n"
ASK = "## Ask\n\n1. yes\n2. **no**\n\nBecause.\n\n"


def read(text: str) -> Written:
    return script.read(text, "en.md", "en", Reviewed.WORKING)


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


def test_characters_that_change_the_direction_of_text_are_left_out():
    written = script.read("# T\u202eit&#x202e;le\r\n\r\nSummary.\r\n", "en.md", "en", Reviewed.WORKING)
    assert written.script.title == "Title"


def test_faults_are_told_in_the_order_of_their_lines():
    lines = [fault.line for fault in read(f"{HEAD}## One {{S1}} x\n\n<b>\n\n## Two\n\n- a\n").faults]
    assert lines == sorted(lines, key=lambda line: line or 0)
    assert len(lines) == 4
