from dataclasses import replace

import pytest

from minerisk.domain.office import Office, problems

OFFICE = Office(name="Bərdə", code="BRD", laptop=2)


def test_an_office_with_name_code_and_laptop_can_have_a_database():
    assert problems(OFFICE) == {}


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"name": "  "}, "name"),
        ({"code": "ŞUŞ"}, "code"),
        ({"code": "brd"}, "code"),
        ({"laptop": 0}, "laptop"),
        ({"laptop": 1000}, "laptop"),
    ],
)
def test_what_keeps_an_office_from_a_database_is_named(wrong: dict[str, object], key: str):
    assert list(problems(replace(OFFICE, **wrong))) == [key]  # type: ignore[arg-type]


def test_everything_that_is_wrong_is_named_at_once():
    assert list(problems(Office(name="", code="", laptop=0))) == ["name", "code", "laptop"]
