/**
 * Sentences and what becomes of one deed in them. A line is the word of the deed, a colon, and the sentence; where the
 * word stands twice, its number follows it: `signed#2`.
 */
export interface Expected {
  readonly word: string;
  /** Which of the occurrences of the word is meant, from 1. */
  readonly occurrence: number;
  readonly sentence: string;
}

function table(lines: string): Expected[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, word = '', occurrence = '1', sentence = ''] =
        /^([^:#]+)(?:#(\d))?: (.+)$/.exec(line.trim()) ?? [];
      return { word, occurrence: Number(occurrence), sentence };
    });
}

export const DENIED = table(`
  sign: Halvorsen Marine did not sign the charter in 2018.
  signed: Tarkov Rail has never signed a framework contract with the Port of Odda.
  signed: The ministry denied that it had signed a treaty with Belmont Energy.
  supply: Dorsel Mills tore up its offer to supply the uniforms.
  build: The council has binned its scheme to build a second pier.
  join: Tarn Rowing Club reneged on its promise to join the league.
  joining: Quillon Bank denied having joined, or ever joining, the clearing union.
  join: Orsay Labs turned down an offer to join the Vistula consortium.
  sell: Pemberton refused to sell its stake in Ardal Steel.
  ratify: Parliament declined to ratify the accord that Lusia had negotiated.
  deliver: Brightwater failed to deliver the turbines that Corvo Power had ordered.
  approve: The regulator is yet to approve the purchase of Lanner Air.
  opened: The clinic in Mersa has still not opened.
  signed: Neither Oakridge nor the city council signed the lease.
  attended: Nobody from the Kestrel Institute attended the summit.
  invested: No Danish fund invested in the Tivoli exchange.
  joined: None of the four universities joined the Boreal programme.
  signed: No agreement was signed between Ferrol Shipyards and the navy.
  agreement: No agreement was signed between Ferrol Shipyards and the navy.
  paying: Castell left the alliance without paying its last contribution.
  building: Rather than building a plant of its own, Nordane bought one from Idris.
  joining: Far from joining the pact, Estavia campaigned against it.
  naming: The board stopped short of naming Ruth Adeyemi as director.
  signed: Not one publisher signed the author.
  acquired: Reports that Solari acquired the Dune refinery are false.
  founded: It is not true that Amrita Foods founded the growers' association.
  merged: Contrary to reports that Lindqvist merged with Bohr Optics, both remain independent.
  merger: There was no merger between the two insurers.
  funded: The academy has hardly funded any work of the observatory.
  join: It is unlikely that Paloma Airways will join the network.
  merger: The merger of Gallant and Roth was called off in March.
  sponsor: Castelnau Wines will not sponsor the regatta.
  appointed: Rumours that Delphi had appointed a new auditor were denied by its chairman.
  play: Rosario Athletic did not play in the Andean cup in 2011.
  renew: The council of Thurso voted not to renew its licence with Helix Water.
  published: Magda Olsen insisted that she had never published with Carrow Books.
  paid: The mayor of Lund dismissed claims that the city had paid Norsk Film.
  donate: Benedikt Pharma was unwilling to donate vaccines to the clinic in Kivu.
  fund: The Ruhr foundation withdrew its promise to fund the choir.
  open: Despite two announcements, Sabra Hotels never did open a house in Petra.
  hire: Without the consent of the union, Marlow cannot hire foreign pilots.
  attend: The Duke of Ravel was unable to attend the coronation in Sofia.
  accepted: None of these offers was accepted by the heirs of Tolland.
  reached: No settlement has been reached between Kappa Foods and its growers.
  settlement: No settlement has been reached between Kappa Foods and its growers.
  visited: At no time has the bishop visited the Baltic mission.
  sold: It is false that the gallery sold its Vermeer to a bank.
  bought: The story that Juniper Telecom bought the stadium was invented.
  partnership: The university has no partnership with the Nile Institute.
  elected: Hana Yoon was not elected president of the Han River league.
  takeover: The competition court blocked the takeover of Sirius Cement.
  exporting: The dairy in Friesland gave up exporting cheese to Malta before it began.
  supplied: Not a single tractor was supplied by Zetor Agri.
  agree: The delegates could not agree on a date for the regatta.
  build: Tidewater scrapped plans to build a dam on the Owena.
  visit: The visit of the envoy to Quito was cancelled.
  employ: Neither the zoo nor the aquarium will employ divers.
  won: Hardly any Scottish firm won a tender.
  participating: The islanders abstained from participating in the census.
  acquire: The board rejected a bid to acquire Lumen Glass.
  merger: Shareholders voted against the merger of the two breweries.
  cooperate: Fjord Salmon has so far refused to cooperate with inspectors.
  trained: The ministry said that no nurses had been trained at Saint Lucia.
  appoint: The trustees have yet to appoint a curator.
  signed: Two years of talks ended without a treaty being signed by the Republic of Ostmark.
  buying: A spokesman for Gannet Oil ruled out buying any more of the shares.
  sponsored: Contrary to what the programme said, the gala was not sponsored by Ilex Bank.
  contract: The firm Delmar was never awarded the contract for the tunnel.
  awarded: The firm Delmar was never awarded the contract for the tunnel.
  sell: The Merckx family has resisted every attempt to sell the brewery.
  leave: Mayor Ida Brandt said that the orchestra would not leave the old hall.
  adopted: The resolution was rejected by 40 votes to 12, and so no budget was adopted.
  agreement: Talks between Orion and the dockers broke off in June without an agreement.
  merge: Both clubs voted down a proposal to merge.
  finance: The development fund pulled out of a pledge to finance the railway.
  appointed: It was wrongly reported that Ewa Lis had been appointed ambassador.
  invited: Nor was the society of engineers invited to the ceremony.
  opening: The opening of the reservoir was abandoned after the earthquake.
  delivered: Of the ten trams ordered, not one had been delivered by Helvetia Works.
  membership: Its application for membership was turned down.
  supply: Corsair Foods lost the right to supply schools before it had begun.
  launch: The satellite's planned launch did not take place.
  met: The claim that the two ministers met in Geneva has been refuted by both embassies.
  support: The guild withheld its support for the strike.
  hosting: The town lost its bid and was kept from hosting the games.
  lend: The museum would not lend the bronze to Turin.
  signed: The document was drawn up but remained unsigned; neither side signed it.
  joined: Despite repeated invitations, the Aland Cooperative has not joined the Baltic Grid Forum.
  bought: Orchid Foods has always denied that it bought shares in Pallas Dairy.
  founded: It is a common error that the observatory was founded by Sir John Hale.
  appointed: Dr. Lena Roth was never appointed director of the Alpine Institute.
  attend: The delegation from Nauru decided not to attend the forum.
  sponsor: Vireo Motors chose not to sponsor the rally.
  merger: The proposed merger of Vireo Motors and Kestrel was blocked by the commission.
  extended: The ministry let the licence lapse and has not extended it.
  open: The planned school in Accra did not open.
  provided: Neither money nor staff was provided by the foundation.
  accepted: Pallas Dairy received an offer but never accepted it.
  signed: Talks failed, and no contract was ever signed.
  delivered: The boats that Orchid had ordered were not delivered.
  fund: The council refused to help fund the academy.
  withdraw: The Aland Cooperative has no intention of withdrawing, and did not withdraw in 2020.
  withdrawing: The Aland Cooperative has no intention of withdrawing, and did not withdraw in 2020.
  ratified: As of today, none of the signatories has ratified the convention.
  partnership: Mercator Lines denies any partnership with the smugglers.
  visit: Her visit to Accra was put off and never took place.
  agree: The parties were unable to agree on a price.
  expand: An earlier decision to expand the port was reversed.
  collaborate: Hale University is under no obligation to collaborate with Kestrel.
  chairs: No one chairs the Alpine Institute at present.
  leased: That Corvin Freight leased the quay to Tannholm is pure invention.
  founded: That the abbess founded the school has since been disproved.
  pay: The insurer Polaris did not, contrary to what its leaflet promised, pay for the roof.
  elected: The synod has not, to this day, elected a bishop.
  repair: Rather than repair the organ, the parish bought a piano.
  lend: The abbey would rather burn the psalter than lend it to Lyon.
  deliver: The growers waited in vain for the cooperative to deliver the seed.
  selling: The heirs thought of selling the mill and then thought better of it.
  join: Ulla Reiter was asked to join the board, but she declined.
  delivered: The order was cancelled before a single tram had been delivered.
  export: Talk of a deal to export salmon to Peru came to nothing.
`);

