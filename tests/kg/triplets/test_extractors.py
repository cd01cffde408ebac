import pytest

from overtone.kg.errors import UnknownExtractorError
from overtone.kg.triplets import RuleExtractor
from overtone.kg.triplets.extractors import load_extractor


def test_the_rules_are_known_by_name() -> None:
    assert isinstance(load_extractor("rules"), RuleExtractor)


def test_an_unknown_one_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownExtractorError, match="use one of rules"):
        load_extractor("magic")
