"""A stranger's upload is read in a process of its own, which can be ended: at a deadline, by Stop, inside a C call.

What is read in a notebook from a path is the reader's own and is read at once, by `load_corpus`.
"""

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing import spawn
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from core.errors import InputError
from core.mail.corpus import Corpus, load_corpus
from core.mail.readers.limits import MIB
from core.work.turns import Progress

if sys.platform != "win32":
    import resource
    from multiprocessing import forkserver

_STATUS = Path("/proc/self/status")
_STEP = 0.2  # seconds between two looks at the process
# One process that has all modules gives birth to the others; Windows has no such thing and starts each from nothing.
_PROCESSES: Any = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
_NAME = "reading"
_OUT_OF_TIME = None if sys.platform == "win32" else -signal.SIGPROF  # how a process ends that has used its time
_preparation = spawn.get_preparation_data


def _without_main(name: str) -> dict[str, Any]:
    """What Python tells a new process, less the main script: a page server puts its page there, and each reading would
    run that page before it reads."""
    told: dict[str, Any] = _preparation(name)
    return {key: value for key, value in told.items() if name != _NAME or not key.startswith("init_main")}


spawn.get_preparation_data = _without_main


@dataclass(frozen=True)
class Allowance:
    """What one reading may take.

    seconds: of the processor, so that nobody is refused because the machine has other things to do; not on Windows,
    which does not count them. clock: seconds from the start of the process to its last byte, whatever it waits for.
    memory: bytes beyond what Python and its modules take; it is enforced on Linux only, as other systems do not limit
    what a process may have.
    """

    seconds: float = 18.0
    clock: float = 60.0
    memory: int = 600 * MIB


def warm() -> None:
    """Start the process that gives birth to the others, so that the first visitor does not wait for it."""
    if sys.platform != "win32":
        _PROCESSES.set_forkserver_preload([__name__])
        forkserver.ensure_running()


def reading(
    data: bytes,
    *,
    name: str,
    read: Callable[..., Corpus] | None = None,
    chosen: Mapping[str, str | None] | None = None,
    allowance: Allowance = Allowance(),
) -> Iterator[Corpus | Progress]:
    """Read an upload as `read`, a function of a module, does with its name and what was chosen, or else as
    `load_corpus`: how far it is, again and again, then the corpus with its words counted.

    Raises InputError also for what takes more than the allowance, or ends its process. Closing the iterator ends it.
    """
    ours, theirs = _PROCESSES.Pipe()
    asked = (theirs, name, read, chosen or {}, allowance)
    process = _PROCESSES.Process(target=_read, args=asked, name=_NAME, daemon=True)
    start = time.monotonic()
    try:
        process.start()
        theirs.close()
        with contextlib.suppress(OSError):  # a process that has ended meanwhile is told of below
            ours.send_bytes(data)
        del data
        while True:
            if time.monotonic() - start > allowance.clock:
                raise InputError(
                    f"Reading this file took more than {allowance.clock:.3g} seconds and was ended: try again when "
                    "this server has less to do, or bring fewer or shorter rows or messages."
                )
            if not ours.poll(_STEP):
                yield Progress("Reading", round(time.monotonic() - start), round(allowance.clock))
                continue
            yield _received(ours, process, allowance)
            return
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


def _received(pipe: Connection, process: Any, allowance: Allowance) -> Corpus:
    try:
        head, sizes = pipe.recv()
        if isinstance(head, InputError):
            raise head
        buffers = [bytearray(size) for size in sizes]
        for buffer in buffers:
            if buffer:
                pipe.recv_bytes_into(buffer)
    except (EOFError, OSError) as error:
        process.join(1)
        if process.exitcode == _OUT_OF_TIME:
            raise InputError(
                f"Reading this file took more than {allowance.seconds:.3g} seconds of work and was ended: bring fewer "
                "or shorter messages."
            ) from error
        raise InputError(
            "Reading this file ended unexpectedly: bring it in another form, such as a table in a CSV file."
        ) from error
    corpus: Corpus = pickle.loads(head, buffers=buffers)  # noqa: S301 - from our own process
    return corpus


def _read(
    pipe: Connection,
    name: str,
    read: Callable[..., Corpus] | None,
    chosen: Mapping[str, str | None],
    allowance: Allowance,
) -> None:
    """Work of the process: read what comes through the pipe, send back what came of it."""
    _limit(allowance)
    try:
        try:
            corpus = (read or load_corpus)(pipe.recv_bytes(), name=name, **chosen)
            # what the pages ask for first; none of it is to be done where others wait
            _ = corpus.encoding, corpus.groups, corpus.digest
            _send(pipe, corpus)
        except MemoryError:
            raise InputError(
                f"Reading this file takes more than {allowance.memory // MIB:,} MB of memory: bring fewer messages, or "
                "shorter ones."
            ) from None
    except InputError as refusal:
        pipe.send((refusal, ()))


def _send(pipe: Connection, corpus: Corpus) -> None:
    corpus.__dict__.pop("texts", None)  # they are in the frame
    buffers: list[pickle.PickleBuffer] = []
    head = pickle.dumps(corpus, protocol=5, buffer_callback=buffers.append)
    raw = [buffer.raw() for buffer in buffers]
    pipe.send((head, [len(buffer) for buffer in raw]))
    for buffer in raw:
        if len(buffer):
            pipe.send_bytes(buffer)


def _limit(allowance: Allowance) -> None:
    if sys.platform == "win32":
        return
    signal.setitimer(signal.ITIMER_PROF, allowance.seconds)  # its signal ends the process, inside a C call too
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"  # the others reserve a gigabyte before they use any of it
    if _STATUS.exists():
        (line,) = (line for line in _STATUS.read_text().splitlines() if line.startswith("VmData"))
        most = int(line.split()[1]) * 1024 + allowance.memory
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
