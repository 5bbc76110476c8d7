"""Clauses of contracts and the disclaimers that firms put under their mail. A firm always uses the same one."""

from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Pen

CLAUSES = (
    "The Supplier shall keep the {thing} in good repair and shall indemnify the Customer against claims arising from its use in {town}.",
    "Neither party may assign this agreement without prior written consent, which shall not be unreasonably withheld.",
    "Title to the {thing} passes upon payment in full; risk passes upon delivery at the gate in {town}.",
    "Any dispute which cannot be settled amicably within {int:14-90} days shall be referred to arbitration in {town}.",
    "The liquidated damages for delay amount to {int:1-5} per cent of the contract value for each commenced week.",
    "Force majeure includes flood, frost, strike, embargo, epidemic and the failure of public utilities.",
    "Either party may terminate with {int:1-12} months' notice given in writing to {any_first_name} {any_surname}.",
    "The Contractor warrants that the {thing} conforms to schedule {code:A} and is free from encumbrances.",
    "Confidential information excludes what was lawfully known to the recipient before disclosure.",
    "Invoices are payable within {int:14-60} days; overdue sums bear interest at {int:2-9} per cent above base rate.",
    "Should a provision prove invalid, the remainder of the agreement stays in force and the gap is filled in good faith.",
    "The Licensee shall neither decompile nor sublicense the firmware of the {thing}.",
    "Acceptance is deemed to have occurred unless defects in the {thing} are notified within {int:5-30} working days.",
    "The retention of {money:400-9000} shall be released upon expiry of the defects liability period.",
    "Insurance of not less than {money:9000-90000} per occurrence shall be maintained throughout the term.",
    "Amendments require the signature of {any_first_name} {any_surname} for and on behalf of {customer}.",
)
DISCLAIMER_PARTS = (
    (
        "This e-mail and any files transmitted with it are intended solely for the use of the individual or entity to whom they are addressed.",
        "The information contained herein may be privileged, proprietary or otherwise protected from disclosure.",
        "If you are not the named recipient you are hereby notified that any dissemination, distribution or copying is strictly prohibited.",
        "Internet communications are not secure and {firm} therefore accepts no responsibility for the contents.",
        "Views expressed are personal to the author and do not necessarily reflect the policy of {firm}.",
        "This communication is for information purposes only and is neither an offer nor a solicitation.",
    ),
    (
        "Please notify us immediately by telephone if you have received this transmission in error and destroy all copies.",
        "Whilst every effort has been made to sweep this message for viruses, recipients should carry out their own checks.",
        "No contract may be concluded on behalf of {firm} by means of electronic mail.",
        "We reserve the right to monitor and archive traffic on our network for regulatory purposes.",
        "Warning: attachments may have been altered in transit; rely only upon the signed original.",
        "Quotations lapse after thirty days, errors and omissions excepted.",
    ),
    (
        "{firm}, registered office {street}, {town}. Registered number {number}.",
        "{firm} is a member of the chamber of commerce of {town}, entry {number}.",
        "Save paper: print only what you must. {firm}, {street}, {town}",
        "VAT registration {number}. Subject to the conditions of {firm}, available on request.",
        "{firm} is authorised and regulated under licence {number}.",
        "",
    ),
)


def clauses(pen: Pen) -> str:
    """Return numbered clauses of a contract."""
    first = pen.dice.between(1, 19)
    chosen = [pen.write(pen.dice.pick(CLAUSES)) for _ in range(pen.dice.size(2, 12))]
    return "\n".join(f"{first}.{at} {clause}" for at, clause in enumerate(chosen, start=1))


def disclaimer(firm: str, street: str, town: str, dice: Dice) -> str:
    """Return what a firm puts under all its mail."""
    number = dice.between(100_000, 9_999_999)
    sentences = [dice.pick(part) for part in DISCLAIMER_PARTS for _ in range(dice.between(1, 2))]
    text = " ".join(dict.fromkeys(sentence for sentence in sentences if sentence))
    return text.format(firm=firm, street=street, town=town, number=number)
