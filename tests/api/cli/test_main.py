import subprocess
from importlib.metadata import version

import pytest

from overtone.api.cli.main import VERBS


def test_the_version_is_told(overtone: tuple[str, ...]) -> None:
    run = subprocess.run(
        [*overtone, "--version"], capture_output=True, text=True, check=True
    )
    assert version("overtone") in run.stdout


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_explains_itself(overtone: tuple[str, ...], verb: str) -> None:
    run = subprocess.run(
        [*overtone, verb, "--help"], capture_output=True, text=True, check=True
    )
    assert "Examples:" in run.stdout
    assert f"overtone {verb}" in run.stdout
