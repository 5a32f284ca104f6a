from datetime import date
from pathlib import Path

from minerisk.domain.answer import question_path
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Protection
from minerisk.services import demo, forms, links, records


def test_invented_records_are_what_a_person_could_have_finished():
    form = forms.form("incident")
    for _, answers, _ in demo.incidents(form, 40):
        filling = Filling(form, answers, today=date(2026, 11, 1))
        assert filling.problems() == ()
        assert filling.answers() == answers


def test_invented_records_name_nobody_and_no_exact_place():
    form = forms.form("incident")
    protected = {question.path for question in form.questions() if question.protection}
    assert any(question.protection is Protection.IDENTITY for question in form.questions())
    for _, answers, _ in demo.incidents(form, 40):
        assert not [p for p, answer in answers.items() if question_path(p) in protected and isinstance(answer, str)]


def test_the_same_number_gives_the_same_records():
    form = forms.form("incident")
    assert list(demo.incidents(form, 5)) == list(demo.incidents(form, 5))


def test_a_demonstration_has_all_kinds_and_what_is_named_is_there(tmp_path: Path):
    db = demo.make(tmp_path / "D.minerisk", 60)
    assert [len(records.codes(db, kind)) for kind in forms.KINDS] == [60, 20, 20, 6]
    found = [link for line in records.lines(db, records.find(db)) for link in links.named(db, line.id)]
    assert len(found) > 6
    assert all(link.line for link in found)
    db.close()
