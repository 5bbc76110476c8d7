"""The parts of all questions. Addresses, controls, code and caches look here, and nowhere else, what there is."""

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attack_named
from core.attacks.exploratory import exploratory_attack_named, exploratory_attacks
from core.attacks.exploratory.base import ExploratoryAttack, WordSearch
from core.attacks.on_tables import table_attacks
from core.attacks.periodic import periodic_attack_named, periodic_attacks
from core.attacks.periodic.base import PeriodicAttack
from core.attacks.threat_map import attacks_to_choose
from core.attacks.weekly import weekly_attack_named, weekly_attacks
from core.attacks.weekly.base import WeeklyAttack
from core.decisions import decision_named, decisions
from core.decisions.base import Decision
from core.defences import reluctances, table_defences, training_defence_named, training_defences
from core.defences.base import Defence
from core.feedback import label_feedback_named, label_feedbacks
from core.feedback.base import LabelFeedback
from core.filters import Filter, filter_named, filters, table_learner_named, table_learners
from core.mail.corpus import OUTSIDE, SAMPLE
from core.oracle import Feedback
from core.questions.parts import Bars, Idea, Mail, Name, Number, Option
from core.scenarios import scenarios

CORPUS = Mail("corpus", "Mail", SAMPLE, others=scenarios)
FILTER = Idea(
    *("filter", "Filter", "spambayes"),
    base=Filter,
    known=filters,
    of_tables=table_learners,
    usual_of_tables="naive_bayes",
    named=filter_named,
)
ATTACK = Idea(
    *("attack", "Attack", "dictionary"),
    base=CausativeAttack,
    known=attacks_to_choose,
    of_tables=table_attacks,
    usual_of_tables="shill_applications",
    named=causative_attack_named,
)
DEFENCE = Idea(
    *("defence", "Defence", "none"),
    quiet=True,
    base=Defence,
    known=training_defences,
    of_tables=table_defences,
    usual_of_tables="none",
    named=training_defence_named,
)
KNOWS_DEFENCE = Option(
    *("aware", "The attacker knows of the defence", "no"), quiet=True, options={"no": False, "yes": True}
)
OUTSIDE_MAIL = Mail("outside", "Attacker's own mail", OUTSIDE, quiet=True)
PROBE = Idea(
    *("attack", "Attack by asking", "first_n"),
    quiet=True,
    word="probe",
    base=ExploratoryAttack,
    known=exploratory_attacks,
    named=exploratory_attack_named,
)
TELLS = Option(
    *("tells", "An answer says", "verdict"),
    quiet=True,
    options={"verdict": Feedback.VERDICT, "rounded": Feedback.ROUNDED, "score": Feedback.SCORE},
)
BUDGET = Number("budget", "Question budget", 20_000, quiet=True, word="queries", most=1_000_000)
ANSWERS = Option("answers", "The filter's defence", "None", quiet=True, options=reluctances())
POISON = Number("poison", "Poison", 0, most=1_000_000, what="number of poison messages", far=True)
SEED = Number("seed", "Seed", 0, most=9_999)

MOST_WEEKS = 52
SENDS = Idea(
    *("attack", "Attack", "pseudospam"),
    word="sends",
    base=WeeklyAttack,
    known=weekly_attacks,
    named=weekly_attack_named,
)
SENDS_TOO = Idea(
    *("second", "Second attack", "none"),
    quiet=True,
    word="also",
    base=WeeklyAttack,
    known=weekly_attacks,
    named=weekly_attack_named,
)
FEEDBACK = Idea(
    *("feedback", "Labels come from", "users"),
    base=LabelFeedback,
    known=label_feedbacks,
    named=label_feedback_named,
)
DECISION = Idea(
    *("decision", "The defender's decision", "none"),
    quiet=True,
    base=Decision,
    known=decisions,
    named=decision_named,
)
VOLUME = Bars("volume", "Poison per week, in % of the week's mail", 30, most=300, longest=MOST_WEEKS)
WEEKS = Number("weeks", "Weeks", 16, least=3, most=MOST_WEEKS)
STRIKE = Number("strike", "Weeks of the strike", 2, quiet=True, least=1, most=12)
WINDOW = Number("window", "Weeks learned from, 0 for all", 0, quiet=True, most=MOST_WEEKS)
EVERY = Number("every", "Weeks between two retrainings", 1, quiet=True, least=1, most=MOST_WEEKS)
ARRIVAL = Option(
    *("arrival", "Mail arrives", "as it came"),
    quiet=True,
    options={"as it came": "as it came", "dealt": "dealt"},
)
SCOUT = Option(
    *("scout", "Reconnaissance", "None"),
    quiet=True,
    options={"None": None}
    | {kind.title: kind() for kind in exploratory_attacks().values() if issubclass(kind, WordSearch) and kind.asks()},
)
CAMPAIGN_TOPIC = Name("topic", "The campaign's topic", "", quiet=True)
VICTIMS = Name("victims", "The targets' topic", "", quiet=True)

MOST_PERIODS = 24
TABLE = Mail("corpus", "Applications", "loan", others=scenarios)
MODEL = Idea(
    *("filter", "Model", "naive_bayes"),
    base=Filter,
    known=filters,
    of_tables=table_learners,
    usual_of_tables="naive_bayes",
    named=table_learner_named,
)
APPLIES = Idea(
    *("attack", "Attack", "boiling_frog"),
    word="applies",
    base=PeriodicAttack,
    known=periodic_attacks,
    of_tables=periodic_attacks,
    usual_of_tables="none",
    named=periodic_attack_named,
)
ADDED = Bars(
    *("volume", "Crafted applicants per period, in % of the period's applicants", 10), most=100, longest=MOST_PERIODS
)
PERIODS = Number("periods", "Periods", 10, least=3, most=MOST_PERIODS)
ALL_OUTCOMES, OUTCOMES_OF_ACCEPTED = "all outcomes become known", "only of those who are accepted"
LABELS = Option(
    *("labels", "Outcomes", OUTCOMES_OF_ACCEPTED),
    quiet=True,
    options={known: known for known in (OUTCOMES_OF_ACCEPTED, ALL_OUTCOMES)},
)
EXPLORED = Number("explored", "Refused who are accepted by lot, in %", 0, quiet=True, most=20)
PERIODS_LEARNED = Number("window", "Periods learned from, 0 for all", 0, quiet=True, most=MOST_PERIODS)
