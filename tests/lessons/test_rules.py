import pytest

from minerisk.lessons import markdown, rules

HEAD = "# Title\n\nSummary.\n\n"
PICTURE = "![A path](pictures/path.svg)\n\n"
CAPTIONED = '![A path](pictures/path.svg "Path")\n'
SLIDE = f"## Slide\n\n{PICTURE}"
ASK = "## Ask\n\n1. yes\n2. **no**\n\nBecause.\n\n"


def told(text: str) -> list[tuple[int | None, str]]:
    sections, refused = markdown.sections(text, "en.md")
    assert not refused
    head, slides = (sections[0], sections[1:]) if sections and sections[0].is_lesson else (None, sections)
    return [(fault.line, fault.text.format(**fault.values)) for fault in rules.faults(head, slides, "en.md")]


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
    assert (line, "tells the two apart" in text) == (9, True)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "begins with #"),
        (SLIDE, 1, "begins with #"),
        (f"#\n\nSummary.\n\n{SLIDE}", 1, "twelve words"),
        (f"# Title {{S1}}\n\nSummary.\n\n{SLIDE}", 1, "heading of a slide"),
        (f"# Title\n\n{SLIDE}", 1, "one paragraph"),
        (f"# Title\n\nSummary.\n\n> note\n\n{SLIDE}", 1, "one paragraph"),
        ("# Title\n\nSummary.\n", 1, "at least one slide"),
    ],
)
def test_a_script_has_a_title_a_summary_and_slides(text: str, line: int, expected: str):
    assert any(at == line and expected in sentence for at, sentence in told(text))
