import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.document import Document
from minerisk.forms.xform.limits import looks_at_meta, of_question, remarks

FORM = """<html xmlns:jr="http://openrosa.org/javarosa"><head><model>
  <instance><data>{meta}<a/></data></instance>{model}</model></head><body/></html>"""


def document(model: str = "", meta: str = "") -> Document:
    return Document.read(FORM.format(model=model, meta=meta))


def said(text: str, values: object) -> str:
    assert isinstance(values, dict)
    return text.format(**values)


@pytest.mark.parametrize(
    ("model", "meta", "words"),
    [
        ("", "", []),
        ('<submission base64RsaPublicKey="MII"/>', "", ["not encrypted"]),
        ('<submission action="https://example.org"/>', "", []),
        ("", "<meta><entity/><instanceID/></meta>", ["a list on a server"]),
        ("", "<meta><audit/></meta>", ["not logged"]),
        ('<instance id="towns" src="jr://file-csv/towns.csv"/>', "", ["“towns.csv” is not beside"]),
        ('<instance id="__last-saved" src="jr://instance/last-saved"/>', "", ["counts as empty"]),
    ],
)
def test_what_is_done_otherwise_in_a_form_is_remarked(model: str, meta: str, words: list[str]):
    found = [said(remark.text, remark.values) for remark in remarks(document(model, meta))]
    assert len(found) == len(words)
    assert all(word in one for word, one in zip(words, found, strict=True))


@pytest.mark.parametrize(
    ("control", "bind", "words"),
    [
        ("<input/>", "<bind/>", []),
        ("<secret/>", "<bind/>", ["can be read"]),
        ("<range start='1' end='x'/>", "<bind/>", ["does not say from where"]),
        ("<range start='1' end='5'/>", "<bind/>", []),
        ("<select1 appearance=\"minimal search('towns')\"/>", "<bind/>", ["not searched in a file"]),
        ("<input/>", "<bind jr:preload='property' jr:preloadParams='simserial'/>", ["stays empty"]),
        ("<input/>", "<bind jr:preload='uid'/>", []),
    ],
)
def test_what_is_done_otherwise_at_a_question_is_remarked(control: str, bind: str, words: list[str]):
    rules = fromstring(bind.replace("<bind", '<bind xmlns:jr="http://openrosa.org/javarosa"'))
    found = [said(remark.text, remark.values) for remark in of_question("a", fromstring(control), rules)]
    assert len(found) == len(words)
    assert all(word in one for word, one in zip(words, found, strict=True))


def test_what_is_not_asked_and_has_no_rules_is_as_it_is():
    assert not list(of_question("a", None, None))


def test_a_form_that_looks_at_the_identity_of_its_record_is_known():
    assert looks_at_meta(document('<bind nodeset="/data/a" calculate="/data/meta/instanceID"/>'))
    assert not looks_at_meta(document('<bind nodeset="/data/meta/instanceID" calculate="/data/a"/>'))
