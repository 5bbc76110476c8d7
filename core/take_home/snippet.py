"""The runnable lines that repeat an experiment outside the pages."""

from dataclasses import dataclass

from core.declared.parameters import Declared
from core.experiment import OUTSIDE, SAMPLE, Experiment


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
    corpus, outside = _source(experiment.corpus, "mail.csv"), _source(experiment.outside, "outside.csv")
    imports = {"Experiment", "sweep", *(source.partition("(")[0] for source in (corpus, outside) if source)}
    setup = [f"from core import {', '.join(sorted(imports))}"]
    setup += [
        f"from {type(chosen).__module__} import {type(chosen).__name__}"
        for chosen in (experiment.attack, experiment.filter)
        if list(chosen.changed())
    ]
    arguments = f"filter={_call(experiment.filter)}, attack={_call(experiment.attack)}, seed={experiment.seed}"
    setup += [
        "",
        f"corpus = {corpus}",
        *([f"outside = {outside}"] if outside else []),
        f"experiment = Experiment({arguments})",
    ]
    from_elsewhere = ", outside=outside" if outside else ""
    probabilities = hasattr(experiment.filter.estimator(), "predict_proba")
    texts = 'list(result.test["text"])'
    check = [
        f"texts, labels = result.raw_training_mail({experiment.poison})",
        "pipeline = result.pipeline().fit(texts, labels)",
        f"scores = pipeline.{f'predict_proba({texts})[:, 1]' if probabilities else f'decision_function({texts})'}",
    ]
    return Lines(
        setup="\n".join(setup),
        run=f"result = sweep(experiment, corpus, levels=[0, {experiment.poison}]{from_elsewhere})",
        check="\n".join(check),
        outside=from_elsewhere,
    )


def _source(corpus: str, file: str) -> str:
    """How mail with this id is had; empty for what a sweep takes by itself."""
    return {SAMPLE: "sample_corpus()", OUTSIDE: ""}.get(corpus, f'load_corpus("{file}")  # your own file')


def _call(chosen: Declared) -> str:
    values = ", ".join(f"{name}={value!r}" for name, value in chosen.changed())
    return f"{type(chosen).__name__}({values})" if values else repr(chosen.id)
