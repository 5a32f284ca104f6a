from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.library.brought import opened
from tests.ui.recorded import child, shown

from minerisk.domain.remark import Remark
from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.services.new_form import NewForm
from minerisk.ui.library import form_facts


@pytest.fixture
def new(tmp_path: Path) -> NewForm:
    return opened(tmp_path)


def put(card: QWidget | None, qtbot: QtBot) -> QWidget:
    assert card is not None
    qtbot.addWidget(card)
    card.resize(900, 600)
    card.show()
    return card


def cells(card: QWidget, name: str) -> list[str]:
    model = child(card, QTableView, name).model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [" | ".join(str(model.index(row, column).data()) for column in columns) for row in rows]


def test_a_form_says_what_it_is_and_what_came_with_it(new: NewForm, tr: Catalog, qtbot: QtBot):
    whole = replace(new, files={"well.png": b"x"}, missing=("map.png",))
    said = shown(put(form_facts.about(whole, tr), qtbot))
    for words in ("Wells", "3 questions", "العربية", "1 picture or sound came with it", "map.png"):
        assert words in said


def test_remarks_are_a_table_or_there_is_none(tr: Catalog, qtbot: QtBot):
    card = put(form_facts.remarks([Remark(text="gone", sheet="survey", row=2)], tr), qtbot)
    assert cells(card, "remarks") == ["Left out | survey | 2 |  | gone"]
    assert "as it stands" in shown(put(form_facts.remarks([], tr), qtbot))


def test_what_a_language_lacks_is_listed(new: NewForm, tr: Catalog, qtbot: QtBot):
    card = put(form_facts.translations(new.form, tr), qtbot)
    assert cells(card, "translations") == ["English (en) | 3 of 3", "العربية (ar) | 1 of 3"]
    assert cells(card, "missing-texts")[0] == "How deep | Label | العربية (ar) | How deep"


def test_of_very_many_texts_the_first_are_listed(tmp_path: Path, tr: Catalog, qtbot: QtBot):
    rows = "".join(f",text,q{n},Question {n},,\n" for n in range(210))
    many = opened(tmp_path, (",text,village,Which village,,\n", rows))
    assert "and 11 more" in shown(put(form_facts.translations(many.form, tr), qtbot))


def test_what_looks_otherwise_here_is_listed(new: NewForm, tmp_path: Path, tr: Catalog, qtbot: QtBot):
    (line,) = cells(put(form_facts.shown_differently(new.form, tr), qtbot), "appearances")
    assert line.startswith("“How deep” | A plain box")
    assert form_facts.shown_differently(opened(tmp_path, ("spinner", "")).form, tr) is None


def test_a_form_says_what_its_answers_are_counted_with(new: NewForm, tr: Catalog, qtbot: QtBot):
    assert "form of its own" in shown(put(form_facts.counted(new.form, tr), qtbot))
    came = shown(put(form_facts.counted(forms.form("session"), tr), qtbot))
    assert "with the sessions and the people who came" in came
    said = shown(put(form_facts.counted(forms.form("incident"), tr), qtbot))
    assert "“When did it happen?”" in said


def test_what_changes_is_said_against_the_version_that_is_used(new: NewForm, tmp_path: Path, tr: Catalog, qtbot: QtBot):
    newer = opened(tmp_path, (",Wells,well,1", ",Wells,well,2"), (",integer,depth", ",text,depth"))
    assert "No version" in shown(put(form_facts.changes(new.form, None, tr), qtbot))
    assert "used already" in shown(put(form_facts.changes(new.form, new.form, tr), qtbot))
    said = shown(put(form_facts.changes(newer.form, new.form, tr), qtbot))
    assert "takes the place of version" in said
    assert "Answered in another way now" in said
