"""Numbers as people read them: thousands set apart by a narrow space, shares in whole percent."""


def figure(number: int) -> str:
    """Return e.g. ``11 900``, with the narrow space that no line breaks at."""
    return f"{number:,}".replace(",", "\u202f")


def percent(n: int, of: int) -> str:
    """Return the share in whole percent; ``<1`` and ``>99`` for what is not quite none or all."""
    share = round(100 * n / of)
    if share == 0 and n:
        return "<1"
    return ">99" if share == 100 and n < of else str(share)
