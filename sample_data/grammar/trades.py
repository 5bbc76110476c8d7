"""Claims of many trades, one sentence each: a campaign of spam keeps to a few of them."""

CLAIMS = """
Refinance your mortgage, consolidate revolving balances and pocket the equity without ever visiting a branch.
Our underwriters approve self-employed applicants, bankruptcies, foreclosures and slow payers alike.
Adjustable, interest-only and balloon loans from a nationwide consortium of lenders compete for your signature.
Quit smoking painlessly with a transdermal patch developed for submarine crews.
Colon cleansing flushes out pounds of impacted toxins, restoring vigour and a sparkling complexion.
Human growth factors reverse wrinkles, rebuild muscle tissue and sharpen eyesight while you dream.
The herbal tincture combines ginseng, ginkgo, yohimbe bark and saw palmetto in a base of distilled vinegar.
Discreetly packaged tablets ship overnight from our warehouse in {any_town}, customs cleared and vacuum sealed.
Remanufactured cartridges for laser printers, copiers and facsimile machines at wholesale prices.
Download complete office, photo retouching and accounting suites, OEM editions without the cardboard box.
Original licences only, no pirated discs, no manuals, no annoying activation dialogs.
Our cruise leaves {any_town} in {month} and calls at seven islands, casino and midnight buffet included.
Win a timeshare week at a beachfront resort after a short, obligation-free presentation.
Accredited university degrees in theology, engineering, nursing and commerce without examinations.
The registrar will verify your transcript to any employer who telephones.
Detective software uncovers unlisted numbers, criminal records, lost classmates and cheating partners.
Descrambler kits contain a circuit board, a soldering diagram and a thirty-page booklet.
Subliminal recordings teach conversational Italian, touch-typing and assertiveness.
Ionised bracelets alleviate rheumatism, travel sickness and electromagnetic pollution.
Our penny stock pick soared by {int:90-900} per cent in nine trading sessions, so do not miss the sequel.
{any_town} Minerals announces drilling permits, a strategic alliance and an imminent listing on a senior exchange.
Insider accumulation, a tiny float and heavy short interest spell an explosive squeeze.
Opening price {int:0-4}.{int:10-99}, short-term target {int:2-19}.00, recommendation: aggressive buy.
Offshore trusts shelter your yacht, villa and royalties from creditors, alimony and confiscatory taxation.
A numbered account in the {any_town} Cantonal Bank, complete with an anonymous debit card.
I am the widow of the late General {any_surname}, former minister of solid minerals, poisoned by his deputies.
Two metal trunks containing bullion were deposited with a security vault under the label of family photographs.
The transaction is entirely risk free provided that you keep it confidential until the funds have been remitted.
Please furnish your full names, occupation, marital status, fax number and the particulars of a receiving account.
Your electronic mail address emerged from a computer ballot drawn among {int:20-900} thousand participants.
To file for your claim, contact our fiduciary agent, Barrister {any_surname}, quoting batch {ref_code}.
An unauthorised login from {any_town} triggered our fraud detection, hence the temporary limitation.
Failure to validate your credentials within {int:12-72} hours will result in permanent closure of the mailbox.
The storage quota of your mailbox has been exceeded and {int:3-40} incoming messages are on hold.
Bulk hosting with root access, rotating addresses and tolerant administrators.
Harvest targeted leads from forums, guest books and newsgroups with our multithreaded extractor.
We submit your pages to {int:200-9000} search engines, directories and link exchanges every night.
Reciprocal links, keyword density and doorway pages lift any shop to the summit within weeks.
Replica chronographs with sapphire crystals, automatic movements and engraved casebacks, indistinguishable to a jeweller.
Genuine leather handbags, silk scarves and aviator sunglasses from the very same workshops.
Meet sincere ladies from {any_town} who dream of a caring husband, a garden and a cat.
Her profile, webcam and telephone number are visible to members, and registration is complimentary.
I saw your picture and felt a warm electricity that I cannot explain in my poor English.
Process insurance refunds at your kitchen table, we supply software, training and a weekly payroll.
Mystery shoppers evaluate supermarkets, petrol stations and money transfer counters, keeping the merchandise.
Assemble ornaments, stuff envelopes or proofread brochures, no telephone selling involved.
Parcel reshippers receive electronics, relabel the cartons and forward them to {any_town} for a commission.
Become an independent distributor of freeze-dried aloe, chelated minerals and biodegradable detergents.
The matrix fills from left to right, spillover from your sponsor lands beneath you automatically.
My upline earned {small_sum} in a single fortnight, and she is a grandmother with arthritis.
Print this report, study it thoroughly, then mail five dollars, wrapped in two sheets of dark paper.
Digital currency miners in {any_town} yield {int:1-9} per cent daily, compounding, withdrawable at any hour.
The presale of the {any_surname} token closes when the hard cap is reached, whitelisted wallets enter first.
Seed phrases must be synchronised with the new validator before the fork, otherwise holdings are burnt.
The courier attempted delivery twice, storage accrues at {money:1-6} per diem, thereafter the item is auctioned.
A customs surcharge of {money:1-9} remains outstanding on consignment {ref_code}, payable by card.
Your antivirus subscription renews today for {money:190-490}, dial the toll-free desk to dispute the charge.
Overdue remittance: kindly settle the enclosed statement to the amended beneficiary, our former bank is being audited.
Satellite television without monthly bills, dish, receiver and installation absolutely free.
Prepaid calling cards to {any_town}, island fares slashed, no connection fee, no expiry.
Extended warranty coverage for engine, transmission and electronics, even beyond a hundred thousand miles.
Term life insurance: a healthy forty-year-old pays less than the price of a pizza.
Government grants for women, minorities, inventors, farmers and students need never be repaid.
Cash for settlements, annuities, lottery instalments and unpaid court judgments.
Hair removal at home, permanent, painless and approved for sensitive complexions.
The abdominal belt contracts your muscles six hundred times while you watch television.
Psychic readings by {any_first_name}, seventh daughter, bring back lost lovers and lift evil spells.
The talisman of {any_town} attracts fortune at bingo, roulette and greyhound racing.
Casino newcomers receive {int:50-900} complimentary chips, blackjack, baccarat and progressive slots await.
Place a qualifying wager, collect the bonus, withdraw the proceeds, repeat.
Christian debt counsellors negotiate away penalties, late fees and harassing telephone calls.
Stop foreclosure, garnishment and repossession with one notarised letter.
Radar detectors, spray-on number plates and lock picks for hobbyists only.
Ergonomic pillows, magnetic insoles and copper-infused socks, clearance of a bankrupt importer.
Patented gasoline additive rejuvenates pistons and passes every emission test.
Miracle mop, vegetable slicer and self-sharpening knives, as demonstrated at the {any_town} fair.
Emergency food buckets, water filters and hand-cranked radios for the coming unpleasantness.
Rejuvenate dull parquet, corroded taps and scratched enamel with one teaspoon.
Bilingual virtual assistants answer your telephones from {any_town} at four dollars an hour.
Exhibit at the international {any_town} congress, proceedings indexed, abstracts welcome until {date}.
Dear esteemed professor, your eminent manuscript is solicited by our journal of advanced interdisciplinary studies.
Our factory in {any_town} manufactures injection moulds, carbide inserts, gaskets and zippers of superior quality.
We are a leading exporter of garlic, ginger, tapioca starch and frozen squid rings.
Kindly find our competitive quotation for scaffolding couplers, hex bolts and galvanised mesh.
LED floodlights, sixty watts, waterproof, dimmable, certificates available, sample upon request.
Logo design, embroidery digitising, flyer layout and background removal from {int:2-9} dollars.
A mobile application for your restaurant, with loyalty stamps, bookings and push notices.
Drone footage, three-dimensional walkthroughs and virtual staging for estate agents.
""".strip().splitlines()

RULES: dict[str, list[str]] = {"claim": CLAIMS}
