from dataclasses import replace

from minerisk.domain.form import Form
from minerisk.domain.own_choice import OwnChoice
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.services.extending import extended, in_use
from minerisk.store import own_choices

LINE = OwnChoice(form="small", within="device", code="brd2__line", label={"default": "Line"}, counts_as="mine")


def kept(db: Database, small_form: Form, *choices: OwnChoice) -> str:
    """Keep ``choices``, and return the small form with what it offers then."""
    with db.write() as connection:
        own_choices.put(connection, choices)
        used = in_use(connection, small_form.id)
    return extended(forms.xform_by_digest(db, small_form.digest), used)


def test_a_form_gets_the_choices_of_its_id_that_are_used(db: Database, small_form: Form):
    assert "brd2__line" in kept(db, small_form, LINE)
    assert "brd2__line" not in kept(db, small_form, replace(LINE, form="other"))
    assert "brd2__line" not in kept(db, small_form, replace(LINE, is_retired=True))


def test_the_same_choices_make_the_same_form(db: Database, small_form: Form):
    assert kept(db, small_form, LINE) == kept(db, small_form, replace(LINE, label={"default": "Line"}))
    assert kept(db, small_form, LINE) != kept(db, small_form, replace(LINE, label={"default": "Lines"}))
