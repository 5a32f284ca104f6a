import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.edtf import MONTHS
from minerisk.i18n import catalog
from minerisk.ui.form.inputs import day_words

N = day_words.NOTHING
RUSSIAN = "январь февраль марта апреля май июня июля август сентября октября ноябрь декабря".split()  # noqa: SIM905
AZERBAIJANI = "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()  # noqa: SIM905


@pytest.mark.parametrize("names", [[catalog("en")(name) for name in MONTHS], AZERBAIJANI, RUSSIAN])
def test_months_are_known_by_their_names(names: list[str]):
    assert [day_words.month(name) for name in names] == list(range(1, 13))
    assert [day_words.month(name.upper()) for name in names] == list(range(1, 13))


@pytest.mark.parametrize("text", ["", "0", "13", "iyu", "summer"])
def test_what_names_no_month_is_none(text: str):
    assert day_words.month(text) is None


@pytest.mark.parametrize(
    ("kind", "dates", "answer"),
    [
        ("day", [("14", "7", "2024")], "2024-07-14"),
        ("day", [("14", "July", "2024")], "2024-07-14"),
        ("month", [("14", "iyul", "2024")], "2024-07"),
        ("year", [("14", "7", "2024")], "2024"),
        ("about", [("", "июль", "2024")], "2024-07~"),
        ("about", [("", "", "2024")], "2024~"),
        ("doubtful", [("14", "7", "2024")], "2024-07-14?"),
        ("between", [("", "9", "2023"), ("5", "11", "2023")], "2023-09/2023-11-05"),
        ("between", [("", "9", "2023~"), ("5", "11", "2023?")], "2023-09~/2023-11-05?"),
        ("year", [("", "", "2024~")], "year:··2024~"),
        ("day", [N], ""),
        ("day", [("XX", "7", "2024")], "2024-07-XX"),
        ("day", [("xx", "XX", "2024")], "2024-XX-XX"),
        ("month", [("", "XX", "2024")], "2024-XX"),
        ("month", [("", "vii", "2024")], "2024-07"),
        ("between", [N, ("", "9", "2023")], "../2023-09"),
        ("between", [("", "", "2023"), N], "2023/.."),
        ("between", [N, N], ""),
        ("about", [("", "", "2024?")], "2024%"),
        ("day", [("14", "XX", "2024")], "day:14·XX·2024"),
        ("year", [("14", "7", "")], ""),
    ],
)
def test_boxes_become_a_date(kind: str, dates: list[day_words.Parts], answer: str):
    assert day_words.to_answer(kind, dates) == answer


@pytest.mark.parametrize(
    "answer",
    [
        "2024-07-14",
        "2024-07",
        "2024",
        "2024-07~",
        "2024?",
        "2024-07-14?",
        "2023-09/2023-11",
        "2023-09~/2023-11?",
        "2024-07-XX",
        "2024-XX",
        "2024-XX-XX",
        "2024-07-XX~",
        "2024%",
        "../2024-07",
        "2024/..",
        "2024%/..",
        "day:31·february·2024",
        "between:1·2·24/··",
        "doubtful:31·2·2024",
    ],
)
def test_an_answer_comes_back_as_it_was(answer: str):
    kind, dates = day_words.from_answer(answer)
    assert day_words.to_answer(kind, dates) == answer


@given(st.sampled_from(list(day_words.KINDS)), st.tuples(*[st.text(max_size=8)] * 3))
def test_nothing_that_is_typed_is_lost(kind: str, parts: day_words.Parts):
    answer = day_words.to_answer(kind, [parts])
    if answer.startswith(f"{kind}:"):
        kept = tuple(part.replace("·", " ").replace("/", " ") for part in parts)
        assert day_words.from_answer(answer) == (kind, [kept])


def test_what_came_from_elsewhere_and_is_no_date_is_shown_in_a_box():
    assert day_words.from_answer("last summer") == ("day", [("", "", "last summer")])
    assert day_words.from_answer("") == ("", [])


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("day:14·7·24", "four digits"),
        ("day:14·7·0000", "four digits"),
        ("year:··99", "four digits"),
        ("day:14··2024", "Enter the month"),
        ("month:··2024", "Enter the month"),
        ("about:3··2024", "Enter the month"),
        ("day:14·Smarch·2024", "by its name"),
        ("day:·7·2024", "Enter the day"),
        ("day:31·2·2024", "a day that this month has"),
        ("between:·9·2024/·8·2024", "earlier date first"),
        ("between:·9·2024/·9·", "four digits"),
    ],
)
def test_advice_says_what_to_correct(answer: str, says: str):
    assert says in day_words.advice(answer)
