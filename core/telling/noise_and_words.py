"""Who gets through under noise and with few words: in the class, and simulated, which is always said."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.games.noise_and_words.attempts import Contrast, Evaded
from core.games.noise_and_words.conditions import FEW, Condition
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
