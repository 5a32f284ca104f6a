from dataclasses import replace

from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape, Tail


def bars(*numbers: int, unknown: int = 2) -> Chart:
    return Chart(
        name="activity",
        title="What people were doing",
        note="n = 12",
        shape=Shape.BARS,
        categories=tuple("ABCDEF"[: len(numbers)]),
        series=(Series(label="Casualties", marks=tuple(Mark(n=n, share=f"{n} %") for n in numbers)),),
        not_known=(Entry(category="Not known", mark=Mark(n=unknown)),),
    )


def test_a_chart_says_how_many_are_known():
    assert bars(5, 3, 1).known == 9


def test_a_table_has_every_category_and_ends_with_what_is_not_known():
    entries = bars(5, 3, 1).entries
    assert [(entry.category, entry.mark.n, entry.of) for entry in entries] == [
        ("A", 5, 9),
        ("B", 3, 9),
        ("C", 1, 9),
        ("Not known", 2, None),
    ]


def test_a_drawing_shows_the_tail_as_one_and_a_table_each():
    chart = replace(bars(5, 3, 1, 1), tail=Tail(label="Other, under 2 each", mark=Mark(n=2), after=2))
    assert [entry.category for (entry,) in chart.slots] == ["A", "B", "Other, under 2 each", "Not known"]
    assert [entry.category for entry in chart.entries] == ["A", "B", "C", "D", "Not known"]


def test_the_longest_mark_may_be_what_is_not_known():
    assert bars(5, 3, unknown=7).most == 7
    assert replace(bars(), not_known=()).most == 0


def test_a_mark_is_said_with_its_share():
    chart = replace(bars(5, 3), series=(*bars(5, 3).series, Series(label="Men", marks=(Mark(n=1), Mark(n=1200)))))
    assert [entry.words for entry in chart.entries] == [
        "A, Casualties: 5, 5 %",
        "A, Men: 1",
        "B, Casualties: 3, 3 %",
        "B, Men: 1\u202f200",
        "Not known: 2",
    ]


def test_on_a_line_each_series_is_a_whole_of_its_own():
    chart = replace(bars(5, 3), shape=Shape.LINE, series=(*bars(5, 3).series, *bars(1, 1).series))
    assert [entry.of for entry in chart.entries] == [8, 2, 8, 2, None]
