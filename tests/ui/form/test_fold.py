from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.form.made_forms import form, group, question, repeat

from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Item, QuestionType, Scope
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.fold import Fold
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.form.sections import sections_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COMPACT = frozenset({"compact"})
DOWN, UP, TAB = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier


class Rule:
    """Says whether a question has an answer."""

    across = frozenset[str]()

    def __init__(self, path: str, *, answered: bool) -> None:
        self.dependencies = frozenset({path})
        self._path, self._answered = path, answered

    def __call__(self, scope: Scope) -> bool:
        parts = self._path.split("/")
        node = scope.root
        for part in parts:
            node = node.children(part)[0]
        return bool(node.text()) is self._answered


def made(*children: Item, **more: object) -> Editing:
    """Return a form with a section of two questions, between which ``children`` are folded."""
    folded = group("s/help", *(children or (question("s/help/a"), question("s/help/b"))), appearance=COMPACT)
    folded = replace(folded, **more)  # type: ignore[arg-type]
    both = form(group("s", question("s/first"), folded, question("s/last")), group("t", question("t/x")))
    return Editing(Filling(both, today=date(2026, 7, 20), language="en"), catalog("en"))


def shown(qtbot: QtBot, editing: Editing, place: str = "s") -> SectionView:
    section = next(one for one in sections_of(editing.filling) if one.path == place)
    view = SectionView(editing, section, title="S")
    view.resize(1110, 700)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.begin()
    return view


def fold(view: QWidget, name: str = "fold-help") -> Fold:
    found = view.findChild(Fold, name)
    assert isinstance(found, Fold)
    return found


def visible(view: SectionView) -> list[str]:
    return [path for path, field in view.questions.fields.items() if field.isVisible()]


def focus(view: SectionView) -> QWidget:
    at = view.window().focusWidget()
    assert isinstance(at, QWidget)
    return at


def test_a_folded_group_is_closed_and_nothing_of_it_is_built(qtbot: QtBot):
    view = shown(qtbot, made())
    assert list(view.questions.fields) == ["s/first", "s/last"]
    assert view.questions.is_whole
    assert not fold(view).is_open
    assert fold(view).head.accessibleName() == "Help, 0 of 2 answered, closed"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_and_closes_it_and_the_focus_stays(qtbot: QtBot, key: Qt.Key):
    view = shown(qtbot, made())
    head = fold(view).head
    head.take_focus()
    QTest.keyClick(head, key)
    assert visible(view) == ["s/first", "s/help/a", "s/help/b", "s/last"]
    assert head.accessibleName() == "Help, 0 of 2 answered, open"
    QTest.keyClick(head, key)
    assert visible(view) == ["s/first", "s/last"]
    assert focus(view) is head


def test_tab_goes_through_it_in_the_order_of_reading(qtbot: QtBot):
    view = shown(qtbot, made())
    fold(view).head.click()
    seen = []
    for _ in range(5):
        field = view.field_in_focus
        seen.append(field.path if field is not None else focus(view).objectName())
        QTest.keyClick(focus(view), TAB)
    assert seen == ["s/first", "fold", "s/help/a", "s/help/b", "s/last"]


def test_ctrl_down_stops_at_its_head_and_at_its_questions_while_it_is_open(qtbot: QtBot):
    view = shown(qtbot, made())
    QTest.keyClick(focus(view), DOWN, CTRL)
    assert focus(view) is fold(view).head
    QTest.keyClick(focus(view), DOWN, CTRL)
    assert view.field_in_focus is view.questions.fields["s/last"]
    QTest.keyClick(focus(view), UP, CTRL)
    QTest.keyClick(focus(view), Qt.Key.Key_Space)
    QTest.keyClick(focus(view), DOWN, CTRL)
    assert view.field_in_focus is view.questions.fields["s/help/a"]


def test_it_counts_answers_and_reasons_as_they_are_given(qtbot: QtBot):
    editing = made()
    view = shown(qtbot, editing)
    fold(view).open()
    editing.answer("s/help/a", "x")
    assert fold(view).head.words == "1 of 2 answered"
    view.questions.fields["s/help/b"].give_reason(Reason.NOT_KNOWN)
    assert fold(view).head.words == "2 of 2 answered"


def test_it_counts_only_what_is_asked_now(qtbot: QtBot):
    rule = Rule("s/help/a", answered=True)
    editing = made(question("s/help/a"), question("s/help/b", relevant=rule), question("s/help/n", QuestionType.NOTE))
    view = shown(qtbot, editing)
    assert fold(view).head.words == "0 of 1 answered"
    editing.answer("s/help/a", "x")
    assert fold(view).head.words == "1 of 2 answered"


def test_a_group_that_only_tells_something_has_no_words(qtbot: QtBot):
    view = shown(qtbot, made(question("s/help/n", QuestionType.NOTE)))
    assert fold(view).head.accessibleName() == "Help, closed"
    assert fold(view).isVisible()


def test_a_group_in_which_nothing_is_asked_now_is_not_there(qtbot: QtBot):
    editing = made(question("s/help/a", relevant=Rule("s/first", answered=True)))
    view = shown(qtbot, editing)
    assert not fold(view).isVisible()
    assert [stop.objectName() for stop in view.questions.stops] == ["first", "last"]
    editing.answer("s/first", "x")
    assert fold(view).isVisible()


