"""The runnable lines that repeat an experiment in a notebook."""

from core.experiment import SAMPLE, Experiment
from core.parameters import Declared


def snippet(experiment: Experiment) -> str:
    """Python that prints the rates without poison and at the experiment's level."""
    bundled = experiment.corpus == SAMPLE
    imports = ["Experiment", "sample_corpus" if bundled else "load_corpus", "sweep"]
    lines = [f"from core import {', '.join(imports)}"]
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
        "corpus = sample_corpus()" if bundled else 'corpus = load_corpus("mail.csv")  # your own file',
        f"experiment = Experiment({arguments})",
        f"result = sweep(experiment, corpus, levels=[0, {experiment.poison}])",
        'print(result.frame[["poison", "fn", "fp"]])',
        "",
        "# the same filter in plain scikit-learn, from raw text",
        f"texts, labels = result.raw_training_mail({experiment.poison})",
        "pipeline = result.pipeline().fit(texts, labels)",
        f"scores = {scores}",
        "print(abs(scores - result.scores[1]).max())  # the largest difference between the two ways",
    ]
    return "\n".join(lines)


def _call(chosen: Declared) -> str:
    values = ", ".join(f"{name}={value!r}" for name, value in chosen.changed())
    return f"{type(chosen).__name__}({values})" if values else repr(chosen.name())
