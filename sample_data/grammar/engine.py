"""Expand a grammar of sentences into a message, after Kate Compton's Tracery (2015): symbols, alternatives, bindings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import ModuleType
from zlib import crc32

from sample_data.grammar.dice import Dice
from sample_data.grammar.facts import make
from sample_data.grammar.rule import Bind, Expand, GrammarError, Make, Maybe, Parts, Text, parse

# Words are not used equally often: in lists longer than this, some are likelier than others.
WORD_LIST = 90
DEEPEST = 40
PATIENCE = 4
SENTENCE = 30  # letters; shorter ones may be said again
OWN = 0.85  # how often a message keeps to the words of its thread


@dataclass
class Message:
    """A message being written: when, with whose dice, and what was bound so far."""

    sent_at: datetime
    dice: Dice
    own: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What the thread or the campaign says where the grammar has a choice: a symbol, and its few words."""
    sure: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The same where there is no choice at all, such as the writer's name."""
    bound: dict[str, str] = field(default_factory=dict)
    said: set[tuple[str, int]] = field(default_factory=set)


class Grammar:
    """The rules of one topic on top of shared lexicons, read and checked once."""

    def __init__(self, *modules: ModuleType) -> None:
        """Take the topic's module first, then its lexicons; a symbol is looked up in that order.

        Raises GrammarError, with file and symbol, where a rule cannot be read or names a symbol that nobody defines.
        """
        self.topic: str = modules[0].TOPIC
        self._alternatives: dict[str, list[Parts]] = {}
        for module in reversed(modules):
            self._alternatives |= _read(module.__name__, module.RULES)
        for module in modules:
            self._check(module.__name__, module.RULES)

    def has(self, symbol: str) -> bool:
        """Tell whether somebody defines the symbol."""
        return symbol in self._alternatives

    def expand(self, symbol: str, message: Message, depth: int = 0) -> str:
        """Return one expansion of the symbol. Raises GrammarError where symbols go round in circles."""
        if depth > DEEPEST:
            raise GrammarError(f"{self.topic}: {{{symbol}}} goes round in circles")
        if symbol in message.sure:
            return message.dice.pick(message.sure[symbol])
        own = message.own.get(symbol)
        if own and message.dice.happens(OWN):
            return self._unsaid(symbol, own, message)
        return self._write(self._choose(symbol, message), message, depth)

    def write(self, source: str, message: Message) -> str:
        """Return an expansion of `source`, text with symbols in braces."""
        return self._write(parse(source), message, 0)

    def _choose(self, symbol: str, message: Message) -> Parts:
        alternatives = self._alternatives[symbol]
        # Nobody says the same sentence twice in one message, if there is another one.
        for _ in range(PATIENCE):
            many = len(alternatives) > WORD_LIST
            index = (
                message.dice.pick_skewed(range(len(alternatives)))
                if many
                else message.dice.between(0, len(alternatives) - 1)
            )
            if (symbol, index) not in message.said:
                break
        message.said.add((symbol, index))
        return alternatives[index]

    @staticmethod
    def _unsaid(symbol: str, own: Sequence[str], message: Message) -> str:
        for _ in range(PATIENCE):
            index = message.dice.between(0, len(own) - 1)
            if len(own[index]) < SENTENCE or (symbol, -1 - index) not in message.said:
                break
        message.said.add((symbol, -1 - index))
        return own[index]

    def _write(self, parts: Parts, message: Message, depth: int) -> str:
        written: list[str] = []
        for part in parts:
            if isinstance(part, Text):
                written.append(part.text)
            elif isinstance(part, Make):
                written.append(make(part.kind, part.argument, message.sent_at, message.dice))
            elif isinstance(part, Maybe):
                if message.dice.happens(part.probability):
                    written.append(self._write(part.parts, message, depth))
            elif isinstance(part, Expand):
                text = self.expand(part.symbol, message, depth + 1)
                written.append(text[:1].upper() + text[1:] if part.capitalise else text)
            else:
                written.append(self._bound(part, message, depth))
        return "".join(written)

    def _bound(self, part: Bind, message: Message, depth: int) -> str:
        if part.symbol is not None:
            message.bound[part.name] = self._value(part.symbol, message, depth)
        if part.name not in message.bound:
            raise GrammarError(f"{self.topic}: {{={part.name}}} is used before {{={part.name}:…}} binds it")
        return message.bound[part.name]

    def _value(self, symbol: str, message: Message, depth: int) -> str:
        return self._write(parse("{" + symbol + "}"), message, depth + 1)

    def _check(self, file: str, rules: Mapping[str, Sequence[str]]) -> None:
        for symbol, alternatives in rules.items():
            for alternative in alternatives:
                for named in _symbols(parse(alternative)):
                    if named not in self._alternatives:
                        raise GrammarError(f"{file}: {symbol!r} names {{{named}}}, which {self.topic} does not define")


@dataclass(frozen=True)
class Pen:
    """A message and the grammar that it is written in, for whoever writes more than sentences."""

    grammar: Grammar
    message: Message

    @property
    def dice(self) -> Dice:
        """The dice of the message."""
        return self.message.dice

    def say(self, symbol: str) -> str:
        """Return one expansion of the symbol."""
        return self.grammar.expand(symbol, self.message)

    def write(self, source: str) -> str:
        """Return an expansion of text with symbols in braces."""
        return self.grammar.write(source, self.message)

    def several(self, symbol: str, low: int, high: int) -> list[str]:
        """Return up to `high` different expansions of the symbol, `low` of them at least where it has as many."""
        return list(dict.fromkeys(self.say(symbol) for _ in range(self.dice.between(low, high))))


def _read(file: str, rules: Mapping[str, Sequence[str]]) -> dict[str, list[Parts]]:
    read: dict[str, list[Parts]] = {}
    for symbol, alternatives in rules.items():
        if not alternatives:
            raise GrammarError(f"{file}: {symbol!r} has no alternative")
        # An alphabetical list would favour words in "a": the checksum is a fixed order that looks like none.
        ordered = sorted(alternatives, key=_checksum) if len(alternatives) > WORD_LIST else alternatives
        try:
            read[symbol] = [parse(alternative) for alternative in ordered]
        except GrammarError as error:
            raise GrammarError(f"{file}: {symbol!r}: {error}") from error
    return read


def _checksum(text: str) -> tuple[int, str]:
    return crc32(text.encode()), text


def _symbols(parts: Parts) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Expand):
            yield part.symbol
        elif isinstance(part, Maybe):
            yield from _symbols(part.parts)
        elif isinstance(part, Bind) and part.symbol is not None:
            yield from _symbols(parse("{" + part.symbol + "}"))
