"""What a failure says, and what it is to the two doors."""

import pytest

from overtone.ontology import (
    DataFileError,
    InvalidInputError,
    OvertoneError,
    UnknownNameError,
)


@pytest.mark.parametrize(
    ("kind", "status", "exit_code"),
    [
        (OvertoneError, 500, 1),
        (InvalidInputError, 400, 2),
        (UnknownNameError, 404, 1),
        (DataFileError, 500, 2),
    ],
)
def test_every_kind_knows_its_status_and_exit_code(
    kind: type[OvertoneError], status: int, exit_code: int
) -> None:
    assert issubclass(kind, OvertoneError)
    assert (kind.status, kind.exit_code) == (status, exit_code)
    assert kind.title


def test_titles_differ() -> None:
    kinds = (OvertoneError, InvalidInputError, UnknownNameError, DataFileError)
    assert len({kind.title for kind in kinds}) == len(kinds)


def test_unknown_name_says_the_nearest_names() -> None:
    error = UnknownNameError("emotion", "Joyy", ["Joy"])
    assert str(error) == "no emotion is called 'Joyy'; the nearest are Joy"
    assert error.details == {"nearest": ["Joy"]}


def test_unknown_name_without_neighbours_ends_there() -> None:
    error = UnknownNameError("word", "qqq")
    assert str(error) == "no word is called 'qqq'"
    assert error.details == {"nearest": []}


def test_a_very_long_name_is_cut_in_the_message() -> None:
    message = str(UnknownNameError("emotion", "x" * 10_000))
    assert len(message) < 200
    assert "..." in message


def test_a_broken_data_file_is_named_with_its_line() -> None:
    error = DataFileError("emotions.tsv", 7, "tier is 'big'")
    assert str(error) == "emotions.tsv, line 7: tier is 'big'"
    assert error.details == {}
