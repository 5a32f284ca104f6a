from minerisk import paths
from minerisk.services import forms
from minerisk.ui import kinds


def test_every_kind_of_record_has_a_name_a_sign_and_a_day():
    assert tuple(kinds.KINDS) == forms.KINDS
    for name, kind in kinds.KINDS.items():
        assert paths.bundled("resources", "icons", f"{kind.icon}.svg").exists()
        assert forms.form(name).named(kind.day) is not None
        assert "{day}" in kind.begun


def test_a_record_of_a_form_of_the_office_is_a_record():
    assert (kinds.kind("other").noun, kinds.kind("other").day) == ("Record", "")
