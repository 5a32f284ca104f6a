from dataclasses import replace

import pytest
from tests.domain.conftest import question
from tests.visit_form import visit_form

from minerisk.domain.form import Form
from minerisk.domain.tables.headings import Part, is_of_server, meanings

VISIT = visit_form()


def meant(heading: str, repeat: str = "") -> tuple[str, str, str] | None:
    found = meanings(VISIT, repeat).get(heading)
    return (found.question.path, found.part.value, found.of) if found else None


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("where/town", ("where/town", "whole", "")),
        ("where-town", ("where/town", "whole", "")),
        ("where.town", ("where/town", "whole", "")),
        ("town", ("where/town", "whole", "")),
        ("where/town__reason", ("where/town", "reason", "")),
        ("town__reason", ("where/town", "reason", "")),
        ("food/rice", ("food", "choice", "rice")),
        ("food.rice", ("food", "choice", "rice")),
        ("where/_place_latitude", ("where/place", "coordinate", "latitude")),
        ("_place_precision", ("where/place", "coordinate", "precision")),
        ("where-place-Latitude", ("where/place", "coordinate", "latitude")),
        ("place-Accuracy", ("where/place", "coordinate", "precision")),
        ("rooms", None),
        ("town2", None),
        ("food/soup", None),
    ],
)
def test_headings_of_several_tools_are_understood(heading: str, expected: tuple[str, str, str] | None):
    assert meant(heading) == expected


@pytest.mark.parametrize("heading", ["homes/house/rooms", "homes-house-rooms", "rooms", "rooms__reason"])
def test_a_repeat_has_headings_from_the_form_or_from_itself_on(heading: str):
    assert (meant(heading, "homes/house") or ("",))[0] == "homes/house/rooms"
    assert meant(heading) is None


def test_a_table_of_items_knows_no_question_of_a_repeat_further_in_or_out():
    assert meant("homes/house/person/age", "homes/house") is None
    assert meant("homes/house/rooms", "homes/house/person") is None
    assert meant("person-age", "homes/house/person") is None
    assert (meant("age", "homes/house/person") or ("",))[0] == "homes/house/person/age"


def test_a_name_that_two_questions_bear_means_none_of_them(incident_form: Form):
    form = replace(incident_form, children=(question("a/x"), question("b/x"), question("c/y")))
    assert "x" not in meanings(form, "")
    assert meanings(form, "")["a/x"].question.path == "a/x"
    assert meanings(form, "")["y"].part is Part.WHOLE


def test_a_path_is_understood_before_a_name(incident_form: Form):
    form = replace(incident_form, children=(question("x"), question("b/x")))
    assert meanings(form, "")["x"].question.path == "x"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("_uuid", True), ("KEY", True), ("_submission__id", True), ("meta/instanceID", True), ("instanceID", True),
     ("SET-OF-house", True), ("_mine", False), ("day", False)],
)  # fmt: skip
def test_columns_of_servers_are_known(heading: str, *, expected: bool):
    assert is_of_server(heading) is expected