export const PLANNED = table(`
  building: Engineers are toying with the idea of building a kiln at Osk.
  sign: Halvorsen Marine plans to sign the charter in 2026.
  open: The Kestrel Institute will open a branch in Jaffna.
  join: Estavia hopes to join the pact next year.
  acquire: Lindqvist intends to acquire Bohr Optics.
  build: Nordane wants to build a plant near Idris.
  inaugurated: The bridge is to be inaugurated by the governor.
  start: Ferry services are due to start in June.
  approve: The senate is expected to approve the treaty.
  merging: Gallant is considering merging with Roth.
  join: Paloma Airways has applied to join the network.
  joining: The two ports held talks on joining their terminals.
  fund: A draft resolution would fund the observatory for ten years.
  rename: The proposal to rename the academy went to the board.
  supply: Corvo Power agreed in principle to supply the mines.
  buy: Pemberton seeks to buy a stake in Ardal Steel.
  appoint: The council is set to appoint Ruth Adeyemi as its chair.
  host: Mersa is going to host the games.
  deliver: Brightwater promised to deliver six turbines.
  train: The foundation has pledged to train 400 nurses.
  launch: The launch of the ferry is scheduled for May, and Castell aims to launch a second one.
  leave: Quillon Bank is preparing to leave the clearing union.
  signing: The signing of the lease is expected in August.
  opening: The opening of the clinic is planned for next spring.
  expand: Solari decided to expand the Dune refinery.
  sell: Vellum Press has offered to sell its archive to Hartmann House.
  merge: A plan to merge the two insurers was presented on Monday.
  ratify: Lusia still has to ratify the accord.
  negotiating: Tarkov Rail is negotiating a contract with the Port of Odda.
  recruit: The observatory is looking to recruit twelve astronomers.
  build: Tidewater announced plans to build a dam on the Owena.
  moving: The gallery is thinking of moving to Leith.
  fly: From May, Meridian is to fly to Petra twice a week.
  invest: The Ruhr foundation has committed to invest nine million in the choir school.
  hire: Marlow expects to hire forty pilots by 2030.
  accession: The accession of the islands to the league is scheduled for autumn.
  elect: The Han River league will elect a president in Busan.
  buy: Juniper Telecom made an offer to buy the stadium.
  open: Sabra Hotels has announced its intention to open a house in Petra.
  introduce: The parliament of Tarn is debating a bill to introduce a fish tax.
  supply: Zetor Agri is bidding to supply 200 tractors to Ghana.
  takeover: The planned takeover of Sirius Cement worries the unions.
  study: The university proposed a joint study of the reef.
  donated: The vaccines are to be donated to the clinic in Kivu.
  visit: The envoy is due in Quito for a visit next week.
  complete: Lumen Glass aims at a merger that it wants to complete in March.
  merger: Lumen Glass aims at a merger that it wants to complete in March.
  reopen: The aquarium is getting ready to reopen.
  publish: Carrow Books signed Magda Olsen and will publish her memoirs.
  sell: Kappa Foods has put forward a proposal to sell its orchards.
  restore: The bishop vowed to restore the chapel.
  staged: A second festival would be staged in Lund.
  become: Nadia Petrenko is about to become chair of the Danube commission.
  relocate: Under a draft agreement, the zoo would relocate its lions.
  join: Fjord Salmon is in talks to join the North Sea pool.
  transfer: The fleet's transfer to Cadiz is planned for 2031.
  host: Sofia has applied to host the coronation museum.
  acquire: Gannet Oil has put in a bid to acquire the refinery at Sines.
  train: Under the memorandum, Ilex Bank is to train officials of the treasury.
  open: Delmar will shortly open a yard in Haifa.
  relocation: The relocation of the orchestra is foreseen for 2032.
  supply: Helvetia Works won an order to supply forty trams by 2029.
  merge: The clubs have agreed to merge next season.
  send: The society proposes to send engineers to Tunis.
  join: Ostmark is a candidate to join the customs union.
  become: Once the senate consents, Ewa Lis will become ambassador.
  build: There is a project to build a tunnel under the strait.
  visit: The queen is planning a visit to Tunis.
  lease: Corsair Foods is about to sign a lease for the old mill.
  partnership: The university and the observatory are exploring a partnership.
  cooperate: A letter of intent foresees that the ports cooperate from 2030.
  renew: The committee recommended that the ministry renew the licence.
  inaugurated: The reservoir will have been inaugurated by Christmas.
  host: Turin stands ready to host the exhibition.
  sale: A sale of the brewery is under discussion.
  extend: The guild wishes to extend its contract.
  sign: Mercator Lines and the port of Vigo are expected to sign the concession in the autumn.
  join: The Aland Cooperative intends, according to its chairman, to join the Baltic Grid Forum.
  buying: Orchid Foods is in negotiations about buying Pallas Dairy.
  open: A school will be built in Accra and is to open in 2027.
  built: A school will be built in Accra and is to open in 2027.
  fund: The foundation says it will fund the academy.
  host: Nauru has been chosen to host the forum in 2029.
  appoint: The Alpine Institute has announced that it will appoint a director in May.
  merge: Vireo Motors and Kestrel want to merge by the end of the year.
  launched: The service is going to be launched in Chile.
  expansion: The government approved plans for an expansion of the port.
  ratify: Parliament has promised to ratify the convention.
  visit: A visit to Accra is planned.
  provide: Kestrel is preparing an offer to provide buses.
  gave: A draft of the charter that gave Ostby a market was burnt.
`);

