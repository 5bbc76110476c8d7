"""Probing: what the page says is what the engine measured, and its address opens every view of it."""

from urllib.parse import parse_qs

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from core import Campaign, Experiment, Probing, probe
from core.attacks.exploratory import exploratory_attacks, strategies
from core.attacks.exploratory.base import GOOD_WORDS
from core.attacks.knowledge import KnownMail
from core.attacks.threat_model import CELLS
from core.defences import reluctances
from core.filters.base import HAM_VERDICT
from core.games.evasion_game import dictionary_of
from core.mail.corpus import Corpus, outside_corpus
from core.oracle import Feedback
from core.probing import Ground, Probe, dearer, probes
from core.probing.findings import result_of
from core.probing.one_message import track
from core.runs.preparation import prepare
from core.take_home.probing import finding_sentence, probing_snippet
from core.telling.numbers import counted
from core.telling.probing.defences import dearer_sentence
from core.telling.probing.measure import measure_sentence, strictness
from core.telling.probing.one_message import message_headline
from core.telling.probing.passing import passing_headline
from pages.ui.probes import question, views
from tests.pages.visits import calm, chart, marked, name_of, named, open_settings, press, texts, visit

CHEAP = {"filter": "multinomial_nb"}
every_view = pytest.mark.parametrize("view", views())


@pytest.fixture(scope="module")
def ground(sample: Corpus) -> Ground:
    return Ground.of(prepare(Experiment(**CHEAP), sample, 0, outside_corpus()))


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(outside_corpus())


@pytest.fixture(scope="module")
def results(ground: Ground, mail: KnownMail) -> list[Probe]:
    return list(probes(ground, mail, budget=20_000))


def said(at: AppTest) -> str:
    return "\n".join(line.value for line in at.markdown)


def open_view(at: AppTest) -> str:
    return named(at.selectbox, "probe.view").value


@every_view
def test_every_view_opens_by_its_address_and_states_a_finding(view: str) -> None:
    at = visit("probe.py", CHEAP | {"view": view})
    assert open_view(at) == view
    assert not texts(at), "nothing is refused on the bundled mail"
    assert any(figure.isdigit() for figure in at.title[0].value)
    assert at.get("plotly_chart")[0].proto.alt == at.title[0].value
    again = visit("probe.py", dict(at.query_params))
    assert again.title[0].value == at.title[0].value


def test_the_page_opens_on_one_question_and_puts_what_is_seldom_touched_away() -> None:
    asked = [question(view) for view in views()]
    assert len(set(asked)) == len(asked)
    assert all(one.endswith("?") for one in asked)
    at = visit("probe.py", CHEAP)
    assert list(named(at.selectbox, "probe.view").options) == asked
    shown = [name_of(widget) for widget in (*at.selectbox, *at.select_slider, *at.button_group)]
    assert not {"probe.queries", "probe.answers", "probe.tells"} & set(shown)
    assert not at.code, "what can be taken home is there when it is wanted"


@pytest.mark.parametrize("filter_name", ["spambayes", "multinomial_nb"])
@every_view
def test_mail_that_the_attacker_has_no_words_of_is_refused_in_a_sentence(
    filter_name: str, view: str, small_bundled: Corpus
) -> None:
    assert small_bundled
    at = visit("probe.py", {"view": view, "filter": filter_name})
    refused = "there is nothing to show" in at.title[0].value
    assert not refused or (all(sentence.endswith(".") for sentence in texts(at)) and texts(at))
    assert named(at.selectbox, "choose.filter").value == filter_name, "there is a way out"


@pytest.mark.parametrize("words", [1, 30, 300])
@pytest.mark.parametrize("strategy", ["First-N", "Best-N", "Random words", "Fewest words"])
def test_the_headline_is_the_engines(strategy: str, words: int, results: list[Probe]) -> None:
    at = visit("probe.py", CHEAP | {"strategy": strategy, "words": str(words)})
    assert at.title[0].value == passing_headline(results, strategy, words).text
    (mark,) = chart(at)["layout"]["shapes"]
    assert mark["x0"] == words
    drawn = {line["name"] for line in chart(at)["data"] if "name" in line}
    assert drawn == {one.name for one in results}


