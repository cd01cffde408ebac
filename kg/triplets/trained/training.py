"""The training of an extractor on labelled sentences."""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from math import ceil
from time import process_time

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from transformers import BertConfig

from overtone.kg.errors import TooFewSentencesError
from overtone.kg.triplets.aste import LabelledSentence
from overtone.kg.triplets.scores import Score, score

from .base import CONFIG, TOKENIZER, WEIGHTS, base_folder
from .card import Facts
from .decoding import Guess, triplets
from .files import Model
from .lessons import Lesson, Lessons, batches
from .losses import losses
from .network import Network
from .reading import look
from .settings import Settings
from .steps import Steps, blend
from .words import encode, hide, labels, load_tokenizer

THRESHOLDS = tuple(step / 20 for step in range(4, 15))
"""Least probabilities of a triplet that are tried on the sentences held out."""
FEWEST = 10
"""Labelled sentences, so that one can be held out."""
_UNUSED = ("pooler.", "embeddings.position_ids")
"""Weights of the published encoder that have no place here."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained extractor, and what is known of its training."""

    model: Model
    facts: Facts


@dataclass(frozen=True, slots=True)
class _Best:
    """The best epoch so far."""

    epoch: int
    f1: float
    threshold: float
    weights: dict[str, Tensor]


def train(
    labelled: Sequence[LabelledSentence],
    silver: Sequence[LabelledSentence] = (),
    settings: Settings = Settings(),  # noqa: B008 - it is frozen
    say: Say = lambda line: None,
) -> Trained:
    """Trains an extractor; the same seed, machine and threads give the same weights.

    Args:
        labelled: Sentences with the triplets that people found.
        silver: Further sentences, labelled less well. They count for less; an epoch has
            no more of them than of the others, drawn anew.
        settings: How to train.
        say: Told a line about each epoch.

    Raises:
        MissingPackageError: The encoder is not installed.
        ModelFolderError: The encoder is not the one published.
        TooFewSentencesError: There are too few sentences to hold one out.
    """
    labelled = [one for one in labelled if one.sentence.tokens]
    if len(labelled) < FEWEST:
        raise TooFewSentencesError(len(labelled), FEWEST)
    with _repeatable(settings.seed):
        return _train(labelled, silver, settings, say)


@contextmanager
def _repeatable(seed: int) -> Iterator[None]:
    """The same dice and the same order of sums each time; then all is as it was."""
    dice = torch.random.get_rng_state()
    strict = torch.are_deterministic_algorithms_enabled()
    precision = torch.get_float32_matmul_precision()
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)
    # Half the bits of a factor are enough to learn by, where the processor is quicker.
    torch.set_float32_matmul_precision("medium")
    try:
        yield
    finally:
        torch.random.set_rng_state(dice)
        torch.use_deterministic_algorithms(strict)
        torch.set_float32_matmul_precision(precision)


def _train(
    labelled: Sequence[LabelledSentence],
    silver: Sequence[LabelledSentence],
    settings: Settings,
    say: Say,
) -> Trained:
    began = process_time()
    dice = random.Random(settings.seed)
    shuffled = dice.sample(labelled, len(labelled))
    many = max(1, round(settings.held_out * len(shuffled)))
    held, kept = shuffled[:many], shuffled[many:]
    lessons = Lessons(
        [Lesson(one, 1.0) for one in kept],
        [Lesson(s, settings.silver_weight) for s in silver if s.sentence.tokens],
    )
    network, tokenizer = _untrained(settings)
    best = _learn(network, tokenizer, lessons, held, settings, dice, say)
    found = look(network, tokenizer, [one.sentence for one in held])
    facts = Facts(
        learnt=len(kept),
        silver=len(lessons.silver),
        held_out=len(held),
        epoch=best.epoch,
        threshold=best.threshold,
        scores=_scores(held, found, best.threshold),
        cpu_seconds=process_time() - began,
        settings=settings,
    )
    return Trained(Model(network, tokenizer, best.threshold, settings.hidden), facts)


def _learn(
    network: Network,
    tokenizer: Tokenizer,
    lessons: Lessons,
    held: Sequence[LabelledSentence],
    settings: Settings,
    dice: random.Random,
    say: Say,
) -> _Best:
    """Trains the members from one network, which becomes their mean at its best."""
    count = settings.epochs * ceil(lessons.seen / settings.batch)
    members = [
        Steps(deepcopy(network), settings, count) for _ in range(settings.members)
    ]
    best = _Best(0, -1.0, THRESHOLDS[0], {})
    for epoch in range(1, settings.epochs + 1):
        steps = [
            _step(member, batch, tokenizer, settings.hidden_words)
            for member in members
            for batch in batches(lessons, settings.batch, dice)
        ]
        blend(network, [member.mean for member in members])
        f1, threshold = _held_out(network, tokenizer, held)
        if f1 >= best.f1:
            state = {n: w.clone() for n, w in network.state_dict().items()}
            best = _Best(epoch, f1, threshold, state)
        say(
            f"epoch {epoch} of {settings.epochs}: loss "
            f"{sum(steps) / len(steps):.2f}, F1 on the sentences held out "
            f"{100 * f1:.1f} (best: epoch {best.epoch}, {100 * best.f1:.1f})"
        )
        if epoch - best.epoch >= settings.patience:
            break
    network.load_state_dict(best.weights)
    return best


def _untrained(settings: Settings) -> tuple[Network, Tokenizer]:
    folder = base_folder()
    config = BertConfig.from_json_file(folder / CONFIG)
    network = Network(config, settings.hidden, settings.dropout)
    weights = load_file(folder / WEIGHTS)
    kept = {n: w for n, w in weights.items() if not n.startswith(_UNUSED)}
    network.encoder.load_state_dict(kept)
    # So few sentences would move only the pieces that they happen to have.
    network.encoder.embeddings.word_embeddings.weight.requires_grad = False
    return network, load_tokenizer(folder / TOKENIZER)


def _step(
    steps: Steps, batch: Sequence[Lesson], tokenizer: Tokenizer, share: float
) -> float:
    words = encode([one.labelled.sentence for one in batch], tokenizer)
    words = hide(words, share, tokenizer)
    right = labels([one.labelled.triplets for one in batch])
    weights = torch.tensor([one.weight for one in batch])
    off = losses(steps.network(words, right[:, :, :2]), right)
    loss = (off * weights).mean()
    steps.take(loss)
    return float(loss.detach())


def _held_out(
    network: Network, tokenizer: Tokenizer, held: Sequence[LabelledSentence]
) -> tuple[float, float]:
    """The best F1, and the threshold that gives it.

    So few sentences make its curve rough; each point is taken with its neighbours.
    """
    found = look(network, tokenizer, [one.sentence for one in held])
    curve = [_scores(held, found, one)["triplet"].f1 for one in THRESHOLDS]
    near = [curve[max(place - 1, 0) : place + 2] for place in range(len(curve))]
    smooth = [sum(some) / len(some) for some in near]
    return max(zip(smooth, THRESHOLDS, strict=True))


def _scores(
    held: Sequence[LabelledSentence], found: Sequence[list[Guess]], threshold: float
) -> dict[str, Score]:
    return score(
        [one.triplets for one in held],
        triplets([one.sentence for one in held], found, threshold),
    )
