import pytest

from minerisk.errors import UserError
from minerisk.forms.xform.document import Document

FORM = """<html xmlns="{namespace}"><head><title> T </title><model><instance><data id="f"><a/></data></instance>
<instance id="towns"/></model></head><body/></html>"""


@pytest.fixture
def document() -> Document:
    return Document.read(FORM.format(namespace="http://www.w3.org/2002/xforms"))


@pytest.mark.parametrize("namespace", ["http://www.w3.org/2002/xforms", "", "urn:x"])
def test_the_parts_of_a_form_are_found_in_any_namespace(namespace: str):
    document = Document.read(FORM.format(namespace=namespace))
    assert (document.title, document.name, len(document.lists)) == ("T", "data", 1)


@pytest.mark.parametrize(
    ("reference", "above", "path"),
    [
        ("/data/a/b", "", "a/b"),
        (" /data/a / b/ ", "", "a/b"),
        ("/data", "", ""),
        ("/orx:data/orx:meta/orx:instanceID", "", "meta/instanceID"),
        ("/data/people[position() = /data/x[1]]/age", "", "people/age"),
        ("b", "a", "a/b"),
        ("./b", "a", "a/b"),
        ("../b", "a/c", "a/b"),
        ("current()/../b", "a/c", "a/b"),
        ("../../..", "a", ""),
        ("a", "", "a"),
        ("/other/a", "", "/other/a"),
    ],
)
def test_a_reference_leads_to_a_path(document: Document, reference: str, above: str, path: str):
    assert document.path(reference, above) == path


def test_a_form_that_is_endlessly_deep_is_refused():
    text = FORM.format(namespace="").replace("<a/>", "<a>" * 600 + "</a>" * 600)
    with pytest.raises(UserError, match="more than 500 levels deep"):
        Document.read(text)
