from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.filled import editing, give, person

from minerisk.domain.answer import Reason
from minerisk.domain.text import LONGEST
from minerisk.ui.form.needed_card import NeededCard


def lines(card: NeededCard) -> list[str]:
    layout = card._lines
    rows = [item.layout() for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    labels = [item.widget() for row in rows if row is not None and (item := row.itemAt(1)) is not None]
    return [label.accessibleName() for label in labels if isinstance(label, QLabel)]


def test_what_is_needed_is_ticked_as_it_is_answered(qtbot: QtBot):
    made = editing()
    card = NeededCard(made)
    qtbot.addWidget(card)
    assert "When did it happen?, to do" in lines(card)
    give(made, event_date=Reason.NOT_KNOWN)
    assert "When did it happen?, done" in lines(card)
    give(made, event_date="day:31·2·2024")
    assert "When did it happen?, to do" in lines(card)


def test_what_is_needed_of_people_is_told_where_they_are_asked_about(qtbot: QtBot):
    made = editing()
    item = person(made)
    whole, one = NeededCard(made), NeededCard(made, item)
    qtbot.addWidget(whole)
    qtbot.addWidget(one)
    assert not any("Sex" in line for line in lines(whole))
    assert "Sex, to do" in lines(one)


def test_what_cannot_stay_as_it_is_typed_is_not_ticked(qtbot: QtBot):
    made = editing(district="Atlantis", narrative="x" * (LONGEST + 1))
    card = NeededCard(made)
    qtbot.addWidget(card)
    assert "District, to do" in lines(card)
    assert "What happened?, to do" in lines(card)
