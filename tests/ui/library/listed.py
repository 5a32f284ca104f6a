"""A list of a form, and choices of an office, made up."""

from minerisk.domain.form import Choice
from minerisk.domain.own_choice import ChoiceList, Column, OwnChoice

TOWNS = ChoiceList(
    form="f",
    name="town",
    labels=({"en": "Town"},),
    choices=(
        Choice(name="t1", label={"en": "Tap", "ru": "Тап"}, columns={"district": "d1"}),
        Choice(name="t2", label={}, columns={"district": "d1"}),
    ),
    own=(),
    columns=(Column(name="district", label={"en": "District"}, choices=(Choice(name="d1", label={"en": "One"}),)),),
    counted_as=("t1",),
    is_open=True,
)
HILL = OwnChoice(
    form="f", within="town", code="brd2__hill", label={"en": "Hill"}, counts_as="t1", columns={"district": "d1"}
)
