"""Invented names that can be pronounced: people, places, firms, brands, each in the sound of one tongue."""

from dataclasses import dataclass

from sample_data.grammar.dice import Dice

VOWELS = "aeiou"


@dataclass(frozen=True)
class Tongue:
    """How the names of a tongue sound: how they begin, go on and end."""

    heads: tuple[str, ...]
    middles: tuple[str, ...]
    given: tuple[str, ...]
    surname: tuple[str, ...]
    place: tuple[str, ...]


def _tongue(heads: str, middles: str, given: str, surname: str, place: str) -> Tongue:
    return Tongue(*(tuple(part.split()) for part in (heads, middles, given, surname, place)))


TONGUES = {
    "english": _tongue(
        "Ald Ash Bar Beck Bel Birch Black Bram Bur Cald Carl Chal Clay Clif Col Cop Cran Crow Dal Dun Ebb Eld Elm Fal Fen Fern Fox Gar Gil Glen Gran "
        "Grim Had Hal Har Hath Hazel Hol Hurst Kel Kes Kir Lam Lang Law Lind Loch Lyn Mal Marl Mel Mill Nor Oak Pem Pen Quar Rad Raven Red Ros Row Sal "
        "Sed Sel Shel Stan Stock Sut Swan Tal Thorn Til Trent Ul Wal War Wel West Whit Wil Wyn Yar",
        "der en er in le ing ham o a i stone wick bur",
        "a ey ie ric win ard ina bert etta mund ora wyn ena is ley ton bel dora frid mar",
        "ley ton worth well ham ford wood man son ard by combe croft den field gate hurst ing land low more ridge shaw stead thorpe ton ward water wick yard",
        "bridge burn bury by chester cliffe combe cott dale den field ford gate ham haven hithe holm hurst ley low market mere minster mouth ness pool port sea side stead stoke stow thorpe ton toft vale well wick worth",
    ),
    "nordic": _tongue(
        "Aas Ald Arn Bjer Bor Brek Dag Ein El Esk Fin Fjel Grim Gun Hal Hav Hel Hol Ing Ing Jor Kal Kar Kjel Kvi Lind Lund Mag Mar Nor Od Ra Rag Sig Sol Ske Sten Sve Tho Tor Ulf Val Vik",
        "a e i o be da de ka la me na ra ri ta va",
        "a e rid mund nar bjorn dis gard hild ke leif mar mine na nor rik stein ulf unn vald vi",
        "berg bakken dahl dal gaard haug holm lund mark mo nes rud sen stad strand stuen sund svik torp vang vik",
        "borg by dal fjord havn heim holm hus koping lev loes lund mark mo nes oey rud sjo skog stad strand sund torp um vik voll",
    ),
    "germanic": _tongue(
        "Alb Alt Aue Bach Bern Bir Bo Bran Bruck Dor Ebers Eich Els Er Fal Feld Fried Ger Gold Grau Grun Hag Har Hein Hers Hol Hus Kal Kel Kir Klos Kon Kru Lan Leim Lich Lud Mar Mel Muhl Neu Ober Ol Ost Rein Rot Sal Schon Schwar Sei Stein Tan Ur Wal Wei Win Wolf Zel Zim",
        "a de e el en er i in ken le ler len mer ten",
        "a e gard fried hard helm hild linde mar mut ner olf rich rud run sa traud trud wig win",
        "ach acker auer bach bauer berg born eck eder er feld haus hausen hofer horst inger ler mann meier reich reuter rich schmied stein tal wald weg",
        "ach au bach berg bruck brunn burg dorf eck felden furt hafen hausen heim hofen horst kirch leben loh moor mund rode stadt stein tal wald weiler werder",
    ),
    "romance": _tongue(
        "Al An Ar Bal Bar Bel Ber Bo Cal Can Car Cas Cel Cor Cos Del Don El Es Fal Fer Fi Fon Gal Gar Gra Iz Lan Lar Lo Lu Mal Man Mar Mel Mon Mor Nar Oli Or Pal Par Per Pi Pra Qui Ra Ri Ro Sal San Sar Sol Ta Tor Val Ve Vil Zan",
        "a ba be ca ce chi da de di e ga i la le li lo ma me mi na ne ni o ra re ri ro sa se ta te ti va ve vi",
        "a ana andro ara cio dina elio ella enzo esca etta iano ina io isa ita ola ona oso ria rico tina tore",
        "ada aldi ani anza arez aro asco asso edo elli ena enza eri essa etti eux iani ier ieri illo ini ino isi oli onda one oni onte otti ozzi uca uzzi",
        "ada agna alba anca ano aro asca ata ella ena enza era ese etta ola ona osa ova illa ina ino isco ita one onte uera ugna urra",
    ),
    "slavic": _tongue(
        "Ba Be Bog Bor Bra Bre Da Dob Dra Du Gal Gor Gra Hra Iv Jar Jel Ka Kol Kos Kra Kru La Lev Lip Lub Ma Mil Mir Mla Mo Na Ne Nov Ob Ol Os Pav Pe Po Pra Ra Rad Ro Sa Sla Sta Sto Sve Ta Te Tre Tu Va Ve Vla Vo Vu Za Zbi Zde Zla",
        "bo da de do go ka ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se sla ta ti to va ve vi zi",
        "a an dan dimir dra gomir ica ika islav ita ka ko la lena mil mila mir mira na nka rad sa san slav slava ta tka zar",
        "ak an ar cek chuk dic enko ero ev evich ic icek icz ik in insky ka ko kov kova lik nik nova ny osz ov ova ovic ovsky sak sky skaya tka uk yk",
        "any cany cice dar do grad hora ice ilov in ino iste kany kov kut lava lin nica nik nov nya ova ovec ovice ovo pol sk sko slav tice vice vo zno",
    ),
    "eastern": _tongue(
        "Aba Ada Aki Ama Anu Ara Asa Ban Bha Cha Chi Dao Eda Fu Gau Ha Hana Hiro Ina Isha Jin Ka Kawa Ken Khe Ki Ku La Lak Li Ma Mahi Mei Mina Mo Na Nari Ni Oda Pra Qin Ra Rai Ri Ro Sa Saki Sha Shi Su Ta Taka Tha Tomo U Va Vi Wei Ya Yu Yuki Zha",
        "bu cha da di go ha hi ka ki ko ku ma mi mo na ne ni no ra ri ro ru sa shi su ta to va ya yo",
        "a bha deep esh ha i ika ini iro ita jit ka ki kiko ko la lan li mi mitsu na nath no ra rika shan shi su ta vati wei ya yan yuki",
        "bayashi bhai da deva gawa ha hara i ishi jima jun kar kara kawa kumar ling long ma mori moto mura nathan no raj ran sawa shan shima ta tani tiwar uchi wala wang wara yama zawa zhang",
        "abad bandar cheng dao gama garh gaon hama hara jima kawa kura ling mura nagar nai no oka pur ri saki sawa shan shima ta tani uru ya yama zhou zuka",
    ),
    "southern": _tongue(
        "Abe Ade Aki Ama Ayo Ba Bale Chi Da Di Ebe Eko Fa Fola Ga Ha Ife Ige Ima Jo Ka Kala Ke Kho Ko Kwa La Le Lo Ma Mba Mo Na Nde Nga Nko Nya O Oba Oko Olu Oma Pe Sa Se Sibu Si Ta Tema Tha U Uche Wa Ye Yo Za Ze Zi Zola",
        "ba bi bo da de di fe ga go ka ke ki ko la le li lo lu ma me mi mo na nde ne ni no nu pe ra ri ro sa se si so ta te ti tu wa we ya yo za zi",
        "a bola da dayo e fe iwe ka ko la lani lo mi mma na ndi ne nia o ola pho ra sha si so tu wa yo zi",
        "ade aji ako ane atu bane beki de diba ele emo fume gani gwe iba iro kani kwe labi lo mba mbele moto nda ndo nga nje oba okoro ola sanya shona tunde udo wale were ye zulo",
        "ana anda ani ato bane bila bo gasa go inga ka kana kasa lema lolo mbe mbo na nda nje nga oni osha pala pi ro sani soni toba tu umba wana wi yali zuru",
    ),
}

