"""Which attacks and which defences meet in a matrix, on mail and on applications."""

from core.attacks.base import CausativeAttack
from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.benign_words import BenignWordsAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.focused import FocusedAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.attacks.causative.pseudospam import PseudospamAttack
from core.attacks.causative.topic_words import TopicWordsAttack
from core.attacks.on_tables import table_attacks
from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.defences import table_defences
from core.defences.base import Defence
from core.defences.confident_learning import ConfidentLearning
from core.defences.dynamic_threshold import DynamicThreshold
from core.defences.flood import FloodFilter
from core.defences.neighbour_labels import NeighbourLabels
from core.defences.none import NoDefence
from core.defences.partition_aggregation import PartitionAggregation
from core.defences.roni import RejectOnNegativeImpact
from core.defences.trim import Trim
from core.defences.two_component import TwoComponents
from core.mail.corpus import Corpus

CONFIDENT = "most confident first"


def attacks(corpus: Corpus) -> dict[str, CausativeAttack]:
    """What the screen calls each row → the attack."""
    known: tuple[CausativeAttack, ...]
    if corpus.holds == "applications":
        known = *(kind() for kind in table_attacks().values()), WrongOutcomes(order=CONFIDENT)
    else:
        known = (
            *(DictionaryAttack(), FocusedAttack(), TopicWordsAttack(), BenignWordsAttack(), PseudospamAttack()),
            *(LabelFlipAttack(), LabelFlipAttack(order=CONFIDENT), BackdoorAttack()),
        )
    return {f"{one.title}{', confident' * (getattr(one, 'order', '') == CONFIDENT)}": one for one in known}


def defences(corpus: Corpus) -> dict[str, Defence]:
    """What the screen calls each column → the defence; none is the first."""
    if corpus.holds == "applications":
        others = [kind() for kind in table_defences().values() if kind is not NoDefence]
        return {one.title_on_tables or one.title: one for one in (NoDefence(), *others)}
    known = (
        *(NoDefence(), RejectOnNegativeImpact(), DynamicThreshold(), NeighbourLabels(), ConfidentLearning()),
        *(FloodFilter(), Trim(), TwoComponents(), PartitionAggregation()),
    )
    return {one.title: one for one in known}
