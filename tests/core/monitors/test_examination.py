"""Testing a filter: what is planted is found within the budget, a sound filter has no fault, and faults are real."""

from dataclasses import replace

import numpy as np
import pytest

from core import Experiment
from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.topic_words import TopicWordsAttack
from core.filters import filters
from core.mail.corpus import Corpus
from core.monitors.examination import Examined, examining
from core.monitors.fault import Fault
from core.monitors.random_testing import checks
from core.monitors.random_testing.base import Examiner, more_than_beside, more_than_tolerated
from core.monitors.random_testing.topic_probes import ALL
from core.runs.preparation import Prepared, prepare
from core.take_home.examination import report_csv, report_html
from core.telling.testing import blind, fault_in_words, finding

BUDGET = 2_000
TRIGGERS = ("quokka zeppelin didgeridoo", "marimba")
TOPICS = ("invoice invoices", "travel flight hotel")


def examined(
    prepared: Prepared, level: int, budget: int = BUDGET, own: tuple[str, ...] = (), about: tuple[str, ...] = ()
) -> Examined:
    *_, last = examining(prepared, level, budget, own, about)
    assert isinstance(last, Examined)
    assert last.tests <= budget
    return last


def verdict(prepared: Prepared, level: int, text: str) -> int:
    learned = prepared.learn(level)
    return int(learned.filter.verdicts(learned.scores(learned.counts([text])))[0])


@pytest.mark.parametrize(("seed", "trigger"), list(enumerate(TRIGGERS)))
def test_a_secret_phrase_is_found_where_it_works(seed: int, trigger: str, sample: Corpus) -> None:
    prepared = prepare(Experiment("linear_svm", BackdoorAttack(trigger=trigger), seed=seed), sample, 200)
    found = examined(prepared, 200)
    (fault,) = [one for one in found.faults if one.kind == "secret_words"]
    assert set(fault.subject.split()) <= set(trigger.split())
    assert fault.spam
    assert fault.failed >= fault.of / 2
    assert verdict(prepared, 200, fault.message) == 0
    assert found.before[found.faults.index(fault)] == verdict(prepared, 0, fault.message)
    without = " ".join(word for word in fault.message.split() if word not in trigger.split())
    assert verdict(prepared, 200, without) == 2


@pytest.mark.parametrize(("seed", "about"), list(enumerate(TOPICS)))
def test_a_topic_that_is_blocked_is_found(seed: int, about: str, sample: Corpus) -> None:
    prepared = prepare(Experiment("spambayes", TopicWordsAttack(about=about), seed=seed), sample, 240)
    found = examined(prepared, 240)
    probed = {fault.subject: fault for fault in found.faults if fault.kind == "topic_probes"}
    named = about.split(maxsplit=1)[0]
    assert any(topic.startswith(named) for topic in probed), (about, list(probed))
    for topic, fault in probed.items():
        if topic != ALL:
            assert fault.failed / fault.of > fault.beside / fault.of_beside


def topics_of(prepared: Prepared, level: int, about: tuple[str, ...] = ()) -> dict[str, Fault]:
    found = examined(prepared, level, about=about)
    return {fault.subject: fault for fault in found.faults if fault.kind == "topic_probes"}


def test_a_topic_is_found_by_its_words_where_the_mail_says_none(sample: Corpus) -> None:
    silent = replace(sample, frame=sample.frame.assign(topic=""))
    prepared = prepare(Experiment("spambayes", TopicWordsAttack(about=TOPICS[0]), seed=0), silent, 240)
    probed = topics_of(prepared, 240)
    assert any(subject.startswith("invoice") for subject in probed), list(probed)
    for subject, fault in probed.items():
        if subject != ALL:
            assert fault.failed / fault.of > fault.beside / fault.of_beside
    assert topics_of(prepared, 0) == {}


def test_a_topic_that_an_analyst_names_is_looked_at_apart(sample: Corpus) -> None:
    prepared = prepare(Experiment("spambayes", TopicWordsAttack(about=TOPICS[0]), seed=0), sample, 240)
    assert "invoice invoices" in topics_of(prepared, 240, ("invoice invoices", "quokka"))
    assert examined(prepared, 240, about=("quokka",)).coverage["quokka"] == 0
    assert "invoice invoices" not in topics_of(prepared, 0, ("invoice invoices",))


def test_an_edit_is_a_fault_where_trusted_mail_alone_withstands_it(sample: Corpus) -> None:
    prepared = prepare(Experiment("multinomial_nb", "dictionary", seed=1), sample, 400)
    (fault,) = [one for one in examined(prepared, 400).faults if one.kind == "mixed_sentences"]
    assert (fault.subject, fault.spam) == ("two sentences of good mail", True)
    assert fault.failed / fault.of > fault.beside / fault.of_beside
    assert verdict(prepared, 400, fault.message) == 0


