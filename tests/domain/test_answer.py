from minerisk.domain.answer import REASONS, Reason, inside, item_of, question_path, repeat_of, within


def test_every_reason_has_its_words():
    assert set(REASONS) == set(Reason)


def test_a_path_tells_its_question_and_its_item():
    path = "people/casualty{9f}/injury{1}/side"
    assert question_path(path) == "people/casualty/injury/side"
    assert item_of(path) == "people/casualty{9f}/injury{1}"
    assert item_of("where/district") is None


def test_an_item_belongs_to_a_repeat():
    assert repeat_of("people/casualty{9f}/wound{w}") == "people/casualty{9f}/wound"


def test_a_question_stands_inside_an_item_where_one_is_given():
    assert inside("people/casualty/wound/part", "people/casualty{9f}/wound{w}") == "people/casualty{9f}/wound{w}/part"
    assert inside("where/district", "") == "where/district"


def test_a_path_stands_within_its_groups_items_and_repeats():
    path = "people/casualty{9f}/age"
    assert [within(path, above) for above in ("people", "people/casualty", "people/casualty{9f}", path)] == [True] * 4
    assert within("people/casualty{9f}@order", "people/casualty")
    assert not within("people_else/age", "people")
