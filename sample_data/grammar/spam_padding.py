"""Text that hides a pitch from a filter: rare words, everyday sentences, borrowed office talk, quoted mail."""

HASH_WORDS = """
abacus abbey abdicate aberration abrasive abscond acacia accordion acorn acoustic acrid acrobat adagio adobe adrift aerial affable
agate aggregate ajar albatross alchemy alcove alfalfa algae alibi allegory almanac alpaca aloof amber ambidextrous amble amiable ammonite amnesty
amphibian amulet anagram anchovy andiron anemone angora anise annex anomaly antelope anthem anvil aorta apathy apiary apogee apothecary
apricot aqueduct arbour archipelago ardent aroma arpeggio artichoke asbestos ascot asparagus astrolabe atoll atrium auburn auger austere avalanche
aviary awning axle azalea azimuth badger bagpipe balcony ballast balsam bamboo banister banjo barge barley barnacle barometer baroque bassoon
basalt bayou beacon bedrock beetle begonia bellows beret beryl bevel bicep bison bivouac blacksmith blimp blizzard bobbin boulder bounty bovine bramble
brass bravado brazen brigade brine bristle brocade bronchial broth buckle buffalo bugle bulrush bungalow burlap burrow buttress buzzard cabbage cabin cactus
cadence calico calliope camphor canary candelabra canopy canteen canyon caramel caravan cardinal caribou carousel cartilage cascade cashmere castanet
catapult cauldron caviar cavort cedar celery cello censer centaur chaff chalice chameleon chandelier chapel charcoal chariot chasm checkers cherub chestnut
chimera chisel chlorine chortle chrome chutney cicada cider cinder cinnamon cistern citadel clarinet clavicle cleaver clementine cloister clover
cobalt cobweb cockatoo cocoon codfish coliseum collier colonnade comet concave concerto condor confetti conifer copper coral corduroy cormorant cornice
corsage cosmos cougar cove coyote cranberry crater crayon crescent cricket crimson crochet crocus crossbow croquet crumpet crypt cube cuckoo cudgel culvert cupola
curlew currant curmudgeon cutlass cyclone cygnet cymbal cypress daffodil dahlia damask dandelion dapper darn debris decanter deciduous decoy delta denim derrick
dervish diadem diaphragm dinghy diorama dirge ditty dogma dolphin dome dormant dormouse dowager dragonfly drawbridge dredge drizzle dromedary druid dulcimer
dune dynamo eagle earthen easel ebony eclair eclipse eddy eel effigy eggplant egret eiderdown elbow elder elegy elixir elk ember embroider emerald emissary
enamel enclave endive enigma ensign epaulet epoch equinox ermine escarpment espalier estuary ether etude eucalyptus ewe exodus falcon fallow fandango farthing
fathom fawn felt fennel fern ferret ferrous fescue fetlock fiddle fig filament filigree finch fir fjord flagon flamingo flannel flax flint flotilla flounder flute
foal foghorn foliage fondue forge forlorn fortnightly fossil foundry foxglove freckle fresco fret frigate frond fuchsia fugue fulcrum furlong furrow gable gadfly
galaxy galleon gallop galosh gambit gander gargoyle garland garnet garret gauze gavel gazebo gazelle gecko geode geranium geyser gherkin gibbon ginger giraffe
glacier glade gladiolus glissando glockenspiel glyph gnome goblet goldfinch gondola gorge gosling gourd granary granite grapefruit gravel griddle griffin grommet
grotto grouse guava guild guillemot gull gumdrop gusset gypsum haddock hailstone halibut halo hamlet hammock handspun harlequin harmonica harness harpoon harpsichord
harrow hawthorn hayloft hazel hearth heath hedgehog heirloom helium hemlock herald hermit heron herring hexagon hibiscus hickory hinge hobby hogshead hollyhock
honeycomb hopscotch horizon hornet horseshoe hourglass huckleberry humus husk hyacinth hyena hymn ibex icicle igloo iguana impasto incense indigo inglenook ingot
inkwell inlet iris ironwood isthmus ivory jackal jackdaw jade jaguar jalopy jamboree jasmine jasper javelin jellyfish jetty jockey jonquil joust jubilee juniper
kaleidoscope kayak keel kelp kernel kestrel kiln kimono kindling kingfisher kiosk kiwi knapsack knave knoll kumquat labyrinth lacquer ladle lagoon lamprey lance lantern
lapwing larch larder lark lasso latch lathe lattice lava lavender leapfrog lectern leek legume lemur lentil leopard lichen lilac limerick limestone limpet linden linen
lintel liquorice lizard llama lobster locket locust lodestone loom loquat lotus lozenge lugubrious lullaby lupin lute lynx lyre macaroon mackerel magenta magma magnolia
magpie mahogany mallard mallet malt mandolin mango mangrove manor mantis maple maraca marigold marjoram marmalade marmot marquee marrow marsupial marzipan mast mauve
meadow medley melody melon menagerie mercury meridian meringue mermaid mica midge mildew millet millstone minaret minnow minstrel minuet mirage mistletoe mitten moat mohair
molasses mollusc mongoose monocle monsoon moor moraine mosaic mosquito moss mulberry mule mullion muslin mussel mustang myrtle nasturtium nautilus nebula nectarine
needlepoint nettle newt nightingale nimbus nocturne nomad nougat nuthatch nutmeg oak oasis obelisk oboe obsidian ocelot ochre octagon octave octopus okra oleander
olive omelette onyx opal orbit orchid oregano origami oriole osprey osier ostrich otter ottoman outrigger overture owlet oxbow oyster paddock pagoda palette palomino
pampas panther papaya papyrus parable parapet parchment parsley parsnip partridge pasture patchwork pavilion peacock pebble pectoral pedestal pelican pendulum peninsula
penumbra peony peppercorn periscope periwinkle petrel petticoat petunia pewter pheasant phoenix piccolo pigment pilaster pillory pimento pinafore pincushion pinnacle pinwheel
pirouette pistachio plankton plateau plinth plover plumage plume poker polka pollen pomegranate poncho poplar poppy porcelain porcupine porpoise portcullis potash
prairie prawn prelude primrose prism promontory prune pumice pumpkin puffin pulley puppet pyramid python quagga quail quarry quartz quaver quicksand quill quilt quince quiver
rabbit raccoon radish raft ragtime raisin rampart rapier raspberry ratchet rattan raven ravine reed reef regatta reindeer relic rhapsody rhinoceros rhododendron rhubarb ribbon
rickshaw riddle rivet rosemary rosewood rotunda rowan rucksack rudder russet saddle saffron salamander salmon samovar sampan sandalwood sandpiper sapling sapphire sardine satchel satin
savannah sawdust saxophone scabbard scallop scarab scarecrow sceptre schooner scimitar scone scuttle seagull sedge semaphore sepia sequin serenade serge sextant
shale shamrock shanty sherbet shingle shoal shrew shrub shuttlecock sickle silo silt skein skiff skylark slate sleigh sloop sloth smock snorkel snowdrop solstice
sonata sorrel spaniel sparrow spatula spindle spinet spinnaker spire splinter sponge spruce squid squirrel stalactite stallion starfish starling stencil steppe stirrup stoat
stork strudel sturgeon sundial swallow swan sycamore symphony tabby taffeta talisman tamarind tambourine tandem tangerine tankard tapestry tapioca tarpaulin tarragon
tartan tassel tawny teak teapot tempest tendril tern terracotta terrapin thicket thimble thistle thrush thyme tiara timpani tinsel toboggan toffee tortoise toucan
tourmaline towpath trapeze treacle trellis trestle tributary trident trilobite trinket troika trombone trough trout truffle tugboat tulip tundra turban turbine turmeric turnip
turnstile turquoise turret tuxedo tweed twine typhoon ukulele umber umbrella unicorn upholster urchin valise vane vanilla vaudeville vellum velour velvet veranda vermilion viaduct
vineyard viola violet viper vixen volcano vortex vulture waffle wagtail walnut walrus waltz warbler warthog watercress waterwheel weasel weathervane wharf wheelbarrow whetstone
whippet whirlpool whisker wicker wigwam wildebeest willow windmill wisteria wolverine wombat woodcock woodwind worsted wren yacht yarrow yew yodel yoke zebra zenith zephyr zinc
zinnia zither
"""

