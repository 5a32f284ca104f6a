from minerisk.outside.refused import Refused


def test_a_refusal_keeps_its_holes_for_the_one_who_knows_the_file():
    refused = Refused("{file} has {n} columns.", n=3)
    assert refused.text.format(file="a.csv", **refused.values) == "a.csv has 3 columns."
