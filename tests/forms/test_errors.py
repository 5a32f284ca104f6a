from minerisk.domain.remark import Kind, Remark
from minerisk.forms.errors import FormError, RuleError

REMARK = Remark(text="read as {found}", values={"found": "a"}, sheet="survey", row=2, kind=Kind.READ_DIFFERENTLY)
MISTAKE = Remark(text="wrong", sheet="survey", row=3, column="type", kind=Kind.MISTAKE)


def test_a_form_with_one_mistake_says_it():
    error = FormError([REMARK, MISTAKE])
    assert str(error) == "Sheet “survey”, row 3, column “type”: wrong"
    assert error.remarks == (REMARK, MISTAKE)


def test_a_form_with_several_mistakes_says_how_many_more():
    assert str(FormError([MISTAKE, MISTAKE, MISTAKE])).endswith("wrong (Mistakes besides this one: 2.)")


def test_a_rule_that_cannot_be_read_says_whose_it_is_and_why():
    error = RuleError("people/age", "constraint", "it ends too early")
    assert "“constraint” of “people/age”" in str(error)
    assert (error.path, error.rule, error.reason) == ("people/age", "constraint", "it ends too early")
