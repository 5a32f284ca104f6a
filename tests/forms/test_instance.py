from collections.abc import Iterator
from itertools import count

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.answer import REMOVED, Answer, Reason
from minerisk.domain.form import Data, Form, Group, Item, Question, QuestionType, Repeat
from minerisk.domain.text import clean
from minerisk.errors import UserError
from minerisk.forms import instance
from minerisk.forms.instance import LARGEST, Meta

META = Meta(instance="uuid:1")
OURS = 'xmlns:mr="https://minerisk.org/xforms"'


def text(path: str, data: Data = Data.TEXT) -> Question:
    return Question(path=path, type=QuestionType.TEXT, label={}, data=data)


def form(*children: Item, version: str = "2") -> Form:
    return Form(id="f", version=version, digest="d", title={}, kind=None, languages=("en",), children=children)


WOUND = Repeat(path="people/casualty/wound", label={}, children=(text("people/casualty/wound/part"),))
CASUALTY = Repeat(path="people/casualty", label={}, children=(text("people/casualty/age", Data.INTEGER), WOUND))
FORM = form(text("place"), Group(path="people", label={}, children=(text("people/total"), CASUALTY)))

said = st.one_of(st.text(min_size=1).map(clean).filter(bool), st.sampled_from(Reason))


# What was written is read back


@st.composite
def items(draw: st.DrawFn, above: str = "", depth: int = 0) -> tuple[Item, ...]:
    """Return questions, groups and repeats, up to three deep."""
    made: list[Item] = []
    for number in range(draw(st.integers(min_value=1, max_value=3))):
        kind = draw(st.sampled_from(("question", "group", "repeat") if depth < 3 else ("question",)))
        path = f"{above}{kind[0]}{number}"
        if kind == "question":
            made.append(text(path))
        else:
            children = draw(items(above=f"{path}/", depth=depth + 1))
            made.append((Group if kind == "group" else Repeat)(path=path, label={}, children=children))
    return tuple(made)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Form, dict[str, Answer]]:
    """Return a form with answers: every question may have one, every repeat up to three items, some taken out."""
    made = form(*draw(items()))
    numbers = count()

    def answers(children: tuple[Item, ...], above: str) -> Iterator[tuple[str, Answer]]:
        for child in children:
            path = above + child.path.rpartition("/")[2]
            if isinstance(child, Question):
                if draw(st.booleans()):
                    yield path, draw(said)
            elif isinstance(child, Group):
                yield from answers(child.children, f"{path}/")
            else:
                for place in range(draw(st.integers(max_value=3, min_value=0))):
                    item = f"{path}{{i{next(numbers)}}}"
                    yield f"{item}@order", str(place + 1)
                    if draw(st.booleans()):
                        yield f"{item}@removed", "1"
                    yield from answers(child.children, f"{item}/")

    return made, dict(answers(made.children, ""))


@given(filled())
def test_reading_back_gives_what_was_written_for_another_database(given: tuple[Form, dict[str, Answer]]):
    made, answers = given
    found = instance.read(made, instance.write(made, answers, META, whole=True))
    assert (found.answers, found.meta, found.remarks) == (answers, META, ())


@given(filled())
def test_others_get_the_same_answers_without_what_was_taken_out(given: tuple[Form, dict[str, Answer]]):
    made, answers = given
    written = instance.write(made, answers, META)
    again = instance.read(made, written)
    assert "mr:item" not in written
    assert not [path for path in again.answers if path.endswith(REMOVED)]
    assert instance.write(made, again.answers, META) == written


def test_items_stand_in_their_order():
    answers = {f"people/casualty{{{one}}}@order": str(place) for one, place in (("b", 1), ("a", 2))}
    written = instance.write(FORM, answers | {"people/casualty{a}/age": "3"}, META, whole=True)
    assert written.index('mr:item="b"') < written.index('mr:item="a"')


# How it is written


