"""Whatever a form asks can be answered on the screen, and comes to the same as without a screen."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.real_data import REAL, needs_real_data
from tests.ui.form.robot import GIVEN, Robot

from minerisk.domain.form import Form
from minerisk.errors import UserError
from minerisk.forms.sheets.compile import compile_book
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.opening import open_book
from minerisk.services import filling_out, forms

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHOICES = """list_name,name,label,kind
yes_no,yes,Yes,
yes_no,no,No,
kinds,fruit,Fruit,
kinds,herb,Herb,
plants,apple,Apple,fruit
plants,pear,Pear,fruit
plants,mint,Mint,herb
"""
EVERY_TYPE = """type,name,label,appearance,parameters,calculation,relevant
start,start,,,,,
text,name,Name,,,,
text,story,Story,multiline,,,
text,phone,Phone,numbers,,,
text,secret,Secret,masked,,,
integer,age,Age,,,,
decimal,weight,Weight,,,,
range,pain,Pain,,start=0 end=10 step=1,,
range,stars,Stars,rating,start=1 end=5 step=1,,
range,picked,Picked,picker,start=0 end=4 step=2,,
select_one yes_no,hurt,Hurt?,,,,
select_one plants,plant,Plant,minimal,,,
select_multiple plants,plants,Plants,,,,
select_multiple plants,more,More plants,minimal,,,
rank plants,best,Best,,,,
date,day,Day,,,,
date,month,Month,month-year,,,
date,year,Year,year,,,
time,clock,Clock,,,,
dateTime,moment,Moment,,,,
geopoint,place,Place,,,,
geotrace,line,Line,,,,
geoshape,area,Area,,,,
barcode,code,Code,,,,
note,told,You are ${age},,,,
acknowledge,agreed,Agreed,,,,
calculate,double,,,,${age} * 2,
calculate,shown,Twice,,,${age} * 2,
image,picture,Picture,,,,
text,limp,Which leg?,,,,${hurt} = 'yes'
"""
SHAPES = """type,name,label,appearance,repeat_count,relevant,choice_filter
text,before,Before,,,,
begin group,first,First,field-list,,,
select_one yes_no,any,Any?,,,,
begin group,inner,Inner,,,${any} = 'yes',
text,inside,Inside,,,,
end group,inner,,,,,
end group,first,,,,,
integer,between,Between,,,,
begin repeat,child,Child,,,${any} = 'yes',
text,child_name,Name of the child,,,,
begin repeat,dose,Dose,,,,
date,dose_day,Day of the dose,,,,
end repeat,dose,,,,,
end repeat,child,,,,,
begin group,counted,Counted,,,,
integer,number,How many?,,,,
begin repeat,row,Row,,${number},,
select_one kinds,kind,Kind,,,,
select_one plants,which,Which?,,,,kind = ${kind}
end repeat,row,,,,,
end group,counted,,,,,
begin group,grid,Grid,table-list,,,
select_one yes_no,one,One,,,,
select_one yes_no,two,Two,,,,
end group,grid,,,,,
text,after,After,,,,
"""
NO_GROUPS = "type,name,label\ntext,name,Name\nbegin repeat,pet,Pet\ntext,called,Called\nend repeat,pet,\ntext,end,End\n"
LARGEST = 150
FEW = 2


def compiled(folder: Path, survey: str) -> Form:
    (folder / "survey.csv").write_text(survey)
    (folder / "choices.csv").write_text(CHOICES)
    (folder / "settings.csv").write_text("form_id,form_title\nany,Any form\n")
    return forms.read(forms.compile_folder(folder))


def differing(robot: Robot) -> Iterator[str]:
    """Give what another filling of the same answers comes to that the screens do not."""
    own = filling_out._filled(robot.filling, "", ())
    other = filling_out.fill(robot.form, robot.given, GIVEN)
    yield from (f"refused {one.path}: {one.why}" for one in other.refused)
    for what in ("values", "relevant", "required", "read_only", "choices"):
        here, there = getattr(own, what), getattr(other, what)
        for path in here.keys() | there.keys():
            if here.get(path) != there.get(path) and not str(there.get(path)).startswith("uuid:"):
                yield f"{what} of {path}: {here.get(path)!r} on the screen, {there.get(path)!r} without"


@pytest.mark.parametrize("survey", [EVERY_TYPE, SHAPES, NO_GROUPS], ids=["types", "shapes", "no-groups"])
def test_every_question_of_a_small_form_is_answered(tmp_path: Path, qtbot: QtBot, survey: str):
    robot = Robot(compiled(tmp_path, survey), qtbot).fill()
    assert list(differing(robot)) == []
    assert robot.left == []
    assert robot.unanswered == []


def test_the_robot_finds_every_kind_of_question(tmp_path: Path, qtbot: QtBot):
    robot = Robot(compiled(tmp_path, SHAPES), qtbot).fill()
    nested = {"first/inner/inside", "child[1]/dose[1]/dose_day", "counted/row[2]/which", "grid/two"}
    assert {path for path, _ in robot.given} >= {"before", "between", "after"} | nested


def real_forms() -> list[Path]:
    folder = REAL / "forms"
    return sorted(path for path in folder.iterdir() if path.suffix in {".xls", ".xlsx"}) if folder.is_dir() else []


@needs_real_data
@pytest.mark.slow
@pytest.mark.parametrize("file", real_forms(), ids=lambda path: path.stem)
def test_every_question_of_a_real_form_is_answered(file: Path, qtbot: QtBot):
    try:
        xform = compile_book(open_book(file, Notes()), Notes()).xform
    except UserError as error:
        pytest.skip(str(error))
    form = forms.read(xform.replace("random()", "0.5"))  # what is drawn by lot differs each time
    is_large = len(list(form.questions())) > LARGEST and "EVERY_QUESTION" not in os.environ
    robot = Robot(form, qtbot, most=FEW if is_large else None).fill()
    assert list(differing(robot)) == []
    assert is_large or robot.left == []
