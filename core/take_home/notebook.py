"""A Jupyter notebook that repeats an experiment through the engine and says what the lab showed."""

from collections.abc import Iterator
from dataclasses import replace

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from core.mail.corpus import OUTSIDE, SAMPLE
from core.questions.experiment import Experiment
from core.questions.table import DEFENCE
from core.runs.sweeping import Sweep
from core.scenarios import scenarios
from core.take_home.book import WHERE, book
from core.take_home.snippet import lines
from core.telling.lab import aim_counts, counts, headline
from core.telling.scenario import MAIL, Scenario, words_of

MOST_REFITS = 13  # levels of the curve, for filters that take a while to refit

CHART = """from core.charts.look import LIGHT
from core.charts.sweep_curve import marked_sweep_curve

curve = sweep(experiment, corpus, levels={levels}{outside})
marked_sweep_curve(curve, {at}, LIGHT)"""

COMPARISON = """shown = {shown}  # poison, {fp}, {fn}
found = [tuple(int(count) for count in row) for row in result.frame[["poison", "fp_count", "fn_count"]].to_numpy()]
found == shown"""

AGREEMENT = """{check}
low, high = result.prepared.filter.cutoffs_after(pipeline)
verdicts = (scores >= low).astype(int) + (scores >= high)
f"{{(verdicts == result.verdicts[1]).sum()}} of {{len(verdicts)}} verdicts agree\""""


def notebook(sweep: Sweep, at: int) -> bytes:
    """The notebook for the level at position `at` of a sweep that holds level 0, as the text of an .ipynb file.

    It is run in the project's folder, or where the engine is installed. Of mail that a visitor brought it holds
    nothing: it asks for the file.
    """
    return book(_cells(sweep, at))


def _cells(sweep: Sweep, at: int) -> Iterator[nbformat.NotebookNode]:
    level = int(sweep.levels[at])
    experiment = replace(sweep.experiment, poison=level)
    attack, chosen = experiment.attack, experiment.filter
    parts, words = lines(experiment), words_of(sweep.prepared.corpus)
    learner, items = words.learner[0], words.item[1]
    yield new_markdown_cell(
        f"# {attack.title} on {chosen.title}\n\n"
        f"**The attack.** {attack.sentence} Source: {attack.source}. The attacker controls {attack.controls.value} and "
        f"knows {attack.knows}.\n\n"
        f"**The {learner}.** {chosen.title}: {chosen.sentence}\n\n"
        f"{_defended(experiment)}"
        f"{WHERE}"
    )
    yield new_markdown_cell(_mail(sweep))
    yield new_code_cell(parts.setup)
    yield new_markdown_cell(
        f"## Before the attack and with {_amount(sweep, level)}\n\n"
        f"The {learner} is trained, attacked, retrained and judged on {items} that it has not learned from. `fp` is "
        f"the share of {words.negative} that it {words.fp.third}, `fn` the share of {words.positive} that it "
        f"{words.fn.third}. The lab showed:\n\n"
        f"> {headline(sweep, at, words).text}\n\n" + "\n".join(f"* {line}" for line in _counts(sweep, at, words))
    )
    yield new_code_cell(f"{parts.run}\nresult.frame")
    yield new_markdown_cell(
        f"Are these the {items} that the lab counted? The same seed gives the same result anywhere."
    )
    yield new_code_cell(COMPARISON.format(shown=_shown(sweep, at), fp=words.errors["fp"], fn=words.errors["fn"]))
    if sweep.aimed is not None:
        yield new_markdown_cell("How far the attack gets what it aims at:")
        yield new_code_cell("result.aimed")
    levels = _levels(sweep, level)
    yield new_markdown_cell(
        f"## The whole curve\n\nBoth errors at {len(levels)} levels of poison, as the lab draws them."
    )
    yield new_code_cell(CHART.format(levels=levels, outside=parts.outside, at=levels.index(level)))
    yield new_markdown_cell(f"## The poison, in the order in which it joins the training {items}")
    yield new_code_cell("result.poison")
    yield new_markdown_cell(
        "## The same without this engine\n\n"
        "A plain scikit-learn pipeline, fitted on the raw texts of this level, gives the same verdicts."
    )
    yield new_code_cell(AGREEMENT.format(check=parts.check))


def _defended(experiment: Experiment) -> str:
    defence = experiment.defence
    return f"**The defence.** {defence.title}: {defence.sentence}\n\n" if DEFENCE.is_said(defence) else ""


def _mail(sweep: Sweep) -> str:
    experiment, words = sweep.experiment, words_of(sweep.prepared.corpus)
    trusted = len(sweep.prepared.parts.trusted)
    sizes = (
        f"{len(sweep.train):,} {words.item[1]} to learn from, {len(sweep.test):,} to be judged on and {trusted:,} kept "
        "apart for a defender who vouches for them"
    )
    bundled = dict.fromkeys(scenarios(), "invented, drawn anew below")
    bundled[SAMPLE] = "the bundled mail of an invented company"
    what = bundled.get(experiment.corpus, "your own; give its file below")
    begins = "The mail** is" if words == MAIL else f"The {words.item[1]}** are"
    said = f"**{begins} {what}: {sizes}, drawn with seed {experiment.seed}."
    if experiment.outside != OUTSIDE:
        said += " **The attacker's own mail** is yours, too; give its file below."
    return said


def _amount(sweep: Sweep, level: int) -> str:
    return words_of(sweep.prepared.corpus).poisoned(level, sweep.experiment.attack.controls)


def _counts(sweep: Sweep, at: int, words: Scenario) -> list[str]:
    told = counts(sweep, at, "fp", words), counts(sweep, at, "fn", words), aim_counts(sweep, at, words)
    return [found.text for found in told if found]


def _shown(sweep: Sweep, at: int) -> list[tuple[int, ...]]:
    rows = (sweep.clean, sweep.frame.iloc[at])
    return [tuple(int(row[column]) for column in ("poison", "fp_count", "fn_count")) for row in rows]


def _levels(sweep: Sweep, level: int) -> list[int]:
    """The levels of the sweep in order, fewer of them where each is a refit; always those that the lab compares."""
    known = sorted(int(known) for known in sweep.levels)
    if sweep.experiment.filter.refits:
        known = known[:: -(-len(known) // MOST_REFITS)]
    return sorted({*known, 0, level})