def test_a_smaller_budget_finds_less(ground: Ground, mail: KnownMail) -> None:
    few = list(probes(ground, mail, budget=200))
    at = visit("probe.py", CHEAP | {"queries": "200"})
    assert at.title[0].value == passing_headline(few, "First-N", 30).text
    open_settings(at)
    calm(named(at.select_slider, "probe.queries").set_value(20_000).run())
    assert at.title[0].value != passing_headline(few, "First-N", 30).text
    assert "queries" not in at.query_params, "the default stays out of the address"


@pytest.mark.parametrize(
    ("word", "guard"), [*(("answers", guard) for guard in reluctances()), ("defence", "Lies to suspected probers")]
)
def test_a_defence_is_the_engines_by_an_old_link_too(word: str, guard: str, ground: Ground, mail: KnownMail) -> None:
    defended = list(probes(ground, mail, budget=20_000, feedback=Feedback.ROUNDED, reluctance=reluctances()[guard]))
    at = visit("probe.py", CHEAP | {word: guard, "tells": "rounded"})
    assert at.title[0].value == passing_headline(defended, "First-N", 30).text


def test_one_message_is_tracked_and_marked(ground: Ground, results: list[Probe]) -> None:
    at = visit("probe.py", CHEAP | {"form": "one", "pane": "edited", "target": "3"})
    tracks = [track(ground, result, ground.targets(HAM_VERDICT)[3]) for result in results]
    chosen = tracks[results.index(result_of(results, "First-N"))]
    assert at.title[0].value == message_headline(chosen, tracks).text
    assert counted(len(chosen.used), ("word", "words")) in said(at)
    shown = "".join(marked(at))
    for word in chosen.used:
        assert word in shown


def test_the_measure_of_lowd_and_meek_is_the_engines(ground: Ground, mail: KnownMail) -> None:
    strict = list(probes(ground.with_false_positives(0.1), mail, budget=20_000))
    at = visit("probe.py", CHEAP | {"pane": "measure"})
    assert measure_sentence(strict).text in said(at)
    assert strictness(ground.with_false_positives(0.1).false_positives, 0.1).text in said(at)
    shown = at.dataframe[0].value.set_index("strategy")["words_to_half"]
    assert shown["Random words"] == "never"
    assert int(shown["First-N"]) == result_of(strict, "First-N").words_to_half


def test_what_defences_cost_is_the_engines(ground: Ground, mail: KnownMail) -> None:
    rows = pd.concat(dearer(ground, mail, strategies()["First-N"], budget=20_000), ignore_index=True)
    at = visit("probe.py", CHEAP | {"pane": "defences"})
    assert dearer_sentence(rows).text in said(at)
    assert list(at.dataframe[0].value["queries"]) == list(rows["queries"])


def test_no_defence_concerns_a_strategy_that_asks_nothing() -> None:
    at = visit("probe.py", CHEAP | {"pane": "defences", "strategy": "Random words"})
    assert "asks the filter nothing" in said(at)
    assert not at.dataframe


def test_use_these_words_carries_them_into_the_lab(results: list[Probe]) -> None:
    words = result_of(results, "First-N").search.words
    lab = press(visit("probe.py", CHEAP), "Use these words in the lab")
    assert lab.query_params["attack"] == "dictionary"
    wanted = Experiment(filter="multinomial_nb", attack=dictionary_of(words))
    assert lab.query_params["attack.own"] == dict(wanted.attack.changed())["own"]
    assert len(lab.query_params["attack.own"]) <= 4_000
    assert named(lab.selectbox, "choose.attack").value == "dictionary"
    at = visit("probe.py", CHEAP)
    at.session_state["visit"].campaign = Campaign(attack="rogue_filter", volume=5, weeks=3)
    at = press(at, "Use them in a campaign")
    assert at.session_state["visit"].page == "campaign"
    said = {word: at.query_params[word] for word in ("sends", "sends.known", "volume", "weeks")}
    known = dict(Campaign().knowing(words).attack.changed())["known"]
    assert said == {"sends": "pseudospam", "sends.known": known, "volume": "5", "weeks": "3"}
    assert known.split() == list(words)[: len(known.split())]
    assert any("Words that let mail through" in line.value for line in at.markdown)


