import pytest

from minerisk.domain.filling.items import Items, is_field

ANSWERS = {
    "people/casualty{b}/age": "8",
    "people/casualty{a}/age": "40",
    "people/casualty{a}/wound{w}/part": "leg",
    "people/casualty{a}@order": "2",
    "people/casualty{b}@order": "1",
    "people/casualty{c}@order": "3",
    "people/casualty{c}@removed": "1",
    "place": "Ağdam",
}
A, B, C = "people/casualty{a}", "people/casualty{b}", "people/casualty{c}"


@pytest.fixture
def items() -> Items:
    return Items(ANSWERS)


def test_items_stand_in_their_order_without_those_taken_out(items: Items):
    assert items.of("people/casualty") == (B, A)
    assert items.all_of("people/casualty") == (B, A, C)
    assert items.of(f"{A}/wound") == (f"{A}/wound{{w}}",)
    assert items.of("nothing") == ()
    assert items.is_removed(C)


def test_items_without_an_order_stand_at_the_end_by_identity():
    odd = {"r{b}/x": "1", "r{a}/x": "1", "r{c}@order": "first", "r{z}@order": "5"}
    assert Items(odd).of("r") == ("r{z}", "r{a}", "r{b}", "r{c}")


def test_a_removal_that_was_taken_back_is_none():
    assert Items({"r{a}@removed": ""}).of("r") == ("r{a}",)


def test_an_item_is_added_at_the_end_or_behind_another(items: Items):
    assert items.add("people/casualty", "d") == "people/casualty{d}"
    assert items.add("people/casualty", "e", after=B) == "people/casualty{e}"
    assert items.of("people/casualty") == (B, "people/casualty{e}", A, "people/casualty{d}")


def test_an_item_that_was_taken_out_comes_back_where_it_stood(items: Items):
    items.remove(B)
    assert items.of("people/casualty") == (A,)
    items.restore(B)
    assert items.of("people/casualty") == (B, A)


def test_what_is_not_there_cannot_be_taken_out(items: Items):
    items.remove("people/casualty{x}")
    assert not items.is_removed("people/casualty{x}")


@pytest.mark.parametrize(("to", "order"), [(0, (A, B)), (1, (B, A)), (99, (B, A)), (-3, (A, B))])
def test_an_item_moves_to_a_place(items: Items, to: int, order: tuple[str, ...]):
    items.move(A, to)
    assert items.of("people/casualty") == order


def test_items_inside_another_are_found(items: Items):
    assert items.inside(A) == (f"{A}/wound{{w}}",)
    assert set(items.inside("people")) == {A, B, C, f"{A}/wound{{w}}"}


def test_a_record_keeps_order_and_removal(items: Items):
    assert dict(items.fields()) == {
        f"{B}@order": "1",
        f"{A}@order": "2",
        f"{C}@order": "3",
        f"{C}@removed": "1",
        f"{A}/wound{{w}}@order": "1",
    }


def test_fields_of_items_are_told_from_answers():
    assert is_field(f"{A}@order")
    assert is_field(f"{A}@removed")
    assert not is_field(f"{A}/age")


def test_items_are_found_by_the_name_of_their_repeat_in_order():
    items = Items({"p/c{a}/age": "1", "p/c{b}@order": "1", "p/c{d}@removed": "1", "p/other{x}/age": "2"})
    assert items.called("c") == ("p/c{b}", "p/c{a}")
    assert items.called("nothing") == ()


def test_items_that_are_more_than_are_counted_stay_and_come_back(items: Items):
    before = items.of("people/casualty")
    assert items.count("people/casualty", 1) == 0
    assert items.is_counted("people/casualty")
    assert items.of("people/casualty") == before[:1]
    assert not items.is_here(before[1])
    assert items.count("people/casualty", len(before) + 2) == 2
    assert items.of("people/casualty") == before
