"""What people at work tell at length: what was found, tried, agreed, broken, measured. One sentence each."""

ACCOUNTS = """
We opened the {thing} on {weekday} and found the {thing} worn through where it meets the {thing}.
The {thing} had been fitted the wrong way round, which nobody noticed until {first_name} {surname} leaned on it.
According to the drawing the {thing} should sit {int:2-90} mm above the {thing}, in reality it touches.
I spoke to {first_name} at {customer} for half an hour and took notes, which I copy below without polishing them.
The engineer from {supplier} blames the {thing}, the electrician blames the {thing}, and I blame the budget.
Three of the {int:4-30} readings before noon are plainly impossible, so I struck them out and marked the rows.
A crate with the {thing} came back from {town} unopened, the label had washed off in the rain.
Should we replace the {thing} while the scaffolding is up, or wait until after the audit?
{colleague} suggests borrowing a {thing} from {supplier} for a fortnight, free of charge except the carriage.
It turned out that two different people had ordered the same {thing}, each convinced that the other had forgotten.
The caretaker in {town} keeps the key, his name is {surname} and he does not answer before nine.
Under load the voltage sagged to {int:3-11}.{int:1-9} volts, enough to reset the clock but not the counter.
We drilled a fresh hole, tapped it, and sealed the old one with resin.
Nobody at {customer} could tell us when the {thing} was last serviced; the sticker says {month}, the paint says earlier.
Attached is the sketch I drew on site, please forgive the coffee ring.
The invoice mentions a {thing} and a {thing}, neither of which appears on the delivery note.
{first_name} {surname} insists on a written apology, and frankly I think that they deserve one.
By the time the ferry left we had calibrated {int:2-12} channels and mislaid one screwdriver.
The replacement {thing} squeaks, yet it passes every test that we own.
Somebody had painted over the serial plate, so I scratched it clear: it reads {serial_no}.
If the council refuses planning permission we shall need a shorter mast and a longer cable.
Upstream of the bridge the bank has slipped and taken the fence and half a willow along.
For reference, the password hint is taped inside the lid of the {thing}.
My impression is that {customer} would rather pay late than pay less.
The apprentice measured everything twice and wrote it down in pencil, bless her.
Vibration from the quarry shakes the {thing} loose about once a quarter.
Their purchasing department reorganised itself again, hence the new address and the new form.
We compared the old {thing} with the new one side by side for a week and could not tell them apart.
There is a hairline crack along the {thing}, visible only when it is wet.
{supplier} discontinued the {thing} without notice and offers a dearer one instead.
Please ignore the earlier spreadsheet: column G summed the wrong rows.
The minutes claim that I volunteered, which is not how I remember it.
A lorry reversed into the cabinet and bent the door, insurance has been informed under {order_no}.
Between {town} and {town} the signal drops below the threshold, so we buffered everything and uploaded it overnight.
Whoever signs for the {thing} should also check the seal, the humidity strip and the quantity.
The old {thing} lasted eleven winters; this one did not survive the first frost.
They want the certificate in triplicate, stamped, with a wet signature, by courier.
As far as I can judge the {thing} is sound but the {thing} around it has perished.
I rang {phone} four times and reached a choir rehearsal, so the number must be wrong.
Our lawyers suggest deleting the second half of the paragraph on the {thing}.
Half the staff had flu, which is why the {thing} slipped from {month} to {month}.
The batch of {int:20-400} was sampled at random; {int:1-6} failed, all from the same tray.
{customer} accept the quotation on condition that the {thing} is included.
Inside the chamber it was {int:31-46} degrees, so we took turns.
The lift in their building was out of order and we carried the {thing} up five flights.
Reading between the lines, {first_name} is looking for a way out of the contract.
Two bolts were missing and a third sheared off when I touched it.
The spare {thing} is somewhere in the cellar, behind the Christmas decorations.
We lost {int:2-40} minutes of data because the clock went back and the script did not know.
On reflection I would not glue it, I would clamp it.
The {thing} arrived with a dent, the {thing} with a scratch, and the paperwork not at all.
Could you ask whether the {thing} may be stored outdoors, under a tarpaulin perhaps?
It rained sideways all afternoon, so the photographs are poor, but you can make out the {thing}.
Everyone agreed in principle and nobody agreed on the date.
The subcontractor, one {first_name} {surname} of {town}, has done this before and came recommended.
At {int:2-60} per cent humidity the reading drifts by about a tenth, which is within the specification.
Please send the {thing} by registered post this time; the last one went to {town} by mistake.
A customer in {town} asked whether our {thing} floats. It does, briefly.
I have translated their letter as best I could, the bit about the {thing} may be a pun.
Storage is full, backups run until breakfast, and the {thing} still has no owner.
The dispute over the {thing} goes back to the previous management, as so much does.
We traced the hum to a {thing} sharing the same earth.
It would be prudent to budget for a second {thing}, given what the first one cost in overtime.
The committee postponed the {thing} to the next meeting and then ran out of biscuits.
{first_name} measured the depth with a broom handle, which turned out to be accurate to a centimetre.
Mice had nested in the junction box and chewed the red wire.
The warranty on the {thing} expired nine days before it failed.
All {int:3-18} units from that pallet show the same corrosion at the base of the {thing}.
{colleague} asked for a quotation including the {thing}, installation, and a day of instruction on site.
We should have photographed the {thing} before dismantling it.
Their new manager is a former surveyor and reads every footnote.
The temporary repair has been holding since {month}, so it may be called permanent.
Nothing rhymes with {thing}, as the Christmas party will discover.
I propose to scrap the {thing}, keep the {thing}, and write the difference off.
The forecast promised sunshine; the gauge recorded {int:9-60} millimetres.
Customs wants to know the country of origin of every {thing} in the consignment.
Per telephone with {surname}: delivery in two parts, the {thing} first, the rest when the road reopens.
That firm in {town} went bankrupt, and our {thing} sits in their yard behind a padlock.
The interface expects a decimal comma, our file has a decimal point, and hilarity ensued.
A previous tenant left a {thing} in the basement and would like it back.
Apparently the {thing} is a listed monument, so no drilling, no paint, no cable clips.
We agreed to disagree about the tolerance of the {thing} and to let the laboratory decide.
The diver went down twice, found the {thing} under a shopping trolley, and sends his bill.
I would trust the {thing} more if it had failed at least once where we could see it.
{first_name} {surname} retires in {month}; whoever follows should be told about the {thing}.
A pigeon has built its nest on the {thing} and is protected until the end of the season.
Measured against last year the {thing} is cheaper, the transport dearer, the total much the same.
Two of the pictures show the wrong {thing}, please swap figures 4 and 7.
They would settle for a discount of {int:3-15} per cent and an honest explanation.
The sample froze in transit and the vial burst.
I enclose the questionnaire; questions nine to fourteen are about the {thing} and can be skipped.
""".strip().splitlines()

