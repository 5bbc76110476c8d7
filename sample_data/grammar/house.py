"""The company whose inbox this is: Tarnfield Instruments, makers of gauges and loggers for water and weather."""

STAFF = {
    "Maren Holroyd": "Managing Director",
    "Duncan Pettigrew": "Head of Finance",
    "Samira Desai": "Accounts Payable",
    "Colin Entwistle": "Accounts Receivable",
    "Hazel Thwaite": "Office Manager",
    "Priya Kapoor": "Head of Engineering",
    "Lars Lindqvist": "Firmware Engineer",
    "Tessa Marsden": "Electronics Engineer",
    "Owen Trelawney": "Calibration Laboratory",
    "Beth Hardcastle": "Mechanical Design",
    "Yusuf Suleiman": "Test Engineer",
    "Graham Ibbotson": "Production Manager",
    "Moira Gilchrist": "Assembly Team Leader",
    "Derek Sidebottom": "Goods Inward",
    "Wendy Crabtree": "Dispatch",
    "Felix Brandt": "Export Sales",
    "Nadia Khalil": "Key Account Manager",
    "Rupert Fanshawe": "Regional Sales, North",
    "Imogen Blythe": "Regional Sales, South",
    "Arjun Iyer": "Tender Office",
    "Gwen Penhaligon": "Marketing",
    "Oscar Nakamura": "Web and Design",
    "Judith Wainwright": "Head of People",
    "Callum Rigby": "People and Payroll",
    "Esther Okafor": "IT Manager",
    "Neil Ruddock": "IT Support",
    "Klara Zeller": "Customer Support",
    "Patrick Donnelly": "Customer Support",
    "Ruth Oakeshott": "Field Service Coordinator",
    "Tony Ramsbottom": "Field Technician",
    "Viktor Kowalski": "Field Technician",
    "Celia Loveday": "Purchasing",
    "Howard Knaggs": "Quality and Safety",
    "Sofia Vandermeer": "Project Manager",
    "Ian Fothergill": "Project Manager",
    "Leila Chaudhry": "Data Services",
    "Barry Leadbetter": "Facilities",
    "Amelia Twelvetrees": "Apprentice",
}

PRODUCTS = (
    *("RainPost 4", "RainPost 6", "FlowGate 200", "FlowGate 350", "TideMark", "LevelEye", "LevelEye Mini", "DripCount"),
    *(
        "Logbook 8",
        "Logbook 16",
        "SiltScan",
        "WellWatch",
        "FrostPin",
        "CurrentCub",
        "GustRider",
        "BarrelSense",
        "PipeWhisper",
        "SnowStake",
    ),
)
PROJECTS = (
    *("Osprey", "Bluebell", "Lighthouse", "Millpond", "Copperline", "Tidewater", "Snowdrop", "Greenhouse"),
    *("Otter", "Longbarrow", "Kingfisher", "Harbour Two", "Dry Dock", "Cartwheel"),
)
CUSTOMERS = (
    *(
        "Karsby Waterworks",
        "Denmouth Harbour Board",
        "Fenwater Drainage District",
        "Overwater Reservoirs",
        "Aylsmere Council",
    ),
    *(
        "Meadowby Growers",
        "Ravensea Port Authority",
        "Ironbeck Quarries",
        "Upper Lyndale Rivers Trust",
        "Northferry Lines",
    ),
    *(
        "Skelmouth Fisheries",
        "Hartsmere University",
        "Coldbrook Brewery",
        "Silverdale Ski Lifts",
        "Saltmarsh Nature Reserve",
    ),
    *("Blenford Dairies", "Kingsferry Canals", "Copperhill Mines", "Whitcliff Observatory", "Pearmouth Ship Repair"),
    *("Thornmouth Hydro", "Valemoor Farms", "Scarbeck Paper Mill", "Tidewell Sewage Works", "Windlehurst Airfield"),
    *("Greenhithe Glasshouses", "Borrowmere Railway", "Penmarsh Oysters", "Quarrydale Cement", "Deepwell Spa Hotel"),
    *("Rushmere Fish Farm", "Stonebeck Dams", "Beckhaven Lifeboats", "Ullsmere Water Sports", "Wolfdale Forestry"),
)
SUPPLIERS = (
    *(
        "Brightwell Batteries",
        "Hexcombe Fasteners",
        "Castleby Cables",
        "Linwater Plastics",
        "Tolbury Tools",
        "Marlcross Metals",
    ),
    *(
        "Goldthorn Circuits",
        "Pinehurst Packaging",
        "Dalebridge Freight",
        "Eskhaven Print",
        "Foxmoor Catering",
        "Holmbury Cleaning",
    ),
    *(
        "Larkhill Energy",
        "Oakmere Stationery",
        "Selbridge Telecom",
        "Weldon Pumps",
        "Nordwick Labels",
        "Flaxby Vehicle Hire",
    ),
    *(
        "Chalkwell Chemicals",
        "Garrowby Sensors",
        "Jarrowfield Castings",
        "Maplewick Furniture",
        "Redmarsh Waste",
        "Treacleby Coffee",
    ),
)


def address(name: str) -> str:
    """Return the mail address of somebody on the staff."""
    return f"{name.lower().replace(' ', '.')}@tarnfield.example"


RULES: dict[str, list[str]] = {
    "staff": list(STAFF),
    "colleague": [name.split()[0] for name in STAFF],
    "staff_card": [f"{name}\n{title}\n{address(name)}" for name, title in STAFF.items()],
    "staff_title": [f"{name}\n{title}" for name, title in STAFF.items()],
    "department": sorted(
        {
            *("Finance", "Engineering", "Production", "Dispatch", "Sales", "Marketing", "Support"),
            *("People team", "IT", "the laboratory", "Field service", "Purchasing", "Quality"),
        }
    ),
    "company": [
        "Tarnfield Instruments",
        "Tarnfield Instruments Ltd",
        "Tarnfield",
        "Tarnfield",
        "Tarnfield Instruments",
    ],
    "product": list(PRODUCTS),
    "project": list(PROJECTS),
    "customer": list(CUSTOMERS),
    "supplier": list(SUPPLIERS),
    "site": [
        "Aldermouth",
        "the Mill Lane site",
        "the Northferry depot",
        "the Hartsmere office",
        "the quay workshop",
        "the new building",
    ],
    "room": [
        "the Weir Room",
        "the Lock Room",
        "the Sluice",
        "the canteen",
        "the small meeting room",
        "room 2.14",
        "the boardroom",
        "the Pond",
        "the test hall",
        "my office",
    ],
    "phone": [
        "555-01{int:10-99}",
        "555-01{int:10-99}",
        "(555) 555-01{int:10-99}",
        "+44 555 5501 {int:10-99}",
        "ext. {int:200-489}",
    ],
    "staff_mail": [address(name) for name in STAFF],
    "intranet": [
        "http://intranet.tarnfield.example/{int:100-9999}",
        "https://files.tarnfield.example/{code:XXXXXX}",
        "https://wiki.tarnfield.example/page/{int:10-4000}",
        "http://tickets.tarnfield.example/T{int:10000-99999}",
    ],
    "order_no": ["{code:TF-#####}", "{code:SO######}", "{code:PO-####-##}", "{int:40000-79999}", "{code:AA####}"],
    "serial_no": ["{code:RP#####A}", "{code:SN-######}", "{code:FG###-####}", "{code:LE#######}", "{code:A##X-####}"],
}
