from hypothesis import given
from hypothesis import strategies as st

from overtone.vocab.sources.source import plain_term


@given(st.text(alphabet="aB -_'", max_size=20))
def test_plain_terms_stay_as_they_are(written: str) -> None:
    plain = plain_term(written)
    assert plain_term(plain) == plain
    assert "-" not in plain
    assert "  " not in plain
