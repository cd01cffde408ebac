"""Sentences that evoke an emotion without naming it, and sentences that evoke none.

They are the prototypes that meaning is compared with: the situations of the ontology
and, from their own table, shorter scenes and everyday prose.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from overtone.ontology import Tree, situations, tree
from overtone.ontology.tables import read_rows

COLUMNS = ("emotion", "text")


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence.

    Attributes:
        text: The sentence.
        emotion: Name of the emotion that it evokes; None for everyday prose.
    """

    text: str
    emotion: str | None


@cache
def load() -> tuple[Scene, ...]:
    """All shipped scenes, those of the ontology first; read once.

    Example:
        >>> load()[0].emotion, load()[-1].emotion
        ('Love', None)
    """
    shipped = [
        Scene(text, name)
        for name, origin in situations.load().items()
        for text in origin.situations
    ]
    table = files("overtone.vocab").joinpath("data/scenes.tsv").read_text("utf-8")
    return (*shipped, *parse(table, "scenes.tsv", tree.load()))


def parse(text: str, file: str, emotions: Tree) -> tuple[Scene, ...]:
    """Reads scenes from their table.

    Raises:
        DataFileError: An emotion is unknown, or a sentence is missing or stands twice.
    """
    found: dict[str, Scene] = {}
    for row in read_rows(text, file, COLUMNS):
        name, sentence = row["emotion"], row["text"]
        if name and name not in emotions:
            raise row.error(f"{name!r} is no emotion of the tree; see overtone show")
        if not sentence or sentence in found:
            raise row.error("a scene is missing or stands twice; remove the line")
        found[sentence] = Scene(sentence, name or None)
    return tuple(found.values())
