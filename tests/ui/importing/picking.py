"""Chooses from a list as a person does, by what is written there."""

from minerisk.ui.importing.pick import Pick


def choose(pick: Pick, label: str) -> None:
    pick.fill()
    at = pick.findText(label)
    assert at >= 0, f"{label} is not offered"
    pick.setCurrentIndex(at)
    pick.activated.emit(at)


def offered(pick: Pick) -> list[str]:
    pick.fill()
    return [pick.itemText(at) for at in range(pick.count())]