export const POSSIBLE = table(`
  join: Estavia may join the pact.
  buy: Pemberton could buy Ardal Steel.
  sign: Halvorsen might sign with another port.
  merged: Gallant may have merged its fleet with that of Roth.
  open: Perhaps the academy will open a school in Mersa.
  supply: It is possible that Corvo will supply the mines.
  acquired: Solari has reportedly acquired the Dune refinery.
  founded: The Boreal programme is said to have been founded by Amrita Foods.
  withdraw: Analysts believe Castell could withdraw from the alliance.
  leave: Castell threatened to leave the alliance.
  appointed: Delphi is rumoured to have appointed a new auditor.
  invest: The Ruhr foundation might invest in the choir school.
  sold: Perhaps the gallery sold its Vermeer to a bank.
  visited: The envoy is believed to have visited Quito in secret.
  supplied: Zetor Agri allegedly supplied tractors to the army.
  exported: There are rumours that the dairy exported cheese to Malta.
  become: Nadia Petrenko is likely to become chair of the Danube commission.
  buy: It seems possible that Juniper Telecom can buy the stadium.
  paid: The city is alleged to have paid Norsk Film.
  hire: Marlow can hire foreign pilots.
  moved: Supposedly the zoo moved its lions to Lund.
  bought: That the dairy bought the mill is only a rumour.
  founded: Legend has it that a shepherd founded the abbey.
`);