def test_an_instance_is_one_that_odk_tools_know():
    meta = Meta(instance="uuid:1", name="Ağdam, 2 people", deprecated="uuid:0", others={"timeEnd": "10:00"})
    written = instance.write(FORM, {"place": "Ağdam", "people/total": Reason.NOT_KNOWN}, meta)
    root = fromstring(written)
    assert (root.tag, root.attrib) == ("data", {"id": "f", "version": "2"})
    assert [child.tag for child in root] == ["place", "people", "meta"]
    assert root.findtext("place") == "Ağdam"
    assert {one.tag: one.text for one in root.find("meta") or ()} == {
        "instanceID": "uuid:1", "instanceName": "Ağdam, 2 people", "deprecatedID": "uuid:0", "timeEnd": "10:00",
    }  # fmt: skip
    assert '<total mr:reason="not_known" />' in written


def test_a_block_of_the_forms_own_is_filled():
    own = form(Group(path="meta", label={}, children=(text("meta/instanceID"), text("meta/note"))))
    written = instance.write(own, {"meta/note": "x"}, META)
    assert written.count("<meta>") == 1
    assert instance.read(own, written).answers == {"meta/note": "x", "meta/instanceID": "uuid:1"}


def test_a_form_without_a_version_makes_instances_without_one():
    assert fromstring(instance.write(form(text("place"), version=""), {}, META)).attrib == {"id": "f"}


def test_what_is_not_asked_for_has_no_node():
    answers = {"people/casualty{a}@order": "1", "people/casualty{b}@order": "2"}
    hidden = {"place", "people/casualty{a}", "people/casualty{b}/age"}
    root = fromstring(instance.write(FORM, answers, META, relevant=lambda path: path not in hidden))
    assert [node.tag for node in root.iter()] == ["data", "people", "total", "casualty", "meta", "instanceID"]


def test_letters_that_xml_cannot_hold_do_not_spoil_the_file():
    written = instance.write(FORM, {"place": "a\x00b\ud800c\r\nd"}, META)
    assert instance.read(FORM, written).answers == {"place": "a\ufffdb\ufffdc\nd"}


# Instances of other tools


def test_items_of_other_tools_get_an_identity():
    numbers = count()
    text = (
        f'<data id="f" version="2" {OURS}><people>'
        '<casualty><age>3</age></casualty><casualty mr:item="}{"/></people></data>'
    )
    assert instance.read(FORM, text, new_id=lambda: f"n{next(numbers)}").answers == {
        "people/casualty{n0}@order": "1",
        "people/casualty{n0}/age": "3",
        "people/casualty{n1}@order": "2",
    }
    assert len(instance.read(FORM, text).answers) == 3


def test_two_items_with_one_identity_stay_two():
    ages = "".join(f'<casualty mr:item="a"><age>{age}</age></casualty>' for age in (3, 4))
    found = instance.read(FORM, f'<data id="f" {OURS}><people>{ages}</people></data>', new_id=lambda: "n").answers
    assert found["people/casualty{a}/age"] == "3"
    assert found["people/casualty{n}/age"] == "4"


@pytest.mark.parametrize("block", ["meta", "orx:meta"])
def test_what_the_instance_says_of_itself_is_read_in_both_ways(block: str):
    orx = block[:-4]
    said = {"instanceID": "uuid:2", "instanceName": "Two", "deprecatedID": "uuid:1", "audit": "audit.csv"}
    nodes = "".join(f"<{orx}{name}>{text}</{orx}{name}>" for name, text in said.items())
    source = f'<data id="f" xmlns:orx="http://openrosa.org/xforms" orx:version="2"><{block}>{nodes}</{block}></data>'
    found = instance.read(FORM, source)
    assert found.meta == Meta(instance="uuid:2", name="Two", deprecated="uuid:1", others={"audit": "audit.csv"})
    assert (found.version, found.remarks, found.answers) == ("2", (), {})


def test_an_id_on_the_root_will_do():
    assert instance.read(FORM, '<data id="f" instanceID="uuid:7"/>').meta == Meta(instance="uuid:7")


def test_order_namespaces_and_white_space_do_not_matter():
    source = """<?xml version="1.0"?>
        <x:data xmlns:x="http://example.org" id="f" version="2">
          <x:people>
            <casualty> <age> 34
            </age> </casualty>
            <x:total/>
          </x:people>
          <place>   </place>
          <x:meta/>
        </x:data>"""
    found = instance.read(FORM, source.strip(), new_id=lambda: "n")
    assert found.answers == {"people/casualty{n}@order": "1", "people/casualty{n}/age": "34"}


