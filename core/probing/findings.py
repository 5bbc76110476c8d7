"""What a probe found, in sentences and tables for the screen; every word of them follows from the results."""

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Need
from core.filters.base import Learned
from core.oracle import Reluctance
from core.probing.membership import Membership
from core.probing.one_message import Track
from core.probing.strategies import Probe, strategies, table
from core.telling.numbers import percent

NEVER = "never"
FEWEST = "Fewest words"  # the strategy of the attacker who knows every weight
STRATEGIES = ("First-N", "Best-N", *(name for name in strategies() if name not in ("First-N", "Best-N")), FEWEST)


ASKING = tuple(name for name, attack in strategies().items() if Need.VERDICT in attack.needs)


def of(results: Sequence[Probe], strategy: str) -> Probe | None:
    """The result of one of `STRATEGIES`, if it is there yet."""
    return next((one for one in results if strategy == (FEWEST if one.campaign is None else one.name)), None)


def bound_name(results: Sequence[Probe]) -> str:
    """What the bound calls itself on this filter; empty before it is there."""
    return next((one.name for one in results if one.campaign is None), "")


def asks(result: Probe) -> bool:
    """Whether the strategy takes questions."""
    return result.campaign is not None and result.campaign.queries > 0


def share_with(result: Probe, words: int) -> float:
    """Share of the messages with the wanted verdict after the first `words` words, or all if there are fewer."""
    return float(result.share[min(words, len(result.share) - 1)])


def questions_for(result: Probe, words: int) -> int:
    """Questions until the last of the first `words` words was found; all of them if none was."""
    if result.campaign is None:
        return 0
    used = result.campaign.found[:words]
    return used[-1].queries if used else result.campaign.queries


def best(results: Sequence[Probe], words: int, *, asking: bool) -> Probe | None:
    """Of those who ask, or of those who do not, the one with whose first `words` words most passes."""
    some = [one for one in results if one.campaign is not None and asks(one) == asking]
    return max(some, key=lambda one: share_with(one, words), default=None)


def passing_headline(results: Sequence[Probe], strategy: str, words: int) -> str:
    """What `words` words of a strategy do, beside the best of the other kind: those who ask, or who do not."""
    chosen = of(results, strategy)
    if chosen is None:
        return f"{strategy}: still searching"
    share = percent(share_with(chosen, words))
    found = words if chosen.campaign is None else min(words, len(chosen.campaign.found))
    let = f"let{'s' * (found == 1)} {share} of the blocked spam pass"
    if chosen.campaign is None:
        return f"Knowing every weight, {in_words(words)} {let}"
    other = best(results, words, asking=not asks(chosen))
    compared = percent(share_with(other, words)) if other else ""
    if not asks(chosen):
        said = f"{in_words(found)} for no question ({_inside(chosen.name)}) {let}"
        return f"{said}; asking {questions_for(other, words):,}, {_inside(other.name)} {compared}" if other else said
    questions = f"{questions_for(chosen, words):,} questions"
    if found:
        said = f"{in_words(found)} that {_inside(chosen.name)} found with {questions} {let}"
    else:
        said, compared = f"{chosen.name} finds no word with {questions}", f"{compared} of the blocked spam passes"
    return f"{said}; without asking, {compared}" if other else said


def at_most(frame: pd.DataFrame, words: int) -> pd.DataFrame:
    """The rows of up to `words` added words."""
    return frame[frame["words"] <= words]


def frames(results: Sequence[Probe]) -> pd.DataFrame:
    """All rows of all strategies, one below the other."""
    return pd.concat([one.frame for one in results], ignore_index=True)


def over_questions(results: Sequence[Probe], words: int) -> pd.DataFrame:
    """The same with up to `words` words; the bound, which asks nothing, is there from the start."""
    return at_most(frames(results), words).fillna({"queries": 0.0})


def measure_table(results: Sequence[Probe], reluctance: Reluctance) -> pd.DataFrame:
    """For the screen: strategy, words and questions until half of the blocked spam passes ("never"), questions in all,
    senders that these take, share that passes with all words, why the search stopped."""
    rows = table(results)
    queries = rows["queries"].fillna(0).astype(int)
    return pd.DataFrame(
        {
            "strategy": rows["strategy"],
            "words_to_half": rows["words_to_half"].map(_or_never),
            "queries_to_half": [
                "–" if one.campaign is None else _or_never(number)
                for one, number in zip(results, rows["queries_to_half"], strict=True)
            ],
            "queries": queries,
            "senders": queries.map(reluctance.senders),
            "passing": rows["passing"].map(percent),
            "stopped": rows["stopped"],
        }
    )