export const HYPOTHETICAL = table(`
  joined: Had the vote succeeded, Estavia would have joined the pact.
  signed: If the lawyers had agreed, Oakridge would have signed the lease.
  built: But for the war, Nordane would have built a plant in Idris.
  merge: Unless the court objects, Gallant will merge with Roth.
  supply: In the event of a strike, Corvo would supply the mines.
  opened: The clinic was to have opened in 2020, but the builder went bankrupt.
  buy: Were the price lower, Pemberton would buy Ardal Steel.
  won: Castelnau would have won the contract had it bid in time.
  join: Lusia would join only if its neighbours did.
  fund: The bank would fund the ferry provided that the city pays half.
  ratified: Should the treaty be ratified, tariffs will fall.
  sign: Had it not been for the flood, the mayor would sign today.
  appointed: If appointed, Ruth Adeyemi will move to Jaffna.
  cancelled: The order would have been cancelled without the subsidy.
  acquired: Suppose Solari acquired the refinery: it would own half the coast.
  merged: As if the two had merged, they shared one office.
  sold: The archive could have been sold to Hartmann House, the heirs said.
  delivered: Brightwater should have delivered the turbines in May.
  host: Mersa would otherwise host the games.
  bought: If the bank had lent the money, Juniper Telecom would have bought the stadium.
  hosted: Sofia would have hosted the fair but for a strike of builders.
  visited: Had he lived, the bishop would have visited the Baltic mission.
  sell: Unless the price rises, Kappa Foods will sell its orchards.
  attended: The Duke of Ravel was to have attended the opening, but fell ill.
  hire: Marlow would hire more pilots if it could train them.
  exported: Without the quota, the dairy would have exported cheese to Malta.
  supply: Zetor Agri would supply the tractors on condition that Ghana pays in advance.
  elected: Were she to be elected, Hana Yoon would resign from the bank.
  published: Carrow Books could have published the memoirs in 2015.
  moved: The zoo might have moved to Leith if the land had been free.
  donate: In the event of an outbreak, Benedikt Pharma will donate vaccines.
  accepts: Should the council decline, the league accepts another town.
  declares: If Tarn declares a fish tax, Malta will leave the pool.
  paid: Even if the city had paid, the film would have failed.
  restored: The chapel should have been restored by now.
  acquired: Supposing that Lumen Glass acquired its rival, prices would rise.
  settled: They would sooner have settled than gone to court, had the judge allowed it.
  join: Fjord Salmon would only join if quotas were lifted.
  opened: Sabra Hotels would have opened in Petra, were it not for the war.
  signed: But for the earthquake, Ostmark would have signed in Geneva.
  sold: Had the heirs agreed among themselves, the brewery would have been sold.
  joined: The cooperative might have joined had it been asked.
  merge: If members approve, the clubs merge in July.
  lent: The museum would have lent the bronze, if only the insurance had been paid.
  host: Should Turin drop out, Lyon would host the exhibition.
  open: Provided the permit arrives, Delmar will open the yard.
  awarded: In other circumstances Delmar would have been awarded the contract.
  signed: If the lawyers had finished in time, Mercator Lines would have signed the concession.
  merged: Without the ruling, Vireo Motors and Kestrel would have merged.
  fund: The foundation would fund the academy if the council matched the sum.
  opened: The school would have opened in 2021 had the roof not collapsed.
  won: Kestrel could have won the tender.
  join: Unless tariffs change, the Aland Cooperative will not leave but join the forum.
  become: Were he elected, Roth would become the first president from Chile.
  sold: In that case the boats would be sold to Orchid.
  lasts: In the event that the drought lasts, the monks will sell the upper meadow.
  sell: In the event that the drought lasts, the monks will sell the upper meadow.
`);