FIRM_ENDINGS = (
    *(
        "Ltd",
        "& Sons",
        "Group",
        "Partners",
        "Works",
        "GmbH",
        "AB",
        "SpA",
        "Oy",
        "Holdings",
        "Associates",
        "Brothers",
        "plc",
    ),
    *("Systems", "Trading", "Engineering", "Supplies", "Services", "Logistics", "Consulting", "Technik", "Industries"),
)
BRAND_HEADS = """
acti aero alto amba aqua arti astro auro bel bio brio cal cari cela chro cleo cora cyto dele demi derma dia
dura eco ela endo ener epi ever exo fer flexi flo fora fortu geno gluco hali hepa hydro imu inte iso juve kali
kera lacto lami leva lipo lumi magna medi mela meno meta mira moto myo nana natu neo nevo nitro nora nutri
octa omni opti orto oxy pana para pepti phyto plexi pola poly prima proto pura quanti rela reno reva sana sera
sila soma spira stella strato supra syne tera thermo tona tri turbo ulti uni vali vasta vega velo ventra vera
via vibra vita viva xeno zeta zora
"""
BRAND_ENDS = """
ban bex bor cal cid col cor crin dex dil din dol don drex fen fil fin flex gen gra jan kin lan lax len lex lin
lite lix lon lor lux max mel mer mex min mix mon mor nal nex nol nox pax pen phen plus pril prin prox ral ran
rex rin ris rol ron san sol stat sten tab tal tan tec ten tex tin tol tone tor trex trin trol tron val van vel
ven vex vin vit vor xan xin xol zac zan zen zide zin zol zone
"""


