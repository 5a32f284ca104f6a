from pytestqt.qtbot import QtBot

from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.form.trouble import Trouble

FULL = UserError("The disk is full.")


def test_what_went_wrong_is_said_once_until_all_is_well(tr: Catalog, qtbot: QtBot):
    trouble = Trouble(tr)
    qtbot.addWidget(trouble)
    assert trouble.isHidden()
    trouble.tell(FULL)
    told = trouble.bar
    trouble.tell(FULL)
    assert trouble.bar is told
    trouble.tell(UserError("The folder is gone."))
    assert trouble.bar is not told
    trouble.clear()
    assert trouble.isHidden()


def test_a_person_tries_again_or_saves_elsewhere(tr: Catalog, qtbot: QtBot):
    trouble = Trouble(tr)
    qtbot.addWidget(trouble)
    trouble.tell(FULL)
    assert trouble.bar is not None
    with qtbot.waitSignal(trouble.again):
        trouble.bar.action_chosen.emit("again")
    with qtbot.waitSignal(trouble.elsewhere):
        trouble.bar.action_chosen.emit("elsewhere")
