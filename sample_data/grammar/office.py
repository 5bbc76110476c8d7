"""What stands about in an office and a workshop, the state it is in, and what can be done about it."""

THINGS = """
printer kettle stapler forklift gasket bracket housing cable charger adapter drill trolley shelf cupboard fridge toaster dishwasher lift door window radiator
blind lamp projector screen whiteboard marker notepad folder binder calendar badge key lock helmet glove vest ladder pallet crate parcel label tape
scale gauge logger antenna aerial battery fuse valve pump pipe nozzle hose bucket funnel filter seal spring screw bolt washer bearing shaft gear motor
magnet coil sensor probe buoy anchor float rope winch tripod mast solar panel cabinet enclosure connector plug socket router switch server laptop keyboard monitor
headset phone tablet scanner copier shredder guillotine laminator vending machine coffee machine microwave sink tap boiler thermostat fan heater carpet tile sofa armchair
plant aquarium poster noticeboard letterbox bicycle van trailer gate ramp barrier sign bin skip container compressor lathe press saw vice anvil soldering iron
oscilloscope multimeter manometer thermometer calliper torque wrench test rig climate chamber water tank flume wave machine sample brochure catalogue banner display stand badge
manual drawing template form spreadsheet slide photograph logo quotation tender contract licence certificate checklist handbook rota timesheet invoice receipt delivery note
"""

STATES = """
broken cold late odd loud empty crooked sticky missing rusty leaky heavy wobbly dusty blocked locked stuck slow new old expensive cheap blue green grey yellow borrowed
small large damp dry warm hot noisy silent bent loose tight cracked chipped greasy clean tidy untidy spare unused unfinished late early urgent short long thick thin
narrow wide rough smooth soft hard brittle flexible temporary permanent second-hand reconditioned approved rejected obsolete mysterious famous infamous splendid dreadful decent
awkward clumsy handy useful useless harmless dangerous faulty sound solid flimsy transparent opaque
"""

WAYS = """
move repair replace check sort count label paint clean measure test approve order return cancel postpone discuss explain describe draw print copy file scan translate
rewrite shorten simplify finish start stop close open lock share split merge compare calibrate install remove upgrade reset restore hide show present sell buy rent lease
borrow lend insure inspect audit document photograph pack unpack ship collect store recycle scrap rescue improve redesign rename reprint rebuild reorder recount resend review
revise correct confirm question trust ignore watch follow support fund sponsor announce publish
"""

RULES: dict[str, list[str]] = {
    "thing": sorted(set(THINGS.split())),
    "state": sorted(set(STATES.split())),
    "handle": sorted(set(WAYS.split())),
}
