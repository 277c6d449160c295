import { BODY_WORDS, isTitle } from '../language/names/name-words.ts';

/** Word lists for reading what sentences say about organisations. */

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that make a name one of a body: those that a question is read by, and rarer ones of articles. */
export const BODY_FORMS: ReadonlySet<string> = new Set([
  ...BODY_WORDS,
  ...wordSet(`
    Aerospace CERT CIRT CSIRT Chamber Confederation Cooperative Directorate Electric Electronics Embassy Energy Observatory Pharma
    Pharmaceuticals Polytechnic Robotics Semiconductor Software Solutions Telecommunications Ventures
    Brands Dairies Holding Pipeworks Sanitation Municipality Survey Inspectorate
    Administration Auditorium Band Battalion Borough Brigade Broadcasting Brotherhood Channel Choir Chorus Command Constabulary Corps
    Ensemble Exchange Faculty Fellowship Guild Infantry Legion Orchestra Regiment Scouts Seminary Squadron Symphony
    Athletic Brewery Dairy Ferries Foods Hotels Media Pictures Radio Rail Railway Rovers Shipping Shipyard Wanderers
  `),
]);

/** Short forms that everybody uses and that name nobody. */
export const COMMON_SHORT_FORMS = wordSet(`
  AD AI AIDS AM API AR AVs BA BC BCE BSc CBE CD CDs CE CEO CFO CIO CISO COO CTO CPU DNA DVD ESG EUR EV FAQ GBP GDP GHz GNP GPS
  GPU HD HIV ICT ID III IoT IP IPO IQ IT KO KPI LAN LED LGBT LLM MA MBA MHz ML MoU MoUs MOU MOUs MP MPs MSc MVP NGO NGOs
  OBE OS PC PDF PM PhD POS PR QR RNA SIM SME SMEs SMS TV UFO UI URL USB USD VAT VIP VPN VR WiFi WWI WWII XML Q&A R&D
`);

/** "the A-B partnership": what joins two bodies. */
export const RELATION_NOUNS = wordSet(`
  accord agreement alliance collaboration contract cooperation deal dialogue meeting memorandum pact partnership
  project relationship talks treaty venture
`);

/** Meetings that have names, but are nobody: "… World Congress". */
export const GATHERING_WORDS = wordSet(
  'Conference Congress Draft Expo Exhibition Festival Fair Games Seminar Summit Symposium Tour Week Workshop',
);

/** Ends of company names that the same company is also called without. */
export const CORPORATE_WORDS = wordSet(`
  AB AG AS ASA BV Bhd Co Company Corp Corporation GmbH Group Holding Holdings Inc JSC KG LLC LLP Limited Ltd NV Oy Oyj PLC
  Plc Pty SA SARL SAS SpA Technologies
`);

/** Words of company names that say what the company does, and that its short name leaves out: "Norvik Telecom". */
export const TRADE_WORDS = wordSet(`
  Aerospace Airlines Airways Bank Communications Electric Electronics Energy Industries Motors Networks Pharma
  Pharmaceuticals Records Robotics Semiconductor Software Solutions Studios Systems Telecom Telecommunications Ventures
`);

/** Words that a place's name begins with, some of which are first names as well: "West Virginia", "San Marino". */
export const OPENS_PLACE = wordSet(`
  East Eastern Fort Great Lower Mount New North Northern Nova Point Port Saint San Santa South Southern St Upper West
  Western
`);

/** Words that make a name one of something that was built or laid out, beside those that a question is read by. */
export const BUILT_WORDS = wordSet(`
  Arena Casino Center Centre Corner Creek Dock Estate Field Gardens Gym Halt Heights Highway Hollow Hotel House Inn
  Junction Lane Lodge Mall Manor Market Mill Mine Pier Plaza Playfield Point Pond Quay Ranch Reservoir Terminal Trail
  Tunnel Villa Way
`);

/** Ranks and callings that stand before a person's name. */
export const RANKS = wordSet(`
  Admiral Brigadier Brother Commander Colonel Commodore Constable Coroner Corporal Count Countess Detective Father
  General Inspector Lieutenant Madame Major Marshal Mother Pastor Pilot Private Rabbi Sergeant Sheriff Sister
  Superintendent
`);

/** What somebody is, as it stands right before their name: "the guitarist Runa Sol", "his sister Runa Sol". */
export const PERSON_NOUN =
  '(?:activist|actor|actress|advocate|apprentice|architect|artist|assistant|astronaut|athlete|author|banker|bassist|biologist|boss|boxer|brothers?|captain|champion|chemist|coach|colleague|comedian|commander|composer|critic|dancer|daughters?|designer|detective|diplomat|doctor|driver|drummer|economist|engineer|father|filmmaker|footballer|founder|friend|frontman|goalkeeper|graduate|guitarist|historian|husband|inventor|investor|journalist|judge|keyboardist|lawyer|leader|lieutenant|maestro|manager|mathematician|members?|merchant|midfielder|mother|musicians?|nephew|niece|novelist|nurse|outfielder|owner|painter|philosopher|photographer|physicist|pianist|pilot|pitcher|player|poet|politician|priest|producer|professor|rapper|reporter|researcher|rival|sailor|scholar|scientist|sculptor|senator|singer|sisters?|skipper|soldier|songwriter|sons?|striker|students?|surgeon|teacher|teammate|trainer|uncle|vocalist|widow|wife|winger|wrestler|writer)';