def measure_sentence(results: Sequence[Probe]) -> str:
    """The fewest words to half of those who ask, of those who do not, and of the bound."""

    def fewest(some: list[Probe]) -> str:
        reached = [one for one in some if not math.isnan(one.words_to_half)]
        if not reached:
            return "never reach it"
        least = min(reached, key=lambda one: one.words_to_half)
        return f"need {in_words(int(least.words_to_half))} ({_inside(least.name)})"

    bounds = [one for one in results if one.campaign is None]
    active = [one for one in results if asks(one)]
    passive = [one for one in results if one not in bounds and not asks(one)]
    said = [f"Until half of the blocked spam passes, strategies that ask {fewest(active)}"]
    said.append(f"those that do not ask {fewest(passive)}")
    if bounds and not math.isnan(bounds[0].words_to_half):
        least = in_words(int(bounds[0].words_to_half))
        said.append(
            f"and none could do with fewer than {least}" if bounds[0].exact else f"knowing all weights, {least}"
        )
    return ", ".join(said) + "."


def words_side_by_side(results: Sequence[Probe]) -> pd.DataFrame:
    """A row per rank, from 1, a column per strategy: the words that each found."""
    lists = {one.name: one.campaign.words for one in results if one.campaign is not None}
    longest = max((len(words) for words in lists.values()), default=0)
    columns = {name: [*words, *[""] * (longest - len(words))] for name, words in lists.items()}
    return pd.DataFrame(columns, index=pd.RangeIndex(1, longest + 1, name="rank"))


def words_of_one(result: Probe, learned: Learned) -> pd.DataFrame:
    """What one strategy found: word, queries (until then), why, weight (the filter's own; NaN if it has none)."""
    found = result.campaign.found if result.campaign else ()
    weights = dict(zip(learned.words[learned.known], learned.word_weights[learned.known], strict=True))
    rows = [(one.word, one.queries, one.why, weights.get(one.word, np.nan)) for one in found]
    return pd.DataFrame(rows, columns=["word", "queries", "why", "weight"])


def message_headline(chosen: Track, others: Sequence[Track]) -> str:
    """Whether the message passes under the chosen strategy, and with how few words it could."""
    if chosen.passes is None:
        does = f"{in_words(len(chosen.words))} do not let this message pass" if chosen.words else "no word was found"
    else:
        does = f"this message passes with {in_words(chosen.passes)} more"
    if chosen.queries:
        does += f", found with {chosen.queries:,} questions"
    bounds = [one for one in others if one.queries is None and one is not chosen and one.passes is not None]
    return f"{chosen.name}: {does}" + (f"; {bounds[0].passes:,} would do" if bounds else "")


def dearer_sentence(rows: pd.DataFrame) -> str:
    """What each defence makes the attack need more of until half of the blocked spam passes."""
    needs = {str(row["defence"]): row for row in rows.to_dict("records")}
    if "None" not in needs or len(needs) < 2:
        return ""
    columns = {"words_to_half": "words", "queries_to_half": "questions"}
    plain = {column: float(needs["None"][column]) for column in columns}
    if math.isnan(plain["words_to_half"]):
        return "The attack never lets half of the blocked spam pass, with or without a defence."
    said = []
    for name in [name for name in needs if name != "None"]:
        now = {column: float(needs[name][column]) for column in [*columns, "senders"]}
        if math.isnan(now["words_to_half"]):
            said.append(f"{name}: half of the blocked spam never passes")
            continue
        effects = [
            f"{now[column] / plain[column]:.1f} times the {what}"
            for column, what in columns.items()
            if now[column] > 1.05 * plain[column]
        ]
        if now["senders"] > 1:
            effects.append(f"{int(now['senders']):,} sender addresses")
        said.append(f"{name}: {' and '.join(effects) or 'no dearer'}")
    return "; ".join(said) + "."


def dearer_table(rows: pd.DataFrame) -> pd.DataFrame:
    """For the screen: defence, words and questions to half ("never"), words found, questions, senders, share."""
    return rows.assign(
        words_to_half=rows["words_to_half"].map(_or_never),
        queries_to_half=rows["queries_to_half"].map(_or_never),
        passing=rows["passing"].map(percent),
    )[["defence", "words_to_half", "queries_to_half", "queries", "senders", "found", "passing"]]


def blocking_headline(results: Sequence[Probe], words: int) -> str:
    """How much good mail is blocked with `words` words of spam in it, whichever way most."""
    most = max(results, key=lambda one: share_with(one, words))
    share = percent(share_with(most, words))
    return f"{in_words(words)} of spam in it ({_inside(most.name)}) get {share} of the delivered good mail blocked"


def membership_headline(results: Sequence[tuple[str, Membership]]) -> str:
    """How well the attacker tells members from strangers, as the filter is trained and where most is given away."""
    name, first = results[0]
    said = f"Which of two messages was learned? {percent(first.auc)} are guessed right, where chance is 50%"
    worst, most = max(results, key=lambda entry: entry[1].auc)
    return said if worst == name else f"{said}; with {worst}, {percent(most.auc)}"


def _or_never(number: float) -> str:
    return NEVER if math.isnan(number) else f"{int(number):,}"


def in_words(count: float) -> str:
    """A number of words.

    >>> in_words(1), in_words(14.5), in_words(1200)
    ('1 word', '14.5 words', '1,200 words')
    """
    return f"{count:,.{int(count % 1 > 0)}f} word{'s' * (count != 1)}"


def _inside(name: str) -> str:
    """A name inside a sentence."""
    return name[0].lower() + name[1:]
