from tests.ui.filled import complete, editing, give, person

from minerisk.domain.answer import Reason
from minerisk.domain.form import Repeat
from minerisk.i18n import Catalog
from minerisk.ui.form import filling_words
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.sections import sections


def section(made: Editing, path: str) -> str:
    found = next(one for one in sections(made.filling.form) if one.path == path)
    return filling_words.section(made.filling, found, made.catalog)


def test_a_section_is_told_by_its_first_answers():
    made = editing(event_date="2026-07", time_of_day="morning")
    assert section(made, "when") == "July 2026, day not known, Morning, 8 to 12"


def test_what_may_name_somebody_and_what_is_exact_is_not_told():
    made = editing(
        place_words="Behind the house of Ali", informant_name="Ali", keep_contact="yes", safe_to_record="yes"
    )
    give(made, coordinates="40.3 46.9 0 0", district="az_tar")
    assert section(made, "where") == "Tərtər"
    assert section(made, "source") == ""


def test_a_long_answer_is_shortened():
    assert section(editing(narrative="word " * 100), "happened").endswith("word…")


def test_people_are_told_by_what_happened_to_them():
    made = editing()
    person(made, outcome="injured")
    person(made)
    assert section(made, "people") == "P1 injured, P2"


def test_what_is_known_so_far_has_when_where_who_and_what_is_left_out(tr: Catalog):
    made = complete()
    give(
        made,
        time_of_day="night",
        town="other_place",
        town_other="Old Mill",
        sex=Reason.REFUSED,
        device=Reason.NOT_KNOWN,
    )
    assert filling_words.so_far(made.filling, tr) == [
        ("When", "14 July 2026, Night, 21 to 4"),
        ("Where", "Tərtər, Old Mill"),
        ("People", "1 injured"),
        ("No answer", "2 not known, 1 refused"),
    ]


def test_a_town_of_the_list_is_told_by_its_name(tr: Catalog):
    made = complete()
    give(made, town="g584871")
    assert filling_words.place(made.filling, tr) == "Tərtər"


def test_an_item_is_told_by_its_number_until_something_is_known(tr: Catalog):
    made = editing()
    person(made)
    person(made, outcome="unhurt", sex="male", age_precision="group_only", age_band="12_17")
    repeat = next(made.filling.form.repeats())
    assert isinstance(repeat, Repeat)
    first, second = filling_words.items(made.filling, repeat, repeat.path, tr)
    assert (first.code, first.title, first.outcome) == ("P1", "Person 1", ("", ""))
    assert (second.title, second.outcome) == ("Person 2, boy, 12–17", ("unhurt", "Unhurt"))


def test_what_keeps_a_typed_text_is_not_asked():
    made = editing(safe_to_record="yes")
    asked = list(filling_words.asked(made.filling, "where"))
    assert "where/coordinates" in asked
    assert "where/coordinates_typed" not in asked


def test_a_word_behind_a_number_begins_small_in_azerbaijani_too():
    made = editing("az", device=Reason.REFUSED)
    assert filling_words.left_out(made.filling, made.catalog, filling_words.asked(made.filling)) == "1 imtina edib"
