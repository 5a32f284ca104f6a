from minerisk.forms.errors import RuleError


def test_a_rule_that_cannot_be_read_says_whose_it_is_and_why():
    error = RuleError("people/age", "constraint", "it ends too early")
    assert "“constraint” of “people/age”" in str(error)
    assert (error.path, error.rule, error.reason) == ("people/age", "constraint", "it ends too early")
