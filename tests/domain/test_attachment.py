from minerisk.domain.attachment import NOUNS, words
from minerisk.domain.form import QuestionType
from minerisk.i18n import catalog


def test_a_file_is_told_by_its_kind_and_ending_and_not_by_its_name():
    assert words(QuestionType.IMAGE, "0a1b.jpg", catalog("en")) == "Picture (JPG)"
    assert words(QuestionType.FILE, "0a1b.tar.gz", catalog("en")) == "File (GZ)"


def test_a_name_without_an_ending_is_told_by_its_kind():
    assert words(QuestionType.VIDEO, "said in another program", catalog("en")) == NOUNS[QuestionType.VIDEO]
