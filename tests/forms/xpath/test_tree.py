from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.tree import Literal, Operation, operands


def test_a_chain_gives_its_operands_from_the_end():
    chain = parse("1 + 2 - 3")
    assert isinstance(chain, Operation)
    assert list(operands(chain)) == [Literal(3.0), Literal(2.0), Literal(1.0)]


def test_what_was_read_can_be_compared():
    assert parse("a + 'b'") == parse(" a+ 'b'")
    assert parse("a + 'b'") != parse("a + 'c'")
