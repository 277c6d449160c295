/**
 * The English words by which a sentence denies, plans, doubts or ends what it speaks of. Verbs stand in their dictionary
 * form, with the particle that makes them mean it ("turn down").
 */

/** What a word does to the deed that depends on it: "refused to sign", "plans to sign", "managed to sign". */
export type Governing =
  /** The deed is not done. */
  | 'denies'
  /** The same, and undone by a denial: who did not fail to sign has signed. */
  | 'fails'
  /** Something planned or under way is given up. */
  | 'calls off'
  /** A plan that comes to nothing by itself. */
  | 'collapses'
  /** What was so is so no longer. */
  | 'ends'
  | 'plans'
  /** Somebody wants it of somebody, or tries it: whether it is done is left open. */
  | 'asks'
  /** It is only believed or told. */
  | 'hedges'
  | 'may'
  /** It is as true as the word itself: "managed to sign", "began to sign". */
  | 'does'
  /** It says nothing of whether it is true, unless it is denied: "confirmed that". */
  | 'reports';

export const VERBS: Readonly<Record<Governing, string>> = {
  denies:
    'deny,refute,rebut,disprove,debunk,dismiss,reject,refuse,decline,spurn,rebuff,avoid,prevent,block,veto,forbid,prohibit,ban,bar,refrain,oppose,abstain,resist,preclude,discourage,dissuade,exclude,contradict,doubt,question,dispute,shun,eschew,turn down,rule out,back out,pull out,back away,walk away,shy away,stop short,fall short,decide against,vote against,advise against,warn against,hold off,give up,opt out,rule against,keep from,vote down,withhold,lose,blackball,disown,disavow,scotch,renege',
  fails: 'fail,neglect,omit,forget,hesitate',
  'calls off':
    'cancel,scrap,shelve,abandon,drop,withdraw,annul,revoke,rescind,axe,ditch,scuttle,overturn,overrule,reverse,quash,void,halt,freeze,retract,call off,break off,back out,pull out,give up,put off,wind down,strike down,tear up,bin,jettison,nix,mothball,kill off',
  collapses: 'collapse,fizzle,founder,fall through,come to nothing',
  ends: 'end,expire,lapse,terminate,dissolve,cease,discontinue,stop,quit,disband,run out,wind up,close down,shut down,break up,dry up,fall apart,break down,come to an end',
  plans:
    'plan,hope,intend,want,aim,seek,expect,propose,consider,envisage,envision,contemplate,mull,promise,pledge,vow,agree,decide,commit,schedule,prepare,apply,offer,bid,wish,look,set,mean,negotiate,discuss,explore,weigh,favour,favor,recommend,aspire,vote,resolve,opt,undertake,ready,arrange,slate,anticipate,foresee,go,draft,pursue,postpone,delay,threaten,call for,near,table,moot,long,volunteer,tip,guarantee,need,oblige,debate,advocate,toy,flirt,muse,eye',
  asks: 'ask,urge,invite,request,demand,allow,permit,enable,authorise,authorize,order,tell,encourage,require,beg,try,attempt,strive,struggle,press,lobby,instruct,push,fight,work,campaign,call on,advise,license,empower,qualify,entitle',
  hedges:
    'claim,allege,suggest,believe,think,rumour,rumor,speculate,understand,suppose,assume,suspect,imagine,estimate,appear,seem,guess,fear,hint,imply,presume,predict,forecast,contend',
  may: '',
  does: 'manage,begin,start,continue,proceed,help,assist,happen,come,get,cause,force,compel,lead,rush,hasten,dare,persuade,convince,go on,turn out,choose,act,serve,unite,team,combine,join,keep',
  reports:
    'say,announce,report,confirm,state,note,add,write,show,reveal,disclose,declare,know,explain,find,remember,prove,admit,acknowledge,stress,insist,remark,learn,indicate,recall,mention,certify',
};