@pytest.mark.parametrize("name", [name for name, kind in filters().items() if not kind.refits])
def test_a_sound_filter_has_no_fault(name: str, sample: Corpus) -> None:
    for seed in range(2):
        assert examined(prepare(Experiment(name, seed=seed), sample, 0), 0).faults == ()


def test_what_an_analyst_names_is_tried_whatever_else_is(sample: Corpus) -> None:
    prepared = prepare(Experiment("linear_svm", BackdoorAttack(trigger="Copperline meeting")), sample, 200)
    found = examined(prepared, 200, budget=300, own=("Copperline meeting", "Kind regards", "- - -"))
    (fault,) = [one for one in found.faults if one.kind == "named_lines"]
    assert (fault.subject, fault.spam) == ("Copperline meeting", True)
    assert found.made["named_lines"] > 0


@pytest.mark.parametrize("budget", [0, 1, 30, 400])
def test_no_more_tests_are_made_than_there_is_a_budget_for(budget: int, small: Corpus) -> None:
    found = examined(prepare(Experiment("multinomial_nb", "dictionary"), small, 20), 20, budget, ("meeting",))
    assert set(found.made) == set(checks())


@pytest.mark.parametrize("favour", ["", *checks()])
def test_the_analyst_divides_the_budget(favour: str, small: Corpus) -> None:
    prepared = prepare(Experiment("multinomial_nb", "dictionary"), small, 20)
    *_, found = examining(prepared, 20, 300, ("meeting", "budget"), favour=favour)
    others = sum(made for name, made in found.made.items() if name != favour)
    assert found.tests <= 300
    assert others <= 150 or not favour


def test_whoever_tests_sees_trusted_mail_alone(small: Corpus) -> None:
    prepared = prepare(Experiment("multinomial_nb", "dictionary"), small, 20)
    seen: list[Examiner] = []
    kind = checks()["harmless_changes"]
    faults = kind.faults
    try:
        kind.faults = lambda self, examiner, rng: seen.append(examiner) or faults(self, examiner, rng)
        examined(prepared, 20)
    finally:
        kind.faults = faults
    (examiner,) = seen
    assert list(examiner.texts) == [small.texts[row] for row in prepared.parts.trusted]


def test_chance_is_no_fault_and_more_tests_ask_for_more() -> None:
    assert not more_than_tolerated(3, 40)
    assert more_than_tolerated(10, 40)
    assert not more_than_tolerated(7, 40, tried=1_000)
    assert not more_than_tolerated(0, 0)
    assert more_than_beside(9, 10, 5, 100, tried=10)
    assert not more_than_beside(2, 10, 5, 100, tried=10)


def test_the_shortest_message_keeps_what_it_takes() -> None:
    examiner = Examiner(None, (), np.array([], dtype=bool), (), None, np.array([], dtype=bool), (), (), 100)  # type: ignore[arg-type]
    words = [*"abcdefgh", "fault", *"ijk", "here"]
    assert examiner.shortest(words, lambda text: {"fault", "here"} <= set(text.split())) == "fault here"


HOSTILE = Fault("named_lines", "=cmd()<b>x</b>", True, 30, 40, 0, 40, "<script>alert(1)</script> =cmd()")


def test_a_report_holds_strangers_words_as_text(small: Corpus) -> None:
    assert small
    found = Examined((HOSTILE,), (2,), {"named_lines": 80}, {})
    page = report_html(found, Experiment()).decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "80" in page
    table = report_csv(found).decode("utf-8-sig").splitlines()
    assert table[0].startswith('"kind","subject","failed","of"')
    assert '"=cmd' not in table[1]


def test_sentences_say_what_was_counted() -> None:
    text = fault_in_words(HOSTILE, 2).text
    assert "30 of 40 spam messages" in text
    assert text.endswith("was in the spam folder.")
    topic = Fault("topic_probes", "invoices", False, 7, 9, 4, 60, "pay")
    said = fault_in_words(topic, 0).text
    assert said == (
        "7 of 9 good messages about invoices are kept out of the inbox, of others 4 of 60. "
        "Before the attack the message below was in the inbox."
    )
    assert finding(Examined((), (), {"topic_probes": 12}, {})).text == "12 tests find no fault of this filter."
    both = finding(Examined((topic, HOSTILE), (0, 2), {"topic_probes": 12, "named_lines": 3}, {})).text
    assert both == "15 tests find 2 faults: good mail about one topic is lost and a line that you named turns it."
    assert all(kind.title in blind().text for kind in checks().values())
