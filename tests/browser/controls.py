"""What the controls of the pages are called, and what each should show where the address says this or that."""

from core import Campaign, Probing
from core.games.levels import levels
from core.games.noise_and_words.conditions import ASSIGNED, BY_NAME
from core.lessons.goals import goals
from core.monitors.random_testing import checks
from core.monitors.training_review import suspicions
from core.oracle import Feedback
from core.questions.lending import Lending
from core.questions.parts import Idea, Name, Number
from core.questions.presets import PRESETS, WATCHED
from core.questions.table import ARRIVAL, LABELS, MODEL, SCOUT, TABLE
from core.scenarios import scenarios
from core.telling.numbers import false_alarms
from pages.ui.probes import question, shown_in
from pages.ui.watch.settings import DIAL, JUDGES, LABELLED, OWN
from pages.ui.watch.who_asks import ACCOUNTS, PACES, USUAL

POISON = {
    "Poison messages",
    "Changed labels",
    "Labels the insider changes",
    "Poison messages that the filter learns from",
    "Changed labels that the filter learns from",
}
# label → the word of the address, and how the screen shows what it says; the first one is shown where it says nothing
TELLS = {"verdict": Feedback.VERDICT, "rounded": Feedback.ROUNDED, "score": Feedback.SCORE}
TOLD = {name: told.value.capitalize() for name, told in TELLS.items()}
VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "What is wanted": ("goal", {"delivered": "Get spam through", "blocked": "Get good mail blocked"}),
    "The filter tells": ("tells", TOLD),
    "Show what the filter sees": ("sees", {"no": "false", "yes": "true"}),
    "The attacker knows of the defence": ("aware", {"no": "false", "yes": "true"}),
    "The filter undoes disguises": ("folds", {"no": "false", "yes": "true"}),
    "Which messages": ("form", {"all": "All spam", "topic": "One topic", "one": "One message"}),
    "Drawn over": ("over", {"words": "Over words added", "queries": "Over questions asked"}),
    "The filter's defence": ("answers", {}),
    "An answer says": ("tells", TOLD),
    "Words added to each spam": ("words", {"30": "30"}),
    "Question budget": ("queries", {"20000": "20,000"}),
    "Most suspicious first, by": ("queue", {"breadth": "", **{name: one.title for name, one in suspicions().items()}}),
    "Reads this week": ("reads", {"40": "40", "100": "100"}),
    "The reader": ("role", {"analyst": "Business analyst", "scientist": "Data scientist"}),
    "Show the truth": ("truth", {"no": "false", "yes": "true"}),
    "Noise and few words: a simulation": ("simulated", {"no": "false", "yes": "true"}),
    "Format": ("picture", {"PNG": "PNG", "SVG": "SVG"}),
}
VIEWS |= {word.capitalize(): (word, dict(said)) for kind in goals().values() for word, said in kind().picks().items()}
SHELF = ("shelf", {"": "", "code": "Code and link", "files": "Downloads", "pins": "Compare"})
LEVELS = {name: str(level.number) for name, level in levels().items()} | {"own": "Own rules"}
CONDITIONS = {name: which.title.capitalize() for name, which in BY_NAME.items()} | {ASSIGNED: "Dealt out by chance"}
# the same for labels that mean different things on different pages, by path
OF_A_PAGE: dict[str, dict[str, tuple[str, dict[str, str]]]] = {
    "/": {"More": ("view", {"": "", "Inbox": "Inbox", "Poison": "", "Who did it": "", "Defence": ""})},
    "/filter": {"Look closer": ("view", {"Paste a message": "Paste a message", "Strongest words": "Strongest words"})},
    "/probe": {
        "Look closer": ("pane", {"words": "Words found", "edited": "Edited message"}),
        "Take it home": SHELF,
    },
    "/campaign": {
        "Week": ("view", {name: name for name in ("Inbox", "Training pool", "Changed verdicts")}),
        "Take it home": SHELF,
    },
    "/price": {"Messages of the attacker": ("safe", {"10": "10", "1000": "1000"})},
    "/watch": {
        "False alarms": ("dial", {name: false_alarms(float(name)) for name in DIAL}),
        "Messages labelled each week": ("labelled", {name: name for name in LABELLED}),
        "Labelled by": ("judge", JUDGES),
        "Accounts of the attacker": ("accounts", {str(number): f"{number:,}" for number in (USUAL, *ACCOUNTS)}),
        "Ordinary messages between two questions": ("pace", {str(number): str(number) for number in (USUAL, *PACES)}),
        "Error": ("error", {"fn": "Missed spam", "fp": "Good mail blocked"}),
    },
    "/testing": {
        "Tests": ("tests", {name: name for name in ("2000", "500", "1000", "5000")}),
        "At least half of them for": (
            "favour",
            {"evenly": "no kind more than usual"} | {name: kind.title for name, kind in checks().items()},
        ),
        "Must not turn a verdict": ("named", {"": ""}),
        "Topics that must arrive": ("about", {"": ""}),
    },
    "/matrix": {
        "Shown": ("measure", {"cost": "Cost", "fp": "Blocked good mail", "fn": "Missed spam"}),
        "Poison": ("share", {"2%": "2%", "1%": "1%"}),
        "A blocked message costs": ("price", {"10": "10 missed spam", "1": "1 missed spam"}),
        "Attack to open": ("row", {"Dictionary": "Dictionary", "Focused": "Focused"}),
        "Behind": ("column", {"No defence": "No defence", "RONI": "RONI"}),
    },
    "/evade": {
        "Level": ("level", LEVELS),
        "Condition of an experiment": ("condition", {"none": "None: a game", **CONDITIONS}),
        "Question budget": ("budget", {"20": "20", "10": "10", "50": "50", "100": "100"}),
    },
}
UNKNOWN = ("", {"": "a control that this file knows nothing about"})
# what only the session knows: it shows what it showed when it was seen first, unless the visitor changed it since
OF_THE_SESSION = {
    "A message of yours", "Edit the message", "Write below it", "Message from the test inbox", "Seeds",
    "When it is asked, the filter",
    "Ask for a guess before a new result", "Blocked good mail", "Missed spam", "Topic of the spam",
    "What does the attacker want?", "Words as the filter read them",
    "Lesson", "Seed of the class", "Controls that stay", "It asks for a guess first",
    "Why is it so, in your own words?",
}  # fmt: skip


