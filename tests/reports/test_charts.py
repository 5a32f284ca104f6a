import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape, Tail
from minerisk.reports import fonts
from minerisk.reports.charts import panel
from minerisk.reports.fonts import width
from minerisk.reports.paper import Ink, Text
from minerisk.reports.sketch import COLOURS, HIDDEN, SIDES

ROOM, TALL = 300.0, 200.0


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def chart(shape: Shape, *series: Sequence[int], not_known: Sequence[int] = ()) -> Chart:
    return Chart(
        name="c",
        title="What people were doing",
        note="n = 33 casualties, not known 2",
        shape=shape,
        categories=tuple(f"Class {at}" for at in range(len(series[0]))),
        series=tuple(
            Series(label=f"Side {at}", marks=tuple(Mark(n=n) for n in numbers)) for at, numbers in enumerate(series)
        ),
        not_known=tuple(Entry(category="Not known", mark=Mark(n=n)) for n in not_known),
    )


def words(of: Chart, **options: bool) -> list[str]:
    return [mark.text for mark in panel(of, ROOM, TALL, **options) if isinstance(mark, Text)]


def ink(of: Chart) -> str:
    return next(mark.operators for mark in panel(of, ROOM, TALL) if isinstance(mark, Ink))


def bars(of: Chart, colour: str = COLOURS[0]) -> list[tuple[float, float, float, float]]:
    found = re.findall(rf"{colour} rg ([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re f", ink(of))
    return [(float(x), float(y), float(wide), float(tall)) for x, y, wide, tall in found]


ALL = (
    chart(Shape.LINE, (1, 2, 3), (3, 2, 1), not_known=(4, 5)),
    chart(Shape.COLUMNS, (5, 0, 9), not_known=(4,)),
    chart(Shape.BARS, (9, 5, 1), not_known=(2,)),
    chart(Shape.PYRAMID, (3, 5), (15, 1), not_known=(2,)),
)


@pytest.mark.parametrize("of", ALL, ids=lambda of: of.shape)
def test_every_chart_has_its_title_its_note_and_its_numbers(of: Chart):
    said = words(of)
    assert said[:2] == [of.title, of.note]
    if of.shape is not Shape.LINE:
        assert {str(entry.mark.n) for entry in of.entries if entry.mark.n} <= set(said)


@pytest.mark.parametrize("of", ALL, ids=lambda of: of.shape)
def test_nothing_stands_outside_its_room(of: Chart):
    longer = replace(of, categories=tuple(f"Collecting firewood, plants or food {at}" for at in of.categories))
    for one in (of, longer):
        for mark in panel(one, ROOM, TALL):
            if isinstance(mark, Text):
                assert mark.x >= -0.1
                assert mark.x + width(mark.text, mark.style.font, mark.style.size) <= ROOM + 0.1
                assert 0 < mark.y <= TALL + 20


@pytest.mark.parametrize("of", ALL, ids=lambda of: of.shape)
def test_what_is_not_known_is_hatched(of: Chart):
    assert ink(of).count("re W n") == len(of.not_known)


def test_bars_begin_at_0_and_are_as_long_as_their_numbers():
    found = bars(chart(Shape.BARS, (10, 5, 1)))
    assert len({x for x, *_ in found}) == 1
    longest, half, tenth = (wide for _, _, wide, _ in found)
    assert half == pytest.approx(longest / 2, abs=0.1)
    assert tenth == pytest.approx(longest / 10, abs=0.1)


def test_what_is_not_known_stands_last():
    names = [word for word in words(chart(Shape.BARS, (3, 2), not_known=(9,))) if not word.isdigit()]
    assert names[-1] == "Not known"


def test_small_bars_are_one():
    of = replace(chart(Shape.BARS, (9, 5, 2, 1)), tail=Tail(label="Other", mark=Mark(n=3), after=2))
    assert len(bars(of)) == 3
    assert "Class 3" not in words(of)


def test_small_bars_together_are_broken_where_they_would_be_the_longest():
    of = replace(chart(Shape.BARS, (9, 5, 2, 1)), tail=Tail(label="Other", mark=Mark(n=90), after=2))
    longest, _, begin, end = bars(of)
    assert begin[2] + end[2] < longest[2]
    assert begin[0] + begin[2] < end[0]
    assert end[0] + end[2] == pytest.approx(longest[0] + longest[2], abs=0.02)
    assert "90" in words(of)


def test_bars_say_their_part_of_what_is_known_where_that_is_wanted():
    of = chart(Shape.BARS, (30, 10), not_known=(4,))
    assert {"75 %", "25 %"} <= set(words(of, shares=True))
    assert not any("%" in word for word in words(of))


def test_long_names_have_two_lines_and_at_last_an_ellipsis():
    of = replace(chart(Shape.BARS, (3,)), categories=("Unexploded shell, bomb or grenade and what is left of it " * 2,))
    assert any(word.endswith(" …") for word in words(of))


def test_columns_stand_on_0():
    found = bars(chart(Shape.COLUMNS, (10, 5)))
    feet = {round(y + tall, 1) for _, y, _, tall in found}
    assert len(feet) == 1
    assert found[1][3] == pytest.approx(found[0][3] / 2, abs=0.1)


def test_narrow_columns_say_the_largest_number_alone():
    said = words(chart(Shape.COLUMNS, tuple(range(1001, 1050))))
    assert "1\u202f049" in said
    assert "1\u202f048" not in said


def test_the_sides_of_a_pyramid_lie_back_to_back():
    of = chart(Shape.PYRAMID, (3, 5), (15, 1))
    left, right = bars(of, SIDES[0]), bars(of, SIDES[1])
    assert len({round(x + wide, 1) for x, _, wide, _ in left}) == 1
    assert len({x for x, *_ in right}) == 1
    assert right[0][2] == pytest.approx(5 * left[0][2], abs=0.1)
    assert {"Side 0 8", "Side 1 16"} <= set(words(of))


def test_lines_have_their_name_and_last_number_at_their_end():
    assert {"Side 0 3", "Side 1 1"} <= set(words(chart(Shape.LINE, (1, 3), (2, 1))))


def test_a_second_line_below_is_said_where_it_changes():
    of = replace(chart(Shape.LINE, (1, 2, 3)), axis=("Nov\n2025", "Dec\n2025", "Jan\n2026"))
    assert [word for word in words(of) if word.startswith("20")] == ["2025", "2026"]


def test_a_number_that_is_not_told_has_a_cross():
    untold = Mark(n=0, is_hidden=True)
    sides = tuple(Series(label=f"Side {at}", marks=(Mark(n=9), untold)) for at in range(2))
    for shape, series in ((Shape.LINE, sides), (Shape.PYRAMID, sides), (Shape.COLUMNS, sides[:1])):
        of = replace(chart(shape, (9, 0), (9, 0)), series=series)
        assert any(HIDDEN in word for word in words(of))
    pyramid = replace(chart(Shape.PYRAMID, (9, 0), (9, 0)), series=sides)
    assert "Side 0" in words(pyramid)


def test_without_marks_title_and_note_say_all():
    of = replace(chart(Shape.BARS, ()), note="Not shown: the numbers are too small to be published.")
    assert words(of)[0] == of.title
    assert " ".join(words(of)[1:]) == of.note
    assert not bars(of)


def test_a_pyramid_of_people_whose_age_nobody_knows_has_no_sides():
    assert "Not known" in words(chart(Shape.PYRAMID, (), (), not_known=(4,)))
