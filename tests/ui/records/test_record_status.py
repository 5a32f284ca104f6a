from minerisk.domain.record import Status
from minerisk.i18n import catalog
from minerisk.ui.look import painting
from minerisk.ui.records.record_status import LOOKS, TO_CHECK, look


def test_every_status_has_a_look_that_can_be_painted():
    assert set(LOOKS) == set(Status)
    assert {each.kind for each in (*LOOKS.values(), TO_CHECK)} <= set(painting.CHIP_COLOURS)


def test_what_has_to_be_checked_comes_first():
    assert look(Status.AMENDED, catalog("en"), to_check=True).text == "To check"
    assert look(Status.AMENDED, catalog("en"), to_check=False).text == "Amended"
