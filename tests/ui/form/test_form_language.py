import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.form.made_forms import YES_NO, editing, form, question

from minerisk.domain.form import Media, QuestionType, say
from minerisk.i18n import Catalog, catalog
from minerisk.ui.form import form_language


@pytest.mark.parametrize(
    ("language", "languages", "first"),
    [
        ("en", ("fr", "en"), "en"),
        ("en", ("French", "English"), "English"),
        ("ru", ("fr", "en"), "fr"),
        ("en", ("default",), "default"),
        ("en", (), ""),
    ],
)
def test_a_form_begins_in_the_program_s_language_where_it_has_it(language: str, languages: tuple[str, ...], first: str):
    assert form_language.first(form(question("p"), languages=languages), catalog(language)) == first


def test_languages_are_called_by_their_own_names():
    made = form(question("p"), languages=("default", "en", "az", "ar", "fr", "Oromiffa"))
    assert form_language.names(made) == {
        "en": "English", "az": "Azərbaycanca", "ar": "العربية", "fr": "français", "Oromiffa": "Oromiffa"
    }  # fmt: skip


def test_letters_say_which_way_a_language_is_written():
    made = form(question("p"), languages=("en", "ar", "fr"))
    assert form_language.is_right_to_left(made, "ar") is True
    assert form_language.is_right_to_left(made, "en") is False
    assert form_language.is_right_to_left(made, "fr") is None


def test_a_widget_turns_with_the_form(tr: Catalog, qtbot: QtBot):
    made, widget = editing(question("p")), QWidget()
    qtbot.addWidget(widget)
    made.filling.speak("ar")
    form_language.turn(widget, made.filling, tr)
    assert widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    made.filling.speak("en")
    form_language.turn(widget, made.filling, tr)
    assert widget.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_question_speaks_one_language_alone():
    asked = question("p", QuestionType.SELECT_ONE, choices=YES_NO, media=Media(image={"en": "a.png", "ar": "b.png"}))
    spoken = form_language.in_language(asked, "ar")
    assert say(spoken.label, "en") == "سؤال"
    assert [say(choice.label, "en") for choice in spoken.choices] == ["نعم", "لا"]
    assert say(spoken.media.image, "en") == "b.png"
    assert form_language.in_language(question("q", label={}), "ar").label == {}