def test_it_is_open_where_something_in_it_is_answered_already(qtbot: QtBot):
    editing = made()
    editing.answer("s/help/b", Reason.REFUSED)
    view = shown(qtbot, editing)
    assert visible(view) == ["s/first", "s/help/a", "s/help/b", "s/last"]


def test_it_is_open_where_answers_differ(qtbot: QtBot):
    filling = made().filling
    editing = Editing(filling, catalog("en"), conflicts={"s/help/a": ("x", None)})
    assert fold(shown(qtbot, editing)).is_open


def test_what_the_person_opened_or_closed_stays_so(qtbot: QtBot):
    editing = made()
    fold(shown(qtbot, editing)).head.click()
    assert fold(shown(qtbot, editing)).is_open
    editing.answer("s/help/a", "x")
    fold(shown(qtbot, editing)).head.click()
    assert not fold(shown(qtbot, editing)).is_open


def test_a_problem_in_it_opens_it_and_is_said_there(qtbot: QtBot):
    editing = made(question("s/help/a", required=Rule("s/first", answered=True)))
    editing.answer("s/first", "x")
    view = shown(qtbot, editing)
    assert not fold(view).is_open
    assert not view.check()
    assert fold(view).is_open
    assert view.questions.fields["s/help/a"].error


def test_what_was_wrong_when_it_was_closed_is_said_when_it_is_opened(qtbot: QtBot):
    inner = group("s/help/more", question("s/help/more/x", required=Rule("s/first", answered=True)), appearance=COMPACT)
    editing = made(question("s/help/a"), inner)
    editing.answer("s/first", "x")
    view = shown(qtbot, editing)
    assert not view.check()
    assert fold(view, "fold-more").is_open
    assert view.questions.fields["s/help/more/x"].error
    editing.answer("s/help/more/x", "x")
    assert view.check()
    assert not view.questions.fields["s/help/more/x"].error


def test_going_to_a_question_opens_it(qtbot: QtBot):
    view = shown(qtbot, made())
    view.go_to("s/help/b")
    assert view.field_in_focus is view.questions.fields["s/help/b"]
    assert fold(view).is_open


def test_it_goes_where_the_form_does_not_ask_it(qtbot: QtBot):
    editing = made(relevant=Rule("s/first", answered=True), hint={"en": "Only what you know"})
    view = shown(qtbot, editing)
    assert not fold(view).isVisible()
    QTest.keyClick(focus(view), DOWN, CTRL)
    assert view.field_in_focus is view.questions.fields["s/last"]
    editing.answer("s/first", "x")
    assert fold(view).isVisible()
    fold(view).head.click()
    assert "Only what you know" in [label.text() for label in fold(view).findChildren(QLabel) if label.isVisible()]


def test_a_page_that_begins_with_a_fold_begins_at_its_head(qtbot: QtBot):
    folded = group("s/help", question("s/help/a"), appearance=COMPACT)
    editing = Editing(
        Filling(form(group("s", folded), group("t", question("t/x"))), today=date(2026, 7, 20)), catalog("en")
    )
    view = shown(qtbot, editing)
    assert focus(view) is fold(view).head


def people() -> Form:
    """A form with folded groups in the items of a repeat, one of which has a repeat itself."""
    visits = repeat("p/one/care/visit", question("p/one/care/visit/where"))
    many = tuple(question(f"p/one/needs/q{n}") for n in range(60))
    inside = (
        group("p/one/care", question("p/one/care/who"), visits, appearance=COMPACT),
        group("p/one/needs", *many, appearance=COMPACT),
    )
    return form(group("p", repeat("p/one", question("p/one/name"), *inside)), group("t", question("t/x")))


def test_an_item_has_folds_of_its_own_with_cards_in_them(qtbot: QtBot):
    editing = Editing(Filling(people(), today=date(2026, 7, 20)), catalog("en"))
    item = editing.add_item("p/one")
    view = SectionView(editing, next(editing.filling.form.repeats()), item=item, title="1")
    qtbot.addWidget(view)
    view.show()
    care = fold(view, "fold-care")
    assert view.cards == []
    care.head.click()
    assert [cards.path for cards in view.cards] == [f"{item}/care/visit"]
    with qtbot.waitSignal(view.edit_wanted):
        view.cards[0].add()
    assert care.head.words == "0 of 2 answered"


def test_a_long_fold_is_built_as_far_as_a_person_comes(qtbot: QtBot):
    editing = Editing(Filling(people(), today=date(2026, 7, 20)), catalog("en"))
    item = editing.add_item("p/one")
    view = SectionView(editing, next(editing.filling.form.repeats()), item=item, title="1")
    view.resize(800, 500)
    qtbot.addWidget(view)
    view.show()
    fold(view, "fold-needs").head.click()
    assert f"{item}/needs/q59" not in view.questions.fields
    assert not view.questions.is_whole
    view.questions.complete()
    assert list(view.questions.fields)[-1] == f"{item}/needs/q59"
