from pathlib import Path

import pytest

from minerisk.errors import UserError
from minerisk.services import demo, statistics


def test_what_is_not_known_is_a_class_of_its_own(tmp_path: Path):
    db = demo.make(tmp_path / "D.minerisk", 30)
    by_band = statistics.count(db, "casualty", ["age_band"])
    by_outcome = statistics.count(db, "casualty", ["outcome"])
    people = statistics.count(db, "person", ["outcome"])
    incidents = statistics.count(db, "incident", ["type", "year"])
    with pytest.raises(UserError):
        statistics.count(db, "casualty", ["name"])
    with pytest.raises(UserError):
        statistics.count(db, "device", ["sex"])
    db.close()
    assert by_band.total == by_outcome.total > 0
    assert by_band.not_known == by_band.total
    assert by_outcome.not_known == 0
    assert incidents.total == 30
    assert dict(people.rows) == dict(by_outcome.rows) | {("unhurt",): people.total - by_outcome.total}
