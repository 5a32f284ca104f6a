import pytest
from pytestqt.qtbot import QtBot
from tests.ui.filled import editing, person
from tests.ui.form.made_forms import editing as forms_of
from tests.ui.form.made_forms import question, repeat

from minerisk.domain.answer import Reason
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing


def test_an_answer_reaches_the_form_and_says_what_changed(qtbot: QtBot):
    made = editing()
    with qtbot.waitSignal(made.changed) as changed:
        made.answer("where/safe_to_record", "yes")
    assert {"where/safe_to_record", "where/coordinates"} <= changed.args[0]
    assert made.filling.get("where/safe_to_record") == "yes"


def test_the_same_answer_again_is_no_change(qtbot: QtBot):
    made = editing(time_of_day="morning")
    with qtbot.assertNotEmitted(made.changed):
        made.answer("when/time_of_day", "morning")


def test_what_a_reason_took_the_place_of_comes_back():
    made = editing(narrative="A long story")
    made.answer("happened/narrative", Reason.REFUSED)
    made.answer("happened/narrative", Reason.WITHHELD)
    assert made.typed("happened/narrative") is Reason.WITHHELD
    made.bring_back("happened/narrative")
    assert made.typed("happened/narrative") == "A long story"


def test_a_reason_without_anything_before_it_leaves_nothing():
    made = editing(narrative=Reason.REFUSED)
    made.bring_back("happened/narrative")
    assert made.typed("happened/narrative") is None


def test_what_is_typed_and_not_offered_is_still_known():
    made = editing(district="az_tar")
    made.answer("where/town", "Nowhere")
    assert made.filling.value("where/town") == ""
    assert made.typed("where/town") == "Nowhere"


def test_what_was_written_side_by_side_differs_until_somebody_says_which_holds(qtbot: QtBot):
    given = editing(device="mine", time_of_day="night").filling
    conflicts = {"happened/device": ("mine", "uxo"), "when/time_of_day": ("night", None)}
    made = Editing(given, catalog("en"), conflicts=conflicts)
    assert made.differing("happened/device") == ("mine", "uxo")
    assert made.differing("where/district") == ()
    with qtbot.waitSignal(made.changed):
        made.settle("happened/device", "mine")
    assert made.differing("happened/device") == ()
    made.answer("when/time_of_day", None)
    assert made.settled == {"happened/device", "when/time_of_day"}
    again = Editing(given, catalog("en"), conflicts=conflicts, settled=made.settled)
    assert again.differing("happened/device") == ()


@pytest.mark.parametrize("stays", [True, False])
def test_whether_a_person_stays_is_settled_too(stays: bool):
    made = editing()
    item = person(made, outcome="killed")
    made = Editing(made.filling, catalog("en"), conflicts={f"{item}@removed": (None, "1")})
    if stays:
        made.keep_item(item)
    else:
        made.remove_item(item)
    assert made.settled == {f"{item}@removed"}
    assert (item in made.filling.items("people/casualty")) is stays


def test_items_come_go_and_come_back(qtbot: QtBot):
    made = editing()
    with qtbot.waitSignal(made.items_changed):
        first = person(made, outcome="killed")
    copy = made.duplicate_item(first)
    assert made.typed(f"{copy}/outcome") == "killed"
    made.remove_item(first)
    assert made.filling.items("people/casualty") == (copy,)
    made.restore_item(first)
    assert made.filling.items("people/casualty") == (first, copy)


def garden() -> Editing:
    return forms_of(repeat("bed", question("bed/plant", default="Rose"), question("bed/size")))


def test_an_item_that_was_added_and_of_which_nothing_was_said_goes_when_it_is_left():
    made = garden()
    item = made.add_item("bed")
    made.leave_item(item)
    assert made.filling.items("bed") == ()


def test_an_item_of_which_something_was_said_stays_and_one_that_was_there_before_too():
    made = garden()
    first, second = made.add_item("bed"), made.add_item("bed")
    made.answer(f"{first}/size", Reason.NOT_KNOWN)
    made.answer(f"{second}/plant", None)
    there = made.filling.add_item("bed")
    for item in (first, second, there, "bed"):
        made.leave_item(item)
    assert made.filling.items("bed") == (first, second, there)


def test_an_answer_brings_back_an_item_that_was_left_empty():
    made = garden()
    item = made.add_item("bed")
    made.leave_item(item)
    made.answer(f"{item}/size", "2")
    assert made.filling.items("bed") == (item,)
    assert made.filling.answers()[f"{item}/size"] == "2"
