"""The runnable lines that repeat a question outside the pages."""

from dataclasses import dataclass
from typing import Any

from core.declared.parameters import Declared
from core.mail.corpus import OUTSIDE, SAMPLE
from core.questions.experiment import Experiment
from core.questions.parts import Mail
from core.questions.question import Question
from core.questions.table import FILTER
from core.scenarios import scenarios


@dataclass(frozen=True)
class Lines:
    """An experiment in Python.

    setup: imports, mail, the experiment. run: `result`, without poison and at the experiment's level. check: the same
    filter in plain scikit-learn, and its `scores`. outside: what a call of `sweep` needs for mail from elsewhere.
    """

    setup: str
    run: str
    check: str
    outside: str


def snippet(experiment: Experiment) -> str:
    """Python that prints the rates without poison and at the experiment's level."""
    parts = lines(experiment)
    table = 'print(result.frame[["poison", "fn", "fp"]])'
    largest = "print(abs(scores - result.scores[1]).max())  # the largest difference between the two ways"
    check = f"# the same filter in plain scikit-learn, from raw text\n{parts.check}"
    return f"{parts.setup}\n{parts.run}\n{table}\n\n{check}\n{largest}"


def lines(experiment: Experiment) -> Lines:
    """The same Python in parts."""
    outside = from_elsewhere(experiment)
    trained = experiment.defence.wrap(experiment.filter)
    probabilities = hasattr(trained.pipeline(), "predict_proba")
    texts = 'list(result.test["text"])'
    check = [
        f"texts, labels = result.raw_training_mail({experiment.poison})",
        "pipeline = result.pipeline().fit(texts, labels)",
        f"scores = pipeline.{f'predict_proba({texts})[:, 1]' if probabilities else f'decision_function({texts})'}",
    ]
    return Lines(
        setup=setup(experiment, "sweep"),
        run=f"result = sweep(experiment, corpus, levels=[0, {experiment.poison}]{outside})",
        check="\n".join(check),
        outside=outside,
    )


def setup(question: Question, *calls: str) -> str:
    """Imports, those of `calls` from the engine among them, the mail as `corpus` and `outside`, and the question under
    the name of its kind."""
    corpus, outside = _source(question.corpus, "mail.csv"), _source(question.outside, "outside.csv")
    kind = type(question).__name__
    made: list[str] = []
    if type(getattr(question, FILTER.name)) in FILTER.of_tables().values():
        corpus, made = _table(question.corpus)
    imports = {kind, *calls, *(source.partition("(")[0] for source in (corpus, outside) if source and not made)}
    chosen = [getattr(question, idea.name) for idea in question.ideas()]
    return "\n".join(
        [
            f"from core import {', '.join(sorted(imports))}",
            *made,
            *(f"from {type(one).__module__} import {type(one).__name__}" for one in chosen if list(one.changed())),
            "",
            f"corpus = {corpus}",
            *([f"outside = {outside}"] if outside else []),
            f"{kind.lower()} = {as_code(question)}",
        ]
    )


def from_elsewhere(question: Question) -> str:
    """What a call that takes the question needs for the attacker's own mail, as `setup` names it."""
    return ", outside=outside" if _source(question.outside, "") else ""


def as_code(question: Question) -> str:
    """The call that makes the question, but for its mail: that has its own id.

    >>> as_code(Experiment(filter="linear_svm", poison=24))
    "Experiment(filter='linear_svm', attack='dictionary', poison=24, seed=0)"
    """
    values = ((part, getattr(question, part.name)) for part in question.parts if not isinstance(part, Mail))
    said = ", ".join(f"{part.name}={_value(part.in_code(value))}" for part, value in values if part.is_said(value))
    return f"{type(question).__name__}({said})"


def _source(corpus: str, file: str) -> str:
    """How mail with this id is had; empty for what a sweep takes by itself."""
    return {SAMPLE: "sample_corpus()", OUTSIDE: ""}.get(corpus, f'load_corpus("{file}")  # your own file')


def _table(corpus: str) -> tuple[str, list[str]]:
    """How a table with this id is had, and the imports for that."""
    known = scenarios().get(corpus)
    if known is None:
        source = 'load_table(Path("table.csv").read_bytes(), name="table.csv")  # your own file'
        return source, ["from pathlib import Path", "", "from core.scenarios.own import load_table"]
    here = [
        f"from core.scenarios.bundled.{known.id} import {known.__name__}",
        "from core.scenarios.made import made_table",
    ]
    return f"made_table({known.__name__}())", here


def _value(value: Any) -> str:
    if not isinstance(value, Declared):
        return repr(value)
    changed = ", ".join(f"{name}={given!r}" for name, given in value.changed())
    return f"{type(value).__name__}({changed})" if changed else repr(value.id)
