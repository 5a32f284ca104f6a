from tests.domain.guessing import SEX, table

from minerisk.domain.recognition.recognition import guess
from minerisk.domain.recognition.words import Words
from minerisk.domain.tables.mapping import Holds
from minerisk.services import forms


def test_without_words_a_form_still_knows_what_it_calls_its_own_questions_and_answers():
    mapping, _ = guess(forms.form("incident"), [table(Cins="Kişi|Qadın", genero="x|y", code="a|b")], Words())
    (source,) = mapping.sources
    assert source.holds is Holds.CASUALTY
    assert [(feed.to, dict(feed.values)) for feed in source.feeds] == [(SEX, {"Kişi": "male", "Qadın": "female"})]
    assert source.kept == ("genero", "code")
