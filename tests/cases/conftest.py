from tests.ui.conftest import look, office, qtbot

__all__ = ["look", "office", "qtbot"]
