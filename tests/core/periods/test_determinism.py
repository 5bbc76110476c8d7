"""Another process gives the same answer."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from core.attacks.periodic import periodic_attacks
from core.periods.playing import lend
from core.questions.lending import Lending
from core.scenarios.bundled.loan import Loan
from core.scenarios.made import made_table

ROOT = Path(__file__).resolve().parents[3]
PRINT_FINGERPRINT = """
from tests.core.periods.test_determinism import fingerprint
print(fingerprint())
"""


def fingerprint() -> str:
    total = hashlib.sha256()
    for attack in periodic_attacks():
        lent = lend(Lending(attack=attack, periods=4, explored=10, window=2, seed=11), made_table(Loan(), 300))
        total.update(lent.frame.to_csv().encode() + lent.stream.to_csv().encode() + lent.learned(4).to_csv().encode())
    return total.hexdigest()


def test_another_process_gives_the_same_answer() -> None:
    there = subprocess.run(
        [sys.executable, "-c", PRINT_FINGERPRINT],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == fingerprint()
