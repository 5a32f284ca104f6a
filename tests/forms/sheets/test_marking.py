from minerisk.forms.sheets.marking import mark

SURVEY = [["type", "Name", "label"], ["text", "owner", "Owner"], ["integer", "depth"]]
OURS = 'mr="https://minerisk.org/xforms"'


def test_a_column_says_which_questions_name_a_person():
    made = mark({"survey": SURVEY}, {"owner"})
    assert made["survey"] == [
        ["type", "Name", "label", "bind::mr:protect"],
        ["text", "owner", "Owner", "identity"],
        ["integer", "depth", "", ""],
    ]
    assert made["settings"] == [["namespaces"], [OURS]]


def test_what_is_marked_already_stays():
    survey = [["type", "name", "bind::mr:protect"], ["text", "owner", "precise"]]
    settings = [["form_id", "namespaces"], ["well", 'x="y"']]
    made = mark({"survey": survey, "settings": settings}, {"owner"})
    assert made["survey"] == survey
    assert made["settings"] == [["form_id", "namespaces"], ["well", f'x="y" {OURS}']]
    assert mark(made, {"owner"}) == made


def test_nothing_is_written_where_there_is_nothing_to_mark():
    assert mark({"survey": SURVEY}, ()) == {"survey": SURVEY}
    assert mark({"survey": []}, {"owner"}) == {"survey": []}
