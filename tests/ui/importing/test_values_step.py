from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.importing.picking import choose
from tests.ui.recorded import child, shown

from minerisk.domain.form import Form
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Feed, Mapping, Read
from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.importing.pick import Pick
from minerisk.ui.importing.values_step import AT_ONCE, FEW, ValuesCard, ValuesStep
from minerisk.ui.widgets.basic import Chip


@pytest.fixture
def step(qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping, table: Table) -> ValuesStep:
    made = ValuesStep(form, tr)
    made.show_values(mapping, remapping.coded(mapping, [table]))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def test_a_text_without_a_code_stands_out(step: ValuesStep):
    assert "1 without a code" in shown(step)
    assert "No code yet" in shown(step)
    assert child(step, Pick, "Herido").currentText() == "Injured"


def test_a_text_gets_a_code(step: ValuesStep, qtbot: QtBot):
    pick = child(step, Pick, "Ileso")
    with qtbot.waitSignal(step.changed) as changed:
        choose(pick, "Unhurt")
    mapping = (changed.args or [])[0]
    assert mapping.sources[0].feeds[1].values["Ileso"] == "unhurt"
    assert "All have a code" in shown(step)
    choose(pick, "Injured")
    assert "All have a code" in shown(step)


def test_two_texts_are_changed_one_after_the_other(step: ValuesStep):
    heard: list[Mapping] = []
    step.changed.connect(heard.append)
    for text in ("Ileso", "Herido"):
        choose(child(step, Pick, text), "Not known")
    assert heard[-1].sources[0].feeds[1].unknown == ("Ileso", "Herido")


def test_many_texts_come_in_pages(qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping, table: Table):
    rows = [("", f"text {n}", "", "", "", "") for n in range(AT_ONCE + 2)]
    step = ValuesStep(form, tr)
    step.show_values(mapping, remapping.coded(mapping, [replace(table, rows=rows)]))
    qtbot.addWidget(step)
    step.show()
    more = child(step, QPushButton, "more")
    assert more.text() == "Show 2 more texts"
    more.click()
    assert len(step.findChildren(Pick)) == AT_ONCE + 2
    assert not more.isVisible()


def test_a_long_list_without_an_open_text_waits_to_be_asked_for(
    qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping, table: Table
):
    source = mapping.sources[0]
    feeds = (replace(source.feeds[1], otherwise="unknown_outcome"),)
    mapping = replace(mapping, sources=(replace(source, feeds=feeds),))
    step = ValuesStep(form, tr)
    rows = [("", f"text {n}", "", "", "", "") for n in range(FEW + 1)]
    step.show_values(mapping, remapping.coded(mapping, [replace(table, rows=rows)]))
    qtbot.addWidget(step)
    step.show()
    assert step.findChildren(Pick) == []
    more = child(step, QPushButton, "more")
    assert more.text() == "Show 11 texts"
    more.click()
    assert len(step.findChildren(Pick)) == FEW + 1


def test_columns_with_open_texts_come_first(qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping, table: Table):
    source = mapping.sources[0]
    sex = Feed(to="people/casualty/sex", read=Read.CODE, columns=("estado",), values={"M": "male", "F": "female"})
    mapping = replace(mapping, sources=(replace(source, feeds=(sex, *source.feeds)),))
    step = ValuesStep(form, tr)
    step.show_values(mapping, remapping.coded(mapping, [table]))
    qtbot.addWidget(step)
    assert [card.objectName() for card in step.findChildren(ValuesCard)] == ["values-genero", "values-estado"]


def test_a_table_without_coded_columns_says_so(qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping):
    step = ValuesStep(form, tr)
    step.show_values(mapping, ())
    qtbot.addWidget(step)
    step.show()
    assert "No column has words that need a code" in shown(step)


def test_where_all_texts_are_in_no_list_that_is_said(
    qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping, table: Table
):
    source = mapping.sources[0]
    district = Feed(to="where/district", read=Read.CODE, columns=("sitio",), otherwise="other_district")
    mapping = replace(mapping, sources=(replace(source, feeds=(district,)),))
    step = ValuesStep(form, tr)
    step.show_values(mapping, remapping.coded(mapping, [table]))
    qtbot.addWidget(step)
    step.show()
    (chip,) = (chip for chip in step.findChildren(Chip) if chip.objectName() == "state")
    assert "Not in this list" in chip.text
    choose(child(step, Pick, "Finca"), "Ağdam")
    assert "All have a code" in chip.text
