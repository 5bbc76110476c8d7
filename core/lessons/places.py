"""The pages on which a lesson can begin, and what their addresses may say."""

from collections.abc import Mapping

from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.lending import Lending
from core.questions.probing import Probing
from core.questions.question import Question
from core.questions.versions import VERSION_WORD

QUESTIONS: Mapping[str, tuple[type[Question], ...]] = {
    "": (Experiment,),
    "learners": (Experiment,),
    "matrix": (Experiment,),
    "review": (Experiment,),
    "testing": (Experiment,),
    "evade": (Experiment, Probing),
    "probe": (Experiment, Probing),
    "campaign": (Experiment, Probing, Campaign),
    "watch": (Experiment, Probing, Campaign),
    "lending": (Lending,),
}
"""Path of a page → the questions that its address asks, all in the same words."""

VIEWS: Mapping[str, tuple[str, ...]] = {
    "": ("view", "message"),
    "learners": (),
    "matrix": ("measure", "share", "price"),
    "review": ("queue", "reads", "role"),
    "testing": ("tests", "named", "about", "favour"),
    "evade": ("level", "message", "goal", "budget", "folds", "guard", "state", "condition"),
    "probe": ("view", "words"),
    "campaign": ("week", "beside"),
    "watch": ("dial", "labelled", "judge"),
    "lending": ("period",),
}
"""Path of a page → words of its address that are no question."""


def control_ids(page: str) -> frozenset[str]:
    """The words of a page's controls: parts of its questions, all parameters of a part as “attack.*”, and views."""
    parts = [part for kind in QUESTIONS[page] for part in kind.parts]
    ideas = {f"{idea.word}.*" for kind in QUESTIONS[page] for idea in kind.ideas()}
    return frozenset({part.word for part in parts} | ideas | set(VIEWS[page]))


def notes(page: str, words: Mapping[str, str]) -> list[str]:
    """What of an address would have to be changed, as sentences; empty where all of it fits."""
    reads = {VERSION_WORD, *VIEWS[page]}
    found: list[str] = []
    for part in {part.name + part.word: part for kind in QUESTIONS[page] for part in kind.parts}.values():
        found += part.read(words)[1]
        reads |= part.reads(words)
    return [*found, *(f"“{word[:40]}” is no word of this page's address." for word in words if word not in reads)]
