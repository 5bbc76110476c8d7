"""Finished answers, a file each, so that whatever ends a run costs no more than what was being written."""

import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from core.grid.task import Task


class Answers:
    """The files of one folder, which is made where it is missing. A file that is not whole counts as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def has(self, task: Task) -> bool:
        return self._read(task) is not None

    def put(self, task: Task, rows: pd.DataFrame) -> None:
        _write(pa.Table.from_pandas(rows, preserve_index=False), self._path(task))

    def merge(self, tasks: Sequence[Task], out: Path) -> int:
        """Write the rows of the tasks that are finished into one file, in the order of the tasks; how many they are."""
        tables = [table for task in tasks if (table := self._read(task)) is not None]
        if not tables:
            return 0
        merged = pa.concat_tables(_alike(tables), promote_options="permissive")
        first = merged.column_names
        beside_their_part = sorted(first, key=lambda name: first.index(name.partition(".")[0]))
        _write(merged.select(beside_their_part), out)
        return int(merged.num_rows)

    def _path(self, task: Task) -> Path:
        return self._folder / f"{task.name}.parquet"

    def _read(self, task: Task) -> pa.Table | None:
        try:
            table = pq.ParquetFile(self._path(task), page_checksum_verification=True).read()
        except (OSError, pa.ArrowInvalid):  # there is none, or its last bytes were never written
            return None
        return table.replace_schema_metadata()


def _write(table: pa.Table, path: Path) -> None:
    """The whole file or nothing of it, whatever happens in between."""
    torn = path.with_name(f"{path.name}.torn")
    with torn.open("wb") as file:
        pq.write_table(table, file, write_page_checksum=True)
        file.flush()
        os.fsync(file.fileno())
    torn.replace(path)


def _alike(tables: Sequence[pa.Table]) -> list[pa.Table]:
    """The same tables. What is a text in one and anything else in another, such as a parameter that two attacks call
    the same, is a text in all; what is a number in one and a truth value in another is a number in all."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for table in tables:
        for field in table.schema:
            kinds[field.name].add(_kind(field.type))

    def alike(field: pa.Field) -> pa.Field:
        if kinds[field.name] >= {"text"} and len(kinds[field.name]) > 1:
            return field.with_type(pa.large_string())
        return field.with_type(pa.int64()) if _kind(field.type) == "truth" and len(kinds[field.name]) > 1 else field

    return [table.cast(pa.schema([alike(field) for field in table.schema])) for table in tables]


def _kind(of: pa.DataType) -> str:
    if pa.types.is_boolean(of):
        return "truth"
    return "text" if pa.types.is_string(of) or pa.types.is_large_string(of) else "number"
