from overtone.ontology import situations, tree
from overtone.vocab import Tagger


def test_no_situation_names_an_emotion() -> None:
    scenes = [s for one in situations.load().values() for s in one.situations]
    found = Tagger().tag_many(scenes)
    named = {result.text: result.matches for result in found if result.matches}
    assert not named
    labels = {emotion.label for emotion in tree.load()}
    words = {word.strip(".,;:").lower() for scene in scenes for word in scene.split()}
    assert not words & labels
