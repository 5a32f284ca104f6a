"""Mistakes in a form, told to the person who writes the form."""

from collections.abc import Sequence

from minerisk.domain.remark import Kind, Remark
from minerisk.errors import UserError
from minerisk.i18n import N_


class FormError(UserError):
    """A form cannot be opened before its mistakes are mended; its sentence is the first of them.

    Attributes:
        remarks: the mistakes, and what was read differently on the way, in the order of the sheets.
    """

    def __init__(self, remarks: Sequence[Remark]) -> None:
        first, *others = (remark for remark in remarks if remark.kind == Kind.MISTAKE)
        text = N_("{first} (Mistakes besides this one: {n}.)") if others else "{first}"
        super().__init__(text, first=first, n=len(others))
        self.remarks = tuple(remarks)


class RuleError(UserError):
    """A rule of a form cannot be read.

    Attributes:
        path: of the question, group or repeat that it belongs to.
        rule: what it decides, e.g. ``relevant``.
        reason: why it cannot be read.
    """

    def __init__(self, path: str, rule: str, reason: str) -> None:
        text = N_("The form cannot be used: the rule “{rule}” of “{question}” cannot be read, because {reason}.")
        super().__init__(text, rule=rule, question=path, reason=reason)
        self.path = path
        self.rule = rule
        self.reason = reason


class XPathError(ValueError):
    """An expression that cannot be read or worked out; the message says why, in a few plain words."""


class PatternError(XPathError):
    """A pattern that is none, in an expression that can be read otherwise."""
