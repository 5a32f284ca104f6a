import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextTable
from pytestqt.qtbot import QtBot

from minerisk.domain.article import Article, Grid, Heading, Paragraph, Points, Run, Voice
from minerisk.ui.help.article_view import ArticleView
from minerisk.ui.look import theme

LINE = (Run(text="Press "), Run(text="Ctrl+N", voice=Voice.KEY), Run(text=" or "), Run(text="New", voice=Voice.BOLD))
ARTICLE = Article(
    language="en",
    title="Home",
    parts=(
        Paragraph(line=LINE),
        Points(lines=(LINE, LINE), is_numbered=True),
        Grid(heads=((Run(text="Key"),), (Run(text="Does"),)), rows=((LINE, LINE),)),
        Heading(level=2, text="Questions <b>"),
        Points(lines=(LINE,), is_numbered=False),
        Paragraph(line=(Run(text="The end"),)),
    ),
)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    made.show_article(ARTICLE)
    return made


def test_everything_is_there_in_the_order_of_reading(view: ArticleView):
    press = "Press Ctrl+N or New"
    said = [press, press, press, "Key", "Does", press, press, "Questions <b>", press, "The end"]
    assert view.toPlainText().split("\n") == ["Home", *said]


def test_headings_are_headings_and_nothing_else_is(view: ArticleView):
    document = view.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    levels = {block.text(): block.blockFormat().headingLevel() for block in blocks}
    assert {text: level for text, level in levels.items() if level} == {"Home": 1, "Questions <b>": 2}
    assert [block.text() for block in blocks if block.textList() is not None] == ["Press Ctrl+N or New"] * 3


def test_a_table_is_a_table(view: ArticleView):
    tables = [frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]


def test_keys_and_bold_words_stand_out(view: ArticleView):
    def look(text: str) -> QTextCursor:
        return view.document().find(text)

    assert look("Ctrl+N").charFormat().background().color() == theme.colour("bg.alt")
    assert look("New").charFormat().fontWeight() == theme.font("strong").weight()
    assert look("Press").charFormat().fontWeight() == theme.font("body").weight()


def test_another_article_takes_the_place_of_the_first(view: ArticleView):
    view.show_article(Article(language="en", title="Records", parts=()))
    assert view.toPlainText() == "Records"
    assert view.accessibleName() == "Records"


def test_text_is_selected_with_keys_and_tab_leads_on(view: ArticleView, qtbot: QtBot):
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Home"
    assert view.tabChangesFocus()
    assert view.isReadOnly()
