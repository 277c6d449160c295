/** What stands on a page beside its article, in the languages that pages mix. Each is a whole line. */
const CONTROLS = new RegExp(
  `^(?:${[
    'home',
    '(?:main )?menu',
    'search(?: \\.\\.\\.|…)?',
    'skip to (?:main )?content',
    'back to top',
    'news(?: (?:cent(?:er|re)|room|letter))?',
    'press(?: (?:releases?|room))?',
    '(?:about|contact)(?: us)?',
    'careers?',
    'sign (?:in|up|out)',
    'log ?(?:in|out)',
    'register',
    'subscribe(?: now| to .{1,40})?',
    'user (?:ctrl|control|menu)',
    'my account',
    '(?:share|tweet|like|print|e-?mail|save|comment|copy link)(?: this(?: (?:article|story|page))?)?',
    'share (?:on|via|to) .{1,30}',
    '\\d[\\d.,]*[km]? (?:shares?|views?|likes?|comments?|reads?|retweets?)',
    '(?:shares?|views?|likes?|comments?)[: ]+\\d[\\d.,]*[km]?',
    'follow us(?: on .{1,40})?',
    'facebook|twitter|linked ?in|whats ?app|telegram|instagram|youtube|x|pinterest|reddit',
    'read (?:more|next|also)(?::.{0,120})?',
    'continue reading(?: below)?|load more|show more|see (?:more|all)|view all',
    'next(?: (?:article|post|page))?|prev(?:ious)?(?: (?:article|post|page))?',
    'adverts?|advertisements?|anzeige|werbung|publicidad|publicité|iklan|sponsored(?: content)?|promoted',
    '(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|cookie (?:settings|preferences|policy|notice)|manage (?:cookies|preferences)',
    '(?:we|this (?:site|website)) uses? cookies.{0,200}',
    'privacy(?: (?:policy|notice))?|terms(?: (?:of (?:use|service)|and conditions))?|imprint|sitemap',
    '(?:©|\\(c\\)|copyright).{0,160}',
    '(?:click|tap) here (?:to|for) .{1,80}|get .{1,60} by clicking here|.{0,60}\\bclick to tweet',
    'read more (?:on|at|about|from) .{1,80}',
    '(?:related|see more|see also|also read|also see|also|don.t miss|more|watch|listen|read):[^.]{0,140}|don.t miss',
    '(?:filed under|tags|topics|labels|categories|kategorien?|schlagwörter|étiquettes|etiquetas): ?.{0,140}',
    '(?:follow|like|find) (?:us|me|him|her|them|\\p{Lu}[\\p{L} ]{1,30}) on (?:facebook|twitter|instagram|x|linked ?in|youtube|telegram).{0,100}',
    'sign up (?:for|to) .{1,100}|get .{1,80} (?:in|to) your inbox.{0,60}',
    'trending|caption|close|image \\d+ of ?/? ?\\d+|\\d+ of \\d+|slideshow|this slideshow requires javascript\\.?',
    '(?:photo|image|picture|foto|bild|credit|image credit|photo credit|crédit photo)s?(?: (?:by|von|par))?: ?.{1,100}',
    '\\(?(?:image|photo|credit|picture|foto|bild)s?(?: (?:credit|by))?: ?[^)]{1,80}\\)',
    '.{2,60} \\| (?:getty images|reuters|afp|ap|bloomberg|epa|shutterstock).{0,30}',
    'updated:? .{0,12}\\d{1,2}[:.]\\d{2}.{0,40}',
    'this (?:document|article|work|site) is (?:subject to copyright|protected by copyright).{0,200}|the contents of this site are ©.{0,160}',
    'this post may contain affiliate.{0,120}',
    'all rights reserved\\.?',
    'font size.{0,20}|a[+-]|listen(?: to (?:this )?article)?|\\d+ min(?:ute)?s? read',
  ].join('|')})$`,
  'iu',
);

/** From such a line on, nothing belongs to the article: what follows are headlines of others. */
const TAIL = new RegExp(
  `^(?:${[
    '(?:related|similar|recommended|recent|popular|latest|trending|top|other|more)(?: \\p{L}+)? (?:articles?|stories|news|posts?|updates|topics|reads?|headlines)',
    'you (?:may|might) (?:also )?(?:like|be interested in).{0,20}',
    'most (?:read|popular|viewed)',
    'more (?:from|on|in) .{1,40}',
    'leave a (?:reply|comment)|post a comment|comments(?: \\(\\d+\\))?',
    'tags?:?|share this:?|about the author',
    'read next|up next|recommended for you|editor.?s picks?',
  ].join('|')}):?$`,
  'iu',
);

const TEMPERATURE = /^[-+−]?\d{1,2}(?:\.\d)?\s?(?:°\s?[CF]?|[CF])$/u;

/** A name, in its own language or in English, of each language that a page may offer. */
const LANGUAGES: ReadonlySet<string> = new Set(
  [
    'ar',
    'az',
    'bn',
    'zh-Hans',
    'zh-Hant',
    'zh',
    'de',
    'en',
    'es',
    'fa',
    'fr',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'ms',
    'nl',
    'pl',
    'pt',
    'ru',
    'sv',
    'th',
    'tr',
    'uk',
    'ur',
    'vi',
  ]
    .flatMap((language) =>
      [language, 'en'].map((shownIn) => new Intl.DisplayNames([shownIn], { type: 'language' }).of(language)),
    )
    .flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])),
);

/** Whether a line is something to press, to choose or to be measured by, and no part of any article. */
export function isControl(line: string): boolean {
  return CONTROLS.test(line) || TEMPERATURE.test(line) || isLanguageSwitch(line) || isMenu(line);
}

export function beginsTail(line: string): boolean {
  return TAIL.test(line);
}

/** "English | Deutsch", perhaps with what else stands in its line. */
function isLanguageSwitch(line: string): boolean {
  const parts = line
    .toLowerCase()
    .split(/[\s|/·•,]+/u)
    .filter((part) => part !== '');
  const named = parts.filter((part) => LANGUAGES.has(part)).length;
  return (
    LANGUAGES.has(line.toLowerCase()) ||
    (named >= 2 && named >= parts.length / 2) ||
    isControlMix(line, named)
  );
}

/** "简体中文 English User Ctrl": languages, and then a control. */
function isControlMix(line: string, named: number): boolean {
  const rest = line
    .split(/\s+/u)
    .filter((part) => !LANGUAGES.has(part.toLowerCase()))
    .join(' ');
  return named >= 1 && CONTROLS.test(rest);
}

/** "Home | News | About us", "Home > Politics > Treaties". */
function isMenu(line: string): boolean {
  const parts = line.split(/\s*[|»›>•·/]\s*/u).filter((part) => part !== '');
  const first = parts[0] ?? '';
  return parts.length >= 3 && parts.every((part) => part.length <= 30) && CONTROLS.test(first);
}
