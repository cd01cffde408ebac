"""How the emotions of a long text change from its beginning to its end."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from overtone.ontology import InvalidInputError

from .results import Result
from .tagger import Tagger

MOST_PARTS = 10_000
_BREAK = re.compile(r"[.!?…]['\"”’)\]]*\s+|\n\s*")
_GAP = re.compile(r"\s+")
_REACH = 400
"""Characters after an even cut in which the end of a sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Window:
    """One part of a text, with its emotions.

    Attributes:
        number: Which part it is, from 1.
        start: Offset of its first character in the text, in code points.
        end: Offset just past its last one.
        words: How many words of emotion count in it.
        result: What tagging it gives; offsets of its matches are those of the part.
    """

    number: int
    start: int
    end: int
    words: int
    result: Result

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data, without the text and the matches."""
        found = self.result.to_dict()
        names = ("primary", "scores", "intensity", "emotions", "by", "strength")
        return {
            "window": self.number,
            "start": self.start,
            "end": self.end,
            "words": self.words,
            **{name: found[name] for name in names},
        }


def arc(
    tagger: Tagger,
    text: str,
    parts: int,
    *,
    mode: str = "auto",
    threshold: float = 0.0,
) -> tuple[Window, ...]:
    """Tags a text part by part.

    The parts are as even as the ends of sentences allow. (The arc of a story by its
    words: Reagan et al. 2016, *The emotional arcs of stories*.)

    Args:
        tagger: The tagger.
        text: A text of any length.
        parts: How many windows to cut it into, from 1 to `MOST_PARTS`; a short text
            gives fewer.
        mode: As for `Tagger.tag`.
        threshold: As for `Tagger.tag`.

    Raises:
        InvalidInputError: The number of parts is out of range.

    Example:
        >>> story = "I was so happy. We laughed. Then he died. I wept for days."
        >>> [window.result.primary for window in arc(Tagger(), story, 2)]
        ['Joy', 'Sadness']
    """
    if not 1 <= parts <= MOST_PARTS:
        raise InvalidInputError(
            f"the number of windows is {parts}; use one from 1 to {MOST_PARTS:,}"
        )
    cuts = _cuts(text, parts)
    spans = list(pairwise(cuts))
    results = tagger.tag_many(
        [text[start:end] for start, end in spans], mode=mode, threshold=threshold
    )
    return tuple(
        Window(
            number,
            start,
            end,
            sum(match.weight > 0 for match in result.matches),
            result,
        )
        for number, ((start, end), result) in enumerate(
            zip(spans, results, strict=True), start=1
        )
    )


def _cuts(text: str, parts: int) -> list[int]:
    """Offsets from 0 to the end at which the text is parted, rising."""
    cuts = [0]
    for number in range(1, parts):
        even = len(text) * number // parts
        cut = _cut_near(text, max(even, cuts[-1]))
        if cuts[-1] < cut < len(text):
            cuts.append(cut)
    return [*cuts, len(text)]


def _cut_near(text: str, at: int) -> int:
    """The end of a sentence soon after a place, or else of a word, or the place."""
    before = max(at - 1, 0)
    for pattern in (_BREAK, _GAP):
        if found := pattern.search(text, before, at + _REACH):
            return found.end()
    return at
