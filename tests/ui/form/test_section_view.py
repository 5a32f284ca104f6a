import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.filled import complete, editing, give, person
from tests.ui.form.made_forms import editing as forms_of
from tests.ui.form.made_forms import question, repeat

from minerisk.domain.answer import Reason
from minerisk.domain.form import Group, Item
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.problem_summary import ProblemSummary
from minerisk.ui.form.section_view import SectionView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(qtbot: QtBot, made: Editing, path: str, *, width: int = 1110) -> SectionView:
    group = next(group for group in made.filling.form.sections if group.path == path)
    view = SectionView(made, group, title=group.label["en"], note="Section 1 of 5")
    view.resize(width, 700)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.begin()
    return view


def press(view: SectionView, name: str) -> None:
    button = view.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def summary(view: SectionView) -> ProblemSummary:
    found = view.findChild(ProblemSummary, "summary")
    assert found is not None
    return found


def test_it_begins_at_the_first_question(qtbot: QtBot):
    view = shown(qtbot, editing(), "happened")
    assert view.field_in_focus is view.questions.fields["happened/record_type"]


def test_the_list_below_a_box_closes_when_the_focus_goes_on(qtbot: QtBot):
    view = shown(qtbot, editing(), "where")
    field = view.questions.fields["where/district"]
    field.take_focus()
    QTest.keyClicks(field.input.boxes[0], "ag")
    assert QApplication.activePopupWidget() is not None
    view._go_on(1)
    assert QApplication.activePopupWidget() is None
    assert view.field_in_focus is not field


def test_what_down_put_into_the_box_is_the_answer_when_the_box_is_left(qtbot: QtBot):
    view = shown(qtbot, editing(), "where")
    field = view.questions.fields["where/district"]
    field.take_focus()
    QTest.keyClicks(field.input.boxes[0], "terte")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    view._go_on(1)
    assert field.input.boxes[0].currentText() == "Tərtər"  # type: ignore[attr-defined]
    assert view._editing.typed("where/district") == "az_tar"


def test_the_line_that_is_written_stays_in_sight(qtbot: QtBot):
    view = shown(qtbot, editing(record_type="accident"), "happened", width=800)
    view.resize(800, 420)
    field = view.questions.fields["happened/narrative"]
    field.take_focus()
    box = field.input.boxes[0]
    area = view._page

    def bottom() -> int:
        return box.mapTo(area.viewport(), box.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: 0 < bottom() <= area.viewport().height())
    for _ in range(7):
        QTest.keyClicks(box, "words ")
        QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: 0 < bottom() <= area.viewport().height())
    for _ in range(20):
        QTest.keyClick(box, Qt.Key.Key_Return)

    def line() -> int:
        return box.mapTo(area.viewport(), box.cursorRect().bottomLeft()).y()  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: 0 < line() <= area.viewport().height())


def test_nothing_is_said_to_be_wrong_while_typing(qtbot: QtBot):
    view = shown(qtbot, editing(), "when")
    give(view._editing, report_date="2030-01-01")
    assert not summary(view).isVisible()
    assert view.questions.fields["when/report_date"].error == ""


def test_continue_shows_what_is_wrong_above_and_beside_the_question_in_the_same_words(qtbot: QtBot):
    view = shown(qtbot, editing(), "where")
    with qtbot.assertNotEmitted(view.done):
        press(view, "continue")
    words = "Select the district, or say why it is not known"
    assert summary(view).isVisible()
    assert words in summary(view).accessibleName()
    assert view.questions.fields["where/district"].error == words
    assert view.window().focusWidget() is summary(view)


def test_tab_goes_from_the_summary_through_its_lines_also_when_it_is_shown_again(qtbot: QtBot):
    view = shown(qtbot, editing(), "happened")
    give(view._editing, report_date="2030-01-01")
    for _ in range(2):
        press(view, "continue")
        lines = summary(view).links()
        assert len(lines) > 1
        qtbot.waitUntil(lines[-1].isVisible)
        for line in lines:
            QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
            assert line.hasFocus()
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
        assert view.field_in_focus is view.questions.shown[0]


def test_a_line_of_the_summary_leads_to_its_question(qtbot: QtBot):
    view = shown(qtbot, editing(), "where")
    press(view, "continue")
    summary(view).link_chosen.emit("where/district")
    assert view.field_in_focus is view.questions.fields["where/district"]


def test_an_answer_or_a_reason_is_enough(qtbot: QtBot):
    view = shown(qtbot, editing(), "where")
    press(view, "continue")
    give(view._editing, district=Reason.NOT_KNOWN)
    with qtbot.waitSignal(view.done):
        press(view, "continue")
    assert not summary(view).isVisible()
    assert view.questions.fields["where/district"].error == ""


def test_an_unfinished_section_may_always_be_left(qtbot: QtBot):
    view = shown(qtbot, editing(), "where")
    for signal, name in ((view.back, "back"), (view.all_sections, "all-sections")):
        with qtbot.waitSignal(signal):
            press(view, name)


def test_alt_u_offers_the_reasons_for_the_question_in_focus(qtbot: QtBot):
    view = shown(qtbot, editing(), "happened")
    view.questions.fields["happened/narrative"].take_focus()
    focused = view.window().focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    menu = view.findChild(QMenu, "reasons")
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert view._editing.typed("happened/narrative") is Reason.REFUSED
    view.setFocus()
    view._on_reasons()


