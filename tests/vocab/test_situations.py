from overtone.ontology import situations
from overtone.vocab import Lexicon, Tagger, lexicon


def test_no_situation_names_an_emotion() -> None:
    """What evokes an emotion may stand in it (*maggots*), what names one may not."""
    naming = Lexicon(tuple(s for s in lexicon.load() if "events" not in s.sources))
    scenes = [s for one in situations.load().values() for s in one.situations]
    found = Tagger(naming).tag_many(scenes)
    named = {result.text: result.matches for result in found if result.matches}
    assert not named
