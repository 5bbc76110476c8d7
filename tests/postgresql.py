"""A PostgreSQL of the tests' own, from Debian's packages: a folder with a socket, no port; gone when they are done."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

SECONDS = 60.0  # that it may take to begin, on a busy machine
_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
_OWNER: dict[str, Any] = {"user": "postgres", "group": "postgres"} if _ROOT else {}  # it refuses to be root


class Cluster:
    """One server in a folder. url: what an engine is made of."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder
        self.url = f"postgresql://postgres@/postgres?host={folder}"
        new = ["-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run([programs / "initdb", *new], cwd=folder, check=True, stdout=subprocess.DEVNULL, **_OWNER)

    def start(self) -> None:
        how = ["-c", "listen_addresses=", "-c", f"unix_socket_directories={self._folder}", "-c", "fsync=on"]
        command = [self._programs / "postgres", "-D", self._folder / "data", *how]
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(command, cwd=self._folder, stdout=log, stderr=log, **_OWNER)
        ready = [self._programs / "pg_isready", "-q", "-h", self._folder, "-U", "postgres", "-d", "postgres"]
        end = time.monotonic() + SECONDS
        while subprocess.run(ready, check=False).returncode:
            if self._server.poll() is not None or time.monotonic() > end:
                raise AssertionError((self._folder / "log").read_text(encoding="utf-8"))
            time.sleep(0.05)

    def crash(self) -> None:
        """Stop at once, as a machine does whose power fails; what was committed is there when it starts again."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait()


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server that runs; skips the test where there is none to be had."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp" if Path("/tmp").is_dir() else None))  # noqa: S108 # short
    try:
        if _OWNER:
            shutil.chown(folder, "postgres", "postgres")
        server = Cluster(programs, folder)
        server.start()
        try:
            yield server
        finally:
            server.crash()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest PostgreSQL; Debian has them beside each other, and not on the path."""
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if not found and not folders:
        pytest.skip("PostgreSQL is missing: make postgresql installs it, as root on Debian.")
    return folders[-1] if folders else Path(str(found)).parent
