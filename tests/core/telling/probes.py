"""How each maker of a sentence on probes is called, on results that were drawn."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Attempt, Found, FoundWords
from core.oracle import Feedback
from core.probing import BOUND, Probe
from core.probing.extraction import Copied
from core.probing.fewest_changes import Searched
from core.probing.findings import STRATEGIES
from core.probing.membership import Membership
from core.probing.one_message import Track
from core.probing.weights import ReadOff, Reconnoitred
from core.telling.probing import blocking, copies, defences, disguises, edits, measure, members, one_message, passing
from core.telling.probing import scouting as scouted
from tests.core.telling.oracle import filter_asked as reads_filter
from tests.core.telling.oracle import words_added as reads_words

SHARES = (0.0, 0.0, 0.0005, 0.03, 0.3, 0.5, 0.9, 1.0)
MANY = (1, 2, 9, 100, 1_200)
ASK, SILENT = ("First-N", "Best-N", "Model extraction"), ("Random words", "Frequent good words")
NAN = float("nan")

Cases = Iterator[tuple[Callable[[Any, Any], None], Any, SimpleNamespace]]


def pair(rng: np.random.Generator, many: int) -> tuple[np.ndarray, np.ndarray]:
    """Two properties of the same messages: independent, or alike but for a few."""
    one = rng.random(many) < rng.choice(SHARES)
    other = rng.random(many) < rng.choice(SHARES)
    return one, np.where(rng.random(many) < rng.choice([0.0, 0.02, 0.1, 1.0]), other, one)


def probe(rng: np.random.Generator, name: str, kind: str, first: np.ndarray) -> tuple[Probe, SimpleNamespace]:
    """A strategy with none to five words; `first`: what another one carries past, which it may do too."""
    words = int(rng.choice([0, 1, 2, 5])) if kind != "bound" else 5
    passes = np.zeros((len(first), words + 1), dtype=bool)
    for at in range(1, words + 1):
        passes[:, at] = (rng.random(len(first)) < rng.choice(SHARES)) if rng.random() < 0.5 else first
    queries = np.sort(rng.choice([1, 2, 30, 1_200], words)).tolist() if kind == "asks" else [0] * words
    total = queries[-1] if queries else int(rng.choice([0, 1, 20])) * (kind == "asks")
    search = FoundWords(tuple(Found(f"w{at}", spent, "") for at, spent in enumerate(queries)), total)
    exact = bool(rng.random() < 0.5)
    result = Probe(name, None if kind == "bound" else search, passes, exact=exact)
    raw = SimpleNamespace(name=name, kind=kind, passes=passes.tolist(), queries=queries, total=total, exact=exact)
    return result, raw


def strategies(rng: np.random.Generator, *, least: int = 0) -> tuple[list[Probe], list[SimpleNamespace]]:
    first = rng.random(int(rng.choice(MANY))) < rng.choice(SHARES)
    kinds = dict.fromkeys(ASK, "asks") | dict.fromkeys(SILENT, "silent") | {BOUND: "bound"}
    names = rng.permutation(np.array(list(kinds), dtype=object))[: rng.integers(least, len(kinds) + 1)]
    made = [probe(rng, name, kinds[name], first) for name in names]
    return [result for result, _ in made], [raw for _, raw in made]


def carried(rng: np.random.Generator) -> Cases:
    results, raw = strategies(rng)
    strategy, most = str(rng.choice(STRATEGIES)), int(rng.choice([1, 2, 30]))
    told = passing.passing_headline(results, strategy, most)
    yield reads_words.passing, told, SimpleNamespace(results=raw, strategy=strategy, most=most)


def through(rng: np.random.Generator) -> Cases:
    def drawn(name: str, *, knowing: bool) -> Track:
        words = tuple(f"w{at}" for at in range(rng.choice([0, 1, 2, 12])))
        passes = int(rng.integers(0, len(words) + 1)) if rng.random() < 0.6 else None
        queries = None if knowing else int(rng.choice([0, 1, 1_200]))
        return Track(name, "text", words, np.zeros(len(words) + 1), passes, queries)

    bounds = [drawn(BOUND, knowing=True) for _ in range(rng.integers(0, 2))]
    chosen = drawn("First-N", knowing=False) if rng.random() < 0.8 or not bounds else bounds[0]
    raw = SimpleNamespace(
        name=chosen.name,
        passes=chosen.passes,
        tried=len(chosen.words),
        questions=chosen.queries,
        bounds=[one.passes for one in bounds if one is not chosen and one.passes is not None],
    )
    yield reads_words.message, one_message.message_headline(chosen, [chosen, *bounds]), raw


def measured(rng: np.random.Generator) -> Cases:
    results, raw = strategies(rng, least=1)
    yield reads_words.measure, measure.measure_sentence(results), SimpleNamespace(results=raw)


def strict(rng: np.random.Generator) -> Cases:
    blocked, wanted = float(rng.choice([0.0, 0.0004, 0.0997, 0.1, 0.102, 0.17, 1.0])), 0.1
    yield reads_words.strictness, measure.strictness(blocked, wanted), SimpleNamespace(blocked=blocked, wanted=wanted)


def defended(rng: np.random.Generator) -> Cases:
    rows = []
    for name in ["None", "Blur", "Quota"][: rng.integers(1, 4)]:
        never = rng.random() < 0.3
        words, queries = (NAN, NAN) if never else rng.choice([1, 2, 1_200], 2).tolist()
        senders = int(rng.choice([1, 2, 1_200]))
        rows.append({"defence": name, "words_to_half": words, "queries_to_half": queries, "senders": senders})
    yield reads_words.dearer, defences.dearer_sentence(pd.DataFrame(rows)), SimpleNamespace(rows=rows)


def hidden(rng: np.random.Generator) -> Cases:
    names = ["spacing", "misspelling", "zero-width characters"][: rng.integers(1, 4)]
    drawn = [(name, words, *rng.choice(SHARES, 2)) for name in names for words in (1, 50)]
    rows = pd.DataFrame(drawn, columns=["technique", "words", "passing", "normalised"])
    most = int(rng.choice([1, 50]))
    raw = SimpleNamespace(rows=rows.to_dict("records"), most=most)
    yield reads_words.disguised, disguises.disguise_headline(rows, most), raw


def undone(rng: np.random.Generator) -> Cases:
    cost = dict(zip(("ham", "spam", "tests"), rng.choice([0, 1, 2, 1_200], 3).tolist(), strict=True))
    yield reads_words.normalising, disguises.normalising_sentence(cost), SimpleNamespace(cost=cost)


def copied(rng: np.random.Generator, maker: Any, reader: Any) -> Cases:
    raw = SimpleNamespace(queries=int(rng.choice([1, 20, 2_000])))
    raw.free_agrees, raw.agrees = pair(rng, int(rng.choice(MANY)))
    raw.free_passes, raw.passes = pair(rng, int(rng.choice(MANY)))
    yield reader, maker(Copied(stopped="", **vars(raw))), raw


def whole(rng: np.random.Generator) -> Cases:
    words, off = int(rng.choice([0, 1, 1_200])), rng.choice([None, 1e-14, 0.034, float("inf"), NAN])
    raw = SimpleNamespace(words=words, queries=words + 1, off=off, why="", whole=bool(rng.random() < 0.5))
    if off is None:
        raw = SimpleNamespace(words=0, queries=0, off=None, why="The score of X is not a sum.", whole=False)
    told = copies.read_off_sentence(ReadOff(**vars(raw)))
    yield reads_filter.read_off, told, raw


def placed(rng: np.random.Generator) -> Cases:
    many = int(rng.choice([0, *MANY]))
    true, signs = rng.normal(size=many), [-1.0, 1.0]
    agree = rng.choice([0.0, 0.5, 0.9, 1.0], 2)
    found, guess = (np.where(rng.random(many) < share, np.sign(true), rng.choice(signs, many)) for share in agree)
    if rng.random() < 0.3:
        guess = found.copy()
    found[rng.random(many) < rng.choice([0.0, 0.3, 1.0])] = 0.0
    words = pd.DataFrame({"word": "w", "found": found, "guess": guess, "true": true})
    queries = int(rng.choice([1, 44, 1_200]))
    seen = Reconnoitred(words, (-np.inf, np.inf), 0.5, queries, Feedback.VERDICT)
    raw = SimpleNamespace(words=words.to_dict("records"), queries=queries)
    yield reads_filter.weights, scouted.weights_headline(seen), raw


def bordered(rng: np.random.Generator) -> Cases:
    told, cutoff = rng.choice(list(Feedback)), float(rng.choice([0.2, 0.5, -0.25, 0.0]))
    low, high = (cutoff + rng.choice([-1e-7, -0.05, 0.0, 0.12345, 0.3, np.inf]) for _ in range(2))
    low = -np.inf if rng.random() < 0.2 or low == np.inf else float(low)
    seen = Reconnoitred(pd.DataFrame(), (low, float(high)), cutoff, 3, told)
    raw = SimpleNamespace(low=low, high=float(high), cutoff=cutoff, feedback=told.value)
    yield reads_filter.threshold, scouted.threshold_sentence(seen), raw


def reversed_(rng: np.random.Generator) -> Cases:
    rows = [
        {
            "passes": bool(rng.random() < 0.6),
            "changes": int(rng.choice([1, 2, 9])),
            "queries": int(rng.choice([1, 2, 1_200])),
            "fewest": None if rng.random() < 0.3 else int(rng.choice([1, 2, 5])),
        }
        for _ in range(rng.choice([1, 2, 4, 12]))
    ]
    results = [
        Searched(
            Attempt("x", "y", tuple(f"w{at}" for at in range(row["changes"])), (), row["queries"]),
            passes=row["passes"],
            fewest=row["fewest"],
        )
        for row in rows
    ]
    yield reads_filter.acre, edits.edits_headline("ACRE", results), SimpleNamespace(results=rows)


def guessed(rng: np.random.Generator) -> Cases:
    results, cases = [], []
    for name in ["as it is trained", "every message ten times"][: rng.integers(1, 3)]:
        half = int(rng.choice([5, 40]))
        losses = rng.normal(size=2 * half) + np.repeat([0, rng.choice([-9.0, -0.6, 0.0, 0.0, 0.6, 9.0])], half)
        found = Membership(losses.round(1), np.arange(2 * half) < half, np.arange(2 * half) % 2 == 0, 2 * half)
        results.append((name, found))
        low, high = found.auc_interval
        of_members, of_strangers = found.losses[:half].tolist(), found.losses[half:].tolist()
        cases.append(
            SimpleNamespace(name=name, auc=found.auc, low=low, high=high, members=of_members, strangers=of_strangers)
        )
    yield reads_filter.members, members.membership_headline(results), SimpleNamespace(cases=cases)


def blocked(rng: np.random.Generator) -> Cases:
    ways = ["Quote one spam message", "Frequent spam words"][: rng.integers(1, 3)]
    first = rng.random(int(rng.choice(MANY))) < rng.choice(SHARES)
    made = [probe(rng, name, "silent", first) for name in ways]
    most = int(rng.choice([1, 2, 30]))
    told = blocking.blocking_headline([result for result, _ in made], most)
    yield reads_words.blocking, told, SimpleNamespace(results=[raw for _, raw in made], most=most)


def without_a_world(call: Callable[[np.random.Generator], Cases], share: float = 1.0) -> Any:
    def calls(_: Any, rng: np.random.Generator) -> Cases:
        if rng.random() < share:
            yield from call(rng)

    return calls


CALLS = {
    f"probing.{name}": without_a_world(call, 0.05 if call is guessed else 1.0)
    for name, call in {
        "passing.passing_headline": carried,
        "one_message.message_headline": through,
        "measure.measure_sentence": measured,
        "measure.strictness": strict,
        "defences.dearer_sentence": defended,
        "disguises.disguise_headline": hidden,
        "disguises.normalising_sentence": undone,
        "copies.copy_headline": lambda rng: copied(rng, copies.copy_headline, reads_filter.copied),
        "copies.copy_sentence": lambda rng: copied(rng, copies.copy_sentence, reads_filter.copied_words),
        "copies.read_off_sentence": whole,
        "scouting.weights_headline": placed,
        "scouting.threshold_sentence": bordered,
        "edits.edits_headline": reversed_,
        "members.membership_headline": guessed,
        "blocking.blocking_headline": blocked,
    }.items()
}
