/** Word lists for telling names apart: what kind of thing a name is shows in the words that it is made of and stands beside. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const TITLES = words(`
  Mr Mrs Ms Miss Dr Prof Professor Eng Ir Sir Dame Lord Lady Sheikh Shaikh Hon H.E HE Capt Captain Gen
  Col Lt Maj Sgt Rev Fr St Datuk Dato Tan Sri Tun Haji Hajj Princess Prince King Queen Emperor Pope
  Saint Madam Sultan Emir Archbishop Bishop Cardinal Doctor Judge Justice Senator Governor Mayor
  Engineer
`);

/** Titles that are part of what their holder is called. */
export const REGAL_TITLES = words(`
  Dame Emperor Empress King Lady Lord Pope Prince Princess Queen Saint St Sultan
`);

const OFFICES = words(`
  actor adviser advisor ambassador analyst attorney author captain ceo cfo chair chairman chairperson
  chairwoman chancellor chief ciso co-founder co-ordinator coach commissioner composer coo coordinator
  cto dean deputy director director-general economist editor emir emperor engineer executive expert
  explorer founder general governor head historian inventor king lawyer leader manager mathematician
  mayor minister officer physicist poet pope premier president prime prince professor quarterback queen
  rector representative scientist secretary secretary-general senator singer spokesman spokesperson
  spokeswoman sultan vice vice-president writer
`);

/** Words that make a name one of a body: "… Authority", "… Ltd". */
export const BODY_WORDS = words(`
  AG Academy Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board Bureau
  Center Centre Church Club College Commission Committee Communications Company Conference Congress
  Consortium Corp Corporation Council Court Department Federation Force Forum Foundation Fund GmbH
  Group Holdings Hospital Inc Industries Institute Institution Journal LLC Laboratories Laboratory
  League Library Limited Ltd Ministerial Ministry Motors Museum Navy Network Networks News Office
  Organisation Organization PLC Parliament Partners Party Police Press Railways Records Review School
  Secretariat Senate Service Services Society Studios Summit Systems Team Teams Technologies Technology
  Telecom Television Times Trust Union University
`);

/** Words that make a name one of a body where they end it: "Penhallow Pictures", but not "Water Street". */
export const BODY_ENDINGS = words(`
  AB AS ASA Aerospace Air Archive Archives Athletic Aviation Assurance BV Bhd Biotech Brewery Broadband
  Builders Cable Cables Capital Cargo Cement Chemicals Choir Clinic Co Co-operative Construction
  Consultants Consulting Contractors Cooperative Diagnostics Digital Directorate Electronics Embassy
  Energi Energia Energy Engineering Farms Ferries Films Foods Freight Gallery Guild Hydrogen Initiative
  Inspectorate Instruments Insurance Investments JSC KG LLP Lab Labs Line Lines Logistics Marine Maritime
  Media Mines Mining Mobile NV Observatory Oil Opera Optics Orchestra Oy Petroleum Pharma
  Pharmaceuticals Pictures Power Productions Properties Pty Robotics Rovers SA SARL SAS Satellites
  Semiconductors Shipping Software Solar Solutions SpA Steel Syndicate Textiles Theater Theatre Tools
  United Vaccines Ventures Wanderers Wireless Works
`);

/** Words that make a name one of a place: "… River", "… Airport". */
export const PLACE_WORDS = words(`
  Abbey Airport Avenue Bay Beach Bridge Building Canyon Cape Castle Cathedral City County Desert
  District Empire Forest Gulf Hall Harbor Harbour Hills Island Islands Kingdom Lake Mount Mountain
  Mountains Ocean Palace Park Peninsula Province Region Republic River Road Sea Square Stadium State
  Station Strait Street Temple Territory Tower Town Valley Village
`);

/** Words after which "of" belongs to the name: "University of …". */
export const WORDS_BEFORE_OF = words(`
  Academy Archbishop Army Association Bank Battle Bay Bishop Board Bureau Cape Center Centre Chamber
  Church City College Commission Committee Conference Congress Cooperation Council Court Declaration
  Department Duchy Duke Earl Federation Gulf House Institute Isle King Kingdom League Memorandum
  Ministry Museum Office Organisation Organization Prince Province Queen Republic School Secretary
  Society State States Strait Team Teams Treaty Union University
`);

/** Words that make a name one of something that happens or is won: "… Games", "… Prize". */
export const EVENT_WORDS = words(`
  Anthem Award Awards Battle Bowl Championship Championships Cup Festival Final Finals Game Games Medal
  Olympics Prize Revolution Tournament Trophy War Wars
`);

/** Papers have names, but are nobody: "Memorandum of Understanding". */
export const PAPER_WORDS = words(`
  Memorandum MoU MOU Agreement Treaty Resolution Declaration Act Charter Convention Protocol Pact
  Letter
`);

export const SPEECH_VERBS = words(`
  added announced argued believe believes called commented described explained expressed noted praised
  remarked said says shared stated stressed told wrote
`);

/** Small words inside personal and place names. */
export const NAME_PARTICLES = words('al bin bint van von de der da di el la le ibn du');

export const CALENDAR_WORDS = words(`
  January February March April June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
`);

/** A word before a person's name that is not part of it: "Prof.", "Eng", "Sheikh". */
export function isTitle(word: string): boolean {
  return TITLES.has(word.replace(/\.$/, ''));
}

/** A word for an office, in the singular or the plural: the name beside one is a person's. */
export function isOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return OFFICES.has(lower) || OFFICES.has(lower.replace(/s$/, ''));
}
