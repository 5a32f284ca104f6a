from tests.domain.conftest import question

from minerisk.domain.answer import Answer
from minerisk.domain.form import Protection, Question, QuestionType
from minerisk.domain.succession.kept import Kept, sections
from minerisk.i18n import catalog

EN = catalog("en")


def kept(asked: Question | None, *answers: Answer | None, protection: Protection | None = None) -> Kept:
    return Kept(path="people/casualty{9f}/sex", question=asked, answers=answers, protection=protection)


def test_it_is_read_in_the_words_of_the_form_that_asked_it():
    said = kept(question("sex", QuestionType.SELECT_ONE, "female"), "female").said(EN, "en")
    assert (said.label, said.words, said.to_check) == ("sex", ("Female",), False)


def test_answers_that_differ_are_all_told():
    said = kept(question("sex", QuestionType.SELECT_ONE, "female"), "female", None).said(EN, "en")
    assert (said.words, said.to_check) == (("Female", "Not answered"), True)


def test_what_no_form_asks_is_called_by_its_path():
    assert kept(None, "female").said(EN, "en").label == "people/casualty{9f}/sex"


def test_it_stays_protected():
    said = kept(question("name"), "Əli", protection=Protection.IDENTITY).said(EN, "en")
    assert said.gives_away is Protection.IDENTITY


def test_it_is_a_section_where_there_is_something():
    (section,) = sections([kept(None, "female")], EN, "en")
    assert section.title == "Kept beside the answers"
    assert sections([], EN, "en") == ()