/** Nouns for a body: "X, the telecom giant", "agencies such as X". */
export const BODY_NOUN =
  '(?:agenc(?:y|ies)|alliances?|airlines?|arms?|associations?|authorit(?:y|ies)|bands?|banks?|brewer(?:s|y|ies)?|carriers?|chains?|choirs?|bod(?:y|ies)|branch|broadcasters?|businesses|charit(?:y|ies)|clubs?|colleges?|commissions?|committees?|compan(?:y|ies)|conglomerates?|consortium|contractors?|cooperatives?|corporations?|councils?|departments?|developers?|divisions?|enterprises?|federations?|firms?|foundations?|funds?|giants?|groups?|holdings?|institut(?:e|es|ions?)|insurers?|labels?|laborator(?:y|ies)|leagues?|makers?|manufacturers?|ministr(?:y|ies)|museums?|networks?|NGOs?|newspapers?|magazines?|offices?|operators?|orchestras?|organi[sz]ations?|part(?:y|ies)|partnerships?|platforms?|producers?|providers?|publishers?|rivals?|regulators?|railroads?|railways?|retailers?|schools?|shipyards?|societ(?:y|ies)|start-?ups?|studios?|subsidiar(?:y|ies)|stores|suppliers?|stations?|teams?|think tanks?|trading houses?|trusts?|unions?|utilit(?:y|ies)|universit(?:y|ies)|vendors?|websites?|ventures?)';

/** What bodies do, and people seldom: verbs, some with their object. */
export const BODY_DEED =
  '(?:(?:acquire[sd]?|announce[sd]?|appoint(?:s|ed)|bought|award(?:s|ed)|collaborate[sd]?|cooperate[sd]?|employs|fund(?:s|ed)|host(?:s|ed)|invest(?:s|ed)|join(?:s|ed)|launche[sd]|manufactures|operate[sd]?|owns|partner(?:s|ed)|sells|set up|signed|renewed|sponsor(?:s|ed)|supplie[sd]|establishe[sd]|opens|opened|plan to|plans to)|(?:chose|chosen|selected|appointed) [^.;]{2,40} (?:as|to)|(?:won|lost) (?:an?|the) (?:contract|bid|tender)|(?:ended|extended|expanded|strengthened) (?:its|their) (?:collaboration|cooperation|partnership)|bought an?\\b[^.;]{0,20} stake|will (?:acquire|build|collaborate|invest|cooperate|fund|host|join|launch|open|provide|supply|support|train|work with))';

/** What companies do and what is done to them, beside the deeds above: said of one word, which is nobody's family name. */
export const TRADE_DEED =
  '(?:build[s]?|built|clos(?:es|ed) (?:its|the)|delivers|delivered|develop(?:s|ed)|distribute[sd]?|employ(?:s|ed)|export(?:s|ed)|fil(?:es|ed) for|hire[sd]?|install(?:s|ed)|licen[sc]e[sd]?|made|makes|manufacture[sd]?|merge[sd]?|offer(?:s|ed)|own(?:s|ed)|produce[sd]?|provide[sd]?|publish(?:es|ed)|purchase[sd]?|raised|recruit(?:s|ed)|release[sd]?|runs|sold|(?:is|was) suing|sue[sd]|won|(?:was|were|is|are|has been|have been|had been) (?:accused|acquired|awarded|bought|chosen|commissioned|contracted|fined|formed|founded|hired|incorporated|liquidated|listed|owned|privati[sz]ed|sold|sued))';

/** What is done by companies, in front of "by". */
export const TRADE_PARTICIPLE =
  '(?:built|commissioned|developed|distributed|employed|hired|installed|issued|licensed|made|maintained|managed|manufactured|marketed|operated|owned|produced|provided|published|purchased|released|run|sold|supplied)';

/** "an official of X", "X engineers": people who speak or act for a body. */
export const GROUP_OF_PEOPLE =
  '(?:board members|delegat(?:es|ion)|employees|engineers|executives|officials|representatives|researchers|staff)';

export function startsWithBody(name: string): boolean {
  return BODY_FORMS.has(name.split(' ')[0] ?? '');
}

/** Whoever heads a body, as what is written right behind its name: "Norvik CEO". */
export const HEAD_OF_BODY =
  '(?:CEO|CFO|CTO|COO|CIO|CISO|[Cc]hief (?:[Ee]xecutive|[Ff]inancial|[Tt]echnology|[Oo]perating|[Ii]nformation|[Ss]ecurity)(?: [Oo]fficer)?|[Mm]anaging [Dd]irector|[Cc]hairman|[Cc]hairwoman|[Cc]hairperson|[Ss]pokes(?:man|woman|person))';

/** Words before an office that belong to it: "deputy director". */
export const OFFICE_MODIFIERS = wordSet(`
  acting assistant associate chief cyber deputy executive first founding general global interim joint managing
  prime principal regional security senior technical vice
`);

const HELD_TITLES = wordSet('Governor Mayor Senator');

/** A word before a person's name that says how to address them and not what office they hold. */
export function isHonorific(word: string): boolean {
  return isTitle(word) && !HELD_TITLES.has(word);
}
