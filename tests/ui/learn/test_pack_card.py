from dataclasses import replace
from datetime import date

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import lesson, pack, script
from tests.ui.recorded import child, shown

from minerisk.domain.lesson import Approval, Fault, Pack, Reviewed
from minerisk.i18n import Catalog
from minerisk.services.lessons import Kept
from minerisk.ui.learn.pack_card import PackCard, fault_bar


def card(qtbot: QtBot, tr: Catalog, of: Pack | None, faults: tuple[Fault, ...] = (), *, own: bool = False) -> PackCard:
    made = PackCard(Kept(id="unknown", pack=of, faults=faults, is_own=own), tr)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


def test_a_pack_says_what_it_is_and_that_nobody_approved_it(qtbot: QtBot, tr: Catalog):
    said = shown(card(qtbot, tr, pack()))
    for words in ("Unknown objects", "2026.11", "CC BY 4.0", "English", "Русский", "Not approved by any authority yet"):
        assert words in said
    assert "Working translation, not yet read by a native speaker: English, Русский" in said


def test_an_approved_pack_that_natives_read_carries_no_warning(qtbot: QtBot, tr: Catalog):
    scripts = {"en": script(reviewed=Reviewed.NATIVE)}
    approval = Approval(by="The authority", language="en", on=date(2026, 2, 1))
    good = replace(pack(replace(lesson(), scripts=scripts)), approvals=(approval,))
    said = shown(card(qtbot, tr, good))
    assert "Approved by The authority" in said
    assert "Working translation" not in said


def test_a_lesson_is_opened_by_its_row(qtbot: QtBot, tr: Catalog):
    made = card(qtbot, tr, pack())
    opened = QSignalSpy(made.opened)
    row = child(made, QAbstractButton, "lesson-unknown")
    assert "About 25 minutes · Adults" in row.accessibleName()
    row.click()
    assert opened.at(0) == ["unknown"]


def test_only_a_pack_of_the_office_can_be_removed(qtbot: QtBot, tr: Catalog):
    assert not card(qtbot, tr, pack()).findChildren(QAbstractButton, "remove-pack")
    made = card(qtbot, tr, pack(), own=True)
    wanted = QSignalSpy(made.remove_wanted)
    child(made, QAbstractButton, "remove-pack").click()
    assert wanted.count() == 1


def test_a_pack_with_faults_says_file_and_line(qtbot: QtBot, tr: Catalog):
    fault = Fault(file="lessons/a/en.md", line=12, text="A title has at most {n} words.", values={"n": 12})
    said = shown(card(qtbot, tr, None, (fault,), own=True))
    assert "This pack cannot be used" in said
    assert "lessons/a/en.md:12" in said
    assert "A title has at most 12 words." in said


def test_many_faults_are_cut_short(qtbot: QtBot, tr: Catalog):
    bar = fault_bar("Wrong", [Fault(file=f"{number}.md", text="Missing.") for number in range(20)], tr)
    qtbot.addWidget(bar)
    assert "and 8 more" in bar.accessibleName()
