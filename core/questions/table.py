"""The parts of all questions. Addresses, controls, code and caches look here, and nowhere else, what there is."""

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attack_named, causative_attacks
from core.attacks.exploratory import exploratory_attack_named, exploratory_attacks
from core.attacks.exploratory.base import ExploratoryAttack
from core.defences import reluctances, training_defence_named, training_defences
from core.defences.base import Defence
from core.filters import Filter, filter_named, filters
from core.mail.corpus import OUTSIDE, SAMPLE
from core.oracle import Feedback
from core.questions.parts import Idea, Mail, Number, Option

CORPUS = Mail("corpus", "Mail", SAMPLE)
FILTER = Idea("filter", "Filter", "spambayes", base=Filter, known=filters, named=filter_named)
ATTACK = Idea(
    "attack", "Attack", "dictionary", base=CausativeAttack, known=causative_attacks, named=causative_attack_named
)
DEFENCE = Idea(
    "defence", "Defence", "none", quiet=True, base=Defence, known=training_defences, named=training_defence_named
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
