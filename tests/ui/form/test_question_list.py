import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.filled import TODAY, editing, give, person

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, Question, QuestionType, Repeat
from minerisk.domain.places.gazetteer import Gazetteer, Place
from minerisk.domain.places.position import Position
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.inputs.number import NumberInput
from minerisk.ui.form.question_list import QuestionList
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.widgets.bars import MessageBar


def section(made: Editing, path: str) -> Group:
    return next(group for group in made.filling.form.sections if group.path == path)


def shown(qtbot: QtBot, made: Editing, path: str) -> QuestionList:
    questions = QuestionList(made, section(made, path).children)
    questions.resize(704, 900)
    qtbot.addWidget(questions)
    questions.show()
    return questions


def names(questions: QuestionList) -> list[str]:
    return [field.objectName() for field in questions.fields.values() if field.isVisible()]


def test_only_what_is_asked_is_shown(qtbot: QtBot):
    questions = shown(qtbot, editing(), "where")
    assert names(questions)[:2] == ["safe_to_record", "place_known_by"]
    assert "coordinates_typed" not in questions.fields


def test_questions_appear_without_moving_the_focus(qtbot: QtBot):
    made = editing()
    questions = shown(qtbot, made, "where")
    field = questions.fields["where/safe_to_record"]
    field.take_focus()
    before = questions.window().focusWidget()
    made.answer("where/safe_to_record", "yes")
    assert names(questions)[:3] == ["safe_to_record", "stay_away", "coordinates"]
    assert questions.window().focusWidget() is before
    made.answer("where/safe_to_record", "no")
    assert "coordinates" not in names(questions)


def test_choices_follow_what_is_answered_above(qtbot: QtBot):
    made = editing(district="az_tar")
    questions = shown(qtbot, made, "where")
    town = questions.fields["where/town"].input
    made.answer("where/town", "g584871")
    assert town.answer() == "g584871"
    made.answer("where/district", "az_agd")
    assert "g584871" not in town._offered  # type: ignore[attr-defined]


def test_short_questions_share_a_line_and_those_not_asked_leave_no_gap(qtbot: QtBot):
    made = editing(district="az_tar")
    questions = shown(qtbot, made, "where")
    district, town = questions.fields["where/district"], questions.fields["where/town"]
    assert district.y() + district.height() == town.y() + town.height()
    assert town.x() - (district.x() + district.width()) == 16
    made.answer("where/district", "other_district")
    assert "district_other" in names(questions)


def test_counts_stand_in_one_box(qtbot: QtBot):
    questions = shown(qtbot, editing(), "people")
    assert len({questions.fields[f"people/{name}"].y() for name in ("killed", "injured", "unhurt")}) == 1
    questions.set_widest(400, 900)
    questions.resize(1000, 900)
    assert questions.fields["people/at_least"].width() <= 400


@pytest.mark.parametrize("width", range(640, 800, 8))
def test_every_question_is_as_high_as_it_needs_where_lines_are_not_as_wide_as_the_page(qtbot: QtBot, width: int):
    questions = shown(qtbot, editing(event_date="2026-07~"), "when")
    questions.set_widest(width, width)
    QApplication.processEvents()
    questions.resize(width + 16, questions.heightForWidth(width + 16))
    QApplication.processEvents()
    fields = [field for field in questions.shown if field.isVisible()]
    assert all(field.width() == width for field in fields)
    assert all(field.height() >= field.heightForWidth(width) for field in fields)


def test_where_there_is_little_room_counts_stand_in_more_lines(qtbot: QtBot):
    questions = shown(qtbot, editing(), "people")
    counts = [questions.fields[f"people/{name}"] for name in ("killed", "injured", "unhurt")]
    questions.resize(400, 900)
    QApplication.processEvents()
    assert len({field.y() for field in counts}) == 2


def test_an_unlikely_answer_is_asked_about_while_typing(qtbot: QtBot):
    made = editing()
    questions = shown(qtbot, made, "people")
    give(made, killed="20", injured="20")
    assert "many_check" in names(questions)


def test_beside_a_count_stands_how_many_cards_say_so(qtbot: QtBot):
    made = editing()
    questions = shown(qtbot, made, "people")
    person(made, outcome="injured")
    person(made, outcome="killed")
    person(made, outcome="injured")
    killed, injured = (questions.fields[f"people/{name}"].input for name in ("killed", "injured"))
    assert isinstance(killed, NumberInput)
    assert isinstance(injured, NumberInput)
    assert (killed.beside.text(), injured.beside.text()) == ("1 card", "2 cards")


def test_only_what_an_answer_touches_is_drawn_again(qtbot: QtBot):
    made = editing()
    questions = shown(qtbot, made, "when")
    drawn: list[str] = []
    for path, field in questions.fields.items():
        field.refresh = lambda path=path: drawn.append(path)  # type: ignore[method-assign,misc]
    made.answer("when/time_of_day", "night")
    assert drawn == ["when/time_of_day"]


