"""What all mail of the other house shares: its people, places, ways to greet and to close. No word of the company's."""

from sample_data.grammar import accounts, rare, strangers

STAFF = {
    "Philippa Ormerod": "Principal",
    "Dominic Applegarth": "Strings",
    "Yolanda Fairbrass": "Voice and Theory",
    "Ambrose Kettlewell": "Woodwind",
    "Hester Winterbourne": "Guest House and Kitchen",
    "Fergus Mallinson": "Caretaker",
    "Celestine Abara": "Registrar",
    "Magnus Thoresen": "Organ and Choir",
    "Rosalind Peverell": "Junior Department",
}

SHARED = ("chronicle", "book", "band", "boat", "horse", "paint")

RULES: dict[str, list[str]] = {
    **{symbol: accounts.RULES[symbol] for symbol in SHARED},
    **rare.RULES,
    **strangers.RULES,
    "site_address": ["http://www.ormerod-school.example", "http://parish.hatherside.example"],
    "staff": list(STAFF),
    "colleague": [name.split()[0] for name in STAFF],
    "order_no": ["{int:100-9999}", "{code:A}/{int:10-99}"],
    "me": ["{any_first_name}"],
    "company": ["Ormerod School of Music", "Ormerod School", "the Ormerod"],
    "product": ["grand piano", "cello", "harp", "honey", "the blue room"],
    "project": ["Summer School", "Organ Fund", "Bach Week", "Apiary"],
    "customer": ["{any_surname} Trust", "St {any_first_name}'s", "{any_town} Choral Society"],
    "supplier": ["{any_surname} Violins", "{any_town} Candles", "{any_surname} Removals"],
    "first_name": ["{any_first_name}"],
    "surname": ["{any_surname}"],
    "town": ["{any_town}"],
    "food": [
        "flapjacks",
        "quiche",
        "samosas",
        "lemon drizzle",
        "potato salad",
        "pavlova",
        "olives",
        "sausage rolls",
        "hummus",
        "trifle",
    ],
    "phone": ["555 01{int:10-99}", "0{int:1100-1999} 555 {int:100-999}"],
    "thing": ["metronome", "music stand", "hive", "kneeler", "marquee", "urn", "trestle", "lawnmower"],
    "hello": [
        "Dear {colleague}",
        "Dearest {colleague},",
        "Evening {colleague},",
        "Hiya",
        "Hallo {colleague}!",
        "My dear {colleague},",
        "Dear parents and pupils,",
        "Dear neighbours,",
        "{colleague} dear,",
        "Ahoy,",
    ],
    "bye": [
        "{ham_close}",
        "{ham_close}",
        "Ever yours\n{me}",
        "Love and kisses, {me}",
        "Toodle-pip,\n{me}",
        "Must dash! {me}",
        "Blessings,\n{me} {surname}",
        "In haste, {me}",
        "xx {me}",
    ],
    "ham_close": ["Fondly,\n{me}", "With love\n{me}"],
    "partner_close": ["Respectfully,\n{me} {surname}"],
    "is_it_spam": ["Philippa, is this one of ours or a swindle?", "Do we owe these people money?? Fergus says bin it."],
    "aside": """
        The cat has been sick on the harpsichord again.
        Forgive the scrawl, my spectacles are in the font.
        I am told that mercury is in retrograde, which would explain the boiler.
        You never saw such hail.
        Hester made her rhubarb fool and there is some left.
        Fergus has at last oiled the vestry hinge.
        It is the bees' fault, not mine.
        Grandfather would have had an opinion.
        Bring wellingtons.
        There will be cake, naturally.
        I blame daylight saving.
        Do not mention it to Ambrose, he is still grieving for his bassoon.
    """.strip().splitlines(),
    "afterthought": ["PPS. {aside}", "Nearly forgot. {aside} {aside}", "Oh, and: {aside}"],
}
RULES["aside"] = [line.strip() for line in RULES["aside"]]
