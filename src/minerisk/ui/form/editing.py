"""A form while a person types in it: what the screens of one draft share, and how they hear of each other's changes."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from minerisk.domain.answer import ORDER, REMOVED, Answer, Reason, item_of, repeat_of, within
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import is_field
from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.attaching import Attaching
from minerisk.ui.form.inputs.entry import Files, Records, no_file, no_records

Alternatives = tuple[Answer | None, ...]
_NONE: Mapping[str, Alternatives] = MappingProxyType({})


class Editing(QObject):
    """Passes answers on to the filling, and keeps what a reason for no answer took the place of.

    ``changed`` gives the paths of what an answer changed; ``items_changed`` the repeat whose items came or went.

    Attributes:
        settled: paths at which the person said which of several answers holds.
        attaching: keeps files that are attached; None where nothing is kept.
        files: what came with the form: pictures, sound, video.
        records: finds the records of the office that an answer may name.
        places: the places of the office's country.
        is_trial: nothing that is typed stays as a draft.
        folds: whether the person opened or closed a group that can be closed, by its path.
    """

    changed = Signal(object)
    items_changed = Signal(str)

    def __init__(
        self,
        filling: Filling,
        tr: Catalog,
        parent: QObject | None = None,
        *,
        conflicts: Mapping[str, Alternatives] = _NONE,
        settled: Iterable[str] = (),
        attaching: Attaching | None = None,
    ) -> None:
        """Go on with ``filling``; ``conflicts`` are the answers of the record that were written side by side."""
        super().__init__(parent)
        self.attaching = attaching
        self.files: Files = no_file
        self.records: Records = no_records
        self.places: Gazetteer = NOWHERE
        self.is_trial = False
        self.folds: dict[str, bool] = {}
        self.settled = set(settled)
        self._conflicts = conflicts
        self.filling = filling
        self.catalog = tr
        self._typed: dict[str, Answer] = filling.draft()
        self._replaced: dict[str, str] = {}
        self._fresh: dict[str, dict[str, Answer]] = {}
        self._left_empty: set[str] = set()

    @property
    def district(self) -> str:
        """The code of the district that was chosen, or an empty text."""
        asked = self.filling.form.named("district")
        return self.filling.value(asked.path) if asked is not None else ""

    @property
    def closing(self) -> str:
        """What the button says that closes the form."""
        return self.catalog(N_("Close")) if self.is_trial else self.catalog(N_("Close, keep draft"))

    def typed(self, path: str) -> Answer | None:
        """Return what was typed, also where no rule can use it; a calculated or preset value otherwise."""
        return self._typed.get(path) or self.filling.get(path)

    def differing(self, path: str) -> Alternatives:
        """Return the answers that were written side by side, as long as nobody said which holds."""
        return () if path in self.settled else self._conflicts.get(path, ())

    def differs(self, place: str) -> bool:
        """Return whether anything at or below ``place`` still has several answers."""
        return any(within(path, place) and not path.endswith(ORDER) for path in self._conflicts.keys() - self.settled)

    def settle(self, path: str, answer: Answer | None) -> None:
        """Take the one of several answers that holds."""
        self.answer(path, answer)
        self.changed.emit(frozenset({path}))

    def keep_item(self, item: str) -> None:
        """Settle that an item stays, which one took out and another changed."""
        self.settled.add(item + REMOVED)
        self._items_changed(repeat_of(item))

    def answer(self, path: str, answer: Answer | None) -> None:
        """Take an answer."""
        if path in self._conflicts:
            self.settled.add(path)
        before = self._typed.get(path)
        if (answer or None) == before:
            return
        if isinstance(answer, Reason) and isinstance(before, str):
            self._replaced[path] = before
        item = item_of(path)
        if item in self._left_empty:
            self._left_empty.remove(item)
            self.restore_item(item)
        if answer:
            self._typed[path] = answer
        else:
            self._typed.pop(path, None)
        self.changed.emit(self.filling.answer(path, answer or None))

    def bring_back(self, path: str) -> None:
        """Take back a reason, and put what was typed before in its place."""
        self.answer(path, self._replaced.pop(path, None))

    def add_item(self, repeat: str) -> str:
        """Add an item to a repeat; return its path."""
        item = self.filling.add_item(repeat)
        self._items_changed(repeat)
        self._fresh[item] = self._said_of(item)
        return item

    def leave_item(self, item: str) -> None:
        """Take an item out again that was added here and of which nothing was said since; an answer brings it back."""
        if self._fresh.pop(item, None) == self._said_of(item):
            self._left_empty.add(item)
            self.remove_item(item)

    def duplicate_item(self, item: str) -> str:
        """Add a copy of ``item``; return its path."""
        copy = self.filling.duplicate_item(item)
        self._items_changed(repeat_of(item))
        return copy

    def remove_item(self, item: str) -> None:
        """Take an item out."""
        if item + REMOVED in self._conflicts:
            self.settled.add(item + REMOVED)
        self.filling.remove_item(item)
        self._items_changed(repeat_of(item))

    def move_item(self, item: str, to: int) -> None:
        """Move an item to another place among those that are there, from 0."""
        self.filling.move_item(item, to)
        self._items_changed(repeat_of(item))

    def restore_item(self, item: str) -> None:
        """Bring an item back."""
        self.filling.restore_item(item)
        self._items_changed(repeat_of(item))

    def _said_of(self, item: str) -> dict[str, Answer]:
        return {path: said for path, said in self._typed.items() if within(path, item) and not is_field(path)}

    def _items_changed(self, repeat: str) -> None:
        self._typed = self.filling.draft()
        self.items_changed.emit(repeat)
