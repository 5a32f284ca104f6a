from minerisk.domain.own_choice import OwnChoice
from minerisk.forms.sheets.extending import extend

HEADINGS = ["list_name", "name", "label::English (en)", "label::Русский (ru)", "district"]
SHEETS = {
    "choices": [
        HEADINGS,
        ["device", "mine", "Mine", "Мина"],
        ["device", "other", "Other", "Другое"],
        ["town", "t1", "Tap", "Тап", "d1"],
    ]
}
LINE = OwnChoice(form="f", within="device", code="brd2__line", label={"en": "Line"}, counts_as="mine")
TOWN = OwnChoice(form="f", within="town", code="brd2__t", label={"ru": "Новый"}, columns={"district": "d1"})


def test_choices_stand_in_their_lists():
    assert extend(SHEETS, [LINE, TOWN])["choices"] == [
        [*HEADINGS, "counts_as"],
        ["device", "mine", "Mine", "Мина", "", ""],
        ["device", "brd2__line", "Line", "Line", "", "mine"],
        ["device", "other", "Other", "Другое", "", ""],
        ["town", "t1", "Tap", "Тап", "d1", ""],
        ["town", "brd2__t", "Новый", "Новый", "d1", ""],
    ]


def test_a_choice_that_is_there_is_not_added_again():
    once = extend(SHEETS, [LINE, TOWN])
    assert extend(once, [LINE, TOWN]) == once


def test_what_has_no_list_is_left_out():
    elsewhere = OwnChoice(form="f", within="nowhere", code="brd2__n", label={"en": "N"})
    assert extend(SHEETS, [elsewhere]) == {"choices": [[*row, *[""] * (5 - len(row))] for row in SHEETS["choices"]]}
    assert extend({"survey": [["type"]]}, [LINE]) == {"survey": [["type"]]}
    assert extend({"choices": [["name"]]}, [LINE]) == {"choices": [["name"]]}
