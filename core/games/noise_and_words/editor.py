"""A simulated editor, to stand beside a class: a simple model, which no person has been measured against."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.errors import InputError
from core.games.evasion_game import Game
from core.games.noise_and_words.attempts import Attempt, attempt
from core.games.noise_and_words.conditions import CONDITIONS, game, messages
from core.mail.corpus import Corpus
from core.mail.encode import words_of
from core.probing.ground import Ground
from core.questions.experiment import Experiment
from core.training.rows import present
from core.work.turns import Progress

EVERYDAY = 200  # words of good mail that come to mind
GAMES = 40  # under each condition
_WORD = re.compile(r"(?u)\b\w\w+\b")


@dataclass(frozen=True)
class Editor:
    """Edits a few words and asks, again and again, until the message gets through or patience ends.

    A word looks like spam as far as it is in more of the spam than of the good mail that the editor has seen, which is
    other mail than the filter's: salience s(w) = ln P(w | spam) − ln P(w | good mail), each with one message more that
    holds it and one that does not. To take a word out seems worth s(w), to write an everyday word below seems worth
    −s(w), and those edits are made for which

        worth + whim · g,   g drawn from Gumbel(0, 1) for each,

    is largest (a logit choice; Luce, Individual Choice Behavior, 1959). An editor who reads the score takes back what
    made it worse; one who reads the verdict alone keeps all.

    This is an assumption and no finding: it is not fitted to people, knows no grammar and does not tire. Measured on
    the bundled mail, seed 0, 40 messages under each condition, verdict alone: past logistic regression it gets 12 of
    40, with noise 2, with 100 words 22, with both 19; multinomial naive Bayes, whose scores are seldom near its
    cut-off, lets 11 or 12 through under each; SpamBayes 0 to 2.

    reads_score: whether the score is read, or the verdict alone. whim: how far the choice strays from what seems best,
    from 0 on. words: how many are edited before each question. patience: most questions after an edit.
    """

    reads_score: bool = False
    whim: float = 1.0
    words: int = 3
    patience: int = 20

    def play(self, on: Game, mail: "Seen", rng: np.random.Generator) -> None:
        """Edit the message of a game until it is won or left."""
        kept = set(words_of(on.locked))
        on.ask(on.text)
        stands = _score(on)
        for _ in range(self.patience):
            if on.won or on.spent:
                return
            before = on.text
            on.ask(self._edited(before, kept, mail, rng))
            if self.reads_score and not on.won and _score(on) > stands:
                on.text = before
            else:
                stands = _score(on)

    def _edited(self, text: str, kept: set[str], mail: "Seen", rng: np.random.Generator) -> str:
        own = sorted(set(words_of(text)) - kept)
        worth = np.concatenate([[mail.salience.get(word, 0.0) for word in own], -mail.everyday_salience])
        chosen = np.argsort(-(worth + self.whim * rng.gumbel(size=len(worth))), kind="stable")[: self.words].tolist()
        out = {own[at] for at in chosen if at < len(own)}
        left = _WORD.sub(lambda word: "" if word.group().lower() in out else word.group(), text)
        return " ".join([left, *(mail.everyday[at - len(own)] for at in chosen if at >= len(own))])


def _score(on: Game) -> float:
    """Of the last answer; nothing is worse than none."""
    return np.inf if on.last is None or on.last.score is None else on.last.score


@dataclass(frozen=True, eq=False)
class Seen:
    """What mail has taught an editor. salience: of each word. everyday: the `EVERYDAY` words that are in most good
    messages, with their salience, shape (EVERYDAY,) or fewer."""

    salience: Mapping[str, float]
    everyday: list[str]
    everyday_salience: NDArray[np.float64]

    @classmethod
    def of(cls, corpus: Corpus) -> "Seen":
        held = present(corpus.encoding.counts)
        ham, spam = (np.asarray(kind.astype(np.float64) @ held) for kind in (~corpus.labels, corpus.labels))
        of_ham, of_spam = int((~corpus.labels).sum()), int(corpus.labels.sum())
        salience = np.log((spam + 1) / (of_spam + 2)) - np.log((ham + 1) / (of_ham + 2))
        everyday = np.argsort(-ham, kind="stable")[:EVERYDAY]
        words = corpus.encoding.words
        return cls(
            dict(zip(words.tolist(), salience.tolist(), strict=True)), words[everyday].tolist(), salience[everyday]
        )


def simulating(
    editor: Editor, of: Mapping[bool, Ground], experiment: Experiment, outside: Corpus, *, games: int = GAMES
) -> Iterator[tuple[Attempt, ...] | Progress]:
    """More and more attempts: the same editor with the same message under each condition, then another. What the
    editor has seen is the outside mail; the experiment's seed draws all. Raises `InputError` where no message can be
    played or `games` is under 1."""
    if games < 1:
        raise InputError(f"A simulation takes at least one game. Got {games}.")
    offered, mail, found = messages(of), Seen.of(outside), list[Attempt]()
    names = list(offered)
    order = np.random.default_rng([experiment.seed, len(names)]).permutation(len(names))
    for number in range(games):
        name = names[order[number % len(names)]]
        for condition in CONDITIONS:
            one = game(condition, of, experiment, name, offered[name], seed=number)
            one.oracle.budget = None  # patience ends it
            editor.play(one, mail, np.random.default_rng([experiment.seed, number]))
            found.append(attempt(one, condition, number))
        yield Progress("Simulated editors", number + 1, games)
        yield tuple(found)
