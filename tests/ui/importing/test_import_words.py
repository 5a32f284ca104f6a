import pytest

from minerisk.domain.form import Form
from minerisk.domain.tables.mapping import Holds
from minerisk.domain.tables.remapping import KEPT, Part, Use
from minerisk.i18n import Catalog
from minerisk.ui.importing import import_words


@pytest.mark.parametrize("use", [KEPT, Use(to="when/event_date", part=Part.YEAR), Use(to="people/killed")])
def test_a_use_is_what_its_key_says(use: Use):
    assert import_words.use_of(import_words.key_of(use)) == use


def test_uses_are_called_by_section_and_question(form: Form, tr: Catalog):
    named = import_words.uses(form, Holds.CASUALTY, tr, joins=True)
    assert list(named.values())[:3] == ["Keep in words", "Leave out", "Joins the tables"]
    assert named["when/event_date#year"] == "When: When did it happen? (year)"
    assert named["people/casualty/sex#"] == "People: Sex"


def test_codes_of_a_question_come_after_two_ways_to_have_none(form: Form, tr: Catalog):
    question = form.named("sex")
    assert question is not None
    assert list(import_words.codes(question, tr).values())[:3] == ["No code: keep in words", "Not known", "Female"]


def test_every_step_has_a_heading():
    assert len(import_words.STEPS) == len(import_words.TITLES)
