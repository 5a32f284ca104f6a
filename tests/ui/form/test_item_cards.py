import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.filled import TODAY, editing, give, person, relabelled
from tests.ui.form.made_forms import editing as forms_of
from tests.ui.form.made_forms import question, repeat

from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import QuestionType, Repeat, Scope
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
    person(cards._editing, **WOMAN, knew_danger=Reason.REFUSED, keep_name="yes", consent_by="self", name="Leyla")
    (card,) = all_cards(cards)
    assert "Person 1, woman, 34" in words(card)
    assert {"Injured", "1 to answer", "Refused", "Civilian"} <= set(words(card))
    assert not any("Leyla" in text for text in words(card))


def test_no_question_on_a_card_speaks_of_a_name(qtbot: QtBot):
    form = relabelled("people/casualty/status", "Status of ${people/casualty/name}")
    made = Editing(Filling(form, today=TODAY), catalog("en"))
    agreed = {"consent_by": "self", "consent_how": "oral", "consent_for": "referral"}
    person(made, **WOMAN, keep_name="yes", **agreed, name="Leyla")
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


CHILD = repeat("child", question("child/name"), question("child/age", QuestionType.INTEGER))


def shown(qtbot: QtBot, made: Editing, place: Repeat, path: str = "") -> ItemCards:
    found = ItemCards(made, place, path or place.path)
    found.resize(1000, 600)
    qtbot.addWidget(found)
    found.show()
    return found


def cards_of(found: ItemCards) -> list[ItemCard]:
    return list(found._shown.values())


def test_items_of_any_form_are_called_by_their_first_answers(qtbot: QtBot):
    made = forms_of(CHILD)
    item = made.add_item("child")
    made.answer(f"{item}/name", "Rose")
    found = shown(qtbot, made, CHILD)
    assert found.add_button.text() == "Add: Child"
    assert "Child 1, Rose" in words(cards_of(found)[0])


def test_items_are_moved_by_buttons_and_by_keys(qtbot: QtBot):
    made = forms_of(CHILD)
    first, second = made.add_item("child"), made.add_item("child")
    found = shown(qtbot, made, CHILD)
    press(cards_of(found)[0], "down")
    assert made.filling.items("child") == (second, first)
    assert cards_of(found)[1].isAncestorOf(found.window().focusWidget())
    with qtbot.waitActive(found):
        found.activateWindow()
    cards_of(found)[1].edit.setFocus()
    QTest.keyClick(cards_of(found)[1].edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert made.filling.items("child") == (first, second)
    press(cards_of(found)[0], "up")
    assert made.filling.items("child") == (first, second)


def test_one_item_alone_cannot_be_moved(qtbot: QtBot):
    made = forms_of(CHILD)
    made.add_item("child")
    (card,) = cards_of(shown(qtbot, made, CHILD))
    assert card.findChild(QAbstractButton, "up") is None


def test_where_the_form_counts_there_is_nothing_to_add_or_remove(qtbot: QtBot):
    class Number:
        dependencies = across = frozenset({"number"})

        def __call__(self, scope: Scope) -> float:
            (asked,) = scope.root.children("number")
            return float(asked.text() or 0)

    rows = repeat("row", question("row/kind"), count=Number())
    made = forms_of(question("number", QuestionType.INTEGER), rows)
    found = shown(qtbot, made, rows)
    assert not found.add_button.isVisible()
    made.answer("number", "2")
    assert len(cards_of(found)) == 2
    names = {one.objectName() for one in cards_of(found)[0].findChildren(QAbstractButton)}
    assert names == {"edit"}
    found.take_focus()
    assert found.window().focusWidget() is cards_of(found)[0].edit


def test_of_very_many_items_the_first_are_shown_and_more_on_demand(qtbot: QtBot):
    made = forms_of(CHILD)
    for _ in range(45):
        made.filling.add_item("child")
    found = shown(qtbot, made, CHILD)
    assert len(cards_of(found)) == 40
    more = found.findChild(QAbstractButton, "more")
    assert more is not None
    assert more.text() == "Show 5 more"
    more.click()
    assert len(cards_of(found)) == 45
    assert not more.isVisible()


def test_the_first_does_not_go_up_nor_the_last_down(qtbot: QtBot):
    made = forms_of(CHILD)
    items = [made.add_item("child") for _ in range(3)]
    found = shown(qtbot, made, CHILD)

    def ways(card: ItemCard) -> list[bool]:
        return [one.isEnabled() for name in ("up", "down") if (one := card.findChild(QAbstractButton, name))]

    assert [ways(card) for card in cards_of(found)] == [[False, True], [True, True], [True, False]]
    press(cards_of(found)[1], "up")
    assert made.filling.items("child")[0] == items[1]
    assert found.window().focusWidget() is cards_of(found)[0].edit


def test_a_title_holds_no_number_without_its_question(qtbot: QtBot):
    made = forms_of(CHILD)
    item = made.add_item("child")
    made.answer(f"{item}/age", "7")
    assert "Child 1" in words(cards_of(shown(qtbot, made, CHILD))[0])