def test_the_map_leads_to_every_exploratory_attack_and_opens_its_view() -> None:
    opened = []
    for cell in [*(cell.key for cell in CELLS), "privacy"]:
        page = visit("map.py", {"cell": cell}, wait=False)
        links = [link.proto for link in page.get("page_link") if link.proto.page == "probe"]
        opened += [{name: word for name, (word,) in parse_qs(link.query_string).items()} for link in links]
    linked = {link["probe"] for link in opened}
    assert linked == set(exploratory_attacks())
    for link in {exploratory_attacks()[link["probe"]].view(): link for link in opened}.values():
        attack = exploratory_attacks()[link["probe"]]
        at = visit("probe.py", CHEAP | {"probe": link["probe"]}, wait=attack.view() == GOOD_WORDS)
        assert open_view(at) == attack.view()
        assert not texts(at)
        if attack.view() == GOOD_WORDS:
            assert named(at.selectbox, "probe.strategy").value == getattr(attack(), "name", attack.title)


def test_a_view_opens_its_own_attack_and_a_search_is_seen_beside_the_others() -> None:
    at = visit("probe.py", CHEAP)
    named(at.selectbox, "probe.view").set_value("Membership")
    at = calm(at.run())
    assert (open_view(at), at.query_params["probe"]) == ("Membership", "membership_inference")
    named(at.selectbox, "probe.view").set_value("Good words")
    at = calm(at.run())
    assert "probe" not in at.query_params, "the first search is what the page opens on"
    at = calm(named(at.selectbox, "probe.strategy").set_value("Reconnaissance").run())
    assert (open_view(at), at.query_params["probe"]) == ("Good words", "reconnaissance")
    again = visit("probe.py", dict(at.query_params))
    assert again.title[0].value == at.title[0].value


def test_a_search_with_settings_of_its_own_is_compared_under_a_name_of_its_own() -> None:
    at = visit("probe.py", CHEAP | {"probe": "good_words", "probe.order": "own list", "probe.own": "meeting lunch"})
    assert named(at.selectbox, "probe.strategy").value == "Good words, passive (own settings)"
    assert at.title[0].value.startswith("2 words of other mail (good words, passive (own settings)) carry ")


def test_the_question_can_be_taken_home(sample: Corpus) -> None:
    at = visit("probe.py", CHEAP | {"probe": "acre", "queries": "90", "shelf": "code"})
    asked = Probing(attack="acre", budget=90, **CHEAP)
    assert at.code[-1].value == probing_snippet(asked)
    link = parse_qs(at.code[0].value.partition("?")[2])
    assert {name: word for name, (word,) in link.items()} | {"shelf": "code"} == dict(at.query_params)
    assert "shelf" not in link
    at = visit("probe.py", dict(at.query_params) | {"shelf": "pins"})
    at = press(at, "Pin this question")
    (row,) = at.dataframe[-1].value.to_dict("records")
    found = probe(asked, sample)
    assert (row["Attack"], row["Budget"], row["Finding"]) == ("ACRE", "90", finding_sentence(found))
    assert at.title[0].value == finding_sentence(found)
    files = visit("probe.py", dict(at.query_params) | {"shelf": "files"})
    assert [file.proto.label for file in files.get("download_button")] == ["Results (.csv)", "Notebook (.ipynb)"]


def test_spam_of_one_topic_is_measured_alone(ground: Ground, mail: KnownMail, sample: Corpus) -> None:
    at = visit("probe.py", CHEAP | {"form": "topic", "topic": "pharmacy"})
    topics = sample.frame["topic"].iloc[prepare(Experiment(**CHEAP), sample, 0).parts.test].tolist()
    alone = list(probes(ground.about(topics, "pharmacy"), mail, budget=20_000))
    assert at.title[0].value == passing_headline(alone, named(at.selectbox, "probe.strategy").value, 30).text
    assert at.query_params["topic"] == "pharmacy"
    assert visit("probe.py", dict(at.query_params)).title[0].value == at.title[0].value


@pytest.mark.parametrize("word", ["", "-1", "10**9", "<b>x</b>", "x" * 5_000])
def test_nonsense_in_the_address_opens_the_page_as_without_it(word: str) -> None:
    names = ("view", "queries", "words", "strategy", "answers", "tells", "form", "over", "pane", "target", "topic")
    at = visit("probe.py", CHEAP | dict.fromkeys(names, word))
    assert at.title[0].value == visit("probe.py", CHEAP).title[0].value
    assert named(open_settings(at).select_slider, "probe.queries").value == 20_000