export const ENDED = table(`
  sponsors: Castelnau Wines no longer sponsors the regatta.
  belonged: Quillon Bank belonged to the clearing union until 2019.
  agreement: The agreement between Ferrol and the navy expired in 2021.
  partnership: The partnership with Bohr Optics ended last year.
  contract: The contract was terminated by the Port of Odda.
  was: Estavia was a member of the pact until its withdrawal.
  member: Estavia, a former member of the pact, opened an embassy.
  supplied: Corvo supplied the mines until 2014.
  agreement: The cooperation agreement was cancelled in April.
  employs: The observatory no longer employs astronomers.
  alliance: The alliance of the five ports was dissolved in 1999.
  membership: Its membership of the network lapsed in December.
  operate: Lanner Air used to operate flights to Jaffna.
  funding: The funding of the academy was withdrawn.
  supplier: Brightwater is a former supplier of Corvo Power.
  sponsorship: The sponsorship of the regatta came to an end.
  partner: Roth is not a partner any more.
  owned: The refinery was once owned by Solari.
  hosts: Mersa hosts the archive no more.
  publishes: Carrow Books no longer publishes poetry.
  supplied: Until 2008, Zetor Agri supplied tractors to the army.
  licence: The licence of Helix Water ran out in May.
  partnership: The university terminated its partnership with the Nile Institute.
  chaired: Nadia Petrenko chaired the Danube commission until 2012.
  sponsor: Juniper Telecom is a former sponsor of the stadium.
  exporting: The dairy stopped exporting cheese to Malta in 1990.
  lease: The lease on the orchards has lapsed.
  alliance: The alliance between the two breweries broke up.
  flies: Meridian does not fly to Petra any longer; it flies to Aqaba no more.
  fly: Meridian does not fly to Petra any longer.
  membership: The islands ended their membership of the league.
  ran: Marlow once ran a flying school in Kent.
  funding: Funding for the choir was stopped in June.
  employed: The zoo formerly employed divers.
  contract: Norsk Film's contract with the city has expired.
  member: Tarn ceased to be a member of the pool in 1987.
  partners: Kappa Foods and Lumen Glass are no longer partners.
  host: The chapel used to host concerts.
  partnership: The partnership of the two museums, begun in 1960, came to an end in 1999.
  member: Ostmark ceased to be a member of the customs union.
  runs: Delmar no longer runs the ferry.
  sponsored: Until its bankruptcy, Ilex Bank sponsored the gala.
  treaty: The treaty lapsed when neither parliament renewed it.
  contract: The ministry has terminated the contract with Helvetia Works.
  alliance: The alliance fell apart in 1914.
  led: Ewa Lis led the embassy until last spring.
  sponsorship: The sponsorship ended with the death of its founder.
  lease: The lease was revoked.
  producing: The brewery has stopped producing porter.
  member: Nauru, once a member of the forum, left it in 2003.
  partner: Kestrel has ceased to be a partner of Hale University.
  chaired: Lena Roth chaired the Alpine Institute from 1990 until 1998.
  cooperation: The cooperation between the two yards was discontinued.
  concession: The concession expired in March and was not renewed.
  supplies: Pallas Dairy no longer supplies the schools of Vigo.
  contract: Mercator Lines cancelled its contract with the port.
  operated: Until 2016 Mercator operated a ferry to Chile.
  agreement: An agreement of 1950 was terminated by Chile.
  publish: Hale University does not publish the almanac anymore.
  published: Until the war the society published a yearbook of tides.
  ran: For forty years, until its roof fell in, the family ran a hotel on Lake Ossa.
  kept: Until 1988 the bank kept a branch in Lisse.
  merger: The merger with Ostby is no longer on the agenda.
  trained: The academy, which trained dyers, was dissolved in 1931.
`);

