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


@dataclass
class Message:
    """A message being written: when, with whose dice, and what was bound so far."""

    sent_at: datetime
    dice: Dice
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
        return self._write(self._choose(symbol, message), message, depth)

    def _choose(self, symbol: str, message: Message) -> Parts:
        alternatives = self._alternatives[symbol]
        if len(alternatives) > WORD_LIST:
            return message.dice.pick_skewed(alternatives)
        # Nobody says the same sentence twice in one message, if there is another one.
        for _ in range(PATIENCE):
            index = message.dice.between(0, len(alternatives) - 1)
            if (symbol, index) not in message.said:
                break
        message.said.add((symbol, index))
        return alternatives[index]

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
