"""A visitor who goes from page to page, and what every control there should show: what the address says."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import TimeoutError as TooLate

from core import Experiment, outside_corpus, sample_corpus
from core.mail.corpus import OUTSIDE, SAMPLE, Corpus
from core.mail.first_line import first_line
from core.runs.preparation import prepare
from tests.browser.conftest import PATIENCE, Visit
from tests.browser.controls import OF_A_PAGE, OF_THE_SESSION, POISON, UNKNOWN, VIEWS, lent, probed, weekly

# every control that is on the screen, wherever it is: what it is called, what it shows, and what else it could show
CONTROLS = """() => {
    const shown = [];
    for (const place of document.querySelectorAll('[data-testid="stMain"], [data-testid="stPopoverBody"]')) {
        for (const control of place.querySelectorAll('input, textarea, select, [role=radiogroup], [contenteditable]')) {
            if (control.closest('[data-stale="true"]') || control.type === 'file' || control.type === 'radio') continue;
            const pressed = control.querySelector('[aria-checked=true]');
            const shows = control.role === 'radiogroup' ? (pressed ? pressed.innerText : '')
                : control.type === 'checkbox' ? String(control.checked)
                : control.closest('.weeks') ? control.closest('.weeks').dataset.week || ''
                : control.closest('.film') ? control.closest('.film').dataset.poison || ''
                : control.type === 'range' ? control.getAttribute('aria-valuetext')
                : control.value;
            const offers = [...control.querySelectorAll('[role=radio]')].map(option => option.innerText.trim());
            shown.push({label: control.getAttribute('aria-label') || '', shows: shows.trim(), offers});
        }
    }
    return shown;
}"""
# where there is a hand, the film that it moves is drawn
FILM = """() => !document.querySelector('[class*="st-key-hand"], [class*="st-key-teller"]')
    || !!document.querySelector('.film[data-poison], .weeks[data-week]')"""
MOMENT = 5_000  # milliseconds for a click on what may go away
BETWEEN = 200  # milliseconds between two looks at the page


@cache
def bundled() -> tuple[Corpus, Corpus]:
    return sample_corpus(), outside_corpus()


@cache
def targets(query: str) -> list[str]:
    """First lines of the messages that the attack of this experiment on bundled mail can be after."""
    experiment = Experiment.from_query(query)
    prepared = prepare(experiment, bundled()[0], 0, bundled()[1])
    return [first_line(prepared.test_texts[at]) for at in prepared.targets]


@dataclass(frozen=True)
class Control:
    """A control on the screen. offers: what it can show, if all of that is on the screen."""

    label: str
    shows: str
    offers: list[str]

    @property
    def name(self) -> str:
        """The label without the marks of its colour and weight."""
        return re.sub(r":\w+\[(.*)\]", r"\1", self.label).replace("*", "")


class Walk:
    """Goes a step, then compares all that is on the screen with the address.

    says: words that the address must hold by now, whatever the app thinks. own: names of the visitor's mail by id.
    session: what controls show that the address says nothing about. compared: names of all controls looked at.
    """

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page
        self.says: dict[str, str | None] = {}
        self.own: dict[str, str] = {}
        self.session: dict[str, str] = {}
        self.compared: set[str] = set()

    def step(self, go: Callable[[], object], path: str | None = None, **says: str | None) -> None:
        """Do something that leads to `path` and to an address that says this (None: has no such word), and look at
        every control there. Where the address said all of it before, the next step might come before this is done."""
        wanted = path or self.path
        go()
        self.says |= says
        self._until(lambda: self.path == wanted and self._is_said(), "the address")
        self.compare()

    def come(self, address: str, **says: str) -> None:
        """Open an address as a new visitor, or paste it over the one that is there."""
        self.says = {}
        self.step(lambda: self.visit.open(address), urlsplit(address).path, **says)

    def menu(self, name: str, path: str) -> None:
        self.step(self.page.get_by_role("link", name=name, exact=True).first.click, path)

    def choose(self, label: str, option: str | int, **says: str) -> None:
        """option: its name, or its position in the list."""

        def go() -> None:
            box = self.page.get_by_role("combobox", name=label, exact=True)
            options = self.page.get_by_role("option")

            def is_open() -> bool:
                """A list closes again when the page has to scroll to it, and is opened once more."""
                if not options.count():
                    box.click()
                return options.count() > 0

            def is_chosen() -> bool:
                """Nor does a list stay open while the page is drawn anew."""
                self._until(is_open, f"the list of {label}")
                one = options.nth(option) if isinstance(option, int) else options.get_by_text(option, exact=True)
                try:
                    one.click(timeout=MOMENT)
                except TooLate:
                    return False
                return True

            self._until(is_chosen, f"{option} of {label}")

        self.step(go, **says)

    def press(self, name: str, **says: str | None) -> None:
        self.step(self.page.get_by_test_id("stMain").get_by_role("button", name=name).click, **says)

    def wait_for(self, label: str) -> None:
        """Look at the page once more when this control is there: a browser loads some kinds as it meets them."""
        self.page.get_by_test_id("stMain").get_by_label(label, exact=True).first.wait_for(state="attached")
        self.compare()

    def look_closer(self, name: str, **says: str) -> None:
        self.step(self.page.get_by_role("radio", name=name, exact=True).click, **says)

    def open_settings(self, *labels: str) -> None:
        """Look at what is in there too, these controls among it, and close it."""
        self.page.get_by_role("button", name="Settings", exact=True).click()
        inside = self.page.get_by_test_id("stPopoverBody")
        inside.locator("input").first.wait_for()
        for label in labels:
            inside.get_by_label(label, exact=True).first.wait_for(state="attached")
        self.compare()
        self.page.keyboard.press("Escape")

    def use(self, name: str, data: bytes) -> None:
        """Upload mail on its page and use it."""
        self.page.locator('input[type="file"]').set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})
        self.page.get_by_role("button", name="Use this mail").click()
        self._until(lambda: self.words.get("corpus", SAMPLE) != SAMPLE, "own mail in the address")
        self.says["corpus"] = self.words["corpus"]
        self.own[self.words["corpus"]] = name
        self.compare()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def words(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.page.url).query, keep_blank_values=True))

    def compare(self) -> None:
        """Wait until there is an address and every control shows what it says; fail with those that do not."""
        seen: list[list[Control]] = [[]]

        def all_is_there_and_true() -> bool:
            seen.append(self._shown())
            film_is_there = self.page.evaluate(FILM)
            return film_is_there and bool(self.words) and seen[-1] == seen[-2] and not self._lies()

        self._until(all_is_there_and_true, "every control")
        shown = seen[-1]
        self.session |= {control.name: control.shows for control in shown if control.name in OF_THE_SESSION}
        self.compared |= {control.name for control in shown}

    def _until(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE / 1000
        while not holds():
            assert time.monotonic() < end, (what, self.page.url, self.says, self._lies())
            self.page.wait_for_timeout(BETWEEN)

    def _is_said(self) -> bool:
        words = self.words
        return all(words.get(name) == word for name, word in self.says.items())

    def _shown(self) -> list[Control]:
        return [Control(**found) for found in self.page.evaluate(CONTROLS)]

    def _lies(self) -> list[tuple[str, str, str]]:
        """(name, what is shown, what should be) of every control that lies, and the headline if it does."""
        shown, words = self._shown(), self.words
        experiment, _ = Experiment.clamped(words)
        should = [(control, self._should(control, experiment, words)) for control in shown]
        lies = [
            (control.name, control.shows, what) for control, what in should if number(control.shows) != number(what)
        ]
        headline = " ".join(self.page.locator('[data-testid="stMain"] h1').all_inner_texts())
        poison = f"{experiment.poison:,}"
        if experiment.poison and POISON & {control.name for control in shown} and poison not in headline:
            lies.append(("headline", headline, poison))
        if self.path == "/campaign" and (week := weekly(words)["Week"]) not in re.findall(r"\bweek (\d+)", headline):
            lies.append(("headline", headline, week))
        return lies

    def _should(self, control: Control, experiment: Experiment, words: dict[str, str]) -> str:
        if control.name in POISON:
            return str(experiment.poison)
        if control.name in OF_THE_SESSION:
            return self.session.get(control.name, control.shows)
        if control.name == "Learned from" and self.path != "/":
            poisoned = [option for option in control.offers if f"{experiment.poison:,}" in option]
            return poisoned[0] if poisoned and words.get("state") == "poisoned" else "Before the attack"
        of_a_page = {"/campaign": weekly, "/watch": weekly, "/lending": lent}.get(self.path, probed)
        names = self._names(experiment) | of_a_page(words)
        if control.name in names:
            return names[control.name]
        return self._of_a_view(control, words)

    def _of_a_view(self, control: Control, words: dict[str, str]) -> str:
        name = re.sub(r"^Week \d+$", "Week", control.name)  # over what a week held
        word, options = (VIEWS | OF_A_PAGE.get(self.path, {})).get(name, UNKNOWN)
        if words.get(word, "") in options:
            return options[words.get(word, "")]
        said = words.get(word, "")
        if said and (said in control.offers or not control.offers):
            return said
        return next(iter(options.values()), control.shows)  # what the address says is another page's

    def _names(self, experiment: Experiment) -> dict[str, str]:
        known = {SAMPLE: bundled()[0].name, OUTSIDE: bundled()[1].name} | self.own
        chosen = [experiment.attack, experiment.filter, experiment.defence]
        found = {parameter.label: str(getattr(one, parameter.name)) for one in chosen for parameter in one.parameters()}
        found |= {
            "Attack": experiment.attack.full_title(),
            "Filter": experiment.filter.title,
            "Defence": experiment.defence.title,
            "Mail": known.get(experiment.corpus, ""),
            "Attacker's own mail": known.get(experiment.outside, ""),
            "Seed": str(experiment.seed),
        }
        if hasattr(experiment.attack, "chosen") and experiment.corpus == SAMPLE:
            found["Its target in the test inbox"] = targets(experiment.to_query())[experiment.attack.chosen]
        return found


def number(text: str) -> float | str:
    """The number that a text is, or the text."""
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return text
