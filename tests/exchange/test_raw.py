from minerisk.exchange.raw import cells


def test_a_repeated_text_takes_memory_once():
    first, second = cells(["in" + "jured"]), cells(["inj" + "ured"])
    assert first == ("injured",)
    assert first[0] is second[0]
