import pytest

from minerisk.domain.attachment import NOUNS, Attached, protection, size, words
from minerisk.domain.form import Protection, Question, QuestionType
from minerisk.i18n import catalog


def test_a_file_is_told_by_its_kind_and_ending_and_not_by_its_name():
    assert words(QuestionType.IMAGE, "0a1b.jpg", catalog("en")) == "Picture (JPG)"
    assert words(QuestionType.FILE, "0a1b.tar.gz", catalog("en")) == "File (GZ)"


def test_a_name_without_an_ending_is_told_by_its_kind():
    assert words(QuestionType.VIDEO, "said in another program", catalog("en")) == NOUNS[QuestionType.VIDEO]


@pytest.mark.parametrize(("n", "said"), [(1, "1 kB"), (999_001, "1000 kB"), (1_000_000, "1 MB"), (1_000_001, "2 MB")])
def test_a_size_is_rounded_up(n: int, said: str):
    assert size(Attached(size=n), catalog("en")) == said


def test_a_file_shows_who_somebody_is_whatever_the_form_says():
    def asked(kind: QuestionType, given: Protection | None) -> Protection | None:
        return protection(Question(path="a", type=kind, label={}, protection=given))

    assert {asked(kind, None) for kind in NOUNS} == {Protection.IDENTITY}
    assert asked(QuestionType.GEOPOINT, Protection.PRECISE) is Protection.PRECISE
    assert asked(QuestionType.TEXT, None) is None
