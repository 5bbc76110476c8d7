"""Everyday verbs in their plain form."""

VERBS = """
abandon absorb accept accompany accuse achieve acknowledge acquire act adapt add adjust admire admit adopt adore advertise advise afford agree allow alter amaze amuse
analyse announce annoy anticipate apologise appeal appear applaud apply appreciate approach approve argue arrange arrest arrive ask assemble assess assist assume
assure astonish attach attack attempt attend attract avoid await awaken bake balance ban bandage bang banish bargain bark barter bathe battle beat become beg begin
behave believe belong bend bet betray blame bleach bleed blend bless blink block bloom blow blush boast boil bolt borrow bother bounce bow breathe breed brew bribe
bring broadcast bruise brush build bully bump burn burst bury buy buzz calculate calm camp cancel capture care carry carve catch cause celebrate challenge change
charm chase chat cheat check cheer chew chill choke choose chop chuckle circulate claim clap clarify classify clean clear climb cling close clutch coach coax collapse
collect collide combine comfort command comment commit communicate compare compete complain complete compliment compose compress conceal concentrate conclude condemn confess
confuse congratulate connect conquer consider consist console construct consult consume contain continue contribute convert convince cook cool cooperate copy correct
cough count cover crack cram crash crawl create creep criticise cross crouch crush cry cuddle cultivate curl cure cycle damage dance dare dash dawdle debate decay
deceive decide declare decline decorate decrease dedicate defend define defrost delay delegate delight deliver demand demolish demonstrate deny depart depend
depict describe desert deserve design desire destroy detect determine develop devote devour dig digest dilute dine dip direct disagree disappear disappoint discard discover
discuss disguise dislike dismantle dismiss display dissolve distract distribute disturb dive divide donate doubt drag drain draw dread dream dress drift drill
drink drive drizzle drop drown drum dry duplicate dust earn eat echo edit educate elect eliminate embark embrace emerge emphasise employ empty enable enclose encounter encourage
endure engage enjoy enlarge enlist ensure enter entertain erase escape establish estimate evaluate evaporate examine exceed exchange exclaim excuse exercise exhale exist expand
expect experience explain explode explore express extend extinguish fade fail faint fall fasten favour fear feed feel fetch fight fill film find finish fit fix flap
flash flatten flatter flee flicker fling flip float flood flourish flow fly focus fold follow forbid forecast forget forgive form fortify found freeze frighten frown
fry fumble furnish gallop gamble garnish gather gaze generate giggle give glance gleam glide glimpse glow glue gnaw govern grab graduate grant grasp graze greet grieve grill
grin grind grip groan grow growl grumble guarantee guard guess guide gulp gush hammer handle hang happen harvest hate haul haunt heal hear heat help hesitate hide hike
hinder hint hire hit hoard hold hop hope hover howl hug hum hunt hurry hurt ignore illuminate illustrate imagine imitate immerse impress improve improvise include increase
indicate indulge inflate inform inhale inherit inject injure inquire insist inspect inspire install instruct insult insure intend interfere interpret interrupt introduce
invade invent invest investigate invite iron irritate itch jog join joke jostle juggle jumble jump justify keep kick kidnap kneel knit knock know label lack land last laugh
launch lean leap learn lecture lend lick lift lighten limp linger listen live load loan loathe lock look loosen lose love lower lurk magnify maintain manage march
marinate marry marvel mash master match measure meddle meditate meet melt memorise mend mention merge mimic mind misplace miss mistake mix moan mock modify mop motivate mourn move
mow mumble murmur mutter nag nap narrate navigate need neglect negotiate nibble nod notice number nurse obey object oblige observe obtain occupy occur offend offer omit
open operate oppose orbit order organise outgrow overcome overflow overhear overlook overtake owe own pace pack paddle paint pardon park participate pass paste pat
pause peck pedal peel peep perch perform permit persist persuade pickle pinch plait plan plant plead please plough pluck plunge point polish ponder possess post postpone pour
practise praise pray preach predict prefer prepare prescribe preserve press pretend prevent prick print proceed produce prohibit promise promote pronounce propose
protect protest prove provide prune publish pull punish purchase pursue push puzzle quarrel question quit quiver race radiate raise ramble rattle reach react read
rearrange reassure rebuild recall receive recite recognise recommend reconcile record recover recruit recycle reduce refer refill reflect refresh refuse regret rehearse reject
rejoice relate relax release relieve rely remain remember remind remove renew rent repair repeat repent replace reply report represent reproduce rescue research resemble
resent reserve resign resist resolve respect respond restore restrict retire retreat retrieve return reunite reveal reverse revise revive reward rewind rinse ripen rise risk
roam roar roast rob rock roll rotate rub ruin rummage run rush rustle sacrifice sail salute satisfy savour saw say scatter scold scoop scorch scour scramble scrape scratch scream
scribble scrub seal search season seek seize select separate serve settle sew shake share sharpen shatter shave shelter shiver shock shorten shout shove shovel shriek shrink
shrug shuffle shun sigh simmer simplify sing sink sip sit sketch skid skim skip slam sleep slice slip slow smash smell smile smuggle snatch sneeze sniff snore snort snuggle
soak soar sob soften solve soothe sort sparkle speak speculate spell spend spill spin splash split spoil sprinkle sprout squabble squash squat squeak squeal squeeze stack
stagger stain stammer stare startle starve steal steer stimulate sting stir stitch stoop stop strain strengthen stretch stride strike stroll struggle strum study stuff
stumble submit subtract succeed suffer suffocate suggest summarise summon supervise support suppose surf surrender surround survive suspect sustain swallow swap sway swear
sweat sweep swell swerve swim swing tackle tame tango tangle tap taste teach tear tease telephone tempt terrify test thank thaw think threaten thrive throw tickle tidy tie
tighten tilt tiptoe tire tolerate topple toss tour trace trade train translate transplant trap travel tread treasure treat tremble trespass trick trickle trim trip trot trouble
trust try tuck tumble twinkle twirl twist type undergo understand undertake undo unfold unite unlock unpack unravel unscrew untangle unwrap update uphold upset urge
utter vanish venture visit volunteer vote wade wag wail wait wake walk waltz wander want warm warn wash waste watch wave weaken wear weave weep weigh welcome whirl whisk
whisper whistle widen win wince wind wink wipe wish withdraw wither withstand witness wobble wonder worry worship wrap wreck wrestle wriggle write yawn yell yield zigzag
"""

RULES: dict[str, list[str]] = {"common_verb": sorted(set(VERBS.split()))}
