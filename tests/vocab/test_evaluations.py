import pytest

from overtone.ontology import DataFileError
from overtone.vocab import evaluations, lexicon

HEAD = "term\tpolarity\tforms\n"


def test_no_word_both_judges_and_names_an_emotion() -> None:
    both = set(evaluations.load()) & set(lexicon.load().forms)
    assert not both


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ("good\t2\t\n", "polarity is '2'"),
        ("good\tx\t\n", "polarity is 'x'"),
        ("good\t1\tbetter\nbetter\t1\t\n", "line 3: 'better' stands twice"),
    ],
)
def test_a_row_that_breaks_the_rules_is_named(rows: str, complaint: str) -> None:
    with pytest.raises(DataFileError, match=complaint):
        evaluations.parse(HEAD + rows, "evaluations.tsv")
