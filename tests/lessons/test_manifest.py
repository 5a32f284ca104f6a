from datetime import date

import pytest
from tests.lessons.packs import MANIFEST

from minerisk.domain.lesson import Approval, Reviewed
from minerisk.lessons import manifest

APPROVAL = '\n[[approval]]\nby = "The authority"\nlanguage = "az"\non = 2026-11-20\n'


def faults(text: str) -> list[tuple[int | None, str]]:
    made, found = manifest.read(text)
    assert (made is None) is bool(found)
    return [(fault.line, fault.text.format(**fault.values)) for fault in found]


def changed(before: str, after: str, text: str = MANIFEST + APPROVAL) -> list[tuple[int | None, str]]:
    assert before in text
    return faults(text.replace(before, after, 1))


def line(part: str) -> int:
    return (MANIFEST + APPROVAL)[: (MANIFEST + APPROVAL).index(part)].count("\n") + 1


def test_a_manifest_says_whose_pack_it_is():
    made, _ = manifest.read(MANIFEST + APPROVAL)
    assert made
    assert (made.id, made.version, made.languages) == ("small", "2026.11", ("en", "az"))
    assert made.title == {"en": "A small pack", "az": "Kiçik paket"}
    assert made.reviewed == {"en": Reviewed.NATIVE, "az": Reviewed.WORKING}
    assert [(one.id, one.audience, one.minutes) for one in made.lessons] == [("first", ("adults",), 20)]
    assert made.approvals == (Approval(by="The authority", language="az", on=date(2026, 11, 20)),)


def test_without_approval_there_is_none():
    made, _ = manifest.read(MANIFEST)
    assert made
    assert made.approvals == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ('id = "small"', 'id = "../small"', "small Latin letters"),
        ('version = "2026.11"', 'version = "new"', "numbers with points"),
        ('version = "2026.11"', "version = 2026.11", "numbers with points"),
        ('licence = "CC BY 4.0"', 'licence = " "', "text in quotation marks"),
        ('["en", "az"]', '["en", "en"]', "each once"),
        ('["en", "az"]', "[]", "each once"),
        ('["en", "az"]', '"en"', "each once"),
        ('audience = ["adults"]', 'audience = ["everybody"]', "children_6_11"),
        ('audience = ["adults"]', "audience = [[]]", "children_6_11"),
        ("minutes = 20", "minutes = true", "1 to 240"),
        ("minutes = 20", 'minutes = "20"', "1 to 240"),
        ("minutes = 20", "minutes = 0", "1 to 240"),
        ("on = 2026-11-20", 'on = "2026-11-20"', "without quotation marks"),
        ("on = 2026-11-20", "on = 2026-11-20T10:00:00", "2026-11-20"),
        ('by = "The authority"', 'by = ""', "text in quotation marks"),
        ('language = "az"', 'language = "ru"', "en, az"),
        ("minutes = 20", "minutes = 20\nlicense = 1", "these do: id, audience, minutes"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_is_expected(before: str, after: str, expected: str):
    at = line(before) + after.count("\n")
    [(number, text)] = changed(before, after)
    assert number == at
    assert expected in text


@pytest.mark.parametrize(
    ("table", "before", "after", "expected"),
    [
        ("[title]", 'az = "Kiçik paket"', "az = 1", "title for each language"),
        ("[reviewed]", 'en = "native"', 'en = "perfect"', '"working" or "native"'),
    ],
)
def test_a_fault_of_one_language_is_told_at_its_table(table: str, before: str, after: str, expected: str):
    [(number, text)] = changed(before, after)
    assert number == line(table)
    assert expected in text


def test_all_faults_are_told_at_once():
    wrong = MANIFEST.replace("licence", "license").replace("rights", "owner").replace("20", "0")
    assert len(faults(wrong)) == 5


def test_what_is_missing_is_told_at_its_table():
    [(number, text)] = changed("minutes = 20\n", "")
    assert (number, "minutes" in text) == (line("[[lesson]]"), True)


@pytest.mark.parametrize("table", ["title", "reviewed"])
def test_every_language_has_a_title_and_says_who_read_it(table: str):
    [(number, text)] = changed(f"[{table}]\n", f'[{table}]\nru = "working"\n')
    assert number == line(f"[{table}]")
    assert "each language of the pack: en, az" in text


def test_a_pack_has_lessons_and_each_has_its_own_id():
    assert faults(MANIFEST.partition("[[lesson]]")[0])[0][1].startswith("A pack needs [[lesson]]")
    lesson = MANIFEST[MANIFEST.index("[[lesson]]") :]
    [(number, text)] = faults(MANIFEST + lesson)
    assert (number, "another one" in text) == (MANIFEST.count("\n") + 2, True)


def test_lessons_and_approvals_are_tables():
    assert "[[approval]]" in faults('approval = "yes"\n' + MANIFEST)[0][1]


def test_what_is_no_toml_is_told_with_its_line():
    assert changed("minutes = 20", "minutes: 20") == [
        (line("minutes"), 'This line is not as TOML has it: key = "text".'),
    ]
    assert faults("a = " + "[" * 100_000)[0][0] == 1
    assert faults("a = " + "9" * 10_000)[0][0] == 1


def test_characters_that_change_the_direction_of_text_are_left_out():
    made, _ = manifest.read(MANIFEST.replace("A small pack", "A \\u202esmall pack"))
    assert made
    assert made.title["en"] == "A small pack"


def test_a_day_that_does_not_exist_is_told_with_its_line():
    [(number, _)] = changed("on = 2026-11-20", "on = 2026-02-30")
    assert number == line("on = 2026")
