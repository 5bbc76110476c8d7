"""Names of people and towns. Anyone may be called so; nobody is meant."""

FIRST_NAMES = """
Aaron Abigail Ada Adrian Agnes Aileen Alan Albert Alec Alice Alistair Amara Amelia Amir Amy Ana Andrea Andrew Angela Anika Anita Anna
Anthony Antonia Arjun Arthur Astrid Audrey Barbara Barry Beatrice Ben Benedict Bernadette Bernard Beth Bettina Bianca Boris Brenda Brendan
Bridget Bruno Callum Camille Carla Carlos Carmen Caroline Catherine Cecilia Cedric Celia Charles Charlotte Chiara Chloe Christine Claire Clara
Clive Colin Conrad Cora Cynthia Daisy Damian Daniel Daphne David Dawn Deborah Delia Denise Derek Diana Diego Dilys Dina Dominic Dora Doreen
Douglas Duncan Edgar Edith Edmund Edward Edwin Eileen Elaine Eleanor Elena Eliza Ella Elsa Emil Emily Emma Enid Eric Erica Ernest Esther
Ethan Eugene Eva Evelyn Fatima Felicity Felix Fiona Flora Florence Frances Francis Frank Freda Frederick Gareth Gavin Gemma Geoffrey George
Georgina Gerald Gideon Gillian Giulia Gordon Grace Graham Greta Guy Gwen Hannah Harold Harriet Harry Hassan Hazel Heather Hector Helen Henry
Hilary Howard Hugh Hugo Ian Ida Imogen Ines Ingrid Iris Isaac Isabel Isla Ivan Ivy Jack Jacob Jamal James Jamie Jan Jane Janet Jasper Jean Jenny
Jeremy Jessica Joan Joanna Joel Johanna John Jonas Jonathan Joseph Joyce Judith Julia Julian June Karen Karim Kate Keiko Keith Kenneth Kevin Kiran
Klara Lars Laura Laurence Lawrence Leah Leila Lena Leo Leonard Leonie Lewis Lilian Linda Lionel Liv Lorna Louis Louise Lucas Lucy Luke Lydia
Lynn Mabel Magnus Malcolm Mandy Marco Margaret Maria Marian Marina Marion Mark Martha Martin Mary Matilda Matthew Maud Maureen Max May Megan
Mehmet Melanie Michael Mildred Milo Mina Miranda Miriam Mohan Moira Molly Mona Monica Morris Muriel Myra Nadia Nancy Naomi Natalie Nathan
Neil Nicholas Nicola Nigel Nina Noel Nora Norman Olga Olive Oliver Olivia Omar Oscar Osman Otto Owen Pamela Patrick Paul Paula Pauline Pavel Pearl
Penelope Percy Petra Philip Phyllis Piers Polly Priya Quentin Rachel Ralph Ramona Raymond Rebecca Reginald Renata Rhoda Richard Rita Robert
Robin Roderick Roger Roland Rosa Rosalind Rosemary Rowan Roy Rupert Ruth Sabine Sally Samira Samuel Sandra Sanjay Sarah Saul Sean Selma Serena
Sheila Shirley Sibyl Silvia Simon Sofia Sonia Stanley Stella Stephen Stuart Susan Suzanne Sven Sybil Sylvia Tamsin Tara Teresa Terence Tessa
Theodore Thomas Tilda Timothy Tobias Tony Tristan Una Ursula Vanessa Vera Verity Victor Victoria Viktor Vincent Viola Violet Vivian Walter
Wendy Wilfred William Winifred Yasmin Yusuf Yvonne Zara Zoe
"""

