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
`;
