from pathlib import Path
from typing import Any

import pytest

from overtone.api.errors import InputFileError
from overtone.api.texts import read_records


def _read(
    folder: Path, name: str, content: bytes, column: str | None = None
) -> tuple[list[tuple[str, dict[str, Any]]], list[str]]:
    path = folder / name
    path.write_bytes(content)
    said: list[str] = []
    found = read_records(path, column, "utf-8", said.append)
    return [(record.text, record.others) for record in found], said


def test_lines_end_at_line_feeds_only(tmp_path: Path) -> None:
    content = "\ufeffone\r\n\ntwo\u2028still two\nthree".encode()
    found, _ = _read(tmp_path, "a.txt", content)
    assert [text for text, _ in found] == ["one", "", "two\u2028still two", "three"]


def test_a_table_keeps_its_other_columns(tmp_path: Path) -> None:
    content = b'id,Review,stars\n7,"good, ""really""\nfine",5\n'
    found, said = _read(tmp_path, "a.csv", content)
    assert found == [('good, "really"\nfine', {"id": "7", "stars": "5"})]
    assert said == ["texts are taken from the column 'Review'"]


def test_a_named_column_is_taken_silently(tmp_path: Path) -> None:
    found, said = _read(tmp_path, "a.tsv", b"text\tmine\nx\ty\n", column="mine")
    assert (found, said) == ([("y", {"text": "x"})], [])


def test_objects_keep_their_other_keys(tmp_path: Path) -> None:
    found, _ = _read(tmp_path, "a.jsonl", b'{"id": 1, "text": "x"}\n\n{"text": "y"}')
    assert found == [("x", {"id": 1}), ("y", {})]


def test_parquet_is_read_with_nulls_as_empty(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pyarrow.table({"text": ["x", None], "n": [1, 2]})
    parquet.write_table(table, tmp_path / "a.parquet")
    records = read_records(tmp_path / "a.parquet", None, "utf-8", lambda _: None)
    assert [(r.text, r.others) for r in records] == [("x", {"n": 1}), ("", {"n": 2})]


@pytest.mark.parametrize(
    ("name", "content", "column", "part"),
    [
        (
            "a.txt",
            b"fine\ncaf\xe9\n",
            None,
            "line 2: byte 0xe9 is not utf-8.*--encoding",
        ),
        ("a.csv", b"", None, "is empty"),
        ("a.csv", b"a,b\n1,2\n", None, "a, b; name the one .* --column"),
        ("a.csv", b"a,b\n1,2\n", "c", "no column 'c'; it has a, b"),
        ("a.csv", b"text,b\n1,2\n1,2,3\n", None, "line 3: 3 cells"),
        ("a.csv", b'text\n"open\n', None, "line 2"),
        ("a.jsonl", b'{"text": "x"}\n{"text":\n', None, "line 2"),
        ("a.jsonl", b'{"body": "x"}\n', None, "'text'.*--column"),
        ("a.parquet", b"no parquet", None, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, name: str, content: bytes, column: str | None, part: str
) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    with pytest.raises(InputFileError, match=part):
        _read(tmp_path, name, content, column)


def test_a_missing_file_and_encoding_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputFileError, match=r"none\.txt cannot be read"):
        list(read_records(tmp_path / "none.txt", None, "utf-8", lambda _: None))
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(InputFileError, match="'klingon'"):
        list(read_records(tmp_path / "a.txt", None, "klingon", lambda _: None))
