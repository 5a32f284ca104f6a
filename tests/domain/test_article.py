from minerisk.domain.article import Article, Grid, Heading, Paragraph, Points, Run, Voice, words

PRESS = (Run(text="Press "), Run(text="F1", voice=Voice.KEY), Run(text="."))
LOOK = (Run(text="Look", voice=Voice.BOLD),)
ARTICLE = Article(
    language="en",
    title="Home",
    parts=(
        Heading(level=2, text="Keys"),
        Paragraph(line=PRESS),
        Points(lines=(LOOK,), is_numbered=False),
        Grid(heads=((Run(text="Key"),),), rows=((PRESS,), (LOOK,))),
    ),
)


def test_what_is_said_is_given_in_the_order_of_reading():
    assert [words(line) for line in ARTICLE.lines()] == ["Press F1.", "Look", "Key", "Press F1.", "Look"]


def test_what_is_said_in_one_voice_can_be_asked_for():
    assert ARTICLE.said(Voice.KEY) == ("F1", "F1")
    assert ARTICLE.said(Voice.BOLD) == ("Look", "Look")
