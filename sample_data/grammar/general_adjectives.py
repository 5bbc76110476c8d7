"""Everyday adjectives."""

ADJECTIVES = """
abrupt absent absurd abundant academic accidental accurate active adequate adjacent adorable adult advanced adventurous aggressive agreeable airy alert alien alike alive
ambitious ample amused ancient angry annoyed annual anxious apologetic apparent artificial artistic ashamed asleep athletic attentive attractive automatic available average
awake aware awful awkward baggy bald bare barren bashful basic battered beautiful belated beloved beneficial bent big bitter bizarre black blank bleak blind blissful blond
bloated blue blunt blurry bold bony bored boring bossy bouncy brainy brave breathless breezy brief bright brilliant brisk brittle broad broken bronze brown bubbly bulky bumpy
burly busy calm candid capable careful careless casual cautious cavernous ceaseless central certain changeable charming cheap cheeky cheerful chewy chief childish chilly chubby
chunky circular civil classic clean clear clever cloudy clumsy cluttered coarse coastal cold colossal colourful comfortable comical common compact competent complete complex
complicated composed concerned confident confused congenial conscious considerate constant content contrary convenient conventional cool cordial corny corrupt cosy costly
courageous courteous crafty cramped crazy creaky creamy creative creepy crisp critical crooked crowded crucial crude cruel crumbly crunchy cuddly cultural cunning curious curly
curved cute cynical daily dainty damaged damp dangerous dapper daring dark dazzling dead deaf dear deep defiant definite delicate delicious delightful dense dependable deserted
desperate detailed determined different difficult digital diligent dim direct dirty discreet disgusted dismal distant distinct dizzy docile domestic doubtful drab dramatic drastic
dreadful dreary drowsy dry dual dull durable dusty dutiful dynamic eager early earnest easy eccentric economic edible educated efficient elaborate elastic elated elderly
electric elegant eligible eminent emotional empty enchanted endless energetic enjoyable enormous entire envious equal essential eternal ethical even eventual everyday evil exact
excellent exceptional excessive excited exclusive exotic expensive experienced expert external extinct extravagant extreme exuberant fabulous faint fair faithful familiar famous
fancy fantastic faraway fascinating fast fatal faulty favourable fearful fearless feeble female fertile festive fickle fierce fiery filthy final fine firm fit fixed flabby flaky
flamboyant flashy flat flawed flawless flexible flimsy floppy fluffy fluent fluid fond foolish forceful foreign forgetful forgiven formal former fortunate fragile fragrant frail
frank frantic free frequent fresh friendly frightened frivolous frosty frozen frugal fruitful full fumbling functional funny furious fussy future fuzzy gallant generous gentle
genuine gifted gigantic giving glad glamorous gleaming gloomy glorious glossy golden good gorgeous graceful gracious gradual grand grateful grave greasy great greedy green gregarious
grey grim gripping grouchy growing grubby gruelling grumpy guilty gullible hairy handmade handsome handy happy hard hardy harmful harmless harmonious harsh hasty hateful haunted healthy
heartfelt hearty heavenly heavy helpful helpless hesitant hidden hideous high hilarious historic hoarse hollow homely honest honourable hopeful hopeless horrible hospitable hostile
hot huge humble humid hungry husky hypnotic icy ideal identical idle ignorant illegal imaginary immediate immense imperfect impolite important impossible impractical
impressive improbable inborn incomplete incredible indelible independent indolent industrial inexpensive infamous infinite informal innocent inquisitive insistent
instructive intelligent intense intent internal intrepid invisible inviting ironic irritable itchy jaded jagged jaunty jealous jittery joint jolly jovial joyful jubilant juicy
jumpy junior juvenile keen key kind kindly knowing known lame lanky large lasting late lavish lawful lazy leafy lean legal lethal level light likable likely limited limping linear liquid
literate little lively living local logical lone lonely long loose lost loud lousy lovable lovely loving low loyal lucky lukewarm luminous lumpy luxurious lyrical mad magical
magnificent main majestic major male marvellous massive mature meagre mealy mean measly medical mediocre medium meek mellow melodic memorable menacing merciful merry messy metallic
mild milky mindless miniature minor minty mischievous miserable misty mixed mobile modern modest moist moody moral motionless muddy muffled multiple mundane murky musical musty mute
muted mysterious naive narrow nasty natural naughty nautical near neat necessary needy negative nervous neutral new nice nimble noble nocturnal noisy normal notable noteworthy novel numb
numerous nutritious nutty obedient oblong obscure obvious occasional odd official oily old optimistic optional orange orderly ordinary organic ornate ornery outgoing outlandish outstanding
oval overcast overdue overjoyed overseas painful pale parallel parched partial passionate past patchy patient peaceful peculiar perfect periodic perky personal pesky petite
petty phony physical pink plain playful pleasant pleased plump plush polished polite political poor popular portly posh positive possible powerful practical precious precise pretty
previous pricey prickly primary prime private probable productive profitable profuse prominent proper proud prudent public punctual puny pure purple pushy puzzled quaint
qualified quarrelsome queasy quick quiet quintessential quirky quizzical radiant ragged rapid rare rash raw ready real realistic reasonable recent reckless rectangular red
reflective regal regular relaxed reliable reluctant remarkable remote repulsive respectful responsible restless revolving rich right rigid ripe roasted robust rosy rotten rough
round rowdy royal rubbery rude runny rural rusty sad safe salty same sandy sane sarcastic satisfied scaly scarce scary scented scholarly scientific scornful scrawny scruffy
secondary secret selfish sensible sentimental separate serene serious severe shabby shadowy shady shallow shameful sharp sheepish shiny shoddy short showy shrewd shrill shy sick
silent silky silly silver similar simple sincere single skilful skinny sleepy slender slight slim slimy slippery sloppy slow small smart smoggy smooth smug snappy sneaky snobbish
snug sociable soft soggy solemn solid somber sophisticated sore sour sparkling sparse special specific speedy spherical spicy spiky spirited spiteful splendid spontaneous spotless
spotted square squeaky squiggly stable staid stale standard starchy stark starry stately steady steep sticky stiff stingy stormy straight strange strict striking stripy strong
stubborn studious stunning stupid sturdy stylish subdued submissive subtle suburban sudden sugary sulky sunny super superb superficial superior supportive surprised suspicious
sweet swift sympathetic talkative tall tame tangible tart tasty tattered tedious temporary tempting tender tense tepid terrible terrific testy thankful thick thin thirsty thorny
thorough thoughtful thrifty thunderous tidy tight timely timid tiny tired tough tragic trained tranquil treasured tremendous triangular tricky trifling trivial tropical troubled true
trusty truthful tubby turbulent twin ugly ultimate unable unaware uncommon uneven unfinished unfit unfolded unhappy uniform unique unkempt unknown unlucky unnatural
unripe unruly unselfish unsightly unsteady untidy untimely untrue unused unusual unwelcome unwilling unwitting upbeat uppity upright upset urban useful useless usual utilised vacant
vague vain valid valuable vapid variable vast velvety venerated vibrant victorious vigilant vigorous violent virtual visible vital vivacious vivid volatile wan wandering warm wary
wasteful watchful waterlogged watery wavy weak wealthy weary weekly weighty weird whimsical whole wicked wide wild wilful windy wintry wise witty wobbly woeful wonderful
wooden woolly woozy wordy worldly worn worried worse worthless worthwhile wretched wrong wry yearly yellow young youthful yummy zany zealous zesty
"""

RULES: dict[str, list[str]] = {"common_adjective": sorted(set(ADJECTIVES.split()))}
