"""An office adds choices to the lists of forms, calls them otherwise, retires them; records keep what they say."""

from dataclasses import replace
from pathlib import Path

import pytest

from minerisk.domain.filter import Condition
from minerisk.domain.form import Form, Text
from minerisk.domain.own_choice import ChoiceList, OwnChoice, new
from minerisk.domain.record import Record
from minerisk.domain.tally import Unit
from minerisk.domain.vocabulary.said import questions
from minerisk.errors import UserError
from minerisk.services import (
    drafts,
    fields,
    form_files,
    forms,
    new_form,
    own_choices,
    own_forms,
    records,
    statistics,
    succession,
)
from minerisk.services.databases import Database
from minerisk.services.new_form import NewForm
from minerisk.store import log
from minerisk.store import own_choices as stored

LINE = {"en": "Zero line", "ru": "Ноль"}
SHEETS = """survey,type,name,label,
,select_one kind,kind,What kind,
choices,list_name,name,label,media::image
,kind,deep,Deep,deep.png
,kind,other,Other,
settings,form_title,form_id,version
,Wells,well,1
"""


def listed(db: Database, form: Form, name: str) -> ChoiceList:
    return next(one for one in own_choices.lists(db, form) if one.name == name)


def add(db: Database, form: Form, name: str, label: Text, counts_as: str = "", **columns: str) -> OwnChoice:
    into = listed(db, form, name)
    wanted = replace(new(into), label=label, counts_as=counts_as, columns=columns)
    return own_choices.add(db, into, wanted, author="A. K.")


def codes(form: Form, name: str) -> list[str]:
    question = form.named(name)
    assert question is not None
    return [choice.name for choice in question.choices]


def used(db: Database, form: Form) -> Form:
    """Return the form that a new record is begun with."""
    return next(one for one in own_forms.usable(db) if one.id == form.id)


def finish(db: Database, form: Form, device: str) -> Record:
    draft = drafts.save(db, replace(drafts.begin(form, author="A. K."), answers={"device": device}))
    return records.finish(db, draft, records.filling(db, draft), author="A. K.")


@pytest.fixture
def small(db: Database, small_form: Form) -> Form:
    """Bring a form of the kind incident in, and return it as it came."""
    xform = own_forms.xform(db, small_form)
    own_forms.add(db, NewForm(form=small_form, xform=xform), author="A. K.")
    return small_form


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> NewForm:
    """Return a form of sheets with a picture beside them."""
    folder = tmp_path_factory.mktemp("wells")
    (folder / "well.csv").write_text(SHEETS, "utf-8")
    (folder / "deep.png").write_bytes(b"x")
    return new_form.open_file(folder / "well.csv")


@pytest.fixture
def line(db: Database, small: Form) -> OwnChoice:
    return add(db, small, "device", LINE, "mine")


def test_a_choice_gets_a_code_of_the_office_and_stands_before_not_known(db: Database, small: Form, line: OwnChoice):
    assert line.code == "brd2__zero_line"
    assert codes(used(db, small), "device") == ["mine", "uxo", "brd2__zero_line", "unknown"]
    assert codes(small, "device") == ["mine", "uxo", "unknown"]
    assert own_choices.count(db, small) == 1


def test_who_added_it_is_noted(db: Database, line: OwnChoice):
    with db.read() as connection:
        (entry,) = log.entries(connection, own_choices.ADDED, 5)
    assert (entry.author, entry.details["choice"]) == ("A. K.", line.code)


def test_a_record_with_it_is_counted_as_the_standard_code_and_shown_by_its_own_name(
    db: Database, small: Form, line: OwnChoice
):
    finish(db, small, "mine")
    record = finish(db, used(db, small), line.code)
    assert record.answers["device"] == line.code
    found = statistics.count(db, Unit.INCIDENT, ["device"])
    assert [(row.keys, row.n) for row in found.rows] == [(("mine",), 2)]
    own = fields.of(db, Unit.INCIDENT)
    assert own.asked["device"].choices[line.code] == {"default": "Zero line"}
    condition = Condition(field="/device", values=(line.code,))
    assert [row.n for row in statistics.count(db, Unit.INCIDENT, ["device"], (condition,)).rows] == [1]


def test_a_draft_is_read_before_and_after_it_is_kept(db: Database, small: Form, line: OwnChoice):
    form = used(db, small)
    assert forms.form_by_digest(db, form.digest) == form
    draft = drafts.save(db, drafts.begin(form, author=""))
    assert records.filling(db, draft).form == form


def test_a_newer_version_of_the_form_has_it_too(db: Database, small: Form, line: OwnChoice):
    record = finish(db, used(db, small), line.code)
    xform = own_forms.xform(db, small).replace('version="1"', 'version="2"')
    own_forms.add(db, NewForm(form=forms.read(xform), xform=xform), author="A. K.")
    newer = succession.newer(db, record)
    assert newer is not None
    assert (newer.version, line.code in codes(newer, "device")) == ("2", True)
    draft = records.amend(db, record.id, author="A. K.", form=newer)
    drafts.save(db, draft)
    filling = records.filling(db, draft)
    filling.answer("score", "5")
    assert records.finish(db, draft, filling, author="A. K.", reason="Seen").answers["device"] == line.code