def test_what_is_asked_of_a_person_is_answered_for_that_person(qtbot: QtBot):
    made = editing()
    first, second = person(made), person(made)
    repeat = next(made.filling.form.repeats())
    questions = QuestionList(made, repeat.children, second)
    qtbot.addWidget(questions)
    assert all(path.startswith(second) for path in questions.fields)
    made.answer(f"{second}/outcome", "killed")
    assert f"{second}/death_place" in [field.path for field in questions.shown]
    made.remove_item(first)
    assert questions.shown


def nested() -> Form:
    """A form with a repeat in a group, a repeat in that repeat, and a label that names an answer."""
    text = QuestionType.TEXT
    inner = Repeat(
        path="s/g/person/wound",
        label={"en": "Wound"},
        children=(Question(path="s/g/person/wound/where", type=text, label={"en": "Where?"}),),
    )
    person_ = Repeat(
        path="s/g/person",
        label={"en": "Person"},
        children=(Question(path="s/g/person/name", type=text, label={"en": "Name"}), inner),
    )
    named = Question(path="s/named", type=text, label={"en": "Why ${s/first}?"})
    first = Question(path="s/first", type=text, label={"en": "First"})
    group = Group(path="s/g", label={"en": "People"}, children=(person_,))
    return Form(
        id="x", version="1", digest="d", title={"en": "X"}, kind=None, languages=("en",),
        children=(Group(path="s", label={"en": "S"}, children=(first, named, group)),),
    )  # fmt: skip


def test_a_label_follows_the_answer_it_names(qtbot: QtBot):
    made = Editing(Filling(nested(), today=TODAY), catalog("en"))
    questions = shown(qtbot, made, "s")
    made.answer("s/first", "here")
    assert questions.fields["s/named"].input.boxes[0].accessibleName() == "Why here?"


def test_a_repeat_in_a_group_and_one_in_a_repeat_have_cards(qtbot: QtBot):
    made = Editing(Filling(nested(), today=TODAY), catalog("en"))
    view = SectionView(made, section(made, "s"), title="S")
    qtbot.addWidget(view)
    assert [cards.path for cards in view.cards] == ["s/g/person"]
    item = made.add_item("s/g/person")
    inner = SectionView(made, next(made.filling.form.repeats()), item=item, title="Person 1")
    qtbot.addWidget(inner)
    assert [cards.path for cards in inner.cards] == [f"{item}/wound"]
    inner.cards[0].add()
    assert len(made.filling.items(f"{item}/wound")) == 1


def test_a_check_stands_beside_what_it_doubts(qtbot: QtBot):
    made = editing(safe_to_record="yes", district="az_tar", coordinates="46.9587 40.3652 0 0")
    found = names(shown(qtbot, made, "where"))
    assert found[found.index("coordinates") + 1] == "coordinates_check"


def test_what_is_wrong_anyway_is_not_doubted_too(qtbot: QtBot):
    made = editing()
    item = person(made, outcome="injured", age_precision="exact", age="96")
    repeat = next(repeat for repeat in made.filling.form.repeats() if repeat.path == "people/casualty")
    questions = QuestionList(made, repeat.children, item)
    qtbot.addWidget(questions)
    questions.show()
    assert "age_check" in names(questions)
    give(made, item, age="250")
    assert "age_check" not in names(questions)


def test_the_words_of_a_question_that_stands_alone_take_the_whole_line(qtbot: QtBot):
    made = editing(record_type="accident")
    questions = shown(qtbot, made, "happened")
    field = questions.fields["happened/device"]
    assert field.width() > 600
    assert field.input.width() < 360


PLACES = Gazetteer(
    country={"en": "Azerbaijan"},
    places=(
        Place(name={"en": "Terter"}, district="az_tar", position=Position(40.34, 46.93)),
        Place(name={"en": "Baku"}, district="az_ba", position=Position(40.38, 49.89)),
    ),
)


def bars(questions: QuestionList) -> list[str]:
    return [bar.accessibleName() for bar in questions.findChildren(MessageBar) if bar.isVisible()]


def test_the_chosen_district_is_compared_with_the_coordinates(qtbot: QtBot):
    made = editing(safe_to_record="yes", coordinates="40.3652 46.9587 0 0", district="az_tar")
    made.places = PLACES
    questions = shown(qtbot, made, "where")
    assert not any("another district" in text for text in bars(questions))
    made.answer("where/district", "az_ba")
    assert any("another district" in text for text in bars(questions))


def test_of_the_country_the_check_of_the_form_speaks_alone_and_offers_to_swap(qtbot: QtBot):
    made = editing(safe_to_record="yes", coordinates="46.9587 40.3652 0 0")
    made.places = PLACES
    questions = shown(qtbot, made, "where")
    assert [text for text in bars(questions) if "swapped" in text] == ["Latitude and longitude may be swapped."]
    made.answer("where/district", "az_tar")
    (asked,) = [text for text in bars(questions) if "swapped" in text]
    assert asked.endswith("Is this right?")
    swap = questions.fields["where/coordinates_check"].findChild(QPushButton, "more")
    assert swap is not None
    swap.click()
    assert made.filling.get("where/coordinates") == "40.365200 46.958700 0 0"
    assert not any("swapped" in text for text in bars(questions))
