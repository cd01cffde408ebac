"""What tagging a text gives: values that explain themselves."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Shifter:
    """A word that changed what a match says.

    Attributes:
        kind: `negation`, `booster` or `dampener`.
        text: The word as written.
        start: Offset of its first character in the text, in code points.
        end: Offset just past its last one.
    """

    kind: str
    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data."""
        return {
            "kind": self.kind,
            "text": self.text,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Experiencer:
    """Whose feeling it is, where the text says so.

    Attributes:
        who: `speaker` or `other`.
        text: The word as written (*I*, *my sister*).
        start: Offset of its first character in the text, in code points.
        end: Offset just past its last one.
    """

    who: str
    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data."""
        return {
            "who": self.who,
            "text": self.text,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Match:
    """A word or phrase that names an emotion.

    Attributes:
        start: Offset of its first character in the text, in code points.
        end: Offset just past its last one.
        text: The words as written: `text[start:end]` of the tagged text.
        emotion: Name of the emotion.
        weight: How strongly it speaks, in [0, 1]; 0 when it is denied or wished for.
        shifters: What changed that weight.
        status: How the feeling is meant: `asserted`, `negated`, `wished`, `supposed` or
            `asked`.
        experiencer: Whose feeling it is; None where the text does not say.
    """

    start: int
    end: int
    text: str
    emotion: str
    weight: float
    shifters: tuple[Shifter, ...]
    status: str = "asserted"
    experiencer: Experiencer | None = None

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "emotion": self.emotion,
            "weight": round(self.weight, 4),
            "shifters": [shifter.to_dict() for shifter in self.shifters],
            "status": self.status,
            "experiencer": self.experiencer.to_dict() if self.experiencer else None,
        }


@dataclass(frozen=True, slots=True)
class EmotionScore:
    """The share of a text that one emotion has.

    Attributes:
        emotion: Its name.
        tier: `primary`, `secondary` or `tertiary`.
        path: Names from the primary emotion down to it.
        score: Its share of the weight of all matches, in [0, 1].
    """

    emotion: str
    tier: str
    path: tuple[str, ...]
    score: float

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data."""
        return {
            "emotion": self.emotion,
            "tier": self.tier,
            "path": list(self.path),
            "score": round(self.score, 4),
        }


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sentence of the ontology that a text is most like.

    Attributes:
        text: That sentence.
        emotion: Name of the emotion it is a situation of; None for everyday prose.
        cosine: How like it the text is, from -1 to 1.
    """

    text: str
    emotion: str | None
    cosine: float

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data."""
        return {
            "text": self.text,
            "emotion": self.emotion,
            "cosine": round(self.cosine, 4),
        }


@dataclass(frozen=True, slots=True)
class Result:
    """The emotions of one text, with the reason for each.

    Attributes:
        text: The text.
        primary: The primary emotion with the largest share (on a tie, the one that
            appears first); None where the text shows none.
        scores: Share of each of the six primaries; they sum to 1 or are all 0.
        intensity: Mean weight of the matches that count, in [0, 1]; it does not grow
            with the length of the text. Where meaning was read: how sure that is that
            there is an emotion at all.
        emotions: The emotions that words of the text name, largest share first; where
            meaning was read, the likely primaries.
        matches: Those words, by place; a denied one is there with weight 0.
        by: What decided: `lexicon`, `static`, `contextual`, or None where nothing was
            found.
        strength: Share of `primary` times `intensity`, in [0, 1]; not a probability.
        resembles: What the text is most like, where meaning was read.
    """

    text: str
    primary: str | None
    scores: dict[str, float]
    intensity: float
    emotions: tuple[EmotionScore, ...]
    matches: tuple[Match, ...]
    by: str | None
    strength: float
    resembles: Likeness | None = None

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data, with the keys that users rely on.

        `resembles` is there only where meaning was read.
        """
        data = {
            "text": self.text,
            "primary": self.primary,
            "scores": {name: round(share, 4) for name, share in self.scores.items()},
            "intensity": round(self.intensity, 4),
            "emotions": [emotion.to_dict() for emotion in self.emotions],
            "matches": [match.to_dict() for match in self.matches],
            "by": self.by,
            "strength": round(self.strength, 4),
        }
        if self.resembles is not None:
            data["resembles"] = self.resembles.to_dict()
        return data


def roll_up(result: Result, tier: str) -> dict[str, float]:
    """Shares of the emotions of one tier, each with everything below it.

    What is found above the tier stays out, so the shares may sum to less than 1.

    Args:
        result: The result of tagging a text.
        tier: `primary`, `secondary` or `tertiary`.

    Example:
        >>> from overtone.vocab import Tagger
        >>> roll_up(Tagger().tag("I was thrilled."), "secondary")
        {'Zest': 1.0}
    """
    depth = ("primary", "secondary", "tertiary").index(tier)
    shares: dict[str, float] = {}
    for found in result.emotions:
        if len(found.path) > depth:
            name = found.path[depth]
            shares[name] = shares.get(name, 0.0) + found.score
    return shares
