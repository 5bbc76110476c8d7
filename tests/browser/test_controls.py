"""Every control shows what the address says, whichever way one came: the menu walked in many orders."""

import csv
import io
from urllib.parse import urlencode

import pytest

from tests.browser.walk import Walk

pytestmark = pytest.mark.browser

LAB = ("The lab", "/")
LESSONS = ("Lessons", "/lessons")
MAP = ("The threat map", "/map")
FILTER = ("The filter", "/filter")
LEARNERS = ("Filters compared", "/learners")  # trains every filter: few walks go there
EVADE = ("Fool the filter", "/evade")
PROBE = ("Ask the filter", "/probe")
CAMPAIGN = ("Campaign", "/campaign")
REVIEW = ("Review the training data", "/review")
WATCH = ("Watch the filter", "/watch")
PRICE = ("What no attacker can do", "/price")
MATRIX = ("Attack against defence", "/matrix")
TESTING = ("Test the filter", "/testing")
PEOPLE = ("Loans, credit, insurance", "/people")
LENDING = ("Lending by periods", "/lending")
MAIL = ("Your mail", "/mail")


@pytest.fixture
def walk(visit) -> Walk:
    return Walk(visit())


def own_mail() -> bytes:
    """120 messages, half of them spam."""
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["text", "label"])
    for at in range(120):
        words = " ".join("abcdefghijk"[int(digit)] * 3 for digit in str(at))
        rows.writerow([f"{words} {'prize' if at % 2 else 'meeting'}", "spam" if at % 2 else "ham"])
    return table.getvalue().encode()


def test_from_the_front_page_through_the_menu_and_back_to_the_lab(walk: Walk) -> None:
    walk.come("/", attack="dictionary")
    for page in (LEARNERS, LAB, FILTER, LAB, LEARNERS, EVADE, PROBE, MAP, MAIL, LAB):
        walk.menu(*page)


def test_from_page_to_page_by_the_line_that_says_what_is_next(walk: Walk) -> None:
    walk.come("/?filter.high=0.8", **{"filter.high": "0.8"})
    for name, path in (LEARNERS, FILTER, EVADE, PROBE):
        walk.step(walk.page.get_by_role("link", name=f"Next: {name}").click, path)
    for name, path in (CAMPAIGN, REVIEW, WATCH, TESTING, PRICE, MATRIX, MAP, LESSONS, PEOPLE, LENDING, MAIL, LAB):
        walk.step(walk.page.get_by_role("link", name=f"Next: {name}").click, path)


def test_a_pasted_link_that_says_something_else_everywhere(walk: Walk) -> None:
    said = {"attack": "benign_words", "attack.words": "50", "filter": "multinomial_nb", "filter.threshold": "0.7"}
    said |= {"seed": "7", "view": "Words"}
    walk.come("/?poison=24&" + urlencode(said), **said)
    for page in (FILTER, LAB, EVADE, LAB):
        walk.says["view"] = None if page == FILTER else "Words"  # there it would mean nothing
        walk.menu(*page)
        if page != FILTER:
            walk.open_settings()


def test_changed_on_one_page_and_looked_at_on_another(walk: Walk) -> None:
    walk.come("/probe?view=Copy", view="Copy")
    walk.choose("Filter", "Naive Bayes (Bernoulli)", filter="bernoulli_nb")
    walk.says["view"] = None
    walk.menu(*FILTER)
    walk.look_closer("Strongest words", view="Strongest words")
    walk.menu(*LEARNERS)
    walk.choose("Attack", "Whitewash all spam (pseudospam)", attack="pseudospam")
    del walk.says["view"]
    for page in (LAB, PROBE, LEARNERS, LAB):
        walk.menu(*page)


def test_a_campaign_keeps_what_its_address_says_while_other_pages_are_looked_at(walk: Walk) -> None:
    said = {
        "sends": "backdoor",
        "sends.patience": "2",
        "also": "dictionary",
        "also.patience": "2",
        "feedback": "reporters",
    }
    said |= {"feedback.sleepers": "5", "weeks": "4", "volume": "0-20", "arrival": "dealt", "every": "2", "week": "2"}
    walk.come("/campaign?" + urlencode(said | {"strike": "99"}), **said, strike="12")
    walk.open_settings("Sleepers", "Seed")
    walk.choose("Labels come from", "All labelled rightly", **{"feedback": "perfect", "feedback.sleepers": None})
    walk.says = dict.fromkeys(name for name in said if name != "week")  # another page's address says nothing of them
    walk.menu(*FILTER)
    walk.says = said | {"feedback": "perfect", "feedback.sleepers": None}
    walk.menu(*WATCH)
    walk.look_closer("labels that came back", judge="back")
    walk.menu(*CAMPAIGN)
    assert {"Second attack", "Sleepers", "Mail arrives", "First week of the attack"} <= walk.compared


