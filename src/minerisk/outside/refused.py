"""Why a file from outside is not read; the layer that knows its name makes an error for a person of it."""


class Refused(Exception):  # noqa: N818  (the file is at fault)
    """A file cannot be read. Whoever knows it makes a ``UserError`` of this, and fills the hole ``{file}``.

    Attributes:
        text: an untranslated sentence with ``{named}`` holes, one of them for the file.
        values: what fills the others.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values
