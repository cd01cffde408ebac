import csv
import json
import subprocess
from pathlib import Path

import pytest

KEYS = [
    "text", "primary", "scores", "intensity", "emotions", "matches", "by", "strength",
]  # fmt: skip


def _run(
    overtone: tuple[str, ...], *arguments: str, given: str = "", code: int = 0
) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [*overtone, "tag", *arguments],
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == code, run.stderr
    assert "Traceback" not in run.stderr
    return run


def test_a_text_is_explained_to_people(overtone: tuple[str, ...]) -> None:
    shown = _run(overtone, "I was [b]thrilled, not sad.").stdout
    assert "I was [b]thrilled, not sad." in shown
    assert "Joy > Zest > Thrill" in shown
    assert "negation: not" in shown
    assert "\x1b" not in shown


def test_lines_become_objects_in_the_same_order(
    overtone: tuple[str, ...], tmp_path: Path
) -> None:
    texts = ["I am furious", "", "a lamp", "so sad"] * 1_500
    source = tmp_path / "posts.txt"
    source.write_text("\n".join(texts))
    run = _run(overtone, "--input", str(source), "--format", "jsonl")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert [one["text"] for one in found] == texts
    assert list(found[0]) == KEYS
    assert [one["primary"] for one in found[:4]] == ["Anger", None, None, "Sadness"]
    assert run.stderr.startswith("6,000 texts, 3,000 with an emotion")


def test_standard_input_is_read(overtone: tuple[str, ...]) -> None:
    run = _run(overtone, given="I am furious\n")
    assert json.loads(run.stdout)["primary"] == "Anger"


def test_tables_keep_their_columns(overtone: tuple[str, ...], tmp_path: Path) -> None:
    source, output = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("id,review,primary\n7,so sad,mine\n")
    _run(overtone, "--input", str(source), "--output", str(output))
    with output.open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["id"], row["input_primary"], row["primary"]) == ("7", "mine", "Sadness")
    assert row["emotions"] == "Sadness:1.00"


def test_parquet_is_written(overtone: tuple[str, ...], tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    source, output = tmp_path / "in.txt", tmp_path / "out.parquet"
    source.write_text("a lamp\n" * 2_500 + "so sad\n")
    _run(overtone, "--input", str(source), "--output", str(output))
    table = parquet.read_table(output)
    assert table.num_rows == 2_501
    assert table["primary"][2_500].as_py() == "Sadness"


def test_a_failure_leaves_no_output(overtone: tuple[str, ...], tmp_path: Path) -> None:
    source, output = tmp_path / "in.txt", tmp_path / "out.jsonl"
    source.write_bytes(b"fine\n" * 5_000 + b"caf\xe9\n")
    run = _run(overtone, "--input", str(source), "--output", str(output), code=2)
    assert "line 5001" in run.stderr
    assert list(tmp_path.iterdir()) == [source]


def test_wrong_usage_is_said(overtone: tuple[str, ...]) -> None:
    assert "not both" in _run(overtone, "x", "--input", "y", code=2).stderr
    assert "--threshold" in _run(overtone, "x", "--threshold", "7", code=2).stderr


def test_a_reader_that_leaves_is_no_fault(
    overtone: tuple[str, ...], tmp_path: Path
) -> None:
    source = tmp_path / "in.txt"
    source.write_text("so sad\n" * 50_000)
    command = f"{' '.join(overtone)} tag --input {source} | head -1"
    run = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, timeout=60
    )
    assert json.loads(run.stdout)["primary"] == "Sadness"
    assert "Traceback" not in run.stderr
