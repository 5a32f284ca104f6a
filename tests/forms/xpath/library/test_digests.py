import base64
import hashlib

from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.alone import work_out

TEXTS = st.text(st.characters(exclude_characters="'", exclude_categories=["Cs"]))


@given(TEXTS)
def test_a_digest_is_that_of_the_text_in_utf_8(said: str):
    assert work_out(f"digest('{said}', 'SHA-256', 'hex')") == hashlib.sha256(said.encode()).hexdigest()


@given(TEXTS)
def test_what_was_coded_is_read_again(said: str):
    assert work_out(f"base64-decode('{base64.b64encode(said.encode()).decode()}')") == said