def test_a_record_keeps_a_choice_that_is_retired(db: Database, small: Form, line: OwnChoice):
    record = finish(db, used(db, small), line.code)
    own_choices.retire(db, line, author="A. K.")
    assert used(db, small) == small
    assert own_choices.count(db, small) == 0
    assert statistics.count(db, Unit.INCIDENT, ["device"]).rows[0].keys == ("mine",)
    assert fields.of(db, Unit.INCIDENT).asked["device"].choices[line.code] == {"default": "Zero line"}
    draft = records.amend(db, record.id, author="A. K.")
    filling = records.filling(db, draft)
    filling.answer("score", "5")
    assert records.finish(db, draft, filling, author="A. K.", reason="Seen").answers["device"] == line.code
    assert succession.newer(db, records.get(db, record.id)) == small


def test_a_code_is_never_given_again(db: Database, small: Form, line: OwnChoice):
    own_choices.change(
        db, listed(db, small, "device"), replace(line, label={"en": "Other line"}, is_retired=True), author=""
    )
    assert add(db, small, "device", LINE, "uxo").code == "brd2__zero_line_2"


def test_a_choice_is_called_otherwise_and_used_again(db: Database, small: Form, line: OwnChoice):
    retired = own_choices.retire(db, line, author="")
    changed = own_choices.change(
        db, listed(db, small, "device"), replace(retired, label={"en": "  Old \n line "}), author=""
    )
    again = own_choices.use_again(db, changed, author="")
    assert again == replace(line, label={"en": "Old line"})
    assert listed(db, small, "device").own == (again,)


def test_a_choice_that_is_not_complete_is_refused(db: Database, small: Form):
    with pytest.raises(UserError, match="what it is called"):
        add(db, small, "device", {"en": " "}, "mine")
    with pytest.raises(UserError, match="counted"):
        add(db, small, "device", LINE)


def test_an_office_is_told_when_it_added_too_many(db: Database, small: Form, line: OwnChoice):
    with db.write() as connection:
        stored.put(connection, [line] * own_choices.MOST)
    with pytest.raises(UserError, match="no more can be kept"):
        add(db, small, "device", {"en": "One more"}, "mine")


def test_lists_that_records_are_counted_by_stay_closed(db: Database, small: Form):
    assert {one.name: one.is_open for one in own_choices.lists(db, small)} == {
        "device": True,
        "people/casualty/outcome": False,
    }


def test_the_answers_to_questions_that_are_quoted_stay_as_they_are(db: Database):
    assert not listed(db, forms.form("incident"), "difficulty").is_open


def test_a_town_of_an_own_district_can_be_added(db: Database):
    ours = forms.form("incident")
    district = add(db, ours, "district", {"en": "New district"})
    into = listed(db, ours, "town")
    (column,) = into.columns
    assert column.choices[-1].label["en"] == "New district"
    town = add(db, ours, "town", {"az": "Yeni kənd"}, district=district.code)
    filling = records.filling(db, drafts.begin(used(db, ours), author=""))
    filling.answer("where/district", district.code)
    assert [choice.name for choice in filling.choices("where/town")] == [town.code, "other_place"]


def test_where_no_question_says_what_a_list_is_chosen_by_its_words_are_offered(db: Database):
    xform = forms.xform(forms.form("incident")).replace(
        "[district =  /data/where/district  or", "[district = 'az_bar' or"
    )
    form = forms.read(xform.replace("minerisk_incident", "other"))
    own_forms.add(db, NewForm(form=form, xform=xform.replace("minerisk_incident", "other")), author="")
    (column,) = listed(db, form, "town").columns
    assert (column.label, column.choices[0].name) == ({"": "district"}, "az_abs")


@pytest.mark.parametrize("kind", forms.KINDS)
def test_every_open_list_of_our_forms_takes_a_choice_and_feeds_what_it_fed(db: Database, kind: str):
    ours = forms.form(kind)
    for into in own_choices.lists(db, ours):
        if into.is_open:
            columns = {column.name: column.choices[0].name for column in into.columns}
            counts_as = (*into.counted_as, "")[0]
            made = replace(new(into), label={"en": "Own"}, counts_as=counts_as, columns=columns)
            own_choices.add(db, into, made, author="")
    form = used(db, ours)
    assert [question.path for question in questions(form)] == [question.path for question in questions(ours)]
    assert own_choices.count(db, ours) > 5


def test_no_code_of_our_forms_looks_like_one_of_an_office():
    choices = [choice for form in forms.bundled() for question in form.questions() for choice in question.choices]
    assert [choice.name for choice in choices if "__" in choice.name] == []


def test_the_choices_leave_with_the_form(db: Database, wells: NewForm, tmp_path: Path):
    own_forms.add(db, wells, author="")
    own = add(db, wells.form, "kind", {"default": "Dry"})
    for write, name in ((form_files.write_workbook, "f.xlsx"), (form_files.write_xform, "f.xml")):
        write(db, used(db, wells.form), tmp_path / name)
        assert codes(forms.open_file(tmp_path / name).form, "kind") == ["deep", own.code, "other"]


def test_what_lies_beside_a_form_stays_with_it(db: Database, wells: NewForm):
    own_forms.add(db, wells, author="")
    add(db, wells.form, "kind", {"default": "Dry"})
    form = used(db, wells.form)
    assert form.digest != wells.form.digest
    assert own_forms.as_it_came(db, form) == wells.form
    assert own_forms.source(db, form) == wells.source
    assert own_forms.file(db, form, "deep.png") == b"x"
    assert own_forms.opened(db, form).files == {"deep.png": b"x"}
    assert own_forms.current(db, form) == wells.form
    assert form_files.has_sheets(db, form)
    drafts.save(db, drafts.begin(form, author=""))
    assert own_forms.file(db, form, "deep.png") == b"x"