def weekly(words: dict[str, str]) -> dict[str, str]:
    """What the controls of a campaign show."""
    campaign = Campaign.clamped(words)[0]
    week = words.get("week", str(campaign.weeks))
    preset = next((one.title for one in PRESETS if one.on(campaign).essential() == campaign.essential()), "")
    watched = {one.title: one.on(campaign) for one in PRESETS} | {one.title: one.campaign for one in WATCHED}
    bare = campaign.without_decision.essential()
    shown = next((name for name, one in watched.items() if one.without_decision.essential() == bare), OWN)
    found = {"Week": week, "Week on the film": week, "Campaigns": preset, "Campaign": shown}
    found |= {"Most poison in a week, in %": str(campaign.most), "First week of the attack": str(campaign.begins)}
    for part in campaign.parts:
        value = getattr(campaign, part.name)
        if isinstance(part, Idea):
            found[part.label] = value.full_title()
            found |= {one.label: str(getattr(value, one.name)) for one in value.parameters() if one.label not in found}
        elif isinstance(part, Number):
            found[part.label] = str(value)
        elif isinstance(part, Name):
            found[part.label] = value.replace("_", " ") or "drawn by the seed"
    found |= {part.label: part.in_code(getattr(campaign, part.name)) for part in (ARRIVAL, SCOUT)}
    return found | {ARRIVAL.label: found[ARRIVAL.label].capitalize()}


def lent(words: dict[str, str]) -> dict[str, str]:
    """What the controls of a model that lends by periods show, where the visitor has brought no table."""
    own = {name: word for name, word in words.items() if name != "corpus" or word in scenarios()}
    asked = Lending.clamped(own)[0]
    found = {part.label: str(getattr(asked, part.name)) for part in asked.parts if isinstance(part, Number)}
    found |= {MODEL.label: asked.filter.title, "Attack": asked.attack.full_title()}
    found |= {TABLE.label: scenarios()[asked.corpus].title, LABELS.label: asked.labels.capitalize()}
    found["Crafted applicants per period, in %"] = str(max(asked.volume))
    return found | {"Period": words.get("period", str(asked.periods))}


def probed(words: dict[str, str]) -> dict[str, str]:
    """What the controls show that say which attack is asked about: the view that the address names if it shows it."""
    attack = Probing.clamped(words)[0].attack
    views, said = shown_in(attack), words.get("view", "")
    return {
        "Question": question(said if said in views else views[0]),
        "Strategy": getattr(attack, "name", attack.title),
        "Questions that the copy costs": f"{getattr(attack, 'questions', 0):,}",
    }