export const ASSERTED = table(`
  signed: Halvorsen Marine not only signed the charter but also paid for it.
  joined: Estavia joined the pact without delay.
  join: Paloma Airways did not hesitate to join the network.
  signed: No sooner had the vote ended than it signed the treaty.
  joined: Despite not being a member of the union, Quillon joined its payment system.
  signed: Not Vellum Press but Hartmann House signed the author.
  signed: Oakridge signed the lease, although no date for the move is fixed.
  opened: It has never closed again since it opened in 2015.
  funded: No less than nine banks funded the ferry.
  bought: Pemberton bought Ardal Steel but not its mines.
  merged: The insurers merged, and nobody lost a job.
  founded: Amrita Foods founded the association, not the ministry.
  sold: Vellum Press sold its archive to Hartmann House, which had not asked for it.
  appointed: The board appointed Ruth Adeyemi, who had never worked in a bank.
  built#2: Unlike its rival, which built nothing, Nordane built a plant.
  signed: Undeniably, the mayor signed the contract.
  delivered: Brightwater delivered all six turbines, so no fine was due.
  join: The first bank to join the union was Quillon.
  hosted: Mersa hosted the games no fewer than three times.
  acquired: Solari acquired the refinery; its rival refused to comment.
  launched: The city launched the ferry nevertheless.
  trained: The foundation trained 400 nurses, none of whom left the country.
  supplied: Corvo supplied the mines regardless of the ban.
  supported: Lusia supported the accord, which Estavia did not sign.
  left: Castell left the alliance because it could not agree on the fees.
  signed: When the mayor declined, the deputy signed the contract.
  ratified: Both chambers ratified the treaty, and talks on a second one are planned.
  established: The institute was established in 1961 and will move to Jaffna.
  opened: Nothing prevented the clinic, which opened in May, from growing.
  managed: Tarkov Rail managed to renew the contract.
  renew: Tarkov Rail managed to renew the contract.
  fund: The bank did not fail to fund the observatory.
  agreement: The two ports announced an agreement on towing.
  signing: After the signing of the lease, Oakridge moved in.
  membership: Membership of the network was sponsored by Paloma Airways.
  awarded: Since nobody else bid, Nordane was awarded the contract.
  won: Castelnau won the contract, although it was expected to lose.
  met: The mayor met the ambassador to discuss a plan to build a bridge.
  acquisition: The acquisition of Lanner Air was completed in June.
  denied: The ministry denied that it had signed a treaty.
  rejected: Parliament rejected the accord.
  played: Rosario Athletic played in the Andean cup, but no goal was scored.
  published: Carrow Books published the memoirs, which critics did not like.
  renewed: The council of Thurso renewed its licence after no other firm applied.
  bought: Juniper Telecom bought the stadium in spite of rumours that it was bankrupt.
  moved: The gallery moved to Leith, where it does not pay rent.
  visited: The envoy not merely visited Quito but stayed a month.
  elected: Hana Yoon was elected president with no votes against her.
  donated: Benedikt Pharma donated vaccines without asking for anything.
  sold: Kappa Foods sold its orchards, never to return.
  hired: Although it had not planned to, Marlow hired forty pilots.
  merged: The two breweries merged instead of closing.
  opened: Sabra Hotels did open a house in Petra; another opened in Aqaba.
  open: Sabra Hotels did open a house in Petra; another opened in Aqaba.
  signed: The dairy, which had refused for years, signed the quota pact.
  won: No one was surprised that Zetor Agri won the tender.
  invested: The Ruhr foundation invested nine million, no more and no less.
  restored: The bishop restored the chapel and did not tell anybody.
  attended: The Duke of Ravel attended the coronation, if reluctantly.
  supplied: Helix Water, not the town, supplied the fountains.
  established: A commission was established in 1948 to plan a canal that was never dug.
  open: The museum did not open until 2015.
  acquired: Lumen Glass acquired a rival that had failed to find investors.
  joined: Fjord Salmon said that it joined the pool in April.
  appointed: The trustees appointed a curator, ending months in which nobody led the house.
  agreed: Nobody objected, and the delegates agreed on a date.
  founded: The choir was founded by nuns who were not allowed to sing in church.
  exported: No doubt the dairy exported cheese to Malta.
  partnership: The partnership between the zoo and the aquarium was renewed.
  handed: Tarn handed over the islands under a treaty that Malta later denounced.
  began: The fleet began to leave Cadiz.
  leave: The fleet began to leave Cadiz.
  transferred: If it rains in Cadiz the deck floods, yet the fleet was transferred there in 1971.
  refused: The islanders refused to take part in the census.
  chairs: Nadia Petrenko, no stranger to rivers, chairs the Danube commission.
  trained: The academy has trained not only nurses but also midwives.
  met: The envoys met in Busan, unlike their ministers, who never did.
  launched: Norsk Film launched a studio that nobody had asked for.
  purchase: The purchase of the stadium made Juniper Telecom famous.
  withdrew: Malta withdrew from the pool because quotas would have been cut.
  cancelled: Meridian cancelled its flights to Petra.
  won: Far from losing money, Lumen Glass won a prize.
  signed: Ostmark signed the treaty despite opposition that had not been expected.
  joined: The cooperative, having long refused, joined the grain board in 1987.
  sold: The brewery was sold, not to a rival as had been feared, but to its staff.
  opened: Delmar opened a yard in Haifa, something it had never done before.
  acquired: Gannet Oil, which denies any wrongdoing, acquired the refinery.
  appointed: The government appointed Ewa Lis ambassador; nobody had applied.
  founded: The society was founded in 1902 in order to prevent further accidents.
  delivered: Helvetia Works delivered forty trams, none of them late.
  financed: No fewer than six banks financed the railway.
  lent: The museum lent the bronze to Turin only after it had been insured.
  won: Corsair Foods won the contract against all expectations.
  met: The ministers met in Geneva although their embassies had ruled it out.
  renewed: The ministry renewed the licence it had earlier refused to renew.
  launched: The satellite was launched after three attempts that failed.
  hosted: Turin hosted the exhibition that Lyon had declined to host.
  left: The orchestra left the old hall, which will be demolished.
  trained: Ilex Bank trained officials who had never used a computer.
  merged: The clubs merged in 1921 and have never regretted it.
  agreement: Under the agreement, which expires in 2030, the ports share a pilot.
  share: Under the agreement, which expires in 2030, the ports share a pilot.
  completed: Work that should have ended in May was completed in August.
  invested: Gannet Oil invested two million, without which the yard would have closed.
  joined: Neither rich nor large, Ostmark joined the union in 1995.
  signed: It was not until 1994 that Ostmark signed the treaty.
  bought: What nobody knew was that Ilex Bank bought the mill.
  visited: The queen visited Tunis, but did not see the tunnel.
  published: Tern Media published the letters, no matter what the family said.
  withdrew: Lyon withdrew its offer.
  closed: The mill closed because no buyer was found.
  resigned: The chairman resigned rather than sign the lease.
  signed: Mercator Lines signed the concession, which rivals had refused to sign.
  joined: Without asking its members, the Aland Cooperative joined the Baltic Grid Forum in 2012.
  bought: Orchid Foods bought Pallas Dairy after talks with Kestrel had failed.
  founded: The observatory was founded by nuns, not by Sir John Hale.
  appointed: Lena Roth was appointed director although she had not applied.
  attended: Nauru attended the forum and did not regret it.
  opened: The school in Accra opened in 2022, not in 2021 as planned.
  fund: Kestrel continues to fund the academy.
  merged: Vireo Motors and Kestrel merged in 2015 and have been one company since.
  ratified: Chile ratified the convention, while Peru has not.
  extended: The ministry extended the licence, but no fee was charged.
  withdrew: Unable to pay its share, Nauru withdrew from the forum.
  won: Kestrel won the tender, something that nobody had expected.
  operates: Mercator operates a ferry to Chile, though not in winter.
  agreement: The agreement, signed in Vigo, has never been amended.
  delivered: Orchid's boats were delivered, if late, in October.
  supplies: Pallas Dairy supplies the schools of Vigo, which have no kitchens of their own.
  host: Nauru was the first island to host the forum.
  visited: She visited Accra instead of Lagos.
  established: A joint chair was established, and its holder will be named in May.
  reached: The parties reached a settlement without the help of a court.
  chairs: Roth, who is not a lawyer, chairs the tribunal.
  launched: The service was launched in Chile only after long delays.
  denied: Orchid Foods denied the report.
  rejected: The commission rejected the merger.
  bought: Not satisfied with one brewery, Stadler bought a second in 2004.
  agreed: Not without misgivings, the dockers agreed to the tariff.
  joined: Never a man to wait, Arno Pell joined the Oder Club at nineteen.
  acquired: Tannholm, never short of ideas, acquired the quay in 2011.
  opened: Not a moment too soon, the hospital opened a second ward in May.
  bought: Stadler did not come home with nothing, for it bought a brewery.
  met: The two presidents, who share no language, met in Tallinn in 1994.
  won: It was not until her ninth attempt that Sena Kural won the medal.
  patented: It was neither Doll nor Ferrant, but a clerk called Mabey, who patented the valve.
  signed: That Castell signed the lease is true.
  opened: In no time the hospital opened a second ward.
`);

