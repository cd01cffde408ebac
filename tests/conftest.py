"""What several test modules share."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder of evaluation texts and published test suites, kept elsewhere."""
    named = os.environ.get("OVERTONE_TEST_DATA")
    if not named:
        pytest.skip("OVERTONE_TEST_DATA names no folder with the evaluation data")
    folder = Path(named)
    assert folder.is_dir(), f"OVERTONE_TEST_DATA names {folder}, which is no folder"
    return folder
