"""The runnable lines that repeat an experiment in a notebook."""

from core.experiment import OUTSIDE, SAMPLE, Experiment
from core.parameters import Declared


def snippet(experiment: Experiment) -> str:
    """Python that prints the rates without poison and at the experiment's level."""
    corpus, outside = _source(experiment.corpus, "mail.csv"), _source(experiment.outside, "outside.csv")
    imports = {"Experiment", "sweep", *(source.partition("(")[0] for source in (corpus, outside) if source)}
    lines = [f"from core import {', '.join(sorted(imports))}"]
    lines += [
        f"from {type(chosen).__module__} import {type(chosen).__name__}"
        for chosen in (experiment.attack, experiment.filter)
        if list(chosen.changed())
    ]
    arguments = f"filter={_call(experiment.filter)}, attack={_call(experiment.attack)}, seed={experiment.seed}"
    probabilities = hasattr(experiment.filter.estimator(), "predict_proba")
    texts = 'list(result.test["text"])'
    scores = f"pipeline.predict_proba({texts})[:, 1]" if probabilities else f"pipeline.decision_function({texts})"
    lines += [
        "",
        f"corpus = {corpus}",
        *([f"outside = {outside}"] if outside else []),
        f"experiment = Experiment({arguments})",
        f"result = sweep(experiment, corpus, levels=[0, {experiment.poison}]{', outside=outside' if outside else ''})",
        'print(result.frame[["poison", "fn", "fp"]])',
        "",
        "# the same filter in plain scikit-learn, from raw text",
        f"texts, labels = result.raw_training_mail({experiment.poison})",
        "pipeline = result.pipeline().fit(texts, labels)",
        f"scores = {scores}",
        "print(abs(scores - result.scores[1]).max())  # the largest difference between the two ways",
    ]
    return "\n".join(lines)


def _source(corpus: str, file: str) -> str:
    """How mail with this id is had; empty for what a sweep takes by itself."""
    return {SAMPLE: "sample_corpus()", OUTSIDE: ""}.get(corpus, f'load_corpus("{file}")  # your own file')


def _call(chosen: Declared) -> str:
    values = ", ".join(f"{name}={value!r}" for name, value in chosen.changed())
    return f"{type(chosen).__name__}({values})" if values else repr(chosen.name())