def test_ctrl_and_arrows_go_from_question_to_question(qtbot: QtBot):
    view = shown(qtbot, editing(safe_to_record="yes"), "where")
    names = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        focused = view.window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, Qt.KeyboardModifier.ControlModifier)
        field = view.field_in_focus
        assert field is not None
        names.append(field.objectName())
    assert names == ["safe_to_record", "coordinates", "place_known_by", "place_accuracy", "place_known_by"]


def test_ctrl_and_down_leaves_a_long_text(qtbot: QtBot):
    view = shown(qtbot, editing(), "happened")
    view.questions.fields["happened/narrative"].take_focus()
    focused = view.window().focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.field_in_focus is view.questions.fields["happened/damage"]


def test_what_has_no_answer_is_counted_below(qtbot: QtBot):
    view = shown(qtbot, editing(device=Reason.NOT_KNOWN), "happened")
    label = view.findChild(QLabel, "left-out")
    assert label is not None
    assert label.text() == "1 not known"
    give(view._editing, cause=Reason.REFUSED)
    assert label.text() == "1 not known, 1 refused"


def test_what_is_wrong_with_a_person_leads_to_that_person(qtbot: QtBot):
    made = complete()
    item = person(made, outcome="killed")
    view = shown(qtbot, made, "people")
    press(view, "continue")
    assert "Person 2: Select the sex, or say why it is not known" in summary(view).accessibleName()
    with qtbot.waitSignal(view.edit_wanted) as wanted:
        summary(view).link_chosen.emit(f"{item}/sex")
    assert wanted.args == [f"{item}/sex"]


def test_a_count_without_cards_offers_to_add_one(qtbot: QtBot):
    view = shown(qtbot, editing(), "people")
    give(view._editing, injured="2")
    with qtbot.waitSignal(view.edit_wanted) as wanted:
        press(view, "more")
    assert wanted.args == list(view._editing.filling.items("people/casualty"))


def test_a_person_is_asked_about_on_a_page_of_their_own(qtbot: QtBot):
    made = editing()
    item = person(made)
    repeat = next(made.filling.form.repeats())
    view = SectionView(made, repeat, item=item, title="Person 1")
    qtbot.addWidget(view)
    view.show()
    with qtbot.assertNotEmitted(view.another_wanted):
        press(view, "another")
    give(made, item, outcome="unhurt", sex="female", age=Reason.NOT_KNOWN, status="civilian", activity="herding")
    with qtbot.waitSignal(view.another_wanted):
        press(view, "another")
    with qtbot.waitSignal(view.done):
        press(view, "continue")
    assert view.findChild(QAbstractButton, "all-sections") is None


@pytest.mark.parametrize(("width", "columns"), [(1110, True), (800, False)])
def test_a_narrow_window_has_one_column(qtbot: QtBot, width: int, columns: bool):
    view = shown(qtbot, editing(), "where", width=width)
    assert (view._side.x() > view.questions.width()) is columns


def test_every_box_can_be_reached_with_the_tab_key_and_has_a_name(qtbot: QtBot):
    view = shown(qtbot, editing(safe_to_record="yes", district="az_tar"), "where")
    seen: list[str] = []
    for _ in range(60):
        at = view.window().focusWidget()
        assert at is not None
        assert at.accessibleName() or isinstance(at, QAbstractButton)
        field = view.field_in_focus
        if field is not None and field.objectName() not in seen:
            seen.append(field.objectName())
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert seen == [field.objectName() for field in view.questions.shown if field.input.boxes]


def test_the_next_question_is_ready_to_be_typed_over(qtbot: QtBot):
    view = shown(qtbot, editing(district="az_tar"), "where")
    fields = [field for field in view.questions.shown if field.input.boxes]
    at = next(at for at, field in enumerate(fields) if field.objectName() == "district")
    fields[at - 1].take_focus()
    view._go_on(1)
    line = fields[at].input.boxes[0].lineEdit()  # type: ignore[attr-defined]
    assert line.selectedText() == "Tərtər"


def test_the_first_question_of_a_page_is_ready_to_be_typed_over(qtbot: QtBot):
    view = shown(qtbot, editing(source_type="family"), "source")
    view.begin()
    QTest.keyClicks(view.window().focusWidget(), "Witness")
    assert view.questions.shown[0].input.answer() == "witness"


BED = repeat("room/bed", question("room/bed/who"))
ROOM = repeat("room", question("room/name"), BED)


def page(qtbot: QtBot, made: Editing, *children: Item, item: str = "") -> SectionView:
    place = ROOM if item else Group(path="", label={}, children=children)
    view = SectionView(made, place, item=item, title="Room")
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def add_another(view: SectionView) -> None:
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_the_key_of_a_repeat_inside_a_repeat_is_that_of_the_item_around_it(qtbot: QtBot):
    made = forms_of(ROOM)
    item = made.add_item("room")
    view = page(qtbot, made, item=item)
    with qtbot.waitSignal(view.another_wanted):
        add_another(view)
    assert made.filling.items(f"{item}/bed") == ()


def test_of_several_repeats_on_a_page_the_first_has_the_key(qtbot: QtBot):
    other = repeat("other", question("other/name"))
    made = forms_of(ROOM, other)
    add_another(page(qtbot, made, ROOM, other))
    assert (len(made.filling.items("room")), made.filling.items("other")) == (1, ())
