import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minerisk.errors import UserError
from minerisk.keys import key_file


def _rewrite(file: Path, **changed: object) -> None:
    content = json.loads(file.read_text())
    content.update(changed)
    file.write_text(json.dumps({**content, "checksum": key_file._checksum(content)}))


def test_keys_come_back_as_they_were_written(tmp_path: Path):
    written = key_file.write(tmp_path, key_file.new())
    assert key_file.read(tmp_path) == (written,)
    assert written.generation == 1


def test_two_databases_have_nothing_in_common():
    one, other = key_file.new(), key_file.new()
    assert len({one.key, other.key}) == len({one.salt, other.salt}) == len({one.database, other.database}) == 2


def test_a_database_that_takes_over_files_has_their_key_and_a_salt_of_its_own():
    one = key_file.new()
    other = key_file.new(like=one)
    assert other.key == one.key
    assert len({one.salt, other.salt}) == len({one.database, other.database}) == 2


def test_every_purpose_has_a_key_of_its_own():
    keys = key_file.new()
    assert len(keys.subkey("database")) == 32
    assert keys.subkey("database") != keys.subkey("files") != keys.key


def test_nothing_is_left_beside_the_two_copies(tmp_path: Path):
    key_file.write(tmp_path, key_file.new())
    assert sorted(file.name for file in tmp_path.iterdir()) == ["key.2.json", "key.json"]


@pytest.mark.parametrize("name", key_file.NAMES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_one_damaged_copy_still_opens_and_is_mended(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
):
    folder = tmp_path_factory.mktemp("keys")
    written = key_file.write(folder, key_file.new())
    good = (folder / name).read_bytes()
    match data.draw(st.sampled_from(["flip", "cut", "replace", "remove"])):
        case "flip":
            place = data.draw(st.integers(0, len(good) - 1))
            bad = bytearray(good)
            bad[place] ^= data.draw(st.integers(1, 255))
            (folder / name).write_bytes(bytes(bad))
        case "cut":
            (folder / name).write_bytes(good[: data.draw(st.integers(0, len(good) - 1))])
        case "replace":
            (folder / name).write_bytes(data.draw(st.sampled_from([b"[]", b"{}", b"null", b"\xff", b"[" * 60_000])))
        case _:
            (folder / name).unlink()
    assert key_file.read(folder) == (written,)
    key_file.mend(folder, written)
    (folder / next(other for other in key_file.NAMES if other != name)).unlink()
    assert key_file.read(folder) == (written,)


def test_reading_changes_nothing(tmp_path: Path):
    key_file.write(tmp_path, key_file.new())
    (tmp_path / "key.json").write_bytes(b"")
    key_file.read(tmp_path)
    assert (tmp_path / "key.json").read_bytes() == b""


def test_whole_keys_of_another_database_are_never_written_over(tmp_path: Path):
    own = key_file.write(tmp_path, key_file.new())
    foreign = key_file.write(tmp_path, replace(key_file.new(), generation=5))
    (tmp_path / "key.2.json").write_bytes(key_file._encode(own))
    assert key_file.read(tmp_path) == (foreign, own)
    key_file.mend(tmp_path, own)
    assert key_file.read(tmp_path) == (foreign, own)


def test_the_newer_copy_comes_first_and_the_one_that_fits_is_kept(tmp_path: Path):
    old = key_file.write(tmp_path, key_file.new())
    kept = (tmp_path / "key.2.json").read_bytes()
    newer = key_file.write(tmp_path, replace(old, key=bytes(32)))
    (tmp_path / "key.2.json").write_bytes(kept)
    assert key_file.read(tmp_path) == (newer, old)
    key_file.mend(tmp_path, old)
    assert key_file.read(tmp_path) == (old,)


def test_missing_keys_are_told_apart_from_damaged_ones(tmp_path: Path):
    with pytest.raises(UserError, match="are missing"):
        key_file.read(tmp_path)
    for name in key_file.NAMES:
        (tmp_path / name).write_bytes(b"no")
    with pytest.raises(UserError, match="are damaged"):
        key_file.read(tmp_path)


@pytest.mark.parametrize(
    "changed", [{"key": "00"}, {"salt": "zz"}, {"database": "no"}, {"generation": "1"}, {"generation": None}]
)
def test_values_of_the_wrong_kind_are_damage(tmp_path: Path, changed: dict[str, object]):
    key_file.write(tmp_path, key_file.new())
    for name in key_file.NAMES:
        _rewrite(tmp_path / name, **changed)
    with pytest.raises(UserError, match="are damaged"):
        key_file.read(tmp_path)


def test_a_newer_format_is_refused(tmp_path: Path):
    key_file.write(tmp_path, key_file.new())
    _rewrite(tmp_path / "key.json", format=2)
    with pytest.raises(UserError, match=r"newer MineRisk \(format 2\)"):
        key_file.read(tmp_path)


def test_a_protected_database_is_refused(tmp_path: Path):
    key_file.write(tmp_path, key_file.new())
    _rewrite(tmp_path / "key.json", slots=[{"kind": "passphrase"}], key="")
    with pytest.raises(UserError, match="protected with a passphrase"):
        key_file.read(tmp_path)