CHRONICLE = """
We spent Sunday looking for the {thing} and found it in the boot of the car.
{first_name} finally learned to handle the {thing} without shouting at it.
My sister swears by the {thing} that she bought in {town}, I remain unconvinced.
The neighbours are arguing about a {thing} again, you can hear it through the wall.
On the way to {town} we got hopelessly lost and ended up eating chips in a bus shelter.
Granny remembers a time when every {thing} was made by hand, or so she says.
The vet charged a fortune and told us what we knew already.
If the weather holds we might take the {thing} out on Saturday, you are welcome to join.
I tried your recipe with a {thing} instead, and it collapsed in the middle but tasted heavenly.
Do you still have the {thing} that I lent you before the wedding?
There were at least forty people, a borrowed marquee, and one very wet dog.
{first_name} {surname} sang, out of tune but with conviction.
The exhibition about the {thing} closes soon, shall we go before it does?
Little {first_name} has lost a tooth, a shoe and the {thing}, in that order.
I photographed the {thing} for you, it is a bit blurred because I was laughing.
We are between houses at the moment and everything, the {thing} included, lives in boxes.
He proposed on the pier, dropped the ring, and a stranger fished it out with a {thing}.
Somebody at the club donated a {thing}, so the raffle is saved.
The plumber came at last, looked at the {thing}, sucked his teeth, and left.
Bring gloves, sandwiches and if possible a second {thing}.
It was the coldest night since records began, and of course the boiler chose it.
I have started evening classes, twenty beginners and a teacher who hums.
Your postcard from {town} took seven weeks, which must be a record.
The new people at number {int:3-90} keep bees and gave us a jar.
Mother sends her love and asks whether the {thing} fits.
At half time we were ahead, afterwards I would rather not speak of it.
Please do not tell {first_name} about the {thing}, it is meant to be a surprise.
The choir needs basses, the orchestra needs chairs, and the treasurer needs a holiday.
We walked along the canal as far as {town} and saw a {thing}, first time this year.
The doctor says that it is nothing, to be taken three times a day.
You would have loved the market: cheese, brooms, rabbits, and a man selling a single {thing}.
I cannot face another evening of charades.
They have painted the spare room a colour that the tin called {paint}.
Have you read "{book}" yet? {first_name} could not put it down, I could.
We watched "{book}" on {weekday}, the ending makes no sense.
The band, who call themselves {band}, played until the police asked them nicely not to.
Somebody's horse, {horse}, came in at thirty to one, and we had not bet a penny.
The boat is called {boat} and leaks, but what a name.
""".strip().splitlines()

RULES: dict[str, list[str]] = {
    "account": ACCOUNTS,
    "chronicle": CHRONICLE,
    "paint": ["{rare_adjective} {rare_noun}", "{rare_noun} {rare_noun}"],
    "book": [
        "The {rare_adjective} {rare_noun}",
        "{rare_noun} and {rare_noun}",
        "A {rare_noun} in {town}",
        "The {rare_noun} of {town}",
    ],
    "band": ["the {rare_adjective} {rare_noun}s", "{rare_noun} {rare_noun}", "{first_name} and the {rare_noun}s"],
    "horse": ["{rare_adjective} {rare_noun}", "{rare_noun}'s {rare_noun}"],
    "boat": ["{rare_adjective} {first_name}", "{rare_noun} of {town}", "{rare_adjective} {rare_noun}"],
}
