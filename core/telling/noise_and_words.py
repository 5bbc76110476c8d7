"""Who gets through under noise and with few words: in the class, and simulated, which is always said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.games.noise_and_words.attempts import Attempt, Contrast, Evaded
from core.games.noise_and_words.conditions import FEW, Condition, Factor
from core.games.noise_and_words.editor import Editor
from core.telling.numbers import apart, counted, percent
from core.telling.told import Told


@dataclass(frozen=True)
class Shares:
    """found: by title of the condition, in order. simulated: whether no person did it."""

    found: tuple[tuple[str, Evaded], ...]
    simulated: bool


@dataclass(frozen=True)
class Compared:
    """One side of a factor against the other, and whether no person did it."""

    contrast: Contrast
    simulated: bool


@dataclass(frozen=True)
class TooFew:
    """without: the sides of a factor of which there is nobody, other than the plain one for True."""

    factor: Factor
    without: tuple[bool, ...]


@dataclass(frozen=True)
class HandedIn:
    """How many games of how many learners."""

    games: int
    learners: int


def evaded(found: Mapping[Condition, Evaded], *, simulated: bool) -> Told[Shares]:
    """How many got through under each condition, at least one, with 95% intervals and how much they edited."""
    parts = []
    for condition, of_one in found.items():
        low, high = (percent(end) for end in of_one.interval)
        edits = "" if of_one.edits is None else f", {counted(round(of_one.edits, 1), ('edit', 'edits'))} on average"
        share = f"{of_one.evaded:,} of {of_one.of:,}, {percent(of_one.share)} ({low} to {high}){edits}"
        parts.append(f"{condition.title}: {share}")
    claim = Shares(tuple((condition.title, of_one) for condition, of_one in found.items()), simulated)
    return Told(f"{_who(simulated=simulated)} got through with {'; '.join(parts)}.", claim)


def compared(contrast: Contrast, *, simulated: bool) -> Told[Compared]:
    """Whether one side gets through more often than the other, as far as the test of the contrast supports it."""
    sides = (
        (f"{FEW} words", "all words") if contrast.factor == "words" else ("noise", "no noise")
    )  # the other side first: it is what is tried out
    shares = apart(contrast.other.share, contrast.plain.share)
    other, plain = (
        f"{side} {one.evaded:,} of {one.of:,} ({share})"
        for side, one, share in zip(sides, (contrast.other, contrast.plain), shares, strict=True)
    )
    if contrast.is_effect:
        more = "more" if contrast.other.share > contrast.plain.share else "fewer"
        verdict = f"That is {more} than chance explains."
    else:
        verdict = "The difference may be chance."
    text = f"{_who(simulated=simulated)} got through with {other}, with {plain}. {verdict}"
    return Told(text, Compared(contrast, simulated))


def too_few(factor: Factor, without: Sequence[bool]) -> Told[TooFew]:
    """Why the class is not compared. without: the sides of which nobody has played, other than the plain one for True.

    >>> too_few("noise", [True]).text
    'Nobody of the class has played with noise yet: too few to compare noise with no noise.'
    """
    plain, other = ("no noise", "noise") if factor == "noise" else ("all words", f"{FEW} words")
    missing = " or ".join(other if side else plain for side in without)
    text = f"Nobody of the class has played with {missing} yet: too few to compare {other} with {plain}."
    return Told(text, TooFew(factor, tuple(without)))


def handed_in(games: int, learners: int) -> Told[HandedIn]:
    """
    >>> handed_in(3, 20).text
    'Games handed in: 3, of 20 learners.'
    """
    return Told(f"Games handed in: {games:,}, of {counted(learners, ('learner', 'learners'))}.",
                HandedIn(games, learners))  # fmt: skip


def came_to(one: Attempt) -> Told[Attempt]:
    """What a learner's own game came to, and under which condition it was played.

    >>> came_to(Attempt(Condition(noisy=True, few=False), 0, False, 3, 12)).text
    'Sent once more, your message is blocked, with 3 edits after 12 questions. You played under: noise, all words.'
    """
    went = "gets through" if one.evaded else "is blocked"
    edits, asked = counted(one.edits, ("edit", "edits")), counted(one.questions, ("question", "questions"))
    text = f"Sent once more, your message {went}, with {edits} after {asked}. You played under: {one.condition.title}."
    return Told(text, one)


def model(editor: Editor) -> Told[Editor]:
    """What is simulated, and that nobody has been."""
    reads = "the score and takes back what made it worse" if editor.reads_score else "the verdict alone"
    words, edits = counted(editor.words, ("word", "words")), counted(editor.patience, ("edit", "edits"))
    does = "each time takes out what looks most like spam by other mail or writes everyday words"
    whim = f"{words} with a whim of {editor.whim:g}, and gives up after {edits}"
    return Told(f"No person: a simulated editor reads {reads}, {does}, {whim}.", editor)


def published() -> Told[str]:
    """What was found with people elsewhere; a direction and no figure of this lab."""
    source = "Ke, Li and Vorobeychik, AAAI 2016"
    return Told(
        "People who edited spam in a published experiment got through less often past a filter with noise, and more "
        f"often past one with fewer features ({source}).",
        source,
    )


def _who(*, simulated: bool) -> str:
    return "Of the simulated editors" if simulated else "Of the class"