SURNAMES = """
Abbott Acheson Adair Ainsley Alderson Allard Amory Anstey Appleby Archdale Armitage Ashdown Atherton Attwood Averill Babcock Bagley Bairstow
Balfour Bamford Bancroft Barlow Barraclough Bassett Beckwith Bellamy Bendall Benson Berrow Bickford Birkett Blackwood Blanchard Blythe Bodley
Bolam Bonham Bosworth Bowden Bracewell Braddock Bramley Brandt Brierley Brigham Brockway Bromley Broughton Buckley Bullivant Burbridge Burgess
Burnell Cadwell Callaghan Calvert Cardew Carlisle Carrick Cartwright Cassidy Chadwick Challoner Chaudhry Chilvers Clancy Claxton Clegg Clifford
Cobham Colbert Coldwell Collard Compton Conway Copeland Corbett Cosgrove Coulson Crabtree Craddock Cranmer Crewe Croft Crowther Cullen Cunliffe
Dacre Dalby Danvers Darnell Davenport Dearing Denholm Desai Dewhurst Dimmock Dobson Donnelly Dowling Draycott Dryden Duckworth Dunmore Dunstan
Eastwood Eccles Edgerton Elkington Ellery Elphick Emsley Enfield Entwistle Everard Ewing Fairbrother Fanshawe Farrow Faulkner Fawcett Fenwick
Ferrers Fielding Finch Fitzroy Fleetwood Forsyth Fothergill Foxley Frobisher Fulbright Gainsford Galloway Gambell Garside Garvey Gascoigne Gedney
Gifford Gilchrist Gladwin Glendale Goddard Goodall Gorringe Grantham Greaves Grimshaw Guthrie Haddow Hainsworth Halliwell Hallam Hampson
Hanbury Hardcastle Hargreave Harker Hartnell Haslam Hathaway Hawtrey Haythorne Hebden Heffernan Helmsley Henshaw Heron Hesketh Hibbert
Hinchcliffe Hobday Holroyd Honeyman Hopkirk Horsfall Houghton Huckstep Huxtable Ibbotson Ingham Ingoldsby Irwin Iyer Jardine Jephson Jessop
Kapoor Kearsley Keating Kellaway Kendrick Kershaw Kettering Khalil Kimberley Kinnear Kirkbride Knaggs Kowalski Lacey Lambourne Langdale Larkin
Latchford Lauder Leadbetter Ledger Leighton Lessing Levens Liddell Lindqvist Linfield Lister Lockwood Longstaff Loveday Lowther Ludlow Lyttle
Mabbott Maddox Mainwaring Malvern Mansell Marchbanks Marlowe Marsden Mather Mawson Meacham Melford Merriweather Metcalfe Middleton Millbank
Minton Molyneux Moncrieff Mortimer Mostyn Mulgrave Nakamura Nesbitt Nettleton Newbold Nightingale Norcross Nuttall Oakeshott Ogilvie Okafor
Oldroyd Ormond Osgood Oxley Paget Palliser Parfitt Patience Paxton Peabody Pemberton Penhaligon Pettigrew Philpott Pickering Pilkington Plowden
Pomeroy Poulter Prendergast Prescott Priestley Pritchard Purcell Quayle Quennell Radcliffe Rainford Ramsbottom Rathbone Ravenscroft Redfern
Renshaw Ridley Rigby Rimmer Roscoe Rosewood Rothwell Rowntree Ruddock Rushton Rutherford Sadler Salter Sandiford Saxby Scaife Scoular Sedgwick
Selwyn Severn Shackleton Sharrock Shelford Sidebottom Silcock Skelton Slater Snowden Southwell Spofford Stainton Standish Stapleton Stobart
Stockdale Stoddart Strickland Sturgess Suleiman Summerscale Swinburne Tattersall Templeton Thackeray Thistlewood Thornley Thwaite Tillotson
Tindall Tomlinson Townsend Trafford Tranter Tregear Trelawney Trevithick Truscott Tunstall Twelvetrees Underhill Unsworth Vandermeer Vaughan
Verney Wadsworth Wainwright Walmsley Warburton Wardle Waverley Weatherby Wedgwood Westbrook Whalley Wharton Whitaker Whitworth Widdowson
Wilberforce Winstanley Wolstenholme Woodruff Wooldridge Wraith Wycliffe Yarwood Yeardley Younghusband Zeller
"""

TOWNS = """
Abermoor Aldermouth Alnbridge Amblecross Appleford Ashcombe Aylsmere Balderby Barrowick Beckhaven Bellwater Birchinlee Blackmoor Blenford Borrowmere
Bramhope Branksea Brightwell Brockmoor Burnsey Calderstoke Camberwick Cardingham Castleby Chalkwell Cherriton Clayhurst Cleeveport Coldbrook
Combewick Copperhill Cranleigh Cressmouth Crowhurst Dalebridge Darrowby Deepwell Denmouth Dinsmoor Doveridge Dunmere Eastercombe Eddleston
Elmcross Ennerby Eskhaven Fallowden Farnmouth Fellbeck Fenwater Ferrybank Flaxby Foxmoor Frostenby Gallowgate Garrowby Glenwater Goldthorn Graybridge
Greenhithe Gullhaven Haddonfield Hallowby Harbourne Hartsmere Hawkstone Hazelmere Heatherby Hexcombe Highcliff Hollowford Holmbury Hornsea
Ilderton Inglewick Ironbeck Jarrowfield Kelmoor Kettlewick Kingsferry Kirkmouth Knollbury Lambwick Langmere Larkhill Leaford Linwater Littlemoor
Longhaven Lowmarsh Lyndale Maplewick Marlcross Marshgate Meadowby Melbeck Merrowdown Millhaven Minsterley Mossford Nethercombe Newhaven Nordwick
Northferry Oakmere Oldcastle Orchardleigh Osterby Otterbourne Overwater Paddlesworth Pearmouth Pebblewick Penmarsh Pinehurst Polbeck Portmere
Quarrydale Quillbrook Ravensea Redmarsh Ridgewell Rockhaven Rosemoor Rushmere Saltmarsh Sandwick Scarbeck Seaforth Selbridge Shalewick Sheepwash
Silverdale Skelmouth Southferry Stanmere Stonebeck Summerby Swanmore Tarnby Thistledon Thornmouth Tidewell Tolbury Treacleby Ullsmere Upwater Valemoor
Wadebeck Walderby Waterfoot Weldon Westerham Wetherby Whinmoor Whitcliff Willowmere Windlehurst Withycombe Wolfdale Woodhaven Wrangby Yarrowby
"""

RULES: dict[str, list[str]] = {
    "first_name": sorted(set(FIRST_NAMES.split())),
    "surname": sorted(set(SURNAMES.split())),
    "town": sorted(set(TOWNS.split())),
}
