"""Whether the bundled mail teaches what real mail teaches: every attack on five filters, on three corpora.

enron1 and SpamAssassin beside the bundled mail: changes from clean in points at 1% and 5% poison, clean errors, words
that carry half of the blocked spam, reach of topic words, the shape of the words; means of three seeds. On real mail
the attacker's own mail is the other real corpus. Cells outside what is asked for are marked and listed at the end.

    python -m benchmarks.mail_matrix                                   # everything, 240 tasks, in turns
    python -m benchmarks.mail_matrix --filters multinomial_nb spambayes --attacks pseudospam benign_words
    python -m benchmarks.mail_matrix --filters spambayes --attacks dictionary --only clean changes
    python -m benchmarks.mail_matrix --record                          # writes tests/sample_data/real_mail.csv, too

Every task is kept in $TMPDIR/poisoned-inbox-matrix under the digest of its mail, the attack's parameters and craft, and
the filter: real mail is measured once, and the bundled mail again when it has changed. `--fresh` measures anew.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import joblib
import numpy as np
import pandas as pd

from benchmarks._mail_matrix import MAILS, REAL, Task, kept, mail_named
from core.attacks.causative import causative_attacks
from sample_data import matrix
from sample_data.matrix import Cell

PARTS = ("clean", "changes", "topics", "words", "shape")
RECORD = Path(__file__).resolve().parents[1] / "tests" / "sample_data" / "real_mail.csv"
ROW = "{:<58} {:>9} {:>9} {:>13}  {}"
ERRORS = {"fp": "blocked good mail", "fn": "missed spam"}
Figures = dict[str, float]
Results = dict[Task, Figures]


def all_of(chosen: argparse.Namespace) -> Results:
    """Every task that is asked for, two at a time, with its progress on the screen."""
    whats = [*chosen.attacks] if {"clean", "changes"} & set(chosen.only) else []
    whats += [what for what in ("words", "topics") if what in chosen.only]
    tasks = [(mail, name, what) for what in whats for name in chosen.filters for mail in MAILS]
    tasks += [(mail, "", "shape") for mail in MAILS if "shape" in chosen.only]
    turns = joblib.Parallel(n_jobs=chosen.jobs, return_as="generator_unordered")
    results: Results = {}
    for task, answer in turns(joblib.delayed(kept)(*task, fresh=chosen.fresh) for task in tasks):
        results[task] = answer
        print(f"{len(results)} of {len(tasks)}: {' '.join(task)}", file=sys.stderr, flush=True)
    return results


def cells(results: Results, only: list[str]) -> Iterator[tuple[str, Cell]]:
    """(part, cell) for everything that was measured."""
    seen: set[str] = set()
    for mail, name, what in results:
        if mail == MAILS[0] and name:
            three = [results[other, name, what] for other in MAILS]
            if what == "words":
                yield from (("words", cell) for cell in _words(name, three))
            elif what == "topics":
                label = f"{name}, topic words, more of the topic blocked"
                yield "topics", Cell.change(label, *_values(three, "reach"))
            else:
                some = _clean(name, three) if name not in seen else []
                yield from (("clean", cell) for cell in some if "clean" in only)
                yield from (("changes", cell) for cell in _changes(what, name, three) if "changes" in only)
                seen.add(name)
            if (name, what) == ("spambayes", "dictionary"):
                label = "dictionary 1%, spambayes, blocks in all"
                yield "clean", Cell(label, *_values(three, "fp 0.01"), *matrix.DICTIONARY_BLOCKS)


def _values(three: list[Figures], name: str, since: str = "") -> tuple[float, tuple[float, ...]]:
    bundled, *real = (figures[name] - (figures[since] if since else 0.0) for figures in three)
    return bundled, tuple(real)


def _clean(filter_name: str, three: list[Figures]) -> Iterator[Cell]:
    for error, said in ERRORS.items():
        yield Cell.clean(f"{filter_name}, clean, {said}", *_values(three, f"{error} 0"))


def _changes(attack: str, filter_name: str, three: list[Figures]) -> Iterator[Cell]:
    for share in matrix.SHARES:
        for error, said in ERRORS.items():
            label = f"{attack}, {filter_name}, {share:.0%}, {said}"
            yield Cell.change(label, *_values(three, f"{error} {share:g}", f"{error} 0"))


def _words(filter_name: str, three: list[Figures]) -> Iterator[Cell]:
    for kind in matrix.WORD_LISTS:
        yield Cell(f"{filter_name}, words to half, {kind}", *_values(three, kind), 0, np.inf)
    bundled, *real = (figures["passive"] / figures["active"] for figures in three)
    label = f"{filter_name}, passive words for an active one"
    yield Cell(label, bundled, tuple(real), min(matrix.SEVERAL_TIMES, *real), np.inf)


def report(results: Results, only: list[str]) -> None:
    """Print a table per part, then how many cells lie outside, and which."""
    outside: list[str] = []
    found = sorted(cells(results, only), key=lambda cell: (PARTS.index(cell[0]), cell[1].what))
    for part in PARTS:
        some = [cell for its, cell in found if its == part]
        if some:
            print(f"\n{part}\n" + ROW.format("", *MAILS, ""))
        for cell in some:
            row = ROW.format(
                cell.what,
                *(_figure(value, part) for value in (cell.bundled, *cell.real)),
                "" if cell.inside else "outside",
            )
            print(row)
            outside += [row] * (not cell.inside)
    shapes = [results[mail, "", "shape"] for mail in MAILS if (mail, "", "shape") in results]
    if shapes:
        print("\nshape\n" + ROW.format("", *MAILS, ""))
        for name in shapes[0]:
            print(ROW.format(name, *(f"{some[name]:,.3f}" for some in shapes), ""))
    print(f"\n{len(outside)} of {len(found)} cells lie outside:")
    print("\n".join(outside) or "none")


def _figure(value: float, part: str) -> str:
    if part == "words":
        return "never" if value >= matrix.NEVER else f"{value:.1f}"
    return f"{value * 100:+.1f}" if part != "clean" else f"{value * 100:.1f}"


def record(results: Results) -> None:
    """Write the figures of real mail that a test compares the bundled mail with: figures only, no mail."""
    rows = [
        {"filter": name, "attack": what, "figure": figure, **{mail: results[mail, name, what][figure] for mail in REAL}}
        for mail, name, what in results
        if mail == REAL[0] and name
        for figure in results[mail, name, what]
    ]
    table = pd.DataFrame(rows).dropna().sort_values(["attack", "filter", "figure"])
    table.to_csv(RECORD, index=False, float_format="%.4f", lineterminator="\n")
    print(f"{RECORD}: {len(table)} figures")


def main(words: list[str] | None = None) -> None:
    """Read the command line, measure, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--filters", nargs="+", choices=matrix.FILTERS, default=matrix.FILTERS)
    parser.add_argument(
        "--attacks", nargs="+", choices=sorted(causative_attacks()), default=sorted(causative_attacks())
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="parts of the report")
    parser.add_argument("--jobs", type=int, default=2, help="tasks at once")
    parser.add_argument("--fresh", action="store_true", help="measure again what is in the cache")
    parser.add_argument("--record", action="store_true", help="write the figures of real mail for the test")
    chosen = parser.parse_args(words)
    for name in REAL:
        mail_named(name)
    results = all_of(chosen)
    report(results, chosen.only)
    if chosen.record:
        record(results)


def run() -> None:
    """Everything, as one of the benchmarks."""
    main([])


if __name__ == "__main__":
    main()
