"""Words that fit where anyone may put one: what people own, eat, keep, do at weekends, and how they find it."""

OBJECTS = """
accordion aquarium armchair axe backpack bagpipe balloon bathtub bicycle binoculars birdcage blanket boat bookcase boots broom bucket candle canoe carpet
cello chair chandelier chessboard clock coat compass cradle cuckoo-clock cupboard curtain cushion desk dinghy doorbell doormat drum easel fiddle fishing-rod flute
fountain gate gramophone greenhouse guitar hammer hammock harmonica hat hatbox hedge helmet hourglass jacket jigsaw kayak kettle kite ladder lamp lantern lawnmower
letterbox mandolin map mattress mirror moped motorbike needle oven overcoat paddle painting parasol pram piano pillow pram quilt radio raincoat raft rocking-chair rug saddle
sandals sandpit saucepan saw saxophone scarf scooter shed skates sledge slippers snowshoes sofa spade spectacles spinning-wheel stove suitcase sundial swing tablecloth teapot telescope
tent toolbox trampoline tricycle trombone trumpet trunk tuba typewriter ukulele umbrella vase violin wallet wardrobe watering-can weathercock wheelbarrow whistle windmill xylophone zither
"""

FOOD = """
apple apricot bacon banana barley beetroot biscuit blackberry bread broccoli butter cabbage cake caramel carrot casserole cauliflower celery cheese cherry chestnut chocolate
chutney cinnamon coconut courgette crumble cucumber custard dumpling elderflower fennel fig fudge garlic ginger gooseberry gravy grapefruit ham hazelnut honey horseradish jam kipper
leek lemon lentil lettuce liquorice mackerel marmalade marzipan melon mushroom mustard noodle nutmeg oatmeal omelette onion pancake parsley parsnip pea peach pear pepper pickle
pineapple plum porridge potato pudding pumpkin quince radish raisin raspberry rhubarb rice rosemary saffron salami salmon sardine sausage soup spinach strawberry toffee tomato trifle trout
turnip vanilla vinegar waffle walnut watercress yoghurt
"""

ANIMALS = """
ant badger bat beaver bee beetle budgie bullock canary cat caterpillar chicken cockerel cow crab cricket crow deer dog donkey dragonfly duck eel falcon ferret fox frog gerbil goat goldfish
goose gull guinea-pig hamster hare hedgehog heron horse ladybird lamb lizard llama lobster magpie mole mouse newt otter owl parrot peacock pelican pheasant pig pigeon pony
puppy rabbit ram robin rooster seal sheep snail sparrow spider squirrel stork swan swallow tadpole terrier toad tortoise turkey vole wasp weasel whippet woodpecker
"""

PASTIMES = """
swim paint knit sail dance sing bake cycle ski skate climb fish row juggle garden whistle read write draw sew travel camp hike ride run jog dive surf gamble cook carve weld
photograph drum act meditate yodel sculpt ramble paddle fence box wrestle bowl golf sketch embroider crochet improvise sunbathe snooze gossip argue daydream experiment tinker
volunteer commute retire celebrate emigrate rehearse compose translate study teach coach perform compete
"""

OPINIONS = """
amazing amusing appalling astonishing average awful awkward beautiful bizarre boring brilliant charming cheap clever comical complicated confusing cosy crowded curious dangerous dark
delicious delightful difficult dirty disappointing dismal draughty dreadful dull easy eccentric elegant embarrassing enormous excellent exciting exhausting expensive fabulous fair famous fancy
fantastic far-fetched fine flat foggy frightening funny gloomy glorious good gorgeous grand great grim harmless heavy hilarious historic horrible huge impressive incredible
interesting jolly lively lonely long loud lovely lucky magical magnificent marvellous memorable messy miserable modern modest moving muddy mysterious nice noisy odd old-fashioned ordinary
overrated painful peaceful peculiar perfect picturesque plain pleasant pointless poor practical pretty primitive promising puzzling quaint quiet rainy rare remarkable remote
ridiculous romantic rough rude rustic sad salty scandalous scary sensational sensible serious shabby short silly slippery slow small smelly smooth solid sour spectacular splendid spooky steep
stormy strange stunning stuffy sunny superb surprising suspicious sweet tasty tedious terrible terrific thrilling tiny tiring touching tricky ugly unbelievable uncomfortable
unforgettable unique unlikely unpleasant unusual useless vast warm weird wet wild windy wonderful worrying
"""

RULES: dict[str, list[str]] = {
    "object": sorted(set(OBJECTS.split())),
    "food": sorted(set(FOOD.split())),
    "animal": sorted(set(ANIMALS.split())),
    "pastime": sorted(set(PASTIMES.split())),
    "opinion": sorted(set(OPINIONS.split())),
}
