from pathlib import Path

from minerisk.settings import Settings


def test_settings_are_found_again(tmp_path: Path):
    settings = Settings(language="az", theme="dark", text_size=14, recorder="A. K.", database="/d")
    settings.save(tmp_path / "new" / "settings.json")
    assert Settings.load(tmp_path / "new" / "settings.json") == settings


def test_a_missing_or_damaged_file_gives_the_defaults(tmp_path: Path):
    damaged = tmp_path / "settings.json"
    assert Settings.load(damaged) == Settings()
    for text in (
        "",
        "{",
        "[1]",
        '{"language": 7, "unknown": 1}',
        '{"theme": "pink", "language": "tr", "text_size": 90}',
    ):
        damaged.write_text(text)
        assert Settings.load(damaged) == Settings()


def test_what_is_understood_is_kept_when_something_else_is_not(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"language": "ru", "text_size": "big"}')
    assert Settings.load(path) == Settings(language="ru")
