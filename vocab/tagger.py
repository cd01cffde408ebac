"""The tagger: texts in, emotions with their reasons out, without any training."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import numpy as np

from overtone.ontology import Tier, tree

from . import cues, lexicon
from .cues import Cue
from .engine import Columns, Engine, Floats, compile_engine, run
from .errors import InvalidModeError, InvalidThresholdError
from .lexicon import Lexicon
from .meaning.readings import Reader, Readings, contextual_reader, static_reader
from .results import EmotionScore, Match, Result, Shifter
from .standing import Status, named_person

MODES = ("auto", "lexicon", "static", "contextual")
"""What may decide; `auto` is the lexicon (decision 0013 says why)."""

_TIE = 1e-9


class Tagger:
    """Tags texts with the emotions that their words name.

    It holds nothing that changes: share it between threads, pickle it (the compiled
    automaton is rebuilt, some 50 ms), send it to other processes.

    Args:
        words: The vocabulary; None for the shipped one.
        shifters: The cue words; None for the shipped ones.

    Example:
        >>> result = Tagger().tag("I was thrilled, and never sad.")
        >>> result.primary, [match.text for match in result.matches]
        ('Joy', ['thrilled', 'sad'])
        >>> result.matches[1].shifters[0].text
        'never'
    """

    def __init__(
        self, words: Lexicon | None = None, shifters: tuple[Cue, ...] | None = None
    ) -> None:
        self._given = (words, shifters)
        self._engine = compile_engine(
            lexicon.load() if words is None else words,
            cues.load() if shifters is None else shifters,
        )

    @cached_property
    def _static(self) -> Reader:
        return static_reader()

    @cached_property
    def _contextual(self) -> Reader:
        return contextual_reader()

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles what it was made from; automata do not pickle."""
        return Tagger, self._given

    def tag(self, text: str, *, mode: str = "auto", threshold: float = 0.0) -> Result:
        """Tags one text.

        Args:
            text: The text.
            mode: One of `MODES`.
            threshold: The least `strength` to report, in [0, 1]; below it the text
                counts as showing no emotion.

        Raises:
            InvalidModeError: There is no such mode.
            InvalidThresholdError: The threshold is outside [0, 1].
        """
        return self.tag_many([text], mode=mode, threshold=threshold)[0]

    def tag_many(
        self, texts: Sequence[str], *, mode: str = "auto", threshold: float = 0.0
    ) -> "Tagging | Readings":
        """Tags a batch of texts; the arguments are those of `tag`.

        Returns:
            A sequence with one result per text, in the same order; `scores` has the
            shares of all of them as one array.

        Raises:
            InvalidModeError: There is no such mode.
            InvalidThresholdError: The threshold is outside [0, 1].
            MissingPackageError: The mode `contextual` is not installed.
        """
        if mode not in MODES:
            raise InvalidModeError(mode, MODES)
        if not 0 <= threshold <= 1:
            raise InvalidThresholdError(threshold)
        if mode == "static":
            return self._static.read(texts, threshold)
        if mode == "contextual":
            return self._contextual.read(texts, threshold)
        return Tagging(tuple(texts), run(self._engine, texts), self._engine, threshold)


