from tests.domain.vocabulary.kinds import answers, form, questions

from minerisk.domain.places.coordinates import Position
from minerisk.domain.vocabulary.sighting import read_sighting

FORM = form("sighting", *questions("sighting"))


def test_answers_become_a_typed_sighting():
    found = read_sighting(FORM, answers("sighting") | {"device": "mine", "report_status": "visited"})
    assert (found.when.edtf, found.when.year, found.when.month) == ("2026-05", 2026, "2026-05")
    assert (found.where.district, found.where.place, found.where.position) == ("Here", "There", Position(40.1, 46.9))
    assert (found.device, found.items, found.status) == ("mine", 7, "visited")
    assert (found.passed_on, found.told_community) == ("2026-05-08", "2026-05-09")


def test_a_form_of_another_kind_says_nothing_of_a_sighting():
    found = read_sighting(form("incident", *questions("sighting")), answers("sighting"))
    assert (found.when.edtf, found.where.district, found.device, found.items) == ("", "", "", None)
