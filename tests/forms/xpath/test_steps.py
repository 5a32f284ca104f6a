import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xpath.steps import Document, follow

LIST = "<r><a><x>1</x><y/></a><a><x>2</x><z><x>3</x></z></a><b/></r>"


@pytest.fixture
def root() -> ListNode:
    """The root of a small list."""
    return ListNode(fromstring(LIST), "r")


def paths(root: ListNode, axis: str, name: str, *start: str) -> list[str]:
    """Return where a step leads from the nodes at the paths of ``start``."""
    known = {node.path: node for node in (root, *follow((root,), "descendant", "*"))}
    return [node.path for node in follow(tuple(known[path] for path in start), axis, name)]


@pytest.mark.parametrize(
    ("axis", "name", "start", "found"),
    [
        ("child", "x", "r/a[1]", ["r/a[1]/x[1]"]),
        ("child", "*", "r", ["r/a[1]", "r/a[2]", "r/b[1]"]),
        ("child", "text()", "r/a[1]/x[1]", ["r/a[1]/x[1]"]),
        ("child", "text()", "r/a[1]", []),
        ("self", "a", "r/a[1]", ["r/a[1]"]),
        ("self", "b", "r/a[1]", []),
        ("parent", "..", "r/a[1]", ["r"]),
        ("parent", "..", "r", []),
        ("ancestor", "*", "r/a[2]/z[1]/x[1]", ["r", "r/a[2]", "r/a[2]/z[1]"]),
        ("ancestor-or-self", "z", "r/a[2]/z[1]", ["r/a[2]/z[1]"]),
        ("descendant", "x", "r", ["r/a[1]/x[1]", "r/a[2]/x[1]", "r/a[2]/z[1]/x[1]"]),
        ("descendant-or-self", "node()", "r/a[1]", ["r/a[1]", "r/a[1]/x[1]", "r/a[1]/y[1]"]),
        ("following-sibling", "*", "r/a[1]", ["r/a[2]", "r/b[1]"]),
        ("preceding-sibling", "*", "r/b[1]", ["r/a[1]", "r/a[2]"]),
        ("preceding-sibling", "*", "r", []),
        ("following", "*", "r/a[2]/x[1]", ["r/a[2]/z[1]", "r/a[2]/z[1]/x[1]", "r/b[1]"]),
        ("preceding", "x", "r/a[2]/z[1]", ["r/a[1]/x[1]", "r/a[2]/x[1]"]),
        ("attribute", "id", "r", []),
        ("ancestor", "text()", "r/a[1]", []),
    ],
)
def test_a_step_leads_in_its_direction(root: ListNode, axis: str, name: str, start: str, found: list[str]):
    assert paths(root, axis, name, start) == found


def test_a_node_that_is_found_twice_counts_once(root: ListNode):
    assert paths(root, "parent", "*", "r/a[1]/x[1]", "r/a[1]/y[1]") == ["r/a[1]"]


def test_the_document_stands_above_the_root(root: ListNode):
    document = Document(root)
    assert document.children("r") == document.children("*") == (root,)
    assert document.children("other") == ()
    assert document.text() == ""
