"""Messages and labels in, readable errors out."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.errors import InputError
from core.mail.encode import Encoding, encode
from core.mail.first_line import first_line
from core.mail.readers.draft import Draft
from core.mail.readers.labels import HAM, SPAM
from core.mail.readers.limits import MAX_WORDS, MIN_MESSAGES, MIN_PER_CLASS
from core.mail.readers.source import read_bytes, read_path
from core.mail.split import duplicate_groups

__all__ = ["HAM", "OUTSIDE", "SAMPLE", "SPAM", "Corpus", "LoadReport", "load_corpus", "sample_corpus"]

_BUNDLED = files("sample_data")
_LONGEST_NAME = 80
SAMPLE, OUTSIDE = "sample", "outside"
"""Ids of the bundled mail, and of the bundled mail of somebody else."""


@dataclass(frozen=True)
class LoadReport:
    """What became of a file: counts of messages (or rows), each with its reason in words."""

    source: str
    """Name of the file or folder."""
    read: int
    skipped: Mapping[str, int]
    """Reason to count; these are not in the corpus."""
    notes: Mapping[str, int]
    """What was repaired or is worth knowing, to count; these are in the corpus."""
    found: Mapping[str, str]
    """What was recognised, such as "encoding" or "text column", to its name in the file (a stranger's text)."""

    def table(self) -> pd.DataFrame:
        """Return one row per count: columns what ("read", "skipped" or "note"), reason, messages (int)."""
        rows = [("read", "rows or messages of it", self.read)]
        rows += [("skipped", reason, count) for reason, count in self.skipped.items()]
        rows += [("note", reason, count) for reason, count in self.notes.items()]
        return pd.DataFrame(rows, columns=["what", "reason", "messages"])


@dataclass(frozen=True, eq=False)
class Corpus:
    """Labelled mail, in the order in which it came. Equal only to itself; `digest` compares contents."""

    name: str
    frame: pd.DataFrame
    """RangeIndex; columns text (str), label ("ham" or "spam"), sent_at (UTC or NaT), and topic, sender, recipient,
    thread, order (str, "" if unknown; the last is a number that tells what came first). Filters see the text alone."""
    report: LoadReport
    bundled: str = ""
    """Its id where it is bundled mail."""

    def __len__(self) -> int:
        """Return the number of messages."""
        return len(self.frame)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over texts and labels in order, 64 hexadecimal characters.

        When a message came, from whom and about what is not in it: no filter reads that.
        """
        total = hashlib.sha256()
        for text, label in zip(self.texts, self.frame["label"].tolist(), strict=True):
            total.update(f"{label}\0{text}\0".encode())  # no text holds a NUL, so nothing can shift
        return total.hexdigest()

    @cached_property
    def labels(self) -> NDArray[np.bool_]:
        """One truth value per message, True where it is spam; read-only."""
        spam: NDArray[np.bool_] = (self.frame["label"] == SPAM).to_numpy(dtype=np.bool_)
        spam.setflags(write=False)
        return spam

    @cached_property
    def texts(self) -> list[str]:
        """The texts, one per message."""
        texts: list[str] = self.frame["text"].tolist()
        return texts

    @property
    def holds(self) -> Literal["mail", "applications"]:
        """What its rows are, which says who can learn from them and who can attack them."""
        return "mail"

    def in_brief(self, row: int) -> str:
        """One of its rows in a line, a stranger's words."""
        return self.brief(self.texts[row])

    def brief(self, text: str) -> str:
        """A text such as its rows are, in a line."""
        return first_line(text)

    def written(self, text: str) -> str:
        """Such a text as a reader sees it."""
        return text

    @property
    def id(self) -> str:
        """What names the corpus in an address: 16 hexadecimal characters of its digest; "sample" or "outside" for
        bundled mail."""
        return self.bundled or self.digest[:16]

    @cached_property
    def encoding(self) -> Encoding:
        """Token counts of all messages, made once. Raises InputError above a million different words."""
        return encode(self.texts, most_words=MAX_WORDS)

    @cached_property
    def groups(self) -> NDArray[np.intp]:
        """One number per message; messages that are alike but for case, digits and punctuation share one."""
        return duplicate_groups(self.texts)


def load_corpus(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    text_column: str | None = None,
    label_column: str | None = None,
) -> Corpus:
    """Read mail from a path or from the bytes of a file whose name is `name`.

    Tables (CSV, TSV, also gzipped), zips and folders with ham/ and spam/ of raw messages, and mbox files are told apart
    by their content. In tables, the columns are found by common names or chosen. Raises InputError, one sentence that
    says what to change, for anything else, above 50 MB or 50,000 messages, and below 50 messages or 10 of a kind.
    """
    if isinstance(source, bytes):
        shown_name = plain_name(name or "uploaded mail")
        draft = read_bytes(source, text_column=text_column, label_column=label_column)
    else:
        path = Path(source)
        shown_name = plain_name(name or path.resolve().name)
        draft = read_path(path, text_column=text_column, label_column=label_column)
    return _corpus(draft, shown_name)


@lru_cache(maxsize=1)
def sample_corpus() -> Corpus:
    """Return the bundled mail of an invented company."""
    return replace(load_corpus(_BUNDLED.joinpath("mail.csv").read_bytes(), name="bundled mail"), bundled=SAMPLE)


@lru_cache(maxsize=1)
def outside_corpus() -> Corpus:
    """Return the bundled mail of somebody else: what an attacker may have from elsewhere."""
    corpus = load_corpus(_BUNDLED.joinpath("outside.csv").read_bytes(), name="attacker's own inbox")
    return replace(corpus, bundled=OUTSIDE)


def plain_name(name: str) -> str:
    """The last part of a stranger's file name, at most 80 printable characters."""
    last = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return "".join(character if character.isprintable() else "·" for character in last)[:_LONGEST_NAME] or "mail"


def _corpus(draft: Draft, name: str) -> Corpus:
    _check_enough(draft)
    moments = pd.to_datetime(pd.Series(draft.sent_at, dtype=object), utc=True).astype("datetime64[ns, UTC]")
    frame = pd.DataFrame(
        {
            "text": pd.Series(draft.texts, dtype=str),
            "label": pd.Series(draft.labels, dtype=str),
            "sent_at": moments,
            **{name: pd.Series(known, dtype=str) for name, known in draft.facts.items()},
        }
    )
    notes = dict(draft.notes)
    # the table would put each text into memory once more to compare it
    ham, spam = (
        {text for text, its in zip(draft.texts, draft.labels, strict=True) if its == kind} for kind in (HAM, SPAM)
    )
    both = len(ham & spam)
    repeated = len(draft.texts) - len(ham | spam)
    if repeated:
        notes["duplicate message, kept together when the mail is split"] = repeated
    if both:
        notes["text found with both labels"] = both
    return Corpus(name, frame, LoadReport(name, len(frame), dict(draft.skipped), notes, dict(draft.found)))


def _check_enough(draft: Draft) -> None:
    read = len(draft.labels)
    lost = draft.skipped.most_common(1)
    because = f" ({draft.skipped.total():,} were skipped, most as “{lost[0][0]}”)" if lost else ""
    if read < MIN_MESSAGES:
        raise InputError(
            f"Only {read} messages could be read{because} and at least {MIN_MESSAGES} are needed: bring more mail."
        )
    for label, kind, other in ((SPAM, "spam", "good mail"), (HAM, "good mail", "spam")):
        count = draft.labels.count(label)
        if count == 0:
            raise InputError(
                f"All {read:,} messages are {other}{because} and the filter learns from both kinds: add {kind}."
            )
        if count < MIN_PER_CLASS:
            raise InputError(
                f"Only {count} of {read:,} messages are {kind}{because} and at least {MIN_PER_CLASS} are needed: "
                f"add {kind}."
            )