export const NOUNS: Readonly<Record<Governing, string>> = {
  denies:
    'refusal,failure,denial,rejection,ban,lack,absence,inability,prohibition,reluctance,opposition,veto,myth,misconception,hoax,error,mistake,fallacy,lie,misunderstanding,falsehood,want',
  fails: 'hesitation',
  'calls off': 'cancellation,abandonment,withdrawal',
  collapses: 'collapse',
  ends: 'end,expiry,termination,dissolution,expiration',
  plans:
    'plan,proposal,draft,offer,bid,intention,intent,hope,talk,talks,negotiation,application,idea,wish,desire,ambition,goal,aim,promise,pledge,commitment,agreement,deal,contract,option,prospect,decision,discussion,readiness,willingness,preparation,motion,bill,resolution,undertaking,scheme,pact,memorandum,expectation,interest,vision,blueprint,mandate,vow,roadmap,timetable,deadline,order,project,candidate',
  asks: 'request,invitation,demand,call,effort,attempt,push,campaign,appeal,permission,right,obligation,mission,duty,pressure,authorisation,approval,licence,license,failing',
  hedges:
    'report,rumour,rumor,legend,claim,suggestion,allegation,story,speculation,belief,assertion,notion,impression,theory,assumption,gossip,hint',
  may: 'chance,opportunity,possibility,likelihood,ability,potential,freedom,risk,threat',
  does: '',
  reports: 'news,statement,announcement,fact,confirmation,word,evidence,proof',
};

export const ADJECTIVES: Readonly<Record<Governing, string>> = {
  denies:
    'unlikely,unable,unwilling,reluctant,loath,impossible,untrue,false,incorrect,wrong,unfounded,baseless,groundless,inaccurate,fabricated,invented,fake,mistaken,nonsense,inconceivable,unthinkable,improbable,doubtful,powerless,ineligible,opposed,misleading,bogus,invention,fiction,fabrication,fantasy,slander,hearsay',
  fails: 'slow',
  'calls off': '',
  collapses: 'dead',
  ends: 'over',
  plans:
    'due,set,about,ready,eager,keen,bound,willing,poised,determined,scheduled,planned,pending,imminent,supposed,expected,slated,prepared,anxious,committed,obliged,required,impending,underway',
  asks: 'free,eligible,entitled,welcome,invited',
  hedges:
    'apparent,alleged,rumoured,rumored,reported,said,believed,thought,unclear,uncertain,unconfirmed,unverified,unproven',
  may: 'likely,possible,probable,able,conceivable,thinkable,capable',
  does: 'first,second,third,fourth,last,only,latest,next,pleased,happy,proud,glad,delighted,quick,honoured',
  reports: 'true,correct,accurate,right,clear,certain,sure,known,well-known,undisputed',
};

/** Words before a noun that say what became of it: "the planned merger", "a former member". */
export const MODIFIERS: Readonly<Record<'planned' | 'possible' | 'ended' | 'denied', string>> = {
  planned:
    'planned,proposed,draft,future,upcoming,prospective,intended,mooted,pending,expected,forthcoming,envisaged,scheduled,anticipated,impending,imminent,promised,prospective,would-be,desired',
  possible:
    'possible,potential,eventual,rumoured,rumored,alleged,supposed,hypothetical,likely,reported,purported',
  ended: 'former,ex,expired,erstwhile,terminated,lapsed,defunct,one-time,onetime,dissolved,past',
  denied:
    'cancelled,canceled,failed,aborted,abandoned,collapsed,unsuccessful,scrapped,shelved,unsigned,rejected,blocked,attempted,non-existent,nonexistent,averted,false,untrue,unfounded,baseless,fake,bogus,invented',
};