def given_name(tongue: str, dice: Dice) -> str:
    """Return a first name."""
    sounds = TONGUES[tongue]
    return _join(dice.pick(sounds.heads), dice.pick(sounds.given))


def surname(tongue: str, dice: Dice) -> str:
    """Return a family name."""
    sounds = TONGUES[tongue]
    middle = dice.pick(sounds.middles) if dice.happens(0.3) else ""
    return _join(_join(dice.pick(sounds.heads), middle), dice.pick(sounds.surname))


def place(tongue: str, dice: Dice) -> str:
    """Return the name of a town or village."""
    sounds = TONGUES[tongue]
    middle = dice.pick(sounds.middles) if dice.happens(0.35) else ""
    return _join(_join(dice.pick(sounds.heads), middle), dice.pick(sounds.place))


def brand(dice: Dice) -> str:
    """Return the name of a product that does not exist, in small letters."""
    heads, ends = BRAND_HEADS.split(), BRAND_ENDS.split()
    middle = dice.pick(heads)[:2] if dice.happens(0.3) else ""
    return dice.pick(heads) + middle + dice.pick(ends)


def firm(tongue: str, dice: Dice) -> str:
    """Return the name of a company."""
    shape = dice.between(0, 3)
    ending = dice.pick(FIRM_ENDINGS)
    if shape == 0:
        return f"{surname(tongue, dice)} {ending}"
    if shape == 1:
        return f"{place(tongue, dice)} {ending}"
    if shape == 2:
        return f"{surname(tongue, dice)} & {surname(tongue, dice)}"
    return f"{brand(dice).capitalize()} {ending}"


def _join(start: str, end: str) -> str:
    """Join two sounds so that no vowel stands twice and no consonant thrice."""
    if end and start[-1:] == end[:1] and (end[0] in VOWELS or start[-2:-1] == end[0]):
        return start + end[1:]
    return start + end