def test_a_text_keeps_the_spaces_that_were_typed():
    assert instance.read(FORM, '<data id="f"><place> a \n b </place></data>').answers == {"place": " a \n b "}


def test_sections_of_plain_text_are_read():
    assert instance.read(FORM, '<data id="f"><place><![CDATA[a < b]]> &amp; c</place></data>').answers == {
        "place": "a < b & c"
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_any_encoding_is_read(encoding: str):
    source = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><data id="f"><place>Шуша</place></data>'
    assert instance.read(FORM, source.encode(encoding)).answers == {"place": "Шуша"}
    assert instance.read(FORM, "\ufeff" + source).answers == {"place": "Шуша"}


def test_a_template_is_no_item():
    source = '<data id="f" xmlns:jr="http://openrosa.org/javarosa"><people><casualty jr:template=""/></people></data>'
    assert instance.read(FORM, source).answers == {}


def test_an_answer_that_was_given_after_a_reason_holds():
    assert instance.read(FORM, f'<data id="f" {OURS}><place mr:reason="refused">x</place></data>').answers == {
        "place": "x"
    }
    assert instance.read(FORM, f'<data id="f" {OURS}><place mr:reason="lazy"/></data>').answers == {}


# What does not fit


def test_what_the_form_does_not_ask_is_kept_and_told():
    source = (
        '<data id="f" version="2"><formhub><uuid>9</uuid></formhub><__version__>v</__version__>'
        "<visit><day>Monday</day><guest><name>A</name></guest><guest><name>B</name></guest></visit>"
        "<place>Ağdam<part>north</part></place></data>"
    )
    numbers = count()
    found = instance.read(FORM, source, new_id=lambda: f"n{next(numbers)}")
    assert found.answers == {
        "place": "Ağdam",
        "place/part": "north",
        "visit/day": "Monday",
        "visit/guest{n0}@order": "1",
        "visit/guest{n1}@order": "2",
        "visit/guest{n0}/name": "A",
        "visit/guest{n1}/name": "B",
    }
    assert [(one.text, one.values["path"]) for one in found.remarks] == [
        (instance.UNKNOWN, path) for path in ("place/part", "visit/day", "visit/guest/name", "visit/guest/name")
    ]


def test_a_node_that_stands_there_twice_is_told():
    found = instance.read(FORM, '<data id="f" version="2"><place>a</place><place>b</place></data>')
    assert found.answers == {"place": "a"}
    assert [one.text for one in found.remarks] == [instance.MORE_THAN_ONCE]


def test_answers_to_another_version_are_read_and_told():
    found = instance.read(FORM, '<data id="f" version="1"><place>a</place></data>')
    assert (found.version, found.answers) == ("1", {"place": "a"})
    assert [(one.text, one.values) for one in found.remarks] == [(instance.OTHER_VERSION, {"theirs": "1", "ours": "2"})]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<data id='f'>",
        "\ud800",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><data id='f'/>",
        b"\xff\xfe\x00",
        b"<?xml version='1.0' encoding='klingon'?><data id='f'/>",
        "<data id='f'>" + "<a>" * 200 + "</a>" * 200 + "</data>",
        b" " * (LARGEST + 1),
    ],
    ids=["empty", "unfinished", "surrogate", "DTD", "half", "encoding", "deep", "huge"],
)
def test_what_cannot_be_read_is_refused(source: str | bytes):
    with pytest.raises(UserError, match="cannot be read"):
        instance.read(FORM, source)


@pytest.mark.parametrize(("source", "theirs"), [("<data id='g'/>", "g"), ("<other/>", "other")])
def test_answers_to_another_form_are_refused(source: str, theirs: str):
    with pytest.raises(UserError, match=f"answers to the form “{theirs}”, and not answers to the form “f”"):
        instance.read(FORM, source)


def test_answers_that_are_encrypted_are_refused():
    with pytest.raises(UserError, match="encrypted"):
        instance.read(FORM, '<data id="f" encrypted="yes" xmlns="http://www.opendatakit.org/xforms/encrypted"/>')
