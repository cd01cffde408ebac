from overtone.kg.triplets.sentences import tokenize
from overtone.kg.triplets.trained.hints import _PLACES, _SPANS, MARKS, TAGS, hints


def _named(text: str) -> set[tuple[str, str]]:
    """Words with their marks, spelt out."""
    sentence = tokenize(text)
    names = [*TAGS, *(f"{kind}, {place}" for kind in _SPANS for place in _PLACES)]
    assert len(names) == MARKS
    found = hints(sentence)
    return {(sentence.tokens[word], names[mark]) for word, mark in found.marks}


def test_words_are_marked_by_what_the_rules_see() -> None:
    found = _named("The lamb chops were not good.")
    assert {("chops", "aspect, last"), ("lamb", "aspect, first")} <= found
    assert {("not", "bad opinion, first"), ("good", "paired bad, last")} <= found
    assert ("were", "VBD") in found
    assert not any(mark.startswith("paired good") for _, mark in found)


def test_a_span_of_one_word_is_its_first_and_last() -> None:
    found = _named("Nice soup.")
    assert {("soup", f"paired aspect, {place}") for place in ("first", "last")} <= found
    assert ("soup", "paired aspect, inside") not in found


def test_an_opinion_without_an_aspect_is_in_no_pair() -> None:
    assert hints(tokenize("Delicious!")).pairs == []
    assert hints(tokenize("The soup was good.")).pairs == [(1, 3)]
