/**
 * How people put in a chat what a press officer puts otherwise, a group a line: "foot the bill" and "finance", "ppl" and
 * "people". Verbs stand in their dictionary form, nouns in the singular.
 */
export const EVERYDAY_GROUPS = `
shut down, close, close down, shutter, cease operations, wind up
pull out, withdraw, back out, bow out
step down, resign, quit, stand down, leave office
chip in, contribute, pitch in
foot the bill, pay, finance, cover the cost, bear the cost
bankroll, fund, finance, provide funding, put up money
team up, cooperate, collaborate, join forces, work together, partner with
kick off, begin, start, commence, launch, get going
hand over, deliver, transfer, turn over
sign up, join, register, enrol, enroll
turn down, reject, decline, refuse, say no to
scrap, cancel, abandon, call off, axe, ditch
turn up, attend, show up, be present
set up, found, establish, create, form
take over from, succeed, replace
fire, dismiss, sack, remove from office, give the boot
lay off, make redundant, cut jobs, shed staff
come up with, develop, devise, think up
buy, purchase, acquire, procure, snap up
fix, repair, mend, patch up
do up, renovate, refurbish, modernise, modernize, revamp
build, construct, erect, put up
tear down, demolish, knock down, pull down, raze
put off, postpone, delay, defer, push back
put on hold, suspend, pause
pick up, collect, fetch
go up, rise, increase, grow
go down, fall, decrease, decline
cut back, reduce, cut, cut down, scale back, slash, curtail
boost, increase, raise, step up, ramp up, bump up
beef up, strengthen, reinforce, shore up
speed up, accelerate, expedite, hasten
find out, learn, ascertain, discover
look into, investigate, examine, probe
go over, review, look over, scrutinise
carry out, conduct, perform, undertake, execute
go ahead with, proceed with, press ahead with
keep up, maintain, sustain
wrap up, finish, conclude, complete, finalise, finalize
run out, expire, lapse
provide, supply, furnish
give out, distribute, hand out
give away, donate, make a donation
give up, relinquish, surrender
give back, return, hand back
give the nod, approve, give the go-ahead, green-light, sign off on, authorise, authorize
ask for, request, call for
talk about, discuss, debate
hold talks, negotiate, confer
hammer out, negotiate, thrash out
announce, make public, unveil, reveal, make known
bring up, mention, raise the issue
stress, emphasise, emphasize, underline, highlight, point out
clear up, clarify, explain
promise, pledge, vow, commit
own up, admit, acknowledge
praise, commend, laud
slam, criticise, criticize, condemn, denounce
help, assist, aid, lend a hand, help out
show off, showcase, exhibit, display
put on, organise, organize
put together, assemble, compile
put forward, propose, suggest, submit
put out, publish, release, issue, bring out
put up, accommodate, lodge
bring in, introduce, implement
bring together, unite, convene, gather
bring back, reintroduce, reinstate, restore
roll out, introduce, launch, deploy
phase out, discontinue, end gradually
get together, meet, gather, convene
get in touch, contact, reach out
get back, recover, regain, retrieve
get ready, prepare, gear up
get better, improve, recover
get worse, worsen, deteriorate
get hold of, obtain, secure, acquire
take part, participate, join in, be involved
take place, happen, occur, be held
take on, hire, recruit, employ
take on, assume, undertake
look after, care for, take care of
move, relocate
move out, vacate, leave the premises
open, inaugurate, cut the ribbon
merge, amalgamate, combine, consolidate
split up, separate, part ways, break up
spin off, hive off, demerge
sell off, divest, offload, dispose of
rent, lease
rent out, lease out, let out
lend, loan, provide a loan
pay back, repay, reimburse, refund
pay out, disburse
shell out, spend, fork out, cough up
raise money, raise funds, fundraise
rake in, earn, bring in, generate
make money, turn a profit, be profitable
lose money, make a loss, incur losses
go bust, go bankrupt, become insolvent, go under
bail out, rescue financially
put money into, invest in, pour money into
work out, calculate, figure out, determine
sort out, resolve, settle, iron out
deal with, handle, cope with
be in charge, lead, head up
in charge of, responsible for
oversee, supervise, monitor, watch over
name, appoint, designate
vote in, elect, choose by vote
swear in, install in office, administer the oath
stand in, deputise, fill in for, substitute for
fill out, complete, fill in
ink, sign
strike a deal, reach agreement, conclude an agreement, clinch a deal, cut a deal, come to terms
tear up, terminate, revoke, rescind
stick to, comply with, adhere to, abide by
fall through, fail, collapse, come to nothing
agree, consent, give consent
swap, exchange
upgrade, modernise, modernize, improve
make bigger, expand, enlarge, extend
make better, improve, enhance
try out, test, trial, pilot
add up to, total, amount to
be made of, consist of, comprise, be composed of
belong to, be owned by
come from, originate from, stem from, hail from
be based in, be headquartered in, be located in
graduate, finish school, complete studies
win, be awarded, receive an award, scoop a prize
beat, defeat
host, play host to, be host of
sponsor, support financially, fund
celebrate, mark, commemorate
broadcast, air, transmit, televise
grow, cultivate
pass away, die, decease
get sick, fall ill, become infected
vaccinate, immunise, immunize, inoculate, jab
track down, locate, trace
throw away, discard, dispose of, throw out
hook up, connect, link up
switch on, turn on, activate
switch off, turn off, deactivate
go live, become operational, enter service, come on stream
ship, transport, haul
drop by, visit, pay a visit
speak up for, advocate, champion
call on, urge, appeal to
push for, press for, lobby for, advocate
be against, oppose, object to
let know, inform, notify, tell
fill in on, brief, inform
leave out, omit, exclude
let in, admit, accept
kick out, expel, throw out, oust
cut ties, sever relations, end cooperation, break off relations
branch out, diversify, expand into
top up, replenish, supplement
make sure, ensure, guarantee
draw in, attract, bring in
buy into, invest in, acquire a stake
boss, head, director, chief, leader
CEO, chief executive, chief executive officer, managing director
CFO, chief financial officer, finance chief, finance director
CTO, chief technology officer, technology chief
COO, chief operating officer, operations chief
prez, president
veep, vice president, vice-president, VP
sec gen, secretary general, secretary-general
chair, chairman, chairwoman, chairperson
number two, deputy, second in command
PM, prime minister, premier, head of government
foreign minister, foreign secretary
exec, executive, senior manager
prof, professor
dir, director
rep, representative, delegate
mgmt, management, leadership
admin, administrator
asst, assistant, aide
spokesman, spokesperson, spokeswoman
bigwig, senior official, dignitary, VIP
civil servant, government official, public official
staff, employee, personnel, workforce, headcount, worker
coworker, colleague, co-worker
newbie, new member, newcomer, new entrant
old hand, veteran, long-serving member
backer, sponsor, funder, donor, financier
go-between, intermediary, mediator, middleman
pro, professional, expert, specialist
scientist, researcher, boffin
techie, engineer, technician
folks, people, ppl, persons
turnout, attendance, number of visitors
kid, child, youngster
teen, teenager, adolescent
old people, senior citizen, elderly people, pensioner
pupil, schoolchild, student
teacher, instructor, trainer, educator
doc, doctor, physician, medic
cop, police officer, policeman
lawyer, attorney, legal counsel
journo, journalist, reporter
ref, referee, match official
HQ, headquarters, head office, seat, main office
lab, laboratory
uni, university
dept, department
govt, government, gov
watchdog, regulator, supervisory authority, regulatory body
NGO, non-governmental organisation, nonprofit, non-profit organisation
org, organisation, organization
assoc, association
company, firm, corporation
parent company, holding company, mother company
offshoot, subsidiary, daughter company
startup, start-up, new venture
JV, joint venture, joint company
telco, telecom operator, telecommunications company, phone company
carmaker, automaker, car manufacturer
drugmaker, pharmaceutical company, pharma company, drug company
power company, utility, electricity supplier
lender, bank, financial institution
TV station, broadcaster, TV channel, television network
deal, agreement, contract, accord, pact
MOU, memorandum of understanding
team-up, collaboration, partnership, cooperation, tie-up, alliance, collab
takeover, acquisition, buyout
stake, shareholding, share
shareholder, stockholder
cash, money, sum, amount
funding, financing, financial support
grant, subsidy, financial aid
price, cost, fee, charge
pay, salary, wage, remuneration
pay rise, salary increase, raise
membership fee, dues, subscription
takings, revenue, income, earnings, proceeds
discount, price reduction, reduced price
free of charge, at no cost, for free, gratis
freebie, giveaway, free gift
cash cow, main income source, money-spinner
perk, benefit, advantage
upside, advantage, benefit
downside, drawback, disadvantage
goal, purpose, aim, objective
idea, concept, notion
scheme, programme, project
spot, place, site, location, venue
power plant, power station
lorry, truck
car, automobile
plane, aircraft, jet
chopper, helicopter
cargo, freight, shipment
gear, equipment, kit
tech, technology
app, application
website, web page, internet site
ad, advert, advertisement, commercial
PR, public relations
press release, news release, media release
presser, press conference, news conference
paper, document, doc
paper, newspaper
spec, specification
info, information, details
pic, photo, picture, photograph
vid, video, clip
movie, film
TV show, television programme, television show
gig, concert, live performance
bash, party, celebration
fest, festival
trade fair, trade show, expo
prize, award, honour
footy, football, soccer
mtg, meeting
conf, conference, congress
AGM, annual general meeting, annual meeting
talks, negotiations
talk, lecture, speech, presentation
course, class, training course
PhD, doctorate
job, position, post
job cut, layoff, redundancy
R&D, research and development
study, research, investigation
pilot, pilot project, trial run, test run
jab, vaccine, vaccination
drug, medicine, medication
op, operation, surgery
ICU, intensive care
veg, vegetable
grub, food, foodstuff
farming, agriculture
green energy, renewable energy, clean energy
EV, electric car, electric vehicle
power cut, power outage, blackout
climate change, global warming
rubbish, trash, garbage, waste, refuse
rulebook, bylaws, statutes
licence, license, permit
go-ahead, approval, green light, permission, consent
lawsuit, court case, legal action, litigation
protest march, demonstration, protest rally
truce, ceasefire
hiccup, setback, hitch, snag
screw-up, mistake, error, blunder
hurdle, obstacle, barrier
death toll, number of deaths, fatalities
holdup, delay, postponement
deadline, due date, closing date, cut-off date
timeline, schedule, timetable
makeover, renovation, refurbishment, revamp
shake-up, reorganisation, restructuring, reorganization
know-how, expertise
fallback, plan B, contingency plan, alternative plan
stopgap, temporary solution, interim solution
fundraiser, charity event, benefit event
task force, working group, working party
sold out, fully booked
entrance fee, admission fee, ticket price
lodging, accommodation, place to stay
intl, international
approx, approximately, roughly
max, maximum, at most, no more than
avg, average
incl, including
ASAP, promptly, without delay
TBA, to be announced
TBC, to be confirmed
Q&A, questions and answers
HR, human resources, personnel department
AI, artificial intelligence
SME, small business
IPO, stock market listing, initial public offering, flotation
call for bids, tender, call for tenders
TV, television, telly
yr, year
mo, month
wk, week
bn, billion
mn, million
buck, dollar
quid, pound
pct, percent, per cent, percentage
fortnight, two weeks, 14 days
decade, ten years, 10 years
half a year, six months, 6 months
quarter, three months, 3 months
one year, twelve months, 12 months
century, hundred years, 100 years
half a century, fifty years, 50 years
year and half, eighteen months, 18 months
dozen, twelve
half a dozen, six
score, twenty
a couple of, two
a handful, a few, several
loads, many, a lot, numerous, plenty
most, majority, the bulk
a third, one third, 33 percent
a quarter, one quarter, 25 percent
two thirds, two-thirds, 66 percent
double, twice, twofold
triple, treble, threefold
halve, cut in half
once a year, annually, yearly, every year
twice a year, biannually, every six months
every two years, biennially, every other year
every three months, quarterly
right now, currently, at present, at the moment
right away, immediately, at once, straight away
soon, shortly, before long
so far, to date, until now
in the end, finally, eventually
up front, in advance, beforehand
on time, punctually, on schedule
on its own, alone, independently
together, jointly, in partnership
because of, due to, owing to
instead of, in place of, rather than
thanks to, with help from
huge, enormous, massive, vast
cheap, inexpensive, low-cost, affordable
pricey, expensive, costly
broke, bankrupt, insolvent
jobless, unemployed, out of work
worldwide, global, around the world
countrywide, nationwide, across the country
interim, temporary, provisional
ongoing, under way, in progress
become part of, join, become a member of, be admitted to, gain membership of, be accepted into
sit on the board, serve on the board, be a board member, have a seat on the board
rejoin, be readmitted, become a member again, return to membership
apply to join, apply for membership, seek membership, submit a membership application
leave the organisation, leave the organization, cancel membership, give up membership, cease to be a member
lose membership, be stripped of membership, have membership revoked, be excluded from membership
be disqualified, be barred from competing, be excluded from the competition
be absorbed into, be merged into, be incorporated into, be folded into, be integrated into
be affiliated with, be an affiliate of, have an affiliation with
be commissioned, start operating, begin operations, start operations, go into operation, come online, go into service, be put into service
start production, begin production, start manufacturing, go into production, begin manufacturing
be decommissioned, be taken out of service, go out of service, be withdrawn from service, be retired from service
be mothballed, be laid up, be placed in reserve, be put into storage
go on sale, hit the shelves, hit the market, be put on the market, reach the shops
come into force, take effect, enter into force, become effective, come into effect
reopen, open again, reopen its doors
resume, restart, start again, begin again, recommence
open its doors, open to the public, welcome its first visitors, be opened to visitors
set sail, leave port, put to sea, leave harbour, leave harbor
dock, berth, moor, put into port, arrive in port, enter port
sink, go to the bottom, be lost at sea, be shipwrecked
collide with, crash into, smash into, ram
load, take on cargo, take aboard, stow
unload, discharge cargo, offload cargo
ferry, shuttle, carry across, take across
serve the route, ply the route, operate the route, fly the route
commute, travel to work, journey to work
be late, run late, be delayed, arrive late, come late
be behind schedule, fall behind schedule, overrun, take longer than planned, be completed late
be punctual, keep to the timetable, keep to the schedule, arrive on time, run on time
meet the deadline, make the deadline, finish on time, be completed on time, deliver on time
miss the deadline, fail to meet the deadline, exceed the deadline
be ahead of schedule, finish early, be completed early, finish ahead of time
get the job, be appointed, be hired, land the post, land the job, be given the job, be chosen for the post
employ, hire, be on the payroll of, have a job at
take up the post, take office, assume office, take up duties, start in the post, enter office
serve as, hold the post of, hold the office of, be employed as, occupy the post of
poach, lure away, headhunt, entice away, hire away
be promoted, move up the ladder, rise to the post of, be elevated to
lose the job, be out of a job, be dismissed from the job, be fired from the job
reassign, redeploy, transfer to another post, move to another job
put on leave, place on leave, relieve of duties, suspend from duty, furlough
apply for the job, put in for the post, apply for the post, send an application
advertise the post, advertise the vacancy, seek applicants, invite applications, look for staff
fill the post, fill the vacancy, find a successor, appoint a successor
stand empty, be unoccupied, be disused, stand idle, lie idle
extend the contract, renew the contract, prolong the contract, sign a contract extension
work from home, telework, telecommute, work remotely
go on strike, walk out, down tools, stop work, take industrial action, stage a walkout
end the strike, call off the strike, go back to work, return to work
retire, go into retirement, be pensioned off, take retirement, start drawing a pension
lead temporarily, serve as interim head, take over temporarily, act as caretaker
stay on, remain in office, continue in office, keep the job, stay in the post
be re-elected, be reelected, win another term, gain a second term, win a second term
stand for election, run for office, be a candidate, stand as a candidate, seek election
vote in favour of, vote in favor of, cast a vote in favour, support in the vote
reject in a vote, oppose in the vote, cast a vote against
hold a vote, put to the vote, hold a ballot, call a vote
enact, pass a law, pass into law, adopt a law, sign into law, adopt legislation
adopt a resolution, pass a resolution, carry the motion, approve the motion
veto, exercise a veto, block by veto, stop by veto
ratify, formally approve, give formal approval, confirm formally
amend, modify, alter, revise
repeal, abolish, do away with, annul
quash, overturn the ruling, reverse the decision, set aside the ruling, overturn the decision
sue, take to court, file a lawsuit, bring a lawsuit, start legal proceedings, take legal action, file suit
settle out of court, reach a settlement, agree a settlement, settle the lawsuit
lodge an appeal, file an appeal, appeal the ruling, challenge the ruling, contest the ruling
impose a fine, levy a fine, penalise, penalize, pay a fine
arrest, detain, take into custody, apprehend
bring charges against, indict, prosecute, charge with a crime, press charges
convict, find guilty, be found guilty
acquit, clear of charges, find not guilty, exonerate
jail, imprison, send to prison, put behind bars, lock up, incarcerate
deliver a judgment, deliver a judgement, issue a ruling, hand down a verdict, give a ruling
embezzle, misappropriate, siphon off, divert funds
bribe, pay bribes, grease the palm, offer a bribe
hack, break into the system, gain unauthorised access, gain unauthorized access, breach security
settle the bill, make a payment, pay up, remit, pay the bill
be paid, receive payment, get paid, collect payment
pay in advance, prepay, pay up front, pay beforehand
pay a deposit, put down a deposit, make a down payment
pay in instalments, pay in installments, spread the cost, pay over time
owe, be in debt to, be indebted to, have debts
borrow, take out a loan, receive a loan, raise a loan, get a loan
insure, take out insurance, provide insurance cover, be covered by insurance
claim damages, claim compensation, seek damages, file a claim, seek compensation
compensate, pay compensation, pay damages, indemnify, make good the loss
cut costs, economise, economize, make savings, save money, tighten the belt, reduce spending
invoice, send a bill, issue an invoice, demand payment
charge a fee, levy a fee, impose a fee, charge admission
cost, be priced at, sell for, retail for, carry a price tag of
be valued at, be worth, have a value of, be appraised at
be paid a salary, draw a salary, receive a salary, earn a salary, earn a wage
post revenue of, report sales of, have a turnover of, have sales of, report revenue of
break even, cover its costs, make neither profit nor loss
pay a dividend, distribute profits, pay out a dividend
levy a tax, impose a tax, put a tax on, introduce a tax
exempt, grant an exemption, free from the obligation, release from the obligation
subsidise, subsidize, grant a subsidy, receive a subsidy
allocate, earmark, set aside, allot
exceed the budget, go over budget, cost more than planned, overspend, overrun the budget
stay within budget, keep to the budget, remain on budget, come in on budget
write off a debt, cancel a debt, forgive a debt, waive repayment
bid for, tender for, submit a bid, put in a bid, make an offer for
win the contract, be awarded the contract, land the contract, get the contract, secure the contract, award the contract
place an order with, award an order, receive an order from, win an order from
outsource, contract out, farm out, subcontract
auction, sell at auction, go under the hammer, put under the hammer
sell to, buy from, purchase from, acquire from
supply, deliver, get from, receive from, obtain from, source from
import, bring into the country, buy from abroad, source from abroad
export, sell abroad, ship abroad, send abroad, sell overseas
offer for sale, put up for sale, put on sale, vend
grant a licence, grant a license, issue a licence, issue a license, be licensed to, hold a licence, hold a license
take over, buy out, gain control of, swallow up, gobble up
own, possess, be the owner of, be the property of, have ownership of
hold a stake in, own shares in, hold shares in, have a stake in, be a shareholder in, own a stake in
go public, be listed on the stock exchange, list on the stock exchange, be floated
nationalise, nationalize, take into public ownership, take into state ownership
privatise, privatize, transfer to private ownership, sell to private owners
confiscate, seize, impound, expropriate
dissolve, disband, liquidate
file for bankruptcy, file for insolvency, declare bankruptcy, enter administration, go into receivership
restructure, reorganise, reorganize, streamline
rename, change its name, give a new name, rebrand
be called, bear the name, go by the name of, carry the name
be named after, take its name from, be named in honour of, be named in honor of, owe its name to
be an abbreviation of, be the acronym for
dub, nickname, be known informally as
present an award, give a prize, confer an award, bestow, present a prize, get the prize, receive the prize
honour, honor, pay tribute to, recognise, recognize
be nominated for, be shortlisted for, be a nominee for, make the shortlist
come first, take first place, finish first, win gold, top the ranking
come second, be the runner-up, finish second, take second place, win silver
lose the match, suffer a defeat, lose the game
end in a draw, finish level, be tied, share the points
qualify for, earn a place in, secure a place in, book a place in
be knocked out, be eliminated, crash out
set a record, break the record, set a new record, beat the record
coach, train the team, manage the team, be the coach of
compete, vie, take part in a contest, enter the competition
move into, move in, take up residence, occupy
be housed in, have premises in, occupy the building, have offices in, be accommodated in
dwell, inhabit, be resident in, be domiciled in, live in
share premises, share the building, be under one roof, be housed together
adjoin, be next to, be adjacent to, border on, abut
design, be the architect of, draw up plans for, plan the building
break ground, lay the foundation stone, start construction, turn the first sod, begin construction, start building
finish construction, complete construction, complete the building, finish building
date from, date back to, be built in, be constructed in
convert, turn into, transform into, remodel
rebuild, reconstruct, build again
equip, fit out, kit out, outfit
flood, inundate, be under water, be submerged
be damaged, suffer damage, sustain damage, be battered
destroy, wreck, ruin, wipe out
break down, stop working, malfunction, conk out
go offline, suffer an outage, experience an outage, be unavailable
undergo maintenance, be serviced, be overhauled, undergo repairs, be under repair
supersede, supplant, take the place of, replace
be the successor to, follow as head, step into the shoes of, be succeeded by
precede, be the predecessor of, hold the post before
update, bring up to date, refresh
switch over, change over, migrate, transition, move to the new system
digitise, digitize, scan, convert to digital form
store, archive, keep on file, retain
write down, note down, take down, log, put on record
have a length of, stretch for, extend for, measure in length
have a height of, reach a height of, measure in height, stand tall
weigh, have a weight of, tip the scales at, have a mass of
have a capacity of, have room for, have seats for, seat, accommodate
carry, transport, convey
cover an area of, occupy an area of, extend over an area
operate, run, administer, be the operator of
last for, continue for, have a duration of
come to an end, draw to a close, cease
generate electricity, produce electricity, generate power, produce power
consume, have a consumption of
reach a speed of, have a top speed of, travel at a speed of
be born, come into the world, see the light of day, be a native of
grow up, be brought up, spend childhood, spend youth
study at, attend university, be a student at, go to university, be educated at
drop out, leave without a degree, abandon studies, break off studies
specialise in, specialize in, focus on, concentrate on
earn a degree, receive a degree, be awarded a degree, get a degree, take a degree, hold a degree
earn a doctorate, receive a doctorate, complete a doctorate, obtain a doctorate, do a PhD, receive a PhD
teach, lecture, give classes, give lessons, instruct
do an apprenticeship, learn the trade, serve an apprenticeship, be apprenticed to
pass the exam, pass the test, get through the exam, succeed in the exam
sit an exam, take an exam, take a test, sit a test
assess, evaluate, appraise
get married, marry, wed, tie the knot
give birth, have a child, become a mother, bear a child
be killed, lose the life, perish, be fatally injured
be injured, be hurt, suffer injuries, be wounded, sustain injuries
operate on, perform surgery on, undergo surgery, have an operation, go under the knife
be hospitalised, be hospitalized, be admitted to hospital, be taken to hospital
rescue, bring to safety, save from danger, come to the rescue of
speak the language, be fluent in, have a command of, know the language
translate, render into, put into another language, be available in translation
give a speech, make a speech, deliver a speech, speak at, address the audience
write, pen, be the author of, be the writer of
draft, draw up, formulate
co-author, coauthor, write together, write jointly
be published, appear in print, see publication
compose, write the music, set to music, be the composer of
paint, be the painter of, create the painting
star in, be cast in, act in the film, appear in the film, have a role in the film
put on stage, stage a play, mount a production, produce a play
premiere, be first performed, be performed for the first time, have its first performance
conduct the orchestra, lead the orchestra, wield the baton, be the conductor of
give a concert, play a concert, perform in concert, play a gig
go on tour, tour, be on the road
be on show, be on display, go on show, be exhibited, be on view
raise objections, take issue with, voice opposition
complain, lodge a complaint, file a complaint, make a complaint, express dissatisfaction
take to the streets, demonstrate against, stage a protest, hold a rally, protest
boycott, stay away from, refuse to attend, shun
enquire, inquire, ask about, put a question
answer, reply, respond, write back
apologise, apologize, say sorry, express regret, make an apology
invite, send an invitation, ask to attend, extend an invitation
confirm, verify, corroborate, bear out
audit, check the accounts, check the books, examine the accounts
be accountable to, be subordinate to
expect, anticipate, foresee, forecast, predict
decide, make a decision, take a decision, come to a decision, make up the mind
consider, think about, mull over, contemplate
find a compromise, reach a compromise, meet halfway, make concessions
disagree, be at odds, differ in opinion, be divided over
keep its promise, keep its word, honour the commitment, honor the commitment, fulfil the promise, fulfill the promise
break its word, break its promise, renege on, go back on its word
breach, violate, infringe, contravene, flout, break the rules
allow, permit, give permission, grant permission
make mandatory, make compulsory, oblige, compel
depend on, rely on, be dependent on, be reliant on
run short of, have too little, be in short supply, have a shortage of, lack
run out of, exhaust, have none left, be used up, run dry
recycle, reuse, use again, put to new use, repurpose
pollute, contaminate, taint
disconnect, cut off the supply, interrupt the supply, stop supplying
invite tenders, put out to tender, invite bids, request proposals
patent, take out a patent, obtain a patent, file a patent, be granted a patent
harmonise, harmonize, standardise, standardize, bring into line
represent, act on behalf of, speak on behalf of
mediate, act as mediator, broker, act as a go-between
be tasked with, be given the task of, be entrusted with, entrust, assign the task
share information, exchange information, share data, swap information, exchange data
attract visitors, draw visitors, pull in the crowds, be visited by, receive visitors
account for, constitute, represent a share of
exceed, surpass, outstrip
meet the target, hit the target, reach the target, achieve the goal, attain the goal
fall short of, miss the target, fail to reach the target, be below target
bring about, result in, give rise to, trigger
advertise, publicise, publicize, promote
volunteer, work unpaid, do voluntary work, work for free
become a citizen, take citizenship, receive citizenship, acquire citizenship, be naturalised, be naturalized
livestream, webcast, stream online, broadcast online
peak, reach its peak, reach its highest point, hit a high
troupe, ensemble, performing group, company of performers
orchestra, philharmonic, symphony orchestra
choir, chorus, vocal ensemble, singing group
theatre, theater, playhouse
authority, public authority, public body, government agency, state agency
ministry, government department, ministerial department
municipality, local authority, local government, town council, city council
town hall, city hall, municipal building
parliament, legislature, national assembly, legislative body
court, tribunal, court of law, judicial body
armed forces, army, military, troops
fire brigade, fire department, fire service, firefighters
police, police force, law enforcement
central bank, national bank, reserve bank, monetary authority
insurer, insurance company, insurance firm
airline, air carrier, airline company
shipping company, shipping line, ferry operator, ship operator
railway, railroad, rail operator, railway company, train operator
public transport, public transportation, mass transit
shop, store, retail outlet
retailer, retail chain, store chain
hospital, clinic, medical centre, medical center, infirmary
nursing home, care home, retirement home, old people's home
university, college, higher education institution
art museum, art gallery, gallery
publisher, publishing house, publishing company
news agency, press agency, wire service, newswire
consultancy, consulting firm, consulting company, consultant
trade union, labour union, labor union, workers' union
charity, charitable organisation, charitable organization, aid organisation, aid organization, relief organisation
foundation, endowment, charitable trust
umbrella organisation, umbrella organization, umbrella body, umbrella association
state-owned company, state-owned enterprise, state enterprise, government-owned company
rival, competitor, competing firm
contractor, building contractor, construction company, construction firm, builder
shipbuilder, shipyard, yard, dockyard, boatyard
cooperative, co-op, co-operative, coop
branch, local branch, branch office, local office, local unit
local chapter, local section, local group, regional group
arm, subsidiary, branch, offshoot
sister company, affiliate, affiliated company, associated company
committee, commission, panel
board, board of directors, governing board
advisory board, advisory council, advisory body, advisory committee, advisory panel
jury, judging panel, panel of judges, selection committee
general assembly, plenary meeting, plenary, members' meeting
treasurer, purse strings, finance officer, finance chief, bursar
bookkeeper, book-keeper, accountant
auditor, accounting firm, accountancy firm, audit firm
board member, member of the board, trustee
patron, honorary president, honorary chair
deputy director, vice director, assistant director
press officer, press secretary, spokesperson, media officer
founder, creator, initiator, originator, founding father
co-founder, cofounder, founding partner
owner, proprietor, property owner
successor, replacement, new appointee
predecessor, previous holder, previous incumbent
entrepreneur, businessman, businesswoman, businessperson
client, customer, buyer
project manager, project leader, project coordinator, project lead
coordinator, organiser, organizer, convener
crew, crew member, ship's company
captain, skipper, ship's master
sailor, seaman, seafarer, mariner
conductor, maestro, music director, musical director
singer, vocalist, lead singer
film director, filmmaker, film-maker, movie director
author, writer, novelist
curator, exhibition curator, museum curator, keeper of the collection
craftsman, craftsperson, artisan, craftswoman
apprentice, trainee, intern
nurse, nursing staff, nursing personnel
caregiver, carer, care worker
firefighter, fireman, firewoman
farmer, grower, agricultural producer
security guard, watchman, security officer
ambassador, envoy, diplomat
MP, member of parliament, parliamentarian, lawmaker, legislator
councillor, councilor, council member, councilwoman, councilman
volunteer, unpaid helper, voluntary worker
activist, campaigner, protester, protestor
winner, prizewinner, prize-winner, laureate, award winner
applicant, candidate, contender
participant, attendee, entrant
resident, inhabitant, townspeople
tourist, holidaymaker, vacationer, visitor
tenant, renter, lessee, leaseholder
landlord, lessor, building owner
graduate, alumnus, alumna, former student
principal, headteacher, headmaster, headmistress, school principal
programmer, coder, software developer, software engineer
contact person, point of contact, liaison officer
price tag, price, cost, bill
budget, spending plan, available funds, financial plan
paycheck, pay packet, salary, wage
bonus, bonus payment, extra pay
handout, subsidy, state aid, government grant, public subsidy
donation, charitable gift, monetary gift
bequest, legacy, inheritance
scholarship, bursary, stipend, study grant
debt, borrowings, money owed, arrears
loan, credit, bank loan, borrowed money
stake, equity stake, equity holding, slice
majority stake, controlling stake, controlling interest, majority shareholding
rent, rental fee, rental price, lease payment
fine, penalty, financial penalty, monetary penalty
compensation, damages, payout, indemnity
prize money, cash prize, prize fund, award money
profit, net income, surplus, earnings
turnover, revenue, annual sales, sales revenue
expense, expenditure, spending, outlay
running cost, operating cost, upkeep, maintenance cost
deposit, down payment, advance payment
instalment, installment, tranche, part payment
tax, levy, taxation
royalty, licence fee, license fee, licensing fee
venture capital, risk capital, seed money, seed funding
anniversary, jubilee, birthday
centenary, centennial, hundredth anniversary, 100th anniversary
duration, period, term, time span, timespan, length of time
term of office, tenure, time in office, period in office
start date, starting date, commencement date, date of commencement
end date, expiry date, expiration date, termination date
first day, opening day, day of the opening
last day, closing day, final day
holiday, vacation, annual leave
opening hours, business hours, opening times
financial year, fiscal year, business year, accounting year
trial period, probation, probationary period, test phase, pilot phase
extension, renewal, prolongation
lifespan, service life, working life, lifetime
workshop, workroom, studio, atelier
factory, plant, mill, production site, manufacturing plant, manufacturing facility
quay, wharf, pier, dock, jetty, quayside
port, harbour, harbor, seaport
warehouse, depot, storehouse, storage facility, storage building
hall, auditorium, concert hall
stadium, arena, sports ground
premises, building, site, property
hometown, home town, native town, birthplace, place of birth
capital city, seat of government, national capital
city centre, city center, town centre, downtown
neighbourhood, neighborhood, district, city quarter, borough
countryside, rural area, rural region
coast, seaside, shore, coastline
nature reserve, national park, protected area, conservation area
motorway, highway, freeway, expressway
railway station, train station, railroad station, rail station
subway, metro, underground railway
border, frontier, national boundary
building site, construction site, work site
plot, plot of land, piece of land, parcel of land
conference centre, conference center, convention centre, convention center, congress centre
vessel, ship, boat
ferry, ferryboat, car ferry, passenger ferry
engine, motor, drive unit
vehicle, motor vehicle, means of transport
device, gadget, appliance, apparatus
spare part, replacement part, spare
mobile phone, cell phone, smartphone, cellphone, handset
software, computer program, computer programme
chip, microchip, semiconductor, integrated circuit
electricity, electric power, electrical power
artwork, work of art, piece of art, art piece
brochure, leaflet, pamphlet, flyer, booklet
document, text, paper, written document
handbook, manual, guidebook, user guide
map, city map, street plan, nautical chart
meeting minutes, record of the meeting, meeting notes, written record of the meeting
draft, first version, preliminary version
appendix, annex, annexe, addendum
clause, provision, stipulation
permit, permission, authorisation, authorization, clearance, licence, license
NDA, non-disclosure agreement, confidentiality agreement, secrecy agreement
logo, emblem, crest, insignia
size, dimension, extent
seating capacity, number of seats, seating, room for spectators
floor space, floor area, surface area, square metres, square meters
height, altitude, elevation
weight, heaviness, how heavy
speed, velocity, pace
percentage, proportion, share
audience, crowd, attendance, spectator, number of people
number of members, membership figure, member count, membership
population, number of inhabitants, number of residents
upper limit, ceiling, cap, maximum
estimate, projection, forecast, prediction
reason, motive, rationale, justification
task, duty, assignment, responsibility
strength, strong point, strong suit
shortcoming, weakness, weak point, flaw, deficiency
condition, requirement, prerequisite, precondition, string attached, proviso
worry, concern, fear, misgiving, anxiety
doubt, uncertainty, scepticism, skepticism
objection, opposition, reservation
complaint, grievance, formal complaint
dispute, conflict, disagreement, quarrel, rift
problem, difficulty, trouble
danger, risk, hazard, peril
opportunity, chance, prospect
strategy, roadmap, road map, action plan, game plan
focus, emphasis, focal point, priority
result, outcome, research finding
success, achievement, accomplishment
accident, crash, collision, mishap
breakdown, failure, malfunction, outage, technical fault
flood, flooding, inundation, high water
fire, blaze, inferno
strike, walkout, industrial action, work stoppage
pandemic, epidemic, outbreak of disease
opening ceremony, inauguration, official opening, grand opening
groundbreaking, ground-breaking ceremony, laying of the foundation stone, start of construction
premiere, first performance, debut, first showing
trial, test, experiment, tryout
launch, kick-off, kickoff, official start
signing ceremony, official signing, signing event
hearing, court session, court hearing
discussions, dialogue, dialog, negotiations, round of talks
video call, videoconference, video conference, online meeting
competition, contest, tournament, championship
trophy, cup, prize, award
award ceremony, prize-giving, prize ceremony, awards gala
handover, transfer of power, changeover, transition
closure, shutdown, closing down
inspection, audit, check-up
vacancy, job opening, open position, unfilled post
monthly, every month, once a month
weekly, every week, once a week
daily, every day, once a day
joint, shared, common, mutual
late, overdue, behind schedule, delayed, belated
early, ahead of schedule, ahead of time
broken, defective, faulty, malfunctioning
new, brand-new, brand new, newly developed
latest, newest, most recent
former, ex, previous, erstwhile, one-time
upcoming, forthcoming, soon to take place
permanent, long-term, enduring
secret, confidential, classified, undisclosed
binding, legally binding, enforceable
optional, voluntary, discretionary
mandatory, compulsory, obligatory, required
foreign, overseas, from abroad
nearby, neighbouring, neighboring, adjacent
illegal, unlawful, illicit
important, significant, crucial, essential, vital
main, principal, primary
famous, well-known, renowned, celebrated, prominent
independent, autonomous, self-governing
modern, contemporary, state-of-the-art, cutting-edge, up-to-date
outdated, obsolete, old-fashioned, antiquated
second-hand, secondhand, pre-owned
vacant, empty, unoccupied, disused
environmentally friendly, eco-friendly, green, sustainable
controversial, contentious, disputed
unclear, uncertain, undecided
unpaid, unsalaried, honorary
additional, extra, further, supplementary
tailor-made, bespoke, custom-made, customised, customized
`;
