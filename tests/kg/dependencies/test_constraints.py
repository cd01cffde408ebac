import pytest

from overtone.kg.dependencies import Kind, Verdict, load
from overtone.kg.dependencies.constraints import (
    ConstraintError,
    check_constraints,
    violations,
)
from overtone.ontology import Tree

from .conftest import Make


@pytest.mark.parametrize(
    ("kind", "pairs", "message"),
    [
        (Kind.OPPOSITE, ["Joy Joy"], "the same"),
        (Kind.COMPOSED, ["Joy Joy"], "the same"),
        (Kind.LEADS, ["Joy Joy"], "the same"),
        (Kind.COMPOSED, ["Fury Anger"], "above the other"),
        (Kind.COMPOSED, ["Anger Fury"], "above the other"),
        (Kind.OPPOSITE, ["Sadness Joy"], "order of name"),
        (Kind.MORE_INTENSE, ["Fury Joy"], "different families"),
        (Kind.MORE_INTENSE, ["Fury Wrath", "Wrath Fury"], "circle"),
        (Kind.MORE_INTENSE, ["Fury Wrath", "Wrath Spite", "Spite Fury"], "circle"),
        (Kind.COMPOSED, ["Hate Envy", "Envy Hate"], "circle"),
    ],
)
def test_breaches_are_named(
    make: Make, emotions: Tree, kind: Kind, pairs: list[str], message: str
) -> None:
    statements = [make(kind, *pair.split()) for pair in pairs]
    with pytest.raises(ConstraintError, match=message):
        check_constraints(statements, emotions)


def test_an_opposite_is_no_part(make: Make, emotions: Tree) -> None:
    statements = [
        make(Kind.OPPOSITE, "Hate", "Love"),
        make(Kind.COMPOSED, "Love", "Hate"),
    ]
    assert len(list(violations(statements, emotions))) == 1


def test_candidates_may_contradict(make: Make, emotions: Tree) -> None:
    statement = make(Kind.COMPOSED, "Fury", "Anger", verdict=Verdict.CANDIDATE)
    assert not list(violations([statement], emotions))


def test_the_shipped_relations_keep_the_rules(emotions: Tree) -> None:
    assert load()
    assert not list(violations(load(), emotions))
