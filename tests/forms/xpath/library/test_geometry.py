from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.alone import work_out

PLACES = st.tuples(st.floats(-90, 90), st.floats(-180, 180)).map(lambda place: f"{place[0]:.6f} {place[1]:.6f}")


@given(PLACES, PLACES)
def test_there_is_as_far_as_back(a: str, b: str):
    assert work_out(f"distance('{a}; {b}') = distance('{b}', '{a}')") is True


@given(st.lists(PLACES, min_size=3, max_size=8))
def test_an_area_does_not_depend_on_whether_it_is_closed(corners: list[str]):
    line = "; ".join(corners)
    assert work_out(f"area('{line}') = area('{line}; {corners[0]}')") is True


def test_an_edge_counts_once():
    shape = "0 0; 0 2; 2 2; 2 0; 0 0"
    assert work_out(f"geofence('1 1', '{shape}')") is True
    assert work_out(f"geofence('1 3', '{shape}')") is False
