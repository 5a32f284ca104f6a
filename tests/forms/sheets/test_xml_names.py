import pytest

from minerisk.forms.sheets.xml_names import is_name


@pytest.mark.parametrize("name", ["a", "_a", "a-1.b", "şəhər", "имя"])
def test_letters_of_all_scripts_make_names(name: str):
    assert is_name(name)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a:b", "😀", "<a"])
def test_other_signs_do_not(name: str):
    assert not is_name(name)