/** What is denied by one word, before a verb, as its subject or its object. */
export const NEGATOR = /^(?:not|n['’]t|never|cannot|neither|nor|hardly|scarcely|barely|rarely|seldom)$/i;
export const NOBODY = /^(?:no|none|nobody|nothing|neither|no-one|nor|never|nowhere)$/i;
/** "no fewer than", "no doubt", "no sooner": nothing is denied by them. */
export const NO_BUT =
  /^(?:less|fewer|later|more|doubt|sooner|matter|earlier|longer|other|wonder|surprise|secret|time|small|stranger|little|mere|smaller)$/i;
/** "at no time did it sign" */
export const NO_TIME =
  /^(?:time|point|case|circumstances?|way|account|event|stage|means|moment|condition|occasion)$/i;
/** "not only signed" */
export const NOT_BUT =
  /^(?:only|merely|just|simply|least|solely|surprisingly|unexpectedly|infrequently|uncommonly)$/i;
export const HEDGE =
  /^(?:reportedly|allegedly|supposedly|apparently|perhaps|possibly|maybe|probably|presumably|purportedly|ostensibly|conceivably|likely|theoretically|potentially)$/i;
export const NEARLY = /^(?:almost|nearly)$/i;
export const FORMERLY = /^(?:once|formerly|previously|originally)$/i;
export const WITHOUT = /^(?:without|minus|sans)$/i;

export const BE = /^(?:be|is|are|was|were|been|being|am|['’]s|['’]re|get|gets|got)$/i;
export const FUTURE = /^(?:will|shall|would|['’]ll|wo)$/i;
export const POSSIBLE = /^(?:may|might|can|could|ca)$/i;
export const DUE = /^(?:must|should|ought)$/i;
export const CONDITION = /^(?:if|unless|whether|provided|providing|suppose|supposing|assuming|lest)$/i;
export const SUBORDINATE: ReadonlySet<string> = new Set(
  'that when where while because although though if whether unless whereas how why what after before since as so until once than lest till'.split(
    ' ',
  ),
);
export const RELATIVE = /^(?:which|who|whom|that|whose)$/i;

/** Nouns for what lasts: one that is cancelled was there before. A merger that is called off never was. */
export const LASTING =
  'agreement,accord,pact,deal,contract,treaty,memorandum,mou,partnership,alliance,membership,sponsorship,funding,cooperation,collaboration,co-operation,member,partner,sponsor,supplier,licence,license,lease,subscription,relationship,ownership,venture,support,employment,signatory,ally,customer,client,owner,subsidiary,arrangement,tenancy,concession,patronage,protocol,convention,charter,tie,link,mandate,registration,accreditation,affiliation';
/** Verbs for what lasts: "supplied the mines until 2014". */
export const LASTING_VERBS =
  'be,have,own,belong,hold,lead,chair,employ,operate,run,supply,sponsor,fund,support,manage,serve,host,maintain,remain,participate,work,represent,head,direct,live,sit,administer,finance,control,rent,lease,use,govern,teach,train,provide,partner,cooperate,collaborate,act,possess,house,produce,publish,sell,offer,occupy,enjoy,play,stand,exist,report,share,keep,brew,grow,make';
/** Verbs by which a noun's deed is done: "signed an agreement", "the meeting was held". */
export const REALISING =
  'sign,conclude,reach,make,form,establish,found,create,hold,take,complete,carry,finalise,finalize,seal,ink,strike,build,open,launch,have,be,enter,happen,occur,materialise,materialize,exist,start,begin,win,get,obtain,receive,grant,award,gain,secure,become,follow,come,execute,consummate,implement,achieve,agree,ratify,commence,give,forge,acquire,join,convene,perform,set';
/** What a report is that is not true. */
export const MADE_UP = /^(?:invented|fabricated|forged|made|concocted|retracted|corrected)$/;
/** "Nor did it sign", "at no time has it signed": the subject follows the auxiliary. */
export const TURNS =
  /^(?:nor|neither|never|never again|rarely|seldom|hardly|scarcely|not once|(?:at|in|on|under|by|for) no [a-z]+)$/;
/** Words that may open a clause or say something of a verb that is not beside them: most words are none of these. */
export const STRUCTURAL: ReadonlySet<string> = new Set(
  `if unless whether provided providing suppose supposing assuming lest had were should that how which who whom whose because
  although though while whereas when where whenever wherever after before since as until till so once than what why not no any
  anymore whoever whichever for neither unlike except excluding barring instead rather apart other but event otherwise failing else without condition case`.split(
    /\s+/,
  ),
);
/** "wrongly reported that" */
export const FALSELY = /^(?:wrongly|falsely|mistakenly|erroneously|incorrectly|untruthfully)$/;
/** Every word that denies something, wherever it stands. */
export const DENIALS =
  /\b(?:not|never|cannot|no longer|nobody|nothing|without|neither|nor)\b|n['’]t\b|\bno\b(?! longer)/gi;
/** Of the verbs that plan, those that do nothing else: what was agreed on or offered is often as good as done. */
export const PLANS_FOR_SURE =
  /^(?:plan|schedul|expect|foresee|foresaw|intend|aim|hop|envisag|propos|slat|want|consider|discuss|negotiat|seek|sought|mull|contemplat)/;
/** Of the verbs that deny a deed, those that leave what stands beside them as it is: "lost by two goals". */
export const DENIES_DEED_ALONE =
  /^(?:los[et]|avoid|prevent|ban|bar|block|exclud|question|oppos|forb|prohib|resist|kept|keep|with?h[eo]ld|discourag|halt|fr[eo]|revers|overt|overr|dissua|preclu|abstain|doubt|disput|contradict|shun|eschew)/;