def test_periods_keep_what_their_address_says_and_mail_stays_as_it_was_left(walk: Walk) -> None:
    own = {"applies": "saboteur", "volume": "20", "periods": "8", "labels": "all outcomes become known"}
    own |= {"explored": "5", "window": "3", "period": "4"}
    said = own | {"filter": "multinomial_nb", "seed": "3"}
    walk.come("/lending?" + urlencode(said | {"explored": "99"}), **said | {"explored": "20"})
    walk.open_settings("Refused who are accepted by lot, in %", "Seed")
    walk.choose("Outcomes", "Only of those who are accepted", labels=None)
    walk.choose("Attack", "Shills", applies="shills")
    walk.says = dict.fromkeys(own) | {"filter": "multinomial_nb", "seed": "3"}  # another page says nothing of them
    walk.says["period"] = "4"  # nor would it mean anything there, but it is kept
    walk.menu(*LAB)
    walk.says = own | {"applies": "shills", "labels": None, "explored": "20", "filter": "multinomial_nb"}
    walk.menu(*LENDING)
    walk.choose("Applications", "Credit risk", corpus="credit", filter="naive_bayes")
    walk.choose("Model", "Logistic regression", filter="logistic")
    assert {"Model", "Attack", "Applications", "Outcomes", "Periods", "Period", "Seed"} <= walk.compared


def test_own_mail(walk: Walk) -> None:
    walk.come("/mail")
    walk.use("mine.csv", own_mail())
    for page in (LAB, LEARNERS, FILTER, PROBE, LAB, EVADE, MAIL):
        walk.menu(*page)
    walk.choose("Mail", "bundled mail", corpus="sample")
    walk.menu(*LAB)


def test_back_and_forward(walk: Walk) -> None:
    walk.come("/?seed=3&poison=24", seed="3")
    walk.choose("Filter", "Naive Bayes (multinomial)", filter="multinomial_nb")
    walk.press("Just show me")
    walk.menu(*EVADE)
    walk.step(walk.page.go_back, "/", filter="multinomial_nb")
    walk.step(walk.page.go_back, "/", filter="spambayes")
    walk.menu(*FILTER)
    walk.step(walk.page.go_back, "/", filter="spambayes")
    walk.step(walk.page.go_forward, "/filter", filter="spambayes")
    walk.menu(*LAB)


def test_undo_and_a_pinned_run_that_is_opened_again(walk: Walk) -> None:
    walk.come("/?view=Compare", attack="dictionary")
    walk.press("Pin this run")
    walk.choose("Attack", "Block one message (focused)", attack="focused")
    walk.press("Just show me")
    walk.choose("Its target in the test inbox", 2, **{"attack.chosen": "2"})
    walk.menu(*FILTER)
    walk.menu(*LAB)
    walk.press("Undo", **{"attack.chosen": None})
    walk.press("Undo", attack="dictionary")
    walk.menu(*EVADE)
    walk.menu(*LAB)
    walk.choose("Attack", "Make labels worthless (chaff)", attack="chaff")
    walk.press("Just show me")
    walk.press("Open run 1", attack="dictionary")
    walk.menu(*FILTER)


def test_a_bad_address_and_cards_of_the_map(walk: Walk) -> None:
    walk.come("/?poison=999999&seed=abc&filter=nonsense&attack.size=-5&attack.words=common+words", filter="spambayes")
    walk.open_settings()
    for page in (FILTER, MAP):
        walk.menu(*page)
    walk.says = {}
    walk.step(walk.page.get_by_role("link", name="Open in the lab").last.click, "/")
    for page in (FILTER, LAB, MAP):
        walk.menu(*page)


def test_every_control_was_looked_at(walk: Walk) -> None:
    """The walks are worth nothing if the controls are not found."""
    walk.come("/?attack=focused", attack="focused")
    walk.open_settings()
    assert {
        "Attack",
        "Filter",
        "Mail",
        "Seed",
        "More",
        "Good mail cut-off",
        "Its target in the test inbox",
    } <= walk.compared
    assert {
        "Poison messages",
        "Poison messages that the filter learns from",
        "Ask for a guess before a new result",
    } <= walk.compared


def test_the_condition_of_an_experiment_is_what_the_address_says(walk: Walk) -> None:
    walk.come("/evade?filter=logistic_regression&condition=noise", filter="logistic_regression", condition="noise")
    walk.open_settings()
    assert "Condition of an experiment" in walk.compared


def test_a_lesson_hides_controls_and_those_that_are_there_show_what_its_address_says(walk: Walk) -> None:
    walk.come("/?lesson=which_error&pupil=7&step=2&poison=50", seed="7", lesson="which_error")
    walk.choose("Filter", "Naive Bayes (multinomial)", filter="multinomial_nb", step="3")
    assert not {"Attack", "Mail", "Defence"} & walk.compared
    walk.menu(*LESSONS)
    walk.press("For teachers", sheet="composer")
    walk.wait_for("Controls that stay")
    walk.menu(*LAB)
    walk.press("Leave lesson", lesson=None, step=None, pupil=None)
    assert {"Attack", "Mail", "Lesson", "Seed of the class", "Controls that stay"} <= walk.compared