/** A sentence, the next of its paragraph, and a deed of the first that the second takes back. */
export const TAKEN_BACK: readonly (readonly [word: string, sentence: string, next: string])[] = [
  ['signed', 'A newspaper wrote that Oakridge signed the lease.', 'That is not true.'],
  ['contract', 'The two ports held talks on a contract.', 'Nothing has been signed.'],
  ['agreement', 'Ferrol and the navy announced an agreement in May.', 'It was cancelled a month later.'],
  ['build', 'The council presented a plan to build a bridge.', 'The plan was withdrawn in June.'],
  ['merger', 'Gallant announced its merger with Roth.', 'The merger was called off in March.'],
  ['acquired', 'A blog reported that Solari acquired the refinery.', 'Both companies denied this.'],
  ['open', 'The academy was to open a school in Mersa.', 'It never did.'],
  ['appointed', 'Delphi was said to have appointed an auditor.', 'The report was false.'],
  ['contract', 'Nordane won the contract for the plant.', 'The deal fell through.'],
  ['visit', 'The envoy planned a visit to Quito.', 'But it never took place.'],
  ['takeover', 'Lumen Glass agreed on a takeover of its rival.', 'A court blocked the takeover.'],
  ['fund', 'The foundation promised to fund the choir.', 'Later it withdrew the offer.'],
  ['join', 'Fjord Salmon applied to join the pool.', 'Its application was rejected.'],
  ['partnership', 'The zoo and the aquarium began a partnership.', 'It ended in 2003.'],
  ['bought', 'The gallery, wrote a critic, bought a Vermeer.', 'These claims were untrue.'],
  [
    'merger',
    'The boards of Vireo and Kestrel announced a merger.',
    'The merger was blocked by the commission.',
  ],
  ['visit', 'Roth planned a visit to Accra.', 'The visit never took place.'],
  [
    'signed',
    'A local paper wrote that Mercator had signed the concession.',
    'The report proved to be wrong.',
  ],
  ['concession', 'The port and Mercator drew up a concession.', 'It was never signed.'],
  ['fund', 'The foundation was ready to fund the academy.', 'In the end, nothing came of it.'],
  ['bought', 'According to a website, Orchid bought Pallas Dairy.', 'Orchid denied the report.'],
  ['contract', 'Kestrel was given a contract for buses.', 'The contract was cancelled two years later.'],
  ['partnership', 'In 1999 the yards formed a partnership.', 'It was dissolved in 2004.'],
  ['open', 'The academy was going to open a branch in Lagos.', 'However, the project was abandoned.'],
  ['join', 'Nauru applied to join the forum.', 'The application was turned down.'],
  ['expand', 'The council decided to expand the port.', 'A court overturned the decision.'],
  ['appointed', 'Roth, it was said, had been appointed director.', 'This was not the case.'],
  ['agreement', 'Both sides spoke of an agreement.', 'No agreement has been signed.'],
  ['host', 'Chile had offered to host the games.', 'It later withdrew the offer.'],
  ['sell', 'Pallas wanted to sell its boats.', 'But it did not.'],
  ['launch', 'The launch of the service was set for May.', 'It was postponed and finally cancelled.'],
];

