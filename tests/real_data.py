"""Where tests and benchmarks find real corpora, which are not part of the project."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("POISONED_INBOX_DATA", _ROOT.parent / "shared" / "data"))


def real_data(name: str) -> Path:
    """Return the path of one real corpus: in $POISONED_INBOX_DATA, else in shared/data beside the project.

    Skips the calling test, with the reason, where the file is absent.
    """
    if not (DATA / name).is_file():
        pytest.skip(f"real mail is not part of the project and {name} is not in {DATA}")
    return DATA / name
