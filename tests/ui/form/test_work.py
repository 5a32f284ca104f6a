import pytest
from PySide6.QtCore import QObject
from tests.ui.filled import complete
from tests.ui.form.kept_forms import keep
from tests.ui.recorded import finished, of_kind

from minerisk.domain.answer import Answer
from minerisk.domain.form import Form
from minerisk.domain.record import Draft
from minerisk.services import drafts, forms, records
from minerisk.ui.context import Context
from minerisk.ui.form.work import Work


@pytest.fixture
def parent() -> QObject:
    return QObject()


@pytest.fixture
def first(context: Context) -> Form:
    return keep(context.db, 1)


def recorded(context: Context, form: Form, parent: QObject, **answers: Answer) -> Draft:
    """Return the amendment of a record that was finished with ``form``."""
    work = Work(context, drafts.begin(form, author="A. K."), parent)
    for path, answer in answers.items():
        work.editing.answer(path, answer)
    return records.amend(context.db, work.finish(author="A. K.", reason="").id, author="B. L.")


def test_a_form_of_ones_own_offers_its_languages(context: Context, first: Form, parent: QObject):
    work = Work(context, drafts.begin(first, author="A. K."), parent)
    assert work.languages == {"en": "English", "ar": "العربية"}
    assert work.language == "en"
    own = Work(context, drafts.begin(forms.form("incident"), author="A. K."), parent)
    assert own.languages == {}


def test_a_newer_form_is_told_with_what_it_changes(context: Context, first: Form, parent: QObject):
    work = Work(context, recorded(context, first, parent, name="Rose", owner="Leyla"), parent)
    assert work.newer() is None
    second = keep(context.db, 2, owner=False)
    assert work.newer() == second
    assert work.changes(second) == ("Not asked any more; the answers stay with the record: “Owner”.",)


def test_a_newer_form_is_not_offered_once_the_amendment_is_begun(context: Context, first: Form, parent: QObject):
    work = Work(context, recorded(context, first, parent, name="Rose"), parent)
    keep(context.db, 2, owner=False)
    work.editing.answer("name", "Tulip")
    work.save()
    assert work.newer() is None
    assert Work(context, drafts.begin(first, author="A. K."), parent).newer() is None


def test_nothing_is_lost_with_a_newer_form(context: Context, first: Form, parent: QObject):
    work = Work(context, recorded(context, first, parent, name="Rose", owner="Leyla"), parent)
    second = keep(context.db, 2, owner=False)
    newer = Work(context, work.with_newer(second), parent)
    assert newer.filling.form == second
    assert newer.kept() == [("Owner", "Leyla")]
    record = newer.finish(author="B. L.", reason="The form is newer")
    assert record.answers["owner"] == "Leyla"
    assert work.kept() == []


def test_a_new_record_may_have_place_and_source_of_the_last_one(context: Context, parent: QObject):
    work = Work(context, drafts.begin(forms.form("incident"), author="A. K."), parent)
    assert work.common() == {}
    finished(context.db, complete().filling.answers())
    assert work.common()["where/district"] == "az_tar"
    assert not any(path.startswith(("when/", "people/")) for path in work.common())
    work.editing.answer("where/district", "az_agd")
    assert work.common() == {}


def test_items_and_sections_are_found_by_their_paths(context: Context, first: Form, parent: QObject):
    work = Work(context, drafts.begin(forms.form("incident"), author="A. K."), parent)
    item = work.editing.add_item("people/casualty")
    assert work.items() == {item}
    found = work.section_of(f"{item}/age")
    assert found is not None
    assert found.path == "people"
    assert Work(context, drafts.begin(first, author="A. K."), parent).section_of("name") is not None


def test_a_form_is_told_who_fills_it_on_which_laptop_and_when_it_was_done(
    context: Context, first: Form, parent: QObject
):
    work = Work(context, drafts.begin(first, author="A. K."), parent)
    assert (work.filling.value("laptop"), work.filling.value("who")) == ("BRD2", "A. K.")
    assert work.filling.value("end") == ""
    assert work.finish(author="A. K.", reason="").answers["end"]


def test_records_are_found_to_be_named(context: Context, parent: QObject):
    session = of_kind(context.db, "session", session_date="2026-07-14", district="az_tar")
    of_kind(context.db, "session", session_date="2026-07-16", district="az_agm")
    work = Work(context, drafts.begin(forms.form("sighting"), author="A. K."), parent)
    (found,) = work.editing.records(("session",), session.code)
    assert (found.code, found.words) == (session.code, "Session, Tərtər, 14 July 2026")
    assert len(work.editing.records(("session", "incident"), "")) == 2
    assert work.editing.records(("incident",), session.code) == ()
