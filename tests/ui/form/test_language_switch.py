import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.form.language_switch import LanguageSwitch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_form_with_one_language_has_nothing_to_choose(tr: Catalog, qtbot: QtBot):
    switch = LanguageSwitch(tr)
    qtbot.addWidget(switch)
    switch.show_languages({"en": "English"}, "en")
    assert switch.isHidden()


def test_another_language_is_chosen_from_the_list(tr: Catalog, qtbot: QtBot):
    switch = LanguageSwitch(tr)
    qtbot.addWidget(switch)
    switch.show_languages({"en": "English", "ar": "العربية"}, "en")
    opener = switch.findChild(QPushButton, "form-language")
    assert opener is not None
    assert opener.text() == "Form language: English"
    switch.show()
    opener.click()
    menu = switch.findChild(QMenu, "languages")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["English", "العربية"]
    with qtbot.assertNotEmitted(switch.chosen):
        menu.actions()[0].trigger()
    with qtbot.waitSignal(switch.chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == ["ar"]
    menu.close()
