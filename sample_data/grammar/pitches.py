"""What long spam is made of: testimonials, questions and answers, steps, conditions, reports, lists of goods."""

TESTIMONIALS = """
"I laughed when my husband ordered it. Two weeks later nobody laughed." {any_first_name} {any_surname}, {any_town}
"My debts are history and I sleep like a child." {any_first_name} from {any_town}
"I was sceptical, I admit it, but the cheque for {small_sum} cleared on {weekday}." {any_surname}, retired plumber
"The parcel came in a plain wrapper and the postman suspected nothing." {any_first_name} {code:A}., {any_town}
"After {int:2-30} years of misery I can climb the stairs without holding the banister." {any_first_name} {any_surname}
"I quit my job, bought a motor home and never looked back." {any_first_name}, former bus driver, {any_town}
"My accountant made me count it twice!" {any_first_name} and {any_first_name} {any_surname}
"Doctors had given up on me. {any_surname}'s method had not." {any_first_name}, {any_town}
"The first commission arrived before I had finished reading the manual." {any_surname}, {any_town}
"My wife noticed on the third day and has been smiling since." {any_first_name} {any_surname}, aged {int:40-79}
"Easier than falling off a log, and a good deal more lucrative." {any_first_name}, {any_town}
"I recommended it to my entire bowling league." {any_first_name} {any_surname}
""".strip().splitlines()

PITCH_LINES = """
Picture yourself on a veranda overlooking the ocean, with no alarm clock and no overseer, while the orders pour in.
What the big corporations do not want you to discover fits on a single sheet of paper.
Our researchers travelled to {any_town} and returned with a formula that the natives have guarded for centuries.
This is neither a pyramid nor a chain letter, it is a perfectly lawful reports programme.
Statistics show that nineteen out of twenty people retire broke, dependent on relatives or the state.
We purchase directly from the manufacturer, bypassing wholesalers, importers and their outrageous mark-ups.
You were carefully selected from a database of responsible homeowners in your area.
No credit check, no embarrassing questions, no upfront payment, no obligation whatsoever.
The secret was revealed to me by a dying millionaire in a hospital in {any_town}.
Wall Street insiders are accumulating quietly, volume has tripled, and the breakout is imminent.
For pennies a day you can lock in the lowest rate in a generation before it vanishes.
Studies conducted at the institute in {any_town} confirmed an improvement of {int:40-98} per cent over placebo.
Simply duplicate what I did, follow the instructions to the letter, and the system does the rest.
Hackers, snoops and even your own spouse can reconstruct every page that you ever visited.
Satisfy your curiosity in total privacy, our server keeps no record of your preferences.
A licensed physician reviews your questionnaire and authorises the shipment the same afternoon.
Our diplomas carry full transcripts and are awarded on the basis of life experience alone.
Millions of fresh addresses on a single disc, sorted by country, profession and hobby.
The bonus package alone is worth {small_sum}, and it is yours to keep even if you cancel.
Cable companies hate this little box, because it unscrambles every premium channel.
Never again pay full price for cartridges, toner or photographic paper.
Burn copies of your favourite films with an ordinary drive, no technical skill required.
Our escorted voyages include cabins with a balcony, all meals, and a captain's reception.
Every bottle carries a hologram, so beware of cheap imitations from overseas.
Banks are obliged by an obscure statute to surrender dormant funds to whoever claims them first.
Erase unfavourable entries from your record, collect child support and outsmart the tax collector.
It burns calories around the clock, suppresses cravings and melts stubborn flab while you slumber.
Grow visibly thicker hair on receding temples, or we refund every cent without quarrelling.
A roulette strategy so effective that casinos from {any_town} to {any_town} have barred its inventor.
Singles in your neighbourhood are waiting, lonely, attractive, and tired of bars.
Boost horsepower, slash petrol consumption and eliminate exhaust fumes with one magnetic clip.
Gold, palladium and rare earths have outpaced every currency since {month}.
The prospectus contains forward-looking statements which involve risks and uncertainties.
The company's drilling programme near {any_town} intersected mineralisation over {int:12-190} metres.
With the merger pending, analysts project a target of {int:2-40} dollars within the quarter.
""".strip().splitlines()

CONDITIONS = """
The publisher received {small_sum} and {int:10-900} thousand free-trading shares for circulating this report and may sell at any moment.
Statements herein have not been evaluated by any authority and the product is not intended to diagnose, treat, cure or prevent any disease.
Participation is open to residents over eighteen; employees, affiliates and their households are ineligible; odds depend upon entries received.
Refund requests must be postmarked within {int:7-60} days, accompanied by the original packaging and a notarised explanation.
Membership renews automatically every {int:7-30} days until cancelled in writing to suite {int:100-900}, {any_town}.
This transmission complies with section {int:100-900}, paragraph {code:A}, as the sender's identity and a means of removal are included.
All trademarks belong to their respective proprietors, with whom we are in no way affiliated, associated or endorsed.
Annual percentage rate representative; your property may be repossessed if you do not keep up repayments.
By opening this letter you agree to receive further notices from our partners, subsidiaries and successors.
""".strip().splitlines()

ARROWS = ">>> ", "* ", "=> ", "+ ", "", "- ", "[x] "

RULES: dict[str, list[str]] = {
    "testimonial": TESTIMONIALS,
    "pitch_line": PITCH_LINES,
    "condition": CONDITIONS,
    "step": [
        "Send {small_sum} in an envelope to {any_first_name} {any_surname}, {int:2-900} {any_surname} Road, {any_town}.",
        "Place your own name at position number one and move the others down.",
        "Fill in the short form, it takes less than {int:2-9} minutes.",
        "Print {int:20-500} labels and mail them, or let us do it for you.",
        "Choose your package: {brand}, {brand} Plus or {brand} Platinum.",
        "Confirm your address in {any_town} so that the courier can find you.",
        "Forward this letter to {int:5-50} acquaintances, do not break the chain.",
        "Enter the voucher {ref_code} at the checkout.",
        "Sit back and watch your mailbox fill.",
        "Call {fake_phone} and quote {ref_code} to the operator.",
    ],
    "faq": [
        "Q: Is it legal? A: Perfectly, our attorney {any_surname} wrote an opinion.",
        "Q: How fast is delivery? A: {int:2-12} working days to {any_town}, overnight upon request.",
        "Q: Will anybody find out? A: The statement shows only the letters {code:AAA}.",
        "Q: What if it does not work for me? A: Then keep the bonus and claim your refund.",
        "Q: Do I need experience? A: None, our oldest associate is {int:71-97}.",
        "Q: Can I combine {brand} with {brand}? A: Many customers do.",
        "Q: Why is it so cheap? A: We neither advertise on television nor pay middlemen.",
    ],
    "brand": ["{surname}ol", "{surname}ex"],
}
