"""Spam: a message of a campaign, with the tricks that this campaign uses."""

from sample_data import disguise
from sample_data.blocks import offers
from sample_data.campaigns import LONG, SHORT, Campaign
from sample_data.conversation import Conversation, answering, quote
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message, Pen

TRAILERS = {"urgency": 0.2, "ps": 0.12, "footer": 0.4}
STOLEN_THREADS = 0.02
TEXTS = 1_000_003


def write_junk(campaign: Campaign, grammar: Grammar, message: Message, stolen: Conversation | None) -> tuple[str, str]:
    """Return (subject, body). `stolen` is a thread of good mail that the spammer may have got hold of."""
    dice = message.dice
    subject, body = _text(campaign, grammar, message)
    message.own = campaign.own
    pen = Pen(grammar, message)
    if campaign.odd:
        subject, body = (disguise.odd_spelling(text, campaign.odd, dice) for text in (subject, body))
    if dice.happens(campaign.markup):
        body = disguise.markup(pen) + "\n" + body
    if dice.happens(campaign.busters):
        body += "\n\n" + disguise.rare_words(campaign.pool, dice)
    if dice.happens(campaign.prose):
        body += "\n\n" + " ".join(pen.several(dice.pick(("account", "chronicle")), 1, 5))
    if dice.happens(campaign.serial):
        subject += f" {disguise.serial(dice)}"
    if stolen and stolen.earlier and dice.happens(STOLEN_THREADS):
        earlier = dice.pick(stolen.earlier)
        return answering(earlier.subject), body + "\n\n" + quote(earlier, dice)
    return subject, body


def _text(campaign: Campaign, grammar: Grammar, message: Message) -> tuple[str, str]:
    if not campaign.texts:
        message.own = campaign.own
        return _fresh(campaign, Pen(grammar, message))
    fixed = Dice(campaign.seed + TEXTS * message.dice.between(1, campaign.texts))
    subject, body = _fresh(campaign, Pen(grammar, Message(message.sent_at, fixed, campaign.own)))
    # The text is the campaign's, the addressee is not.
    if not body.partition("\n")[0].endswith((",", "!", ":")) and message.dice.happens(0.7):
        body = f"{Pen(grammar, Message(message.sent_at, message.dice)).say('salutation')}\n\n{body}"
    return subject, body


def _fresh(campaign: Campaign, pen: Pen) -> tuple[str, str]:
    dice = pen.dice
    subject = pen.say("subject")
    if dice.happens(campaign.language):
        return subject, f"{offers.other_language(pen)}\n\n{pen.say('click')}"
    if campaign.length == SHORT:
        line = pen.say("short") if pen.grammar.has("short") else pen.say("click")
        more = f"\n{pen.say('claim')}" if dice.happens(0.3) else ""
        return subject, f"{line}\n{pen.say('spam_link')}{more}"
    parts = [pen.say("body")]
    if campaign.length == LONG:
        parts += [write(pen) for write in campaign.extras if dice.happens(0.8)]
    elif dice.happens(0.45):
        parts.append(" ".join(pen.several("claim", 1, 3)))
    parts += [pen.say(symbol) for symbol, probability in TRAILERS.items() if dice.happens(probability)]
    return subject, "\n\n".join(parts)
