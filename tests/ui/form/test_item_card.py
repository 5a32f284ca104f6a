from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.made_forms import editing, question, repeat

from minerisk.domain.answer import Reason
from minerisk.domain.form import Protection, QuestionType
from minerisk.i18n import Catalog
from minerisk.ui.form.filling_words import items
from minerisk.ui.form.item_card import ItemCard, answer_widget
from minerisk.ui.widgets.basic import Chip

CHILD = repeat(
    "child",
    question("child/name", protection=Protection.IDENTITY),
    question("child/age", QuestionType.INTEGER),
    question("child/place", QuestionType.GEOPOINT),
)


def card(qtbot: QtBot, tr: Catalog, **answers: str | Reason) -> ItemCard:
    made = editing(CHILD)
    item = made.add_item("child")
    for name, answer in answers.items():
        made.answer(f"{item}/{name}", answer)
    (words,) = items(made.filling, CHILD, "child", tr)
    found = ItemCard(made.filling, words, tr)
    qtbot.addWidget(found)
    return found


def said(found: ItemCard) -> list[str]:
    return [label.text() for label in found.findChildren(QLabel)] + [chip.text for chip in found.findChildren(Chip)]


def test_a_card_tells_what_was_answered_and_no_name(qtbot: QtBot, tr: Catalog):
    found = said(card(qtbot, tr, name="Leyla", age="7"))
    assert {"Child 1", "Age", "7"} <= set(found)
    assert not any("Leyla" in text for text in found)


def test_a_reason_is_a_chip(qtbot: QtBot, tr: Catalog):
    assert "Refused" in said(card(qtbot, tr, age=Reason.REFUSED))


def test_a_button_says_what_is_wanted_of_which_item(qtbot: QtBot, tr: Catalog):
    found = card(qtbot, tr)
    remove = found.findChild(QAbstractButton, "remove")
    assert remove is not None
    assert remove.accessibleName() == "Remove, Child 1"
    with qtbot.waitSignal(found.action_chosen) as chosen:
        remove.click()
    assert chosen.args == ["remove", found.item]


def test_an_answer_is_shown_as_its_kind_asks(qtbot: QtBot, tr: Catalog):
    made = editing(question("place", QuestionType.GEOPOINT), question("name"))
    for path, answer, role in (("place", "40.3 46.9 0 0", "mono"), ("name", "x", "body"), ("name", None, "secondary")):
        made.answer(path, answer)
        shown = answer_widget(made.filling, path, tr)
        qtbot.addWidget(shown)
        assert shown.property("role") == role
