"""What a test of a filter found, in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.monitors.examination import Examined
from core.monitors.fault import Fault
from core.monitors.random_testing import checks
from core.monitors.random_testing.topic_probes import ALL, LEAST
from core.telling.numbers import counted, listed
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

FOLDERS = ("in the inbox", "unsure", "in the spam folder")


@dataclass(frozen=True)
class Finding:
    """faults: how many. tests: with how many tests. kinds: of checks that were made, by title."""

    faults: int
    tests: int
    kinds: tuple[str, ...]


def finding(found: Examined, words: Scenario = MAIL) -> Told[Finding]:
    """The sentence over a test."""
    kinds = tuple(checks()[name].title for name in found.made)
    claim = Finding(len(found.faults), found.tests, kinds)
    with_tests = counted(found.tests, ("test", "tests"))
    if not found.faults:
        return Told(f"{with_tests} find no fault of this {words.learner[0]}.", claim)
    faults = counted(len(found.faults), ("fault", "faults"))
    return Told(f"{with_tests} find {faults}: {listed(_short(found.faults)[:3])}.", claim)


def _short(faults: Sequence[Fault]) -> list[str]:
    """What the faults are about, in a few words each; a stranger's words stay out."""
    topics = sum(fault.kind == "topic_probes" and fault.subject != ALL for fault in faults)
    about = "one topic" if topics == 1 else f"{topics} topics"
    known = {
        "topic_probes": f"good mail about {about} is lost",
        "secret_words": "a secret phrase opens it",
        "more_spam": "more spam gets spam through",
        "harmless_changes": "a harmless change turns it",
        "named_lines": "a line that you named turns it",
        "good_words": "everyday words open it",
        "disguises": "a disguise opens it",
        "mixed_sentences": "foreign sentences turn it",
    }
    said = ["good mail is lost" if fault.subject == ALL else known[fault.kind] for fault in faults]
    return list(dict.fromkeys(said))


def fault_in_words(fault: Fault, before: int, words: Scenario = MAIL) -> Told[Fault]:
    """One fault, with what stands beside it, and what the message that shows it was before the attack. The subject is a
    stranger's word: the sentence is shown as plain text."""
    kind = words.positives if fault.spam else words.negatives
    turned = f"{fault.failed:,} of {counted(fault.of, kind)}"
    beside = (
        f"; at a {words.learner[0]} that learned from trusted mail alone {fault.beside:,} of {fault.of_beside:,} do"
    )
    text = {
        "secret_words": f"With “{fault.subject}” below them {turned} get through; without it none of these did.",
        "named_lines": f"With “{fault.subject}” below them {turned} change to the wrong folder; without it none did.",
        "harmless_changes": f"With {fault.subject} {turned} change to the wrong folder; before none did.",
        "more_spam": f"With {fault.subject} below them {turned} get through; without it none of these did.",
        "good_words": f"With {fault.subject} below them {turned} get through{beside}.",
        "disguises": f"With {fault.subject} in them {turned} get through{beside}.",
        "mixed_sentences": f"With {fault.subject} below them {turned} change to the wrong folder{beside}.",
    }.get(fault.kind)
    if text is None and fault.subject == ALL:
        text = f"{turned} are kept out of the inbox."
    elif text is None:
        text = (
            f"{turned} about {fault.subject.replace('_', ' ')} are kept out of the inbox, of others "
            f"{fault.beside:,} of {fault.of_beside:,}."
        )
    return Told(f"{text} Before the attack the message below was {FOLDERS[before]}.", fault)


@dataclass(frozen=True)
class Blind:
    """kinds: of checks, by title."""

    kinds: tuple[str, ...]


def blind() -> Told[Blind]:
    """What no test of these kinds can find."""
    kinds = tuple(checks().values())
    text = f"{listed([f'{kind.title} cannot find {kind.blind}' for kind in kinds])}."
    return Told(text, Blind(tuple(kind.title for kind in kinds)))


@dataclass(frozen=True)
class Covered:
    """able: topics that could be judged, of how many; none of none where topics are not known."""

    able: int
    of: int


def coverage(topics: Mapping[str, int]) -> Told[Covered]:
    """How many topics could be judged."""
    able = sum(count >= LEAST for count in topics.values())
    claim = Covered(able, len(topics))
    if not topics:
        return Told(
            "The topics of this mail are not known: good mail was looked at as a whole and word by word.", claim
        )
    text = f"Topics looked at: {able} of {len(topics)}, those with at least {LEAST} trusted good messages."
    return Told(text, claim)