RULES: dict[str, list[str]] = {
    "hash_word": HASH_WORDS.split(),
    "hash_words": [
        "{hash_word} {hash_word} {common_noun} {hash_word} {hash_word} {common_verb}",
        "{hash_word} {common_adjective} {hash_word} {hash_word} {common_noun} {hash_word} {hash_word} {hash_word}",
        "{common_noun} {hash_word} {hash_word}, {hash_word} {common_adjective} {hash_word}",
        "{hash_word}-{hash_word} {hash_word} {surname} {hash_word} {hash_word} {town}",
        "{hash_word}. {hash_word}? {hash_word} {common_noun}! {hash_word} {hash_word}",
        "{hash_word} {hash_word}",
    ],
    "hash_sentence": [
        "The {hash_word} beside the {hash_word} was never as {common_adjective} as {first_name} remembered.",
        "She folded the {hash_word} twice and put it under the {common_noun}.",
        "Nobody in {town} had seen a {hash_word} since the winter before last.",
        "He would {common_verb} all morning, and then sit with his {hash_word} by the window.",
        "It was a {common_adjective} evening, and the {hash_word} smelled of rain.",
        "When the {hash_word} finally stopped, {first_name} laughed and asked for more tea.",
        "There is a {hash_word} in the {common_noun}, the old man said, but it is not yours.",
        "Some say that {surname} kept a {hash_word} for luck; others that he sold it for a {common_noun}.",
        "We walked as far as the {hash_word} and came back by the lower road.",
        "A {common_adjective} {hash_word} is worth two in the {hash_word}.",
        "My grandmother used to {common_verb} the {common_noun} before anyone was awake.",
        "Between the {hash_word} and the sea lay nothing but {common_adjective} grass.",
        "They had been married for {int:3-50} years before he mentioned the {hash_word}.",
        "The train to {town} was late, so the children counted every {common_noun} in the waiting room.",
        "If you leave a {hash_word} in the sun it turns {common_adjective} within a week.",
        "{first_name} wrote the word {hash_word} on the wall and would not say why.",
        "Perhaps the {common_noun} knew; perhaps it had always known.",
        "On the third day a {hash_word} came down from the hills, {common_adjective} and hungry.",
        "It takes a long time to {common_verb} a {hash_word}, and longer to forget one.",
        "Through the {hash_word} she could hear the neighbours arguing about a {common_noun}.",
        "The judge asked whose {hash_word} it was, and nobody in the room moved.",
        "You cannot {common_verb} with a {hash_word} in each hand, my teacher liked to say.",
        "He bought the {common_noun} for {int:2-40} shillings from a sailor called {surname}.",
        "Far below, a {hash_word} turned slowly in the {common_adjective} light.",
        "I dreamed of the {common_noun} again, and this time the {hash_word} was singing.",
        "Two {common_adjective} dogs slept under the {hash_word} while the band played.",
        "They never did {common_verb} the bridge, although {surname} had promised it to the mayor.",
        "What the {hash_word} gives, the {hash_word} takes away.",
        "In the museum at {town} there is a {common_noun} made entirely of {hash_word}.",
        "The recipe calls for a spoonful of {hash_word}, but {first_name} always used more.",
        "The kettle had boiled dry, and still {first_name} talked about {hash_word} prices.",
        "We rented a cottage near {town} with no curtains and a stubborn stove.",
        "I never understood why the clock in the hall ran backwards on {weekday}.",
        "Put the flour in a bowl, make a hollow, and add the {hash_word} little by little.",
        "After the match the players shared a {hash_word} pie and spoke of other things.",
        "The library closes early in {month}, which suits the caretaker and nobody else.",
        "Her letter from {town} arrived with a pressed {hash_word} between the pages.",
        "Grandfather claimed he had once met a {hash_word} dealer who could whistle in chords.",
        "Snow lay on the allotments, and the {common_noun} froze to the fence.",
        "You can hear the {hash_word} factory from here when the wind is in the east.",
        "{first_name} was the youngest of nine and learned early to eat fast.",
        "The third chapter begins with a shipwreck and ends with a christening.",
        "Nobody painted the boathouse that summer, though everyone bought a brush.",
        "There were {int:6-90} steps up to the chapel, and {first_name} hated each of them.",
        "A fox crossed the road, looked at the {common_adjective} moon, and thought better of it.",
        "The orchestra tuned; a lady in {hash_word} green coughed behind her fan.",
        "My uncle kept bees, a {hash_word}, and his opinions to himself.",
        "Take the second turning after the bakery and ask for the man with the {common_noun}.",
        "In those days the ferry carried sheep on {weekday} and brides on Saturday.",
        "The tailor measured him twice, sighed, and reached for more {hash_word}.",
        "She taught geography for thirty years without leaving {town}.",
        "What is left of the {hash_word} wall runs through two gardens and a pantry.",
        "If it rains we will play cards in the barn, as we always did.",
        "The mayor unveiled a statue of {surname}, who had hated statues.",
        "Our cat refuses any fish that is not served on the blue plate.",
        "They argued about the {common_noun} until the lamp went out, and then in the dark.",
        "His boots were found by the weir, neatly side by side, full of {hash_word}.",
        "Mother hummed while she hung the washing, always the same {common_adjective} tune.",
        "The dentist in {town} collects {hash_word} and will show it to anyone who cannot answer.",
        "By candlelight every {common_noun} looks a little guilty.",
        "I have lost the second half of this story, but it had a {hash_word} in it.",
        "The goalkeeper, a plumber by trade, muddy to the ears, saved two in a row.",
    ],
    "hash_paragraph": [
        "{hash_sentence} {hash_sentence}",
        "{hash_sentence} {hash_sentence} {hash_sentence}",
        "{hash_sentence} {hash_sentence} {hash_sentence} {hash_sentence}",
        "{hash_words}\n{hash_words}\n{hash_words}",
        "{hash_words} {hash_words}",
        "{hash_sentence}\n\n{hash_words}",
        "{biz_line} {hash_sentence} {biz_line}",
        "{biz_line} {biz_line} {hash_words}",
    ],
    "maybe_hash": [
        "",
        "",
        "",
        "\n\n{hash_paragraph}",
        "\n\n\n{hash_paragraph}",
        "\n\n-- \n{hash_words}",
    ],
    "biz_line": [
        "{first_name} asked me to check the figures for {project} before the meeting on {weekday}.",
        "As discussed with {staff}, we can move the delivery to {date}.",
        "The {product} order for {town} is still open.",
        "Please let me know if {weekday} at {time} works for you.",
        "I spoke to {first_name} {surname} yesterday and she was happy with the plan.",
        "Could you send me the latest version of the list when you are back at your desk?",
        "We have had no answer from {company} about the {product} since last week.",
        "The minutes of the {project} call are with {staff}.",
        "I am in {town} until {weekday} and will ring you after that.",
        "{staff} has the drawings and will bring them along.",
        "Our budget for {month} has been approved, with one small change.",
        "Thanks for your help with the {common_noun} last week.",
        "There was a mistake in the table on page {int:2-19}, sorry about that.",
        "Can we talk about the {common_noun} before {staff} goes on holiday?",
        "The samples of {product} went out with the courier at {time}.",
        "I have copied {first_name} because she looks after {project} now.",
        "The customer in {town} wants {int:2-60} more of the {common_adjective} ones.",
        "Nothing urgent, but it would help to know by {weekday}.",
        "We agreed on {int:2-12} percent, as far as I remember.",
        "Please find my comments below and tell me where you disagree.",
        "The room is booked from {time}, coffee is on us.",
        "I will be late on {weekday} because of the dentist.",
    ],
    "biz_open": [
        "Following up on my note of {date}.",
        "Thanks for taking the time on {weekday}.",
        "Sorry for the slow answer, we have been busy with {project}.",
        "I was given your name by {staff}.",
        "I tried to reach you by phone this morning.",
        "Just a short note before the weekend.",
        "As I said to {first_name} last week, this should not take long.",
        "I hope the move to {town} went well.",
        "I hope this finds you well.",
        "Quick question about {company}.",
        "Following our conversation with {staff} about {product}:",
        "It was good to hear about {project}.",
    ],
    "biz_close": [
        "Let me know what you think.",
        "A short answer is enough.",
        "Could you confirm by {weekday}?",
        "Happy to explain on the phone if that is easier.",
        "If you are not the right person, please pass this on to {staff}.",
        "I am at my desk until {time}.",
        "Shall we say {weekday} at {time}?",
        "Thanks in advance.",
        "Please keep {first_name} in copy.",
        "I look forward to hearing from you.",
    ],
    "quoted": [
        "On {weekday}, {staff} wrote:\n> {biz_line}\n> {biz_line}",
        "On {date} at {time} {first_name} {surname} wrote:\n> {biz_line}",
        "-----Original Message-----\nFrom: {staff}\nSent: {date} {time}\n\n{biz_line} {biz_line}",
        "> {biz_line}\n> {hash_sentence}",
        "{first_name} {surname} wrote on {date}:\n>> {biz_line}\n> {biz_line}",
    ],
    "forwarded": [
        "---------- Forwarded message ----------\nFrom: {first_name} {surname}\nDate: {date}",
        "Begin forwarded message:\n\nFrom: {sender_name}\nTo: {staff}",
        "FYI, see below.\n\n> From: {first_name} {surname}",
        "-------- Forwarded by {first_name} --------",
    ],
}
