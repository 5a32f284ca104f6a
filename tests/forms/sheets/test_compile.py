import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk import paths
from minerisk.errors import UserError
from minerisk.forms.sheets.compile import compile_folder
from minerisk.forms.xform import reader as xform

FORMS = sorted(path.parent for path in paths.bundled("forms").glob("*/survey.csv"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_the_xforms_that_ship_are_those_of_their_sheets(path: Path, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        compiled = compile_folder(path)
    assert compiled == (path / f"{path.name}.xml").read_bytes().decode()
    assert caplog.messages == []


def test_sheets_become_a_form(folder: Callable[..., Path]):
    path = folder(
        "type,name,label,relevant,choice_filter\n"
        "select_one yes_no,hurt,Hurt?,,\n"
        "integer,age,Age,${hurt} = 'yes',\n"
        "select_one towns,town,Town,,district = ${hurt}\n",
        "list_name,name,label,district\nyes_no,yes,Yes,\ntowns,a,A,yes\n",
        "form_id,form_title,version\nf,The form,3\n",
    )
    form = xform.read(compile_folder(path))
    assert (form.id, form.version, form.title) == ("f", "3", {"default": "The form"})
    assert [question.path for question in form.questions()] == ["hurt", "age", "town"]


def test_what_a_phone_might_miss_is_logged(folder: Callable[..., Path], caplog: pytest.LogCaptureFixture):
    compile_folder(
        folder("type,name,label,label::French\ntext,a,A,A\n", settings="form_id,default_language\nf,English\n")
    )
    assert any("language" in message for message in caplog.messages)


@pytest.mark.parametrize(
    ("survey", "message"),
    [
        (
            "type,name,label,relevant\n\ntext,a,A,1 +\n",
            "row 3, column “relevant”: the rule cannot be read, because it ends",
        ),
        ("type,name,label,bind::relevant\ntext,a,A,1 +\n", "row 2, column “bind::relevant”"),
        ("type,name,label,calculation\ntext,a,A,\ncalculate,b,,average(1)\n", "row 3, column “calculation”"),
        ("type,name,label,constraint\ntext,a,A,/form/b = 1\n", "“/form” is not in this form"),
        ("type,name,label,calculation\ninteger,a,A,${b}\ninteger,b,B,${a}\n", "in a circle: "),
        ("type,name,label,relevant\ntext,a,A,/data/b = 1\n", "looks at “b”, which is not in it"),
        ("type,name,label\nselect_one yes_no,a,A\n", "row 2, column “type”: there is no list “yes_no”"),
        ("type,name,label,media::image\ntext,a,A ${,x\n", "do not make a form"),
    ],
)
def test_a_mistake_is_named(folder: Callable[..., Path], survey: str, message: str):
    with pytest.raises(UserError) as raised:
        compile_folder(folder(survey))
    assert message in str(raised.value)


def test_a_filter_that_cannot_be_read_is_found_in_its_column(folder: Callable[..., Path]):
    path = folder("type,name,label,choice_filter\nselect_one l,a,A,x = \n", "list_name,name,label,x\nl,a,A,1\n")
    with pytest.raises(UserError, match="row 2, column “choice_filter”"):
        compile_folder(path)
