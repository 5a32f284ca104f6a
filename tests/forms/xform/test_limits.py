import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.errors import UserError
from minerisk.forms.xform.limits import check


@pytest.mark.parametrize(
    ("model", "body", "message"),
    [
        ('<instance id="towns" src="jr://file-csv/towns.csv"/>', "", "“towns” needs “src”"),
        ('<bind nodeset="/data/a" type="dateTime"/>', '<input ref="/data/a"/>', "“/data/a” needs “dateTime”"),
        ('<bind nodeset="/data/a" type="xsd:geotrace"/>', '<input ref="/data/a"/>', "“/data/a” needs “geotrace”"),
        ("", '<upload ref="/data/a" mediatype="image/*"/>', "“/data/a” needs “upload”"),
        (
            "",
            '<repeat nodeset="/data/r" jr:count="/data/n" xmlns:jr="http://openrosa.org/javarosa"/>',
            "“/data/r” needs “repeat_count”",
        ),
        (
            "",
            '<input ref="/data/a"><setvalue ref="/data/b" event="xforms-value-changed" value="1"/></input>',
            "“/data/b” needs “trigger”",
        ),
    ],
)
def test_what_cannot_be_run_is_refused(model: str, body: str, message: str):
    with pytest.raises(UserError, match=message):
        check(fromstring(f"<model>{model}</model>"), fromstring(f"<body>{body}</body>"))


def test_what_can_be_run_is_not():
    model = '<instance/><bind nodeset="/data/start" type="dateTime"/><bind nodeset="/data/a" type="int"/>'
    setvalue = '<setvalue ref="/data/b" event="odk-new-repeat" value="1"/>'
    body = f'<input ref="/data/a">{setvalue}</input><repeat nodeset="/data/r"/>'
    check(fromstring(f"<model>{model}</model>"), fromstring(f"<body>{body}</body>"))
