"""What the learners of a room have entered: of each the latest attack and the latest defence, checked by the rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from core.errors import InputError
from core.league.entries import MOST_ENTRIES, AttackEntry, DefenceEntry, Field, Rules
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.questions.parts import LONGEST_WORD, Part
from core.questions.table import ATTACK as ATTACK_OF
from core.questions.table import DEFENCE as DEFENCE_OF
from core.questions.table import KNOWS_DEFENCE, POISON
from core.questions.versions import brought_up_to_date
from core.rooms.records import Attempt

LEAGUE = "league"
"""In a room, the question whose round is open while entries are taken, and revealed when all may see the league."""
ATTACK, DEFENCE = f"{LEAGUE}.attack", f"{LEAGUE}.defence"
"""As what a room keeps entries."""
_MOST_WORDS = 200  # of an address


@dataclass(frozen=True)
class Entered:
    """attacks, defences: what takes part, by the number of the learner as text. left_out: number of the learner and
    why, as a sentence, of entries that are out of the rules."""

    attacks: tuple[AttackEntry, ...] = ()
    defences: tuple[DefenceEntry, ...] = ()
    left_out: tuple[tuple[int, str], ...] = ()

    def field(self, rules: Rules) -> Field:
        """All who meet. Raises `InputError` where a side is empty."""
        return Field.of(rules, self.attacks, self.defences)


def entered(rules: Rules, attempts: Iterable[Attempt], corpus: Corpus) -> Entered:
    """attempts: of a room, in order; other than entries are passed over. corpus: that on which the league is played.
    The addresses of entries come from strangers."""
    latest = {(one.lesson, one.learner): one.words for one in attempts if one.lesson in (ATTACK, DEFENCE)}
    attacks, defences, left_out = list[AttackEntry](), list[DefenceEntry](), list[tuple[int, str]]()
    for (kind, learner), words in latest.items():
        if len(attacks if kind == ATTACK else defences) >= MOST_ENTRIES:
            left_out.append((learner, f"A league takes at most {MOST_ENTRIES} of a kind."))
            continue
        try:
            if kind == ATTACK:
                attacks.append(attack_at(words, rules, corpus, str(learner)))
            else:
                defences.append(defence_at(words, rules, corpus, str(learner)))
        except InputError as error:
            left_out.append((learner, str(error)))
    return Entered(tuple(attacks), tuple(defences), tuple(left_out))


def checked(kind: str, words: str, rules: Rules, corpus: Corpus) -> None:
    """Raises `InputError` where what an untrusted address enters cannot take part. kind: `ATTACK` or `DEFENCE`."""
    (attack_at if kind == ATTACK else defence_at)(words, rules, corpus)


def attack_at(words: str, rules: Rules, corpus: Corpus, learner: str = "") -> AttackEntry:
    """The attack of an untrusted address. Raises `InputError` where there is no such one, where it is out of the rules,
    or not for this mail."""
    entry = AttackEntry.of(learner, _asked(words, ATTACK_OF, DEFENCE_OF, KNOWS_DEFENCE, POISON))
    entry.check(rules)
    rules.meeting(entry.sent.attack, entry.sent.poison, Experiment().defence).asked_on(corpus)
    return entry


def defence_at(words: str, rules: Rules, corpus: Corpus, learner: str = "") -> DefenceEntry:
    """The same for its defence."""
    entry = DefenceEntry.of(learner, _asked(words, DEFENCE_OF))
    entry.check()
    rules.meeting(Experiment().attack, 0, entry.defence).asked_on(corpus)
    return entry


def _asked(words: str, *parts: Part) -> Experiment:
    """What an address says of these parts. Raises `InputError` for what there is not: no entry is taken for another."""
    try:
        pairs = parse_qsl(words, keep_blank_values=True, max_num_fields=_MOST_WORDS)
    except ValueError:
        raise InputError(f"The address of an entry has at most {_MOST_WORDS} words.") from None
    said, _ = brought_up_to_date(dict(pairs))
    found = {}
    for part in parts:
        found[part.name], notes = part.read(said)
        unread = {word for word in said if word.startswith(f"{part.word}.")} - part.reads(said)
        if notes or unread:
            sent = said.get(part.word, str(part.default))[:LONGEST_WORD]
            raise InputError(
                f"“{part.label}” of this entry is “{sent}”, which is not known here as it was sent: enter it again "
                "from the page."
            )
    return Experiment(**found)
