"""The parts of all questions. Addresses, controls, code and caches look here, and nowhere else, what there is."""

from core.attacks.base import CausativeAttack
from core.attacks.causative import causative_attack_named, causative_attacks
from core.defences import defence_named, defences
from core.defences.base import Defence
from core.filters import Filter, filter_named, filters
from core.mail.corpus import OUTSIDE, SAMPLE
from core.questions.parts import Idea, Mail, Number

CORPUS = Mail("corpus", "Mail", SAMPLE)
FILTER = Idea("filter", "Filter", "spambayes", base=Filter, known=filters, named=filter_named)
ATTACK = Idea(
    "attack", "Attack", "dictionary", base=CausativeAttack, known=causative_attacks, named=causative_attack_named
)
DEFENCE = Idea("defence", "Defence", "none", quiet=True, base=Defence, known=defences, named=defence_named)
OUTSIDE_MAIL = Mail("outside", "Attacker's own mail", OUTSIDE, quiet=True)
POISON = Number("poison", "Poison", 0, most=1_000_000)
SEED = Number("seed", "Seed", 0, most=9_999)
