from minerisk.domain.answer import Reason
from minerisk.domain.counting import Sum, add, block, grids, is_grid, names, rows
from minerisk.domain.form import Group, Question, QuestionType, Repeat


def row(name: str, *counts: str, kind: QuestionType = QuestionType.INTEGER) -> Group:
    children = tuple(Question(path=f"g/{name}/{count}", type=kind, label={}) for count in counts)
    return Group(path=f"g/{name}", label={}, children=children)


def grid(*rows: Group | Question, appearance: str = "counts-grid") -> Group:
    return Group(path="g", label={}, children=rows, appearance=frozenset({appearance}))


def test_a_sum_is_at_least_that_where_a_count_is_not_known():
    assert add(["2", "3"]) == Sum(n=5, at_least=False)
    assert add(["2", Reason.NOT_KNOWN, "many"]) == Sum(n=2, at_least=True)


def test_an_empty_cell_counts_nobody_and_what_does_not_apply_is_not_missing():
    assert add(["2", None, ""]) == Sum(n=2, at_least=False)
    assert add(["2", Reason.NOT_APPLICABLE]) == Sum(n=2, at_least=False)
    assert add([]) == Sum(n=0, at_least=False)


def test_rows_with_the_same_whole_numbers_are_a_grid():
    assert is_grid(grid(row("a", "women", "men"), row("b", "women", "men")))
    assert names(row("a", "women", "men")) == ["women", "men"]


def test_rows_whose_columns_are_called_alike_are_a_grid_whatever_their_names():
    def labelled(name: str, *words: str) -> Group:
        asked = (
            Question(path=f"g/{name}/{name}_{word}", type=QuestionType.INTEGER, label={"en": word}) for word in words
        )
        return Group(path=f"g/{name}", label={}, children=tuple(asked))

    assert is_grid(grid(labelled("killed", "Men", "Boys"), labelled("injured", "Men", "Boys")))
    assert not is_grid(grid(labelled("killed", "Men", "Boys"), labelled("injured", "Boys", "Men")))


def test_other_groups_are_none():
    assert not is_grid(grid(row("a", "women", "men"), row("b", "men", "women")))
    assert not is_grid(grid(row("a", "women"), appearance="field-list"))
    assert not is_grid(grid(row("a", "women", kind=QuestionType.TEXT)))
    assert not is_grid(grid(row("a"), row("b")))
    assert not is_grid(grid())
    assert not is_grid(grid(row("a", "women"), Question(path="g/x", type=QuestionType.NOTE, label={})))


def test_grids_are_found_in_groups_and_not_in_repeats():
    found = grid(row("a", "women"))
    inside = Group(path="section", label={}, children=(found, Question(path="x", type=QuestionType.TEXT, label={})))
    assert list(grids([inside, Repeat(path="visit", label={}, children=(found,))])) == [found]
    assert rows(found) == found.children


def test_a_block_of_a_spreadsheet_has_rows_and_columns():
    assert block("1\t2\r\n3\t\r\n") == [["1", "2"], ["3", ""]]
    assert block("12") == [["12"]]
