import pytest
from tests.lessons.packs import AZ, AZERBAIJANI, EN, ENGLISH

from minerisk.domain.lesson import Reviewed
from minerisk.lessons import languages, script
from minerisk.lessons.script import Written


def azerbaijani(text: str) -> Written:
    return script.read(text, AZ, "az", Reviewed.WORKING)


FIRST = script.read(ENGLISH, EN, "en", Reviewed.NATIVE)


def test_a_translation_with_the_same_slides_has_no_fault():
    assert list(languages.faults(FIRST, azerbaijani(AZERBAIJANI))) == []


@pytest.mark.parametrize(
    ("before", "after", "slide", "expected"),
    [
        ("- Bir sətir\n", "", "## Ətrafa", "as many lines"),
        ("## Üç şəkil {S1}", "## Üç şəkil", "## Üç", "same card"),
        ("pictures/back.svg", "pictures/path.svg", "## Üç", "same pictures"),
        ("1. Yaxınlaş\n2. **Dayan**", "1. **Dayan**\n2. Yaxınlaş", "## Nə", "same order"),
        ("{number}", "![x](pictures/path.svg)", "## Nömrə", "same kind"),
    ],
)
def test_a_slide_that_differs_is_told_with_its_line_and_its_twin(before: str, after: str, slide: str, expected: str):
    assert before in AZERBAIJANI
    text = AZERBAIJANI.replace(before, after)
    [fault] = languages.faults(FIRST, azerbaijani(text))
    assert fault.file == AZ
    assert fault.line
    assert text.splitlines()[fault.line - 1].startswith(slide)
    assert expected in fault.text
    assert str(fault.values["first"]) == EN


def test_another_number_of_slides_is_told_once():
    [fault] = languages.faults(FIRST, azerbaijani(AZERBAIJANI.partition("## Nömrə")[0]))
    assert "4 slides" in fault.text.format(**fault.values)


def test_a_script_with_faults_of_its_own_is_not_compared():
    assert list(languages.faults(FIRST, azerbaijani("# Yalnız başlıq"))) == []
