"""What is hidden is not only not shown: it cannot be worked out from what is."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain import masking
from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape

NAMES = ("Others together", "Others and not known")
COUNTS = st.lists(st.integers(0, 12), max_size=9)
POSITIVE = st.lists(st.integers(1, 12), max_size=9)


def fillings(n: int, places: int) -> Iterator[tuple[int, ...]]:
    """Give every way to write ``n`` as so many numbers from 1 on: what somebody who subtracts can think of."""
    if places == 1:
        yield (n,)
        return
    for first in range(1, n - places + 2):
        yield from ((first, *rest) for rest in fillings(n - first, places - 1))


def chart(shape: Shape, series: Sequence[Sequence[int]], not_known: Sequence[int] = ()) -> Chart:
    size = len(series[0])
    labels = [f"series {at}" for at in range(len(series))]
    return Chart(
        name="small",
        title="",
        note="",
        shape=shape,
        categories=tuple(f"class {at}" for at in range(size)),
        series=tuple(
            Series(label=label, marks=tuple(Mark(n=n) for n in numbers))
            for label, numbers in zip(labels, series, strict=True)
        ),
        not_known=tuple(
            Entry(category="not known", mark=Mark(n=n), series=labels[at % len(series)] if len(series) > 1 else "")
            for at, n in enumerate(not_known)
        ),
    )


def is_small(n: int) -> bool:
    return n in {1, 2}


@pytest.mark.parametrize("size", range(1, 5))
def test_no_small_number_can_be_worked_out_by_subtraction(size: int):
    for counts in product(range(6), repeat=size):
        places = masking.hidden(counts)
        shown = {at: n for at, n in enumerate(counts) if at not in places}
        assert not any(is_small(n) for n in shown.values())
        left = sum(counts) - sum(shown.values())
        if len(places) == size or not places:  # nothing is told of it at all, or everything may be
            continue
        assert not is_small(left)
        untold = [at for at in places if counts[at]]
        found = list(fillings(left, len(untold)))
        for some in range(1, len(untold)):
            for group in combinations(range(len(untold)), some):
                assert len({sum(filling[at] for at in group) for filling in found}) > 1, counts


@given(COUNTS)
def test_nothing_is_hidden_without_need(counts: list[int]):
    assert bool(masking.hidden(counts)) == any(map(is_small, counts))


@given(POSITIVE, st.integers(0, 4), st.integers(1, 4))
def test_bars_that_are_published_give_no_small_number_away(known: list[int], unknown: int, singly: int):
    given_ = chart(Shape.BARS, [sorted(known, reverse=True)], [unknown] if unknown else [])
    shown = masking.merge(given_, NAMES, singly)
    if shown is given_:
        assert not any(is_small(entry.mark.n) for entry in given_.entries)
        return
    drawn = [slot[0].mark.n for slot in shown.slots]
    assert not any(map(is_small, drawn))
    assert not drawn or sum(drawn) == sum(known) + unknown
    assert shown.tail is None or (shown.tail.label == NAMES[1]) == (bool(unknown) and not shown.not_known)


@given(st.data(), st.sampled_from(Shape), st.integers(1, 2))
def test_charts_that_are_published_give_no_small_number_away(data: st.DataObject, shape: Shape, wide: int):
    size = data.draw(st.integers(1, 6))
    series = data.draw(
        st.lists(st.lists(st.integers(0, 9), min_size=size, max_size=size), min_size=wide, max_size=wide)
    )
    unknown = data.draw(st.lists(st.integers(1, 9), min_size=0, max_size=wide))
    given_ = chart(shape, series, unknown)
    shown = masking.hide(given_)
    assert not any(is_small(entry.mark.n) for entry in shown.entries)
    if not shown.entries:
        return
    assert len(shown.entries) == len(given_.entries)
    groups = {entry.series for entry in given_.entries} if shape is Shape.LINE else {None}
    for group in groups:
        pairs = [
            (before.mark.n, after.mark)
            for before, after in zip(given_.entries, shown.entries, strict=True)
            if group is None or before.series == group
        ]
        left = [n for n, mark in pairs if mark.is_hidden]
        assert not left or sum(left) > max(2, len(left))
        assert all(mark.n == n for n, mark in pairs if not mark.is_hidden)


def test_a_chart_of_which_nothing_may_be_told_has_no_marks():
    assert masking.hide(chart(Shape.PYRAMID, [(1, 0), (0, 2)])).entries == ()
    assert masking.merge(chart(Shape.BARS, [(1,)], [1]), NAMES, 6).entries == ()


def test_bars_with_small_numbers_become_one_without_their_names():
    shown = masking.merge(chart(Shape.BARS, [(9, 5, 2, 1)], [4]), NAMES, 6)
    assert [slot[0].words for slot in shown.slots] == ["class 0: 9", "class 1: 5", "Others together: 3", "not known: 4"]
    assert "class 2" not in shown.categories


def test_no_more_bars_are_drawn_singly_than_are_wanted():
    shown = masking.merge(chart(Shape.BARS, [(9, 8, 7, 2, 1)]), NAMES, 2)
    assert [slot[0].mark.n for slot in shown.slots] == [9, 8, 10]


def test_a_small_number_takes_the_next_one_with_it():
    shown = masking.merge(chart(Shape.BARS, [(9, 4, 1)]), NAMES, 6)
    assert [slot[0].mark.n for slot in shown.slots] == [9, 5]
    assert masking.merge(chart(Shape.BARS, [(9, 4)], [2]), NAMES, 6).tail.label == NAMES[1]  # type: ignore[union-attr]