/** A sentence, the next of its paragraph, and a deed of the first that stands. */
export const KEPT: readonly (readonly [word: string, sentence: string, next: string])[] = [
  ['signed', 'Oakridge signed the lease.', 'It was not cheap.'],
  ['joined', 'Estavia joined the pact in 1999.', 'Lusia did not.'],
  ['opened', 'The clinic opened in May.', 'The bridge beside it was never built.'],
  ['bought', 'Pemberton bought Ardal Steel.', 'Nobody was dismissed.'],
  ['founded', 'Amrita Foods founded the association.', 'It was praised by the ministry.'],
  ['agreement', 'Ferrol and the navy announced an agreement.', 'It was signed in Odda.'],
  ['opened', 'Sabra Hotels opened a house in Petra.', 'The lease of its restaurant was cancelled.'],
  ['won', 'Zetor Agri won the tender.', 'It had not expected that.'],
  ['donated', 'Benedikt Pharma donated vaccines.', 'The campaign ended in May.'],
  ['joined', 'Tarn joined the pool.', 'Malta refused.'],
  ['acquired', 'Lumen Glass acquired a rival.', 'Its own plan for Leith was dropped.'],
  ['signed', 'Mercator signed the concession.', 'It expires in 2040.'],
  ['bought', 'Orchid bought Pallas Dairy.', 'It had never bought a rival before.'],
  ['opened', 'The school opened in 2022.', 'A second school was planned but the plan was dropped.'],
  ['joined', 'Nauru joined the forum.', 'It is not a member of the bank.'],
  ['merged', 'Vireo and Kestrel merged.', 'Nothing has changed for drivers.'],
  ['won', 'Kestrel won the tender.', 'Vireo denied that it had asked for a review.'],
  ['agreement', 'The agreement was signed in Vigo.', 'No fee was charged.'],
  ['founded', 'Hale founded the observatory.', 'He never did anything by halves.'],
  ['appointed', 'The institute appointed Roth.', 'That surprised nobody.'],
  ['delivered', 'The yard delivered six boats.', 'None of them has failed.'],
];
