import json

import pytest

from minerisk.forms.xform.items import UnreadableError, from_csv, from_geojson, from_xml, lists_of


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_table_becomes_items(mark: str):
    table = f"name{mark}label\r\na{mark}Ağdam & Co\r\n\r\nb\r\n"
    assert from_csv(table.encode()).xml == (
        "<root><item><name>a</name><label>Ağdam &amp; Co</label></item>"
        "<item><name>b</name><label></label></item></root>"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_of_a_table_is_recognised(encoding: str):
    assert "<name>Füzuli</name>" in from_csv("name\nFüzuli\n".encode(encoding)).xml


def test_an_old_encoding_is_told_by_its_letters():
    table = "name\nМинное поле возле дороги, осторожно\nШкола и рынок в центре города\n"
    read = from_csv(table.encode("cp1251"))
    assert "Минное поле" in read.xml
    assert read.notices[0][1] == {"encoding": "cp1251"}


def test_quotes_hold_a_cell_together():
    assert '<a>x, "y"\nz</a><b>2</b>' in from_csv(b'a,b\n"x, ""y""\nz",2\n').xml


def test_a_heading_that_is_no_name_becomes_one():
    read = from_csv(b"my name,2nd, ,b\n1,2,3,4\n")
    assert read.xml == "<root><item><my_name>1</my_name><_2nd>2</_2nd><b>4</b></item></root>"
    assert [values["name"] for _, values, _ in read.notices] == ["my_name", "_2nd"]


def test_more_cells_than_headings_are_told_with_their_row():
    read = from_csv(b"a\n1\n2,3\n4,\n")
    assert read.xml.count("<item>") == 3
    assert [row for _, _, row in read.notices] == [3]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"a,b\n" * 20 + b"a\0b,c", "not text"), (b'a\n"' + b"x" * 10_000_001 + b'"', "field larger")],
)
def test_what_is_no_table_is_refused(content: bytes, reason: str):
    with pytest.raises(UnreadableError, match=reason):
        from_csv(content)


def test_signs_that_xml_cannot_hold_are_replaced():
    assert "<a>x\ufffd</a>" in from_csv(b"a\nx\x01\n").xml


def test_a_table_of_all_lists_is_taken_apart():
    table = b"list_name,name,label::English (en),label,state\ntowns,a,Aghdam,A,s\nstates,s,S,,\n"
    lists = lists_of(table)
    assert lists["towns"].xml == (
        '<root><item><name>a</name><label lang="English (en)">Aghdam</label><label>A</label>'
        "<state>s</state></item></root>"
    )
    assert lists["states"].xml.count("<item>") == 1
    assert "" in lists_of(b"name,list_name\nx\n")


def test_a_table_of_all_lists_names_them():
    with pytest.raises(UnreadableError, match="list_name"):
        lists_of(b"name,label\na,A\n")


def test_xml_stays_as_it_is():
    assert from_xml(b'<?xml version="1.0"?>\n<root><item id="1">a</item></root>').xml == (
        '<root><item id="1">a</item></root>'
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<root>", "no element"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DTD"),
        (b"<a>" * 200 + b"</a>" * 200, "levels deep"),
        (b'<?xml version="1.0" encoding="none"?><a/>', "encoding"),
    ],
)
def test_xml_that_may_harm_is_refused(content: bytes, reason: str):
    with pytest.raises(UnreadableError, match=reason):
        from_xml(content)


def features(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def feature(kind: str, coordinates: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}


@pytest.mark.parametrize(
    ("kind", "coordinates", "text"),
    [
        ("Point", [46.9587, 40], "40 46.9587 0 0"),
        ("Point", [46.5, 40.0, 12], "40 46.5 0 0"),
        ("LineString", [[1, 2], [3, 4]], "2 1 0 0; 4 3 0 0"),
        ("Polygon", [[[1, 2], [3, 4], [1, 2]]], "2 1 0 0; 4 3 0 0; 2 1 0 0"),
    ],
)
def test_a_shape_is_written_as_odk_writes_it(kind: str, coordinates: object, text: str):
    assert from_geojson(features(feature(kind, coordinates))).xml == (
        f"<root><item><geometry>{text}</geometry></item></root>"
    )


def test_properties_are_columns():
    one = feature("Point", [1, 2], id="inner", title="T", size=2.0, deep=1.5, seen=True, none=None, tags=["a"])
    xml = from_geojson(features(one)).xml
    assert "<id>inner</id><title>T</title><size>2</size><deep>1.5</deep><seen>true</seen><none></none>" in xml
    assert "<tags>[&quot;a&quot;]</tags>" in xml or '<tags>["a"]</tags>' in xml
    assert "<id>7</id>" in from_geojson(features({**one, "id": 7})).xml


def test_other_shapes_are_left_out_and_told():
    read = from_geojson(features(feature("MultiPoint", [[1, 2]], title="T"), {"type": "Feature", "geometry": None}))
    assert read.xml == (
        "<root><item><geometry></geometry><title>T</title></item><item><geometry></geometry></item></root>"
    )
    assert [values for _, values, _ in read.notices] == [{"n": 2}]


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"features": 1}', b'{"features": [1]}', b"[" * 100_000])
def test_what_is_no_collection_of_features_is_refused(content: bytes):
    with pytest.raises(UnreadableError, match="features"):
        from_geojson(content)
