"""How an extractor is trained."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be chosen about a training.

    The defaults were chosen on sentences held out of the training sets of
    ASTE-Data-V2 (Xu et al. 2020), the number of epochs by the time they take.

    Attributes:
        seed: Of everything that is drawn.
        members: Networks that begin alike and learn apart; their mean is kept.
        epochs: Times that all sentences are seen, at most.
        patience: Epochs without a gain on the sentences held out after which to stop.
        batch: Sentences of a step.
        encoder_rate: Learning rate of the encoder's last layer.
        layer_decay: Factor on it from each layer to the one below.
        head_rate: Learning rate of all else.
        weight_decay: Pull of matrices towards zero.
        warm_up: Share of the steps over which the rates rise.
        average: Share of the old weights in the running mean, at each step.
        hidden: Size of a span and of a pair in the heads.
        dropout: Share of values dropped in the heads.
        hidden_words: Share of words hidden from the network, anew each time, so that
            it learns to go by what stands around them.
        held_out: Share of sentences held out, others for each member, to choose epoch
            and threshold.
        silver_weight: Weight of a silver sentence; a labelled one has 1.
    """

    seed: int = 1
    members: int = 3
    epochs: int = 10
    patience: int = 4
    batch: int = 16
    encoder_rate: float = 3e-4
    layer_decay: float = 0.9
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.1
    average: float = 0.99
    hidden: int = 256
    dropout: float = 0.3
    hidden_words: float = 0.1
    held_out: float = 0.1
    silver_weight: float = 0.3
