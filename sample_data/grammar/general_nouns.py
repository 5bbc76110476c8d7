"""Everyday nouns: the long tail of an inbox, for asides, articles, titles and gossip."""

NOUNS = """
ability absence accent accident account ache achievement acre activity actor actress advantage adventure advice affair afternoon age agency agreement aim
airport alarm album alley allotment allowance ambition ambulance amount anchor anecdote angle animal ankle anniversary announcement answer ant anxiety
apartment apology appetite applause apple appliance appointment apron arch architect argument arithmetic arm armchair army arrangement arrival arrow article artist
ash assembly assignment assistance assumption atlas atmosphere attempt attic attitude attorney auction audience aunt author autumn avenue award axe baby
background backpack bacon badge bag baggage baker bakery balance ball ballot banana band bandage bank banner bar barber bargain bark barn baron barrel barrier
basement basin basket bat bath bathroom battery battle bay beach bead beam bean bear beard beast beauty bed bedroom bee beef behaviour belief bell belt bench
bend benefit berry bet bicycle bill bin binder biography bird birth birthday biscuit bite blade blame blanket blaze blend blessing blister block blossom blouse
blueprint boat body boiler bolt bone bonfire bonus book bookcase bookshop boot booth border boredom boss bottle bottom boundary bow bowl box boy bracelet bracket
brain brake branch brass bread breakdown breakfast breath breeze brewery brick bride bridge briefcase broom broth brother brow bruise brush bubble bucket buckle
budget buffet bug builder building bulb bulletin bump bunch bundle burden bureau bus bush business butcher butter butterfly button buyer cabinet cable cafe cage
cake calculator calendar calf camera camp campaign campfire canal candidate candle cap capacity cape capital captain caption car card cardboard cardigan care
career cargo carpenter carpet carriage carrot cart carton cartoon cartridge cash casserole castle cat catalogue category cathedral cause cave ceiling celebration
cellar cemetery century ceremony certificate chain chair chairman chalk challenge champion championship chance channel chapter character charity charm chart
chase chat cheek cheese chef chemist cherry chess chest chicken chief child chimney chin chip chocolate choice choir chord chorus church cigar cinema circle
circuit circumstance circus citizen city claim class classroom clause claw clay cleaner clerk cliff climate climb clinic cloak clock cloth clothes cloud clown club
clue coach coal coast coat cobbler cocoa coconut code coffee coin collar colleague collection college colour column comb comedy comfort comma comment committee
companion comparison compass competition complaint compliment composer compost computer concept concern concert conclusion concrete condition conductor conference
confidence conflict confusion connection conscience consequence constable contact container contest context contract contrast contribution conversation cook cookery
cookie copy cord cork corn corner corridor corporation cost costume cottage cotton couch cough council count counter country countryside couple courage course
court courtyard cousin cover cow crab crack craft crane crash crate cream creature creek crew crime crisis critic criticism crop cross crossing crossroads crossword
crow crowd crown cruise crumb crust cry cucumber cup cupboard cure curiosity currency current curry curtain curve cushion custard custom customer cut cycle cyclist
dad dairy daisy damage damp dance dancer danger dark data daughter dawn day deadline deal dealer debate debt decade decision deck decoration defeat defence
degree delay delight demand dentist deposit depth deputy desert design desk dessert destination detail detective detour device dew diagram dial dialogue diamond
diary dictionary diet difference difficulty dinner diploma direction dirt disadvantage disagreement disappointment disaster disc discipline discovery discussion
disease dish dishwasher display dispute distance district disturbance ditch diver division doctor document dog doll donation donkey door doorbell doormat doorstep
double doubt dough downpour dozen draft dragon drain drama draught drawer drawing dream dress dressing drill drink driver driveway drop drought drum dryer duck duet
duke dusk dust duster duty dwarf ear earring earth earthquake east echo economy edge edition editor education effect effort egg elbow election electrician electricity
elephant elevator embarrassment emergency emotion emphasis employee employer encyclopedia end enemy energy engagement engine engineer enquiry entertainment enthusiasm
entrance entry envelope environment episode equipment error escalator escape essay estate estimate evening event evidence exam example exchange excitement excuse
exercise exhaust exhibition existence exit expedition expense experience experiment expert explanation explorer explosion expression extension extent extra eye eyebrow
fabric face facility factor factory failure fair faith fame family fan fare farm farmer fashion fate father fault favour favourite feast feather feature fee feedback
feeling fence ferry festival fever fibre fiction field fight figure file film filter finance finding finger finish fire firefighter fireplace firework fish fisherman fist
flag flame flash flashlight flat flavour fleet flight float flood floor flour flower flu fluid flyer foam focus fog folder folk food fool foot football footpath
footprint force forecast forehead forest forgiveness fork form formula fort fortnight fortune fountain fox fraction fragment frame freedom freezer freight fridge
friend friendship fright frog front frost fruit fuel fun function fund funeral fur furnace furniture fuse future gadget gain gale gallery game gang gap garage
garden gardener garlic gas gate gear gem generation genius gentleman geography ghost giant gift girl glance glass glasses globe glove glue goal goat gold golf goose
gossip governor gown grade grammar granddaughter grandfather grandson grant grape graph grass grasshopper grave gravy grease greenhouse grief grill grip grocer ground
group growth guarantee guard guess guest guide guidebook guilt guitar gum gutter guy gymnasium habit hail hair haircut hairdresser half hall ham hammer hamster hand
handbag handful handkerchief handle handwriting happiness harbour hardware harm harvest hat hatch headache headline headmaster headphones health heap heart heat
heater heaven hedge heel height helicopter helmet help hen herb herd hero hesitation hiccup hike hill hint hip history hole holiday home homework honesty honey hood
hook hope horn horse hose hospital host hostel hotel hour house household housing hug human humour hurricane husband hut hypothesis ice idea identity illness
illustration image imagination impact importance impression improvement inch incident income increase index individual industry infection influence information ingredient
inhabitant initiative injury ink inn innovation insect inspector inspiration instance institute instruction instrument insurance intention interest interior interview
introduction invention invitation island issue item jacket jail jam jar jaw jazz jealousy jeans jelly jewel jewellery jigsaw job joiner joint joke journal journalist
journey joy judge judgement jug juice jumble jumper jungle junction jury justice kettle key keyboard keyhole kidney kilometre kindness king kingdom kiss kit kitchen
kite kitten knee knife knight knitting knob knock knot knowledge label laboratory labour lace ladder lady lake lamb lamp land landing landlord landscape lane
language lap laptop laughter laundry lavatory law lawn lawnmower lawyer layer layout lead leader leaf leaflet leak leather lecture leg legend leisure lemon lemonade length
lens lesson letter letterbox lettuce level lever library licence lid lie life lifeguard lift light lighthouse lightning limit line lion lip liquid list listener litter
liver living loaf loan lobby location lock locker lodge log logic loneliness lorry loss lottery lounge love luck luggage lump lunch lung luxury machine magazine
magic magician magnet maid mail mailbox majority maker manager manner manual map marathon marble margin mark market marriage marsh mask mass master mat match mate
material mathematics matter mattress maximum mayor meal meaning means measure meat mechanic medal media medicine medium member membrane memoir memorial memory menu
merchant mess message metal meter method metre microphone microscope microwave middle midnight mile milk mill mind mine mineral minimum minister minority minute
miracle mirror misery mist mistake misunderstanding mixture mode model moment monastery monk monkey monster mood moon moonlight morning mosque moth mother motion motive
motor motorbike motorcycle motorist motorway mould mountain mouse moustache mouth movement mud muffin mug muscle museum mushroom music musician mustard mystery myth nail
name nap napkin nation native nature navy neck necklace needle neighbour neighbourhood nephew nerve nest net network newcomer newspaper nickname niece night nightmare
noise nonsense noodle noon north nose note notebook notice notion novel nuisance number nun nurse nursery nut oar oats object objection obligation observation
occasion occupation ocean odour office officer oil ointment olive omelette onion opening opera operator opinion opponent opportunity option orange orbit orchard
orchestra order organ organisation origin ornament orphan outcome outfit outline output oven overcoat owl owner oxygen oyster pace pack package packet pad paddle page
pain painkiller paint painter painting pair palace palm pan pancake panel panic pantry paper parade paradise paragraph parasol parcel parent parish park parking
parliament parrot part participant particle partner party passage passenger passion passport password past paste pastry patch path patience patient pattern
pause pavement pay peace peach peak peanut pear peasant pebble pedal pedestrian pen penalty pencil penguin penny pension people pepper percentage performance perfume
period permission permit person personality perspective petal petrol phase philosopher phone photo photograph photographer phrase physics pianist piano picnic
picture pie piece pier pig pigeon pile pill pillow pilot pin pine pint pipe pirate pitch pizza place plan plane planet plank plant plaster plastic plate platform
play player playground pleasure plot plough plug plum plumber plumbing pocket poem poet poetry point poison pole police policy politician poll pollution pond pony pool
population porch pork porridge port porter portion portrait position possession possibility post postbox postcard poster postman pot potato pottery pound powder
power practice praise prayer precaution preference prejudice preparation presence present presentation president press pressure pretence prey price pride priest prince
princess principle printer priority prison prisoner privacy privilege prize problem procedure process procession produce producer profession professor profile profit
programme progress prohibition promise promotion pronunciation proof property proportion proposal prospect protection protest proverb province pub publicity
publisher pudding puddle pullover pulse pump pumpkin punctuation pupil puppet puppy purchase purpose purse puzzle pyjamas quality quantity quarrel quarry quarter quay
queen quest question questionnaire queue quilt quiz quotation rabbit race racket radar radiator radio radish raft rag rail railing railway rain rainbow raincoat rally
ranch range rash raspberry rat rate ratio rattle raven ray razor reach reaction reader reality reason rebel receipt reception receptionist recipe record recorder
recovery rectangle recycling reduction reed reef referee reference reflection refrigerator refuge refund regard region register regret regulation rehearsal relation
relationship relative relief religion remark remedy reminder rent repair repetition replacement report reporter representative reputation request rescue research
reservation reserve resident resource respect response responsibility rest restaurant result retirement reunion revenge review revolution reward rhythm rib ribbon rice
rider ridge rifle ring riot risk rival river road roast robbery robin robot rock rocket rod role roll roof room rooster root rope rose routine row royalty rubber
rubbish rucksack rug ruin rule ruler rumour runner rush rust sack sacrifice saddle safari safety sail sailor saint salad salary sale salesman salmon salon salt sample
sanctuary sand sandal sandwich satellite satisfaction sauce saucepan saucer sausage saw saxophone scale scandal scar scarf scene scenery scent schedule scheme scholar
scholarship school science scientist scissors scone score scratch scream screen screw screwdriver sculptor sculpture sea seafood seagull seal search season seat second
secret secretary section security seed selection self seminar sense sentence sequence sergeant series servant service session settlement sewer shade shadow shampoo
shape share shark shed sheep sheet shelf shell shelter shepherd sheriff shield shift shine ship shirt shock shoe shoelace shop shopkeeper shopping shore shorts
shoulder shout shovel show shower shrimp shrub sibling side sidewalk sieve sigh sight sign signal signature silence silk silver similarity sink sister site situation size
skate skeleton sketch ski skill skin skirt skull sky sleep sleeve slice slide slipper slope slot smell smile smoke snack snail snake snow snowball snowman soap
society sock socket sofa soil soldier solution son song sort soul sound soup source south souvenir space spade spaghetti spanner spark sparrow speaker specialist
species speech speed spell spice spider spine spirit spokesman sponge spoon sport spot spray spring spy square squash squirrel stable stadium staircase stall stamp
standard star start statement station statue status steak steam steel stem step stew stick sting stitch stock stocking stomach stone stool storage store storey
storm story stove stranger strap straw strawberry stream street strength stress string strip stripe stroke structure struggle student studio study stuff style subject
substance suburb success suggestion suit suitcase summary summer summit sun sunflower sunglasses sunlight sunrise sunset supper supply support surface surgeon
surgery surname surprise surroundings survey survivor suspicion swamp swan sweater sweet swing switch sword symbol sympathy symphony symptom syrup system tablecloth
tablet tadpole tail tailor talent tank tap tape target task taste tax taxi tea teacher team teapot tear technique technology teenager telescope television temper
temperature temple temptation tenant tendency tennis tension tent term terrace territory terror text textbook thanks theatre theft theme theory thermometer thief thigh
thing thirst thorn thought thread threat throat throne thumb thunder ticket tide tie tiger tile timber timetable tin tip tissue title toast tobacco toe toilet tomato
tomb tongue tooth toothbrush toothpaste torch tortoise total touch tour tourist tournament towel tower toy track tractor trade tradition traffic tragedy trail trailer
train trainer training traitor translation transport trap trash travel traveller tray treasure treat treatment treaty tree trial triangle tribe trick trip triumph
trolley trombone troop tropics trouble trousers truck trumpet trunk truth tub tube tulip tuna tune tunnel turkey turn turnip turtle twig twin type tyre umbrella
uncle underground understanding underwear unemployment uniform union unit universe university upstairs vacancy vacation vaccine vacuum valley value van vanilla variety
vase vault vegetable vehicle veil vein velvet vendor verdict verse version vessel vet victim victory video view village vine vinegar violin virtue virus vision
visitor vitamin vocabulary voice volcano volume volunteer vote vow voyage waist waiter waitress walk wall wallet wallpaper walnut war wardrobe warehouse warmth warning
washing wasp waste watch water waterfall wave wax weakness wealth weapon weather web wedding weed week weekend weight welcome well west whale wheat wheel wheelbarrow
wheelchair whisker whisky whisper whistle widow width wife wig wildlife willow wind windmill window windscreen wine wing winner winter wire wisdom wish witch witness
wolf woman wonder wood wool word work worker workshop world worm worry wound wreck wrestler wrinkle wrist writer yacht yard yawn year yeast yoghurt youth zebra zip zoo
"""

RULES: dict[str, list[str]] = {"common_noun": sorted(set(NOUNS.split()))}
