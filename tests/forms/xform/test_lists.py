from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.lists import ListNode, local, read


def test_an_item_is_found_by_its_columns(towns: ListNode):
    items = towns.children("root")[0].children("item")
    assert [item.children("name")[0].text() for item in items] == ["agdam", "fuzuli", "horadiz"]
    assert items[0].columns() == {"name": "agdam", "district": "az_agd", "people": "12"}


def test_each_node_has_a_place_of_its_own(towns: ListNode):
    items = towns.children("root")[0].children("item")
    assert len({item.path for item in items}) == 3
    assert items[0].parent is towns.children("root")[0]


def test_what_is_not_in_a_list_is_nothing(towns: ListNode):
    assert towns.children("nothing") == ()


def test_instances_without_a_name_are_no_lists():
    named, unnamed = fromstring('<instance id="a"><root/></instance>'), fromstring("<instance><root/></instance>")
    assert list(read([named, unnamed])) == ["a"]


def test_a_namespace_is_no_part_of_a_name():
    assert local(fromstring('<a xmlns="http://www.w3.org/2002/xforms"/>')) == "a"


def test_everything_below_can_be_asked_for(towns: ListNode):
    item = towns.children("root")[0].children("item")[0]
    assert [node.name for node in item.children("*")] == ["name", "district", "people"]
    assert item.text() == "agdamaz_agd12"


def test_a_text_may_stand_there_in_several_languages():
    labels = fromstring('<item><label>A</label><label lang="en">B</label><name>c</name></item>')
    assert ListNode(labels, "x").translated("label") == {"": "A", "en": "B"}
