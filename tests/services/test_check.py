from pathlib import Path

from minerisk.services import check, forms


def test_a_recorders_work_is_done_once_from_beginning_to_end(tmp_path: Path):
    steps = list(check.prove(tmp_path))
    assert [text.split(":")[0] for text, _ in steps] == [
        "Database made",
        *("Record finished", "Record found", "Record printed") * len(forms.KINDS),
        "Picture cleaned and kept",
        "Tables made again",
        "Workbook written and read",
    ]
    assert (tmp_path / check.FOLDER / "data.db").exists()
