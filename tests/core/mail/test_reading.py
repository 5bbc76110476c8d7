"""Uploads are read in a process that can be ended, whatever it is doing."""

import multiprocessing
import os
import re
import signal
import sys
import time
from multiprocessing.process import BaseProcess

import pytest

from core import load_corpus
from core.errors import InputError
from core.mail import reading
from core.mail.corpus import Corpus
from core.mail.readers.columns import ColumnNotFoundError
from core.mail.readers.limits import MIB
from core.mail.reading import Allowance
from core.work.turns import Progress
from tests.core.mail.readers.hostile import different_words
from tests.core.mail.readers.samples import table

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def readings() -> list[BaseProcess]:
    """Processes that read mail; other tests may have left workers of their own."""
    return [child for child in multiprocessing.active_children() if child.name == reading._NAME]


def read(data: bytes, **more) -> Corpus:
    *_, last = reading.reading(data, name="mine.csv", **more)
    return last


@pytest.fixture
def reader(monkeypatch):
    """Has the process run this in place of the reader of uploads."""

    def instead(work) -> None:
        monkeypatch.setattr(reading, "_PROCESSES", multiprocessing.get_context("fork"))
        monkeypatch.setattr(reading, "load_corpus", work)

    return instead


def test_what_comes_back_is_what_load_corpus_gives_with_the_work_done():
    data = table(60, 40).encode() + "ham,naïve 🙂 café\n".encode()
    corpus, plain = read(data), load_corpus(data, name="mine.csv")
    assert {"encoding", "groups", "digest"} <= set(vars(corpus))
    assert corpus.digest == plain.digest
    assert corpus.frame.equals(plain.frame)
    assert corpus.report == plain.report
    assert (corpus.encoding.words == plain.encoding.words).all()
    assert (corpus.encoding.counts != plain.encoding.counts).nnz == 0
    assert (corpus.groups == plain.groups).all()
    assert corpus.encoding.counts.data.flags.writeable
    assert readings() == []


def test_the_main_script_is_not_run_again(tmp_path, monkeypatch):
    script = tmp_path / "page.py"
    script.write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()")
    monkeypatch.setattr(sys.modules["__main__"], "__file__", str(script), raising=False)
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    assert len(read(table(60, 40).encode())) == 100
    assert not (tmp_path / "ran").exists()


def test_refusals_come_back_as_they_are():
    with pytest.raises(InputError, match="All 60 messages are good mail"):
        read(table(60, 0).encode())
    with pytest.raises(ColumnNotFoundError, match="no column “body”") as caught:
        read(table().encode(), chosen={"text_column": "body", "label_column": "label"})
    assert caught.value.columns == ("label", "text")


def endless(*_, **__) -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")  # one call into C that nothing but the end of its process can stop


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count the time of the processor")
def test_a_call_that_never_returns_is_ended_when_it_has_used_its_time(reader):
    reader(endless)
    start = time.monotonic()
    with pytest.raises(InputError, match=r"took more than 0\.5 seconds of work"):
        read(b"x", allowance=Allowance(seconds=0.5))
    assert time.monotonic() - start >= 0.5
    assert readings() == []


def test_what_only_waits_is_ended_by_the_clock_and_not_before(reader):
    reader(lambda *_, **__: time.sleep(600))
    with pytest.raises(InputError, match=r"took more than 0\.5 seconds and was ended"):
        read(b"x", allowance=Allowance(seconds=0.1, clock=0.5))
    assert readings() == []


def test_a_call_that_never_returns_is_ended_by_whoever_stops_looking(reader):
    reader(endless)
    steps = reading.reading(b"x", name="mine.csv")
    assert isinstance(next(steps), Progress)
    (process,) = readings()
    number = process.pid
    steps.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_more_memory_than_allowed_is_a_sentence():
    with pytest.raises(InputError, match="takes more than 30 MB of memory: bring fewer"):
        read(different_words(9_000_000), allowance=Allowance(memory=30 * MIB))


def test_a_process_that_is_killed_is_a_sentence(reader):
    reader(lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(InputError, match="ended unexpectedly: bring it in another form"):
        read(b"x" * MIB)
