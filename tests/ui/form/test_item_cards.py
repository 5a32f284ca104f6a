import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.filled import TODAY, editing, give, person, relabelled

from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.item_card import ItemCard
from minerisk.ui.form.item_cards import ItemCards
from minerisk.ui.widgets.bars import UndoBar
from minerisk.ui.widgets.basic import Chip

WOMAN = {"outcome": "injured", "sex": "female", "age_precision": "exact", "age": "34", "status": "civilian"}


@pytest.fixture
def cards(qtbot: QtBot) -> ItemCards:
    made = editing()
    repeat = next(made.filling.form.repeats())
    cards = ItemCards(made, repeat, repeat.path)
    cards.resize(1000, 600)
    qtbot.addWidget(cards)
    cards.show()
    return cards


def all_cards(cards: ItemCards) -> list[ItemCard]:
    items = cards._editing.filling.items("people/casualty")
    found = {card.item: card for card in cards.findChildren(ItemCard) if card.parent() is not None}
    return [found[item] for item in items]


def words(card: ItemCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)] + [chip.text for chip in card.findChildren(Chip)]


def press(card: ItemCard, name: str) -> None:
    button = card.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_a_card_says_who_and_what_happened_and_what_is_missing(cards: ItemCards):
    person(cards._editing, **WOMAN, knew_danger=Reason.REFUSED, keep_name="yes", name="Leyla")
    (card,) = all_cards(cards)
    assert "Person 1, woman, 34" in words(card)
    assert {"Injured", "1 to answer", "Refused", "Civilian"} <= set(words(card))
    assert not any("Leyla" in text for text in words(card))


def test_no_question_on_a_card_speaks_of_a_name(qtbot: QtBot):
    form = relabelled("people/casualty/status", "Status of ${people/casualty/name}")
    made = Editing(Filling(form, today=TODAY), catalog("en"))
    person(made, **WOMAN, keep_name="yes", name="Leyla")
    repeat = next(made.filling.form.repeats())
    cards = ItemCards(made, repeat, repeat.path)
    qtbot.addWidget(cards)
    assert "Status of …" in words(all_cards(cards)[0])


def test_adding_opens_the_new_card(cards: ItemCards, qtbot: QtBot):
    with qtbot.waitSignal(cards.edit_wanted) as wanted:
        cards.add_button.click()
    assert wanted.args == list(cards._editing.filling.items("people/casualty"))
    assert len(all_cards(cards)) == 1


def test_edit_opens_a_card(cards: ItemCards, qtbot: QtBot):
    item = person(cards._editing, **WOMAN)
    with qtbot.waitSignal(cards.edit_wanted) as wanted:
        press(all_cards(cards)[0], "edit")
    assert wanted.args == [item]


def test_a_copy_stands_behind_and_has_the_focus(cards: ItemCards):
    person(cards._editing, **WOMAN)
    press(all_cards(cards)[0], "duplicate")
    _, second = all_cards(cards)
    assert "Person 2, woman, 34" in words(second)
    assert cards.window().focusWidget() is second.edit


def test_what_is_removed_comes_back_with_undo(cards: ItemCards):
    item = person(cards._editing, **WOMAN)
    press(all_cards(cards)[0], "remove")
    undo = cards.findChild(UndoBar)
    assert undo is not None
    assert undo.isVisible()
    assert all_cards(cards) == []
    undo.undone.emit()
    assert [card.item for card in all_cards(cards)] == [item]
    assert not undo.isVisible()


def test_undo_goes_with_the_next_action(cards: ItemCards):
    person(cards._editing, **WOMAN)
    person(cards._editing)
    press(all_cards(cards)[0], "remove")
    press(all_cards(cards)[0], "duplicate")
    undo = cards.findChild(UndoBar)
    assert undo is not None
    assert not undo.isVisible()


def test_a_card_that_one_office_took_out_is_kept_when_a_person_says_so(cards: ItemCards, qtbot: QtBot):
    item = person(cards._editing, **WOMAN)
    made = Editing(cards._editing.filling, cards._editing.catalog, conflicts={f"{item}@removed": (None, "1")})
    again = ItemCards(made, next(made.filling.form.repeats()), "people/casualty")
    qtbot.addWidget(again)
    (card,) = all_cards(again)
    assert "Taken out by one office and changed by another" in words(card)
    press(card, "keep")
    (card,) = all_cards(again)
    assert "Taken out by one office and changed by another" not in words(card)
    assert made.settled == {f"{item}@removed"}


def test_a_card_follows_its_answers(cards: ItemCards):
    item = person(cards._editing, **WOMAN)
    give(cards._editing, item, outcome="killed")
    assert "Killed" in words(all_cards(cards)[0])
    cards._editing.answer("when/time_of_day", "night")
    assert len(all_cards(cards)) == 1