@dataclass(frozen=True)
class Tagging(Sequence[Result]):
    """The results of a batch; each is made from the columns when it is asked for.

    Attributes:
        texts: The texts.
        columns: The matches of all of them.
        engine: What found them.
        threshold: The least `strength` that is reported.
    """

    texts: tuple[str, ...]
    columns: Columns
    engine: Engine
    threshold: float

    def __len__(self) -> int:
        """The number of texts."""
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Result: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Result]: ...
    def __getitem__(self, index: int | slice) -> Result | Sequence[Result]:
        """The result of one text, or of several."""
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return self._result(range(len(self))[index])

    def __iter__(self) -> Iterator[Result]:
        """The results in the order of the texts."""
        return (self._result(number) for number in range(len(self)))

    @property
    def scores(self) -> Floats:
        """Share of each primary in each text; shape (texts, 6), in tree order."""
        return np.where(self._reported[:, None], self.columns.shares, 0.0)

    @cached_property
    def _intensity(self) -> Floats:
        columns = self.columns
        counted = np.bincount(columns.text[columns.weight > 0], minlength=len(self))
        mean: Floats = columns.total / np.maximum(counted, 1)
        return mean

    @cached_property
    def _strength(self) -> Floats:
        best: Floats = self.columns.shares.max(axis=1, initial=0.0)
        return best * self._intensity

    @cached_property
    def _reported(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        return (self.columns.total > 0) & (self._strength >= self.threshold)

    @cached_property
    def _first_row(self) -> list[int]:
        rows: list[int] = np.searchsorted(
            self.columns.text, np.arange(len(self) + 1)
        ).tolist()
        return rows

    @cached_property
    def _emotions(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Name, tier and path of each emotion, by its number."""
        emotions = tree.load()
        return tuple(
            (e.name, e.tier.value, tuple(step.name for step in tree.path(emotions, e)))
            for e in emotions
        )

    def _result(self, number: int) -> Result:
        rows = range(self._first_row[number], self._first_row[number + 1])
        matches = tuple(self._matches(number, rows))
        names = [e.name for e in tree.of_tier(tree.load(), Tier.PRIMARY)]
        if not self._reported[number]:
            none = dict.fromkeys(names, 0.0)
            return Result(self.texts[number], None, none, 0.0, (), matches, None, 0.0)
        shares = self.columns.shares[number].tolist()
        return Result(
            text=self.texts[number],
            primary=self._primary(number, rows),
            scores=dict(zip(names, shares, strict=True)),
            intensity=float(self._intensity[number]),
            emotions=self._shares_of_emotions(number, rows),
            matches=matches,
            by="lexicon",
            strength=float(self._strength[number]),
        )

    def _primary(self, number: int, rows: range) -> str:
        """The largest share; on a tie, whichever appears first in the text."""
        shares = self.columns.shares[number]
        best = shares.max() - _TIE
        for row in rows:
            emotion = int(self.columns.emotion[row])
            if shares[self.engine.primary[emotion]] >= best:
                return self._emotions[emotion][2][0]
        raise AssertionError("a text with a share has a row that made it")

    def _shares_of_emotions(self, number: int, rows: range) -> tuple[EmotionScore, ...]:
        weights: dict[int, float] = {}
        for row in rows:
            if (weight := float(self.columns.weight[row])) > 0:
                emotion = int(self.columns.emotion[row])
                weights[emotion] = weights.get(emotion, 0.0) + weight
        total = float(self.columns.total[number])
        scored = (
            EmotionScore(*self._emotions[emotion], weight / total)
            for emotion, weight in weights.items()
        )
        return tuple(sorted(scored, key=lambda found: -found.score))

    def _matches(self, number: int, rows: range) -> Iterator[Match]:
        text, columns = self.texts[number], self.columns
        for row in rows:
            start, end = int(columns.start[row]), int(columns.end[row])
            yield Match(
                start=start,
                end=end,
                text=text[start:end],
                emotion=self._emotions[columns.emotion[row]][0],
                weight=float(columns.weight[row]),
                shifters=tuple(self._shifters(text, row)),
                status=Status(columns.status[row]).label,
                experiencer=named_person(text, *columns.person[row].tolist()),
            )

    def _shifters(self, text: str, row: int) -> Iterator[Shifter]:
        columns = self.columns
        start, end = columns.negator[row].tolist()
        if start >= 0:
            yield Shifter("negation", text[start:end], start, end)
        start, end = columns.intensity[row].tolist()
        if start >= 0:
            kind = "booster" if columns.factor[row] > 1 else "dampener"
            yield Shifter(kind, text[start:end], start, end)
