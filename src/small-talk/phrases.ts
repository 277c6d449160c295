/** What somebody wants of a message that asks nothing of the articles. */
export type SmallTalk =
  /** How to use the bot. */
  | 'help'
  /** Which articles there are, how many, and on what. */
  | 'articles'
  /** How old they are, and when they were last changed. */
  | 'age'
  /** Who looks after them. */
  | 'keepers'
  /** What the bot is. */
  | 'identity'
  /** The time, the date or the weather. */
  | 'clock'
  | 'chat'
  /** Whether the bot works at all. */
  | 'test'
  | 'thanks'
  | 'farewell'
  | 'greeting'
  /** "ok", "lol": heard, no more. */
  | 'nod';

/** "it", "the bot" and the articles, as people call them. */
const ARTICLES = 'the_articles|your_articles|these_articles|the_corpus|your_corpus|this_corpus';
const DATA =
  'the_data|your_data|this_data|the_information|your_information|this_information|the_info|your_info|this_info|your_knowledge|your_sources|the_database|your_database|the_collection|your_collection|this_collection|the_archive|your_archive|this_archive|this_stuff|the_stuff|your_stuff|all_this|all_of_this';
const QUOTES =
  'your_quotes|the_quotes|these_quotes|your_quotations|the_quotations|these_quotations|your_citations|the_citations|your_answers|the_answers|these_answers';
const BOT = 'you|u|accord|this_bot|the_bot';
const ALL = `it|this|that|${BOT}|${ARTICLES}|${DATA}`;
const IS = 'is|are|r';
const YOU = 'you|u|ya';
const KINDS = 'articles|documents|sources|texts|files|titles|data|information|info|reports|material|news';

/**
 * The closed vocabulary, a kind of small talk to a list of phrases. In a phrase, words are parted by spaces, `a|b` is either, `a_b`
 * is two words, what ends in `?` may be left out, and `…` is the rest of the message, whatever it says. Where a message is of several kinds, it is answered as the first of
 * them here.
 */
export const PHRASES: ReadonlyMap<SmallTalk, readonly string[]> = new Map<SmallTalk, readonly string[]>([
  [
    'help',
    [
      'help me? out?',
      'i need|want some|your? help',
      'can|could|will|would you|u|someone|anyone help me? out?',
      'who|how can|could help me',
      'how can|could you help me?',
      'what can|could|do|does|will you|u|this_bot|the_bot|accord do for_me?',
      'what else can you do',
      'what are you able_to_do|capable_of|for|good_at|good_for',
      'what are your commands|features|abilities|capabilities|functions|skills',
      'what can|could|should|may|do i|we|one ask you|u|here|about|you_about?',
      'what can|should i do|type|say|write here|with_you|with_this|with_this_bot?',
      'what kind|kinds|sort|sorts|type|types of questions can|should|do i|you ask|answer you|here?',
      'what|which questions can|should|do i|you|we ask|answer you|here?',
      `how do|does|can|could|should|would|to i|we|you|one? use|work|operate|start|begin ${ALL}?`,
      `how do|does|can ${ALL} work`,
      'how do|can|should|to i|we? ask you? a|my|the? question|questions|something|you?',
      `what|whats is|does|do? ${ALL} do|for`,
      'what|whats is? this|it|that bot|thing|app|about?',
      'show|open|give|get me? the|some? help|manual|guide|commands|examples|instructions',
      'list|show your|the|all? commands',
      'commands',
      'what|which commands are_there|do_you_have|do_you_know|can_i_use',
      'give|show me? an|some|a_few? example|examples|example_questions of_questions|of_a_question?',
      'i_dont_know|not_sure what|how to ask|do',
      'i|im am? lost|new|new_here',
    ],
  ],
  [
    'articles',
    [
      `what|which ${KINDS} do|have|are|is|can you|there|they|i|it have|got|know|use|hold|cover|contain|using|read|see? about|here|in_there|in_here|available?`,
      `what|which ${KINDS} does ${BOT}|the_corpus have|know|hold|use|cover|contain`,
      `what|which ${KINDS} are|is in|inside|part_of ${ALL}|here|there`,
      `how many ${KINDS}|passages do|have|are|does|did? you|u|there|they|it|accord|this_bot|the_bot|the_corpus? have|got|know|hold|cover|contain|use|read? here|in_there|in_here|in_the_corpus|in_your_corpus|in_total|loaded?`,
      `how big|large is|are ${ARTICLES}|${DATA}`,
      `list|show|see|name|give_me|give_us me|us? all|the|your|all_the|all_your|all_of_your|a_list_of|the_list_of? ${KINDS}`,
      'articles',
      'list of|the|all|all_the? articles',
      `what|whats is|are? in|inside|on ${ALL}|here|there`,
      'what|whats is|are? your sources|articles|topics|data|knowledge|corpus|database|library',
      'what|whats is|are? the corpus|articles|sources',
      'what do|does you|u|accord|this_bot|the_bot know about?',
      'what do|does you|u|accord|this_bot|the_bot|it|this|the_corpus|your_corpus|your_articles|the_articles|they cover|contain|have|hold|talk_about|tell_of',
      'what|which topics|topic|subjects|subject|things|themes|areas do|can|are|does you|u|there|it|the_corpus|the_articles know|cover|answer|discuss|have|in_there? about|on|questions_about?',
      `where do|does ${BOT}|i? get|take|have|find your|the|this|that|these? answers|answer|information|info|data|facts|knowledge|articles from?`,
      `where do|does|is|are ${ARTICLES}|${DATA}|${QUOTES} come? from`,
      'what are you based|trained on',
      'what have you read',
      'how much do you know',
      'tell me|us? about your|the|these corpus|articles|sources',
    ],
  ],
  [
    'age',
    [
      `how old|recent|current|fresh|new|up-to-date|up_to_date ${IS} ${ALL} you_have|youve_got|you_got|that_you_have|in_here|here?`,
      `when was|were|is|are|did|do|does ${ALL} last|get|be? updated|changed|reloaded|refreshed|loaded|update|change|reload|refresh last|latest?`,
      `how often ${IS}|do|does ${ALL} updated|changed|reloaded|update|change`,
      `${IS} ${ALL} up_to_date|up-to-date|current|recent|outdated|out_of_date|still_current|old|new|fresh`,
      'last|latest|most_recent update|updated|change|changed',
      'what|whats|when|whens is|was? the|your last|latest|newest|most_recent|oldest article|update|change|date|data|reload',
      `when is|are|do|does ${ARTICLES}|${DATA} from|come_from`,
      'what|which|whats is? your|the|this? version are_you|is_this|is_it|of_the_corpus|is_the_corpus|is_loaded|do_you_have|do_you_use?',
      'how far back do|does you|your_articles|the_articles|the_corpus go',
      'what|whats is? your|the knowledge? cutoff|cut-off|cut_off date?',
      'what|which period|periods|time|dates|years do|does you|the_articles|your_articles|the_corpus cover',
    ],
  ],
  [
    'keepers',
    [
      `who keeps|maintains|manages|updates|curates|edits|moderates|administers|looks_after|takes_care_of|is_responsible_for|is_in_charge_of|is_behind|is_running ${ALL}|here`,
      `who runs|owns|controls|operates|hosts ${BOT}|this|${ARTICLES}|${DATA}`,
      'who|whos is|are? your|the keeper|keepers|moderator|moderators|maintainer|maintainers|admin|admins|administrator of_this_bot|of_the_bot|of_the_corpus|of_the_articles|here?',
      'who|whos is|are? your owner|boss|operator',
      'who|whos is? the owner|operator of this_bot|the_bot|accord',
      `who can|may change|edit|update|remove|delete|import|add|add_to ${ALL}|articles|an_article`,
      'who adds|added|chooses|chose|picks|picked|selects|selected|imports|imported articles|an_article|the_articles|your_articles|these_articles',
      'how can|do|to|could i|we? add|import|upload|submit|suggest an|a|new|more|my? article|articles|document|documents',
      'how are|is articles|the_articles|new_articles added|chosen|imported|selected|updated',
    ],
  ],
  [
    'identity',
    [
      `who|what ${IS} ${YOU}`,
      'who|what you|u are|r',
      'whos|who is? this|that|there',
      'whats|what is? your name',
      'your name',
      'do you have a name',
      'introduce yourself',
      'tell me|us? a_bit|something|more? about yourself|you',
      `${IS}? ${YOU} a|an|the? real|actual? bot|robot|human|person|people|ai|machine|computer|program|chatgpt|gpt|claude|gemini|llm|chatbot|man|woman|boy|girl|real|alive`,
      'is this a|an bot|robot|human|person|ai|chatbot|real_person',
      `${IS} ${YOU} a|an|the? real|actual? human|person|man|machine|bot|robot|ai or a|an|just_a? real|actual? bot|robot|human|person|machine|ai|program|chatbot|computer`,
      `${IS} ${YOU} a|an|the? real|actual? human|person|man|machine|bot|robot|ai or chatgpt|gpt|claude|gemini|llm|an_llm|software`,
      'am i talking|speaking|chatting to|with a|an bot|robot|human|person|ai|machine|real_person',
      `who|whos made|built|created|programmed|developed|invented|wrote|coded ${BOT}`,
      'who|whos is|are? your creator|creators|maker|makers|developer|developers|author|father|mother',
      'do|are you use|using|have|run_on|powered_by ai|an_ai|chatgpt|gpt|an_llm|a_language_model',
      `do|did|are|r ${YOU} make|makes|made|making|invent|invented|inventing ${ALL}|${QUOTES}|them|things|stuff|everything|anything up?`,
      `${IS} ${QUOTES}|they real|true|genuine|authentic|accurate|correct|word_for_word|made_up|invented|generated|generated_by_ai|ai_generated`,
      'where are|do|r you|u from|live|come_from',
    ],
  ],
  [
    'clock',
    [
      'what time is it|this now|right_now|there|here|today?',
      'whats|what is? the time|hour now|right_now|please?',
      'do you have|know the time|what_time_it_is|what_day_it_is',
      'tell me the time|date',
      'what day|date|month|year|weekday is it|today|this today|now?',
      'whats|what is? todays date',
      'whats|what is? the date|day today|now?',
      'whats|what is? today',
      'dreadful|awful|terrible|horrible|lovely|beautiful|nice|great|grey|rainy weather again? today|isnt_it|innit?',
      'whats|what|hows|how is? the weather like? today|now|tomorrow|outside|there|here?',
      'whats|what|hows|how is? the weather like? in|at …',
      'will|is it going_to? rain|snow|raining|snowing|cold|hot|warm|sunny today|tomorrow|outside?',
    ],
  ],
  [
    'chat',
    [
      'how are|r|is|was|have you|u|ya|yall|things|it|everything|life|your_day been|doing|going|feeling? today|tonight|now|lately?',
      'hows it|everything|life|things|your_day going|today?',
      'how you|u doing|feeling? today?',
      'how r|are|have you|u been',
      'how do you do|feel|feel_today',
      'whats|what|wat|wats is? up|new|cooking|happening|going_on',
      'sup|wassup|wazzup|whatsup|wsg|wyd|hru',
      'what are you|u doing|up_to|thinking|thinking_about|wearing',
      'nice|good|pleased|great|lovely to meet|see|meeting|talking|chatting|hear_from you|u|to_you|with_you',
      'nice|good meeting|seeing|talking you|to_you',
      `${IS}? ${YOU} there|here|ok|okay|alright|awake|asleep|online|offline|working|busy|happy|sad|tired|sure|serious|kidding|kidding_me|joking|single|married|sentient|conscious|smart|stupid|dumb|crazy|mad|angry|drunk|bored|ready`,
      'is? anyone|anybody|someone|somebody there|here|home|awake|online|around',
      'did|has|have anyone|anybody|someone|somebody|you|everyone else? watch|watched|see|seen|catch|caught the|that|last_nights|yesterdays? match|game|film|movie|show|race|final|finals|episode|news|fight|concert last_night|yesterday|today|tonight|on_tv|this_weekend?',
      'my cat|dog|kid|kids|toddler|baby just|has|keeps|is …',
      'can|could|would|does|do you|u|anyone|anybody|someone|somebody recommend|suggest|know a|an|any|some? good|nice|decent|cheap|great? pizza|lunch|dinner|coffee|breakfast|sushi|burger|kebab? place|places|restaurant|restaurants|cafe|cafes|bar|bars|pub|pubs|hotel|hotels|film|films|movie|movies|song|songs|recipe|recipes …?',
      'oops|sorry? wrong channel|chat|window|thread|server|tab',
      'let me think|check|look about|at? it|that|this? for? a? bit|moment|minute|sec|second?',
      'can|could somebody|someone|anybody|anyone remind me to_call|to_ring|to_buy|to_eat|to_go|about_lunch',
      'i really? love|like|hate|miss you|u|this_bot|accord|this so_much|very_much|a_lot?',
      'youre|you_are|ur|u_r|your so|very|really|too|such_a|the|a? great|awesome|amazing|smart|clever|funny|cute|cool|nice|kind|stupid|dumb|useless|bad|wrong|slow|annoying|broken|best|worst|idiot|hero|star|lifesaver|legend',
      'bad|stupid|silly|useless|dumb|wrong|slow|annoying bot|answer|robot',
      'tell me|us? a|another|some? joke|jokes|story|riddle|poem|secret',
      'tell me|us? something funny|new|interesting|nice?',
      'say|write something|hi|hello|cheese|goodbye to_everyone|to_us|to_me|funny?',
      'make me laugh|smile|a_sandwich|a_coffee|coffee',
      'sing|write|read me? a song|poem|story',
      'can|could|will|would? you|u? please? write|compose|sing|draw|paint|make me|us? a|an|another|some? short|long|funny|little? poem|poems|poetry|song|songs|haiku|limerick|rap|sonnet|lullaby|fairytale|picture|drawing about|of|on|for|with|in …?',
      'is? anyone|anybody|someone|somebody|who|whos up|down|in|hungry for_a|for|for_some? pizza|pizzas|lunch|dinner|breakfast|brunch|coffee|coffees|tea|beer|beers|drink|drinks|ice_cream|cake|game|games|movie|film|walk|run|party today|tonight|tomorrow|later|now|after_work|this_weekend?',
      'does? anyone|anybody|someone|somebody|who wants|want|wanna|fancies|fancy a|some|to_get|to_order|get|order? pizza|lunch|dinner|breakfast|coffee|tea|beer|beers|drinks|ice_cream|cake today|tonight|tomorrow|later|now?',
      'im|i am? so|very|just|a_bit? bored|tired|fine|good|ok|okay|well|back|here|happy|sad|hungry|curious|doing_well|doing_good|just_curious|sleepy|kidding|joking',
      'im? just|only kidding|joking|curious|looking|browsing',
      'do|does you|u like|love|hate|know|miss|remember|need|trust|understand me|us|it_here|jokes|coffee|pizza|cats|dogs|music?',
      'can you hear|see|understand|feel me|us?',
      'can|do you speak|talk|understand english|french|spanish|arabic|turkish|chinese|indonesian|german|other_languages|my_language?',
      'talk|chat to|with me',
      'what do you think|want|like|like_to_do|mean',
      'whats|what is? for lunch|dinner|breakfast',
      'whats|what is? the meaning of life',
      'lets talk|chat|go',
      'can|may|could we|i talk|chat to_you|with_you?',
      'kif halek|halak',
      'comment|ca ca_va|va|allez-vous|vas-tu|tu_vas|vous_allez bien?',
      'como estas|esta|estan|te_va',
      'que tal|pasa|haces',
      'apa kabar|kabarmu|kabarnya',
      'nasilsin|nasilsiniz|naber|nbr|napiyorsun',
      'ne haber|yapiyorsun',
      '你好吗|你怎么样|最近怎么样|吃了吗|在吗|在不在',
      'كيف حالك|الحال|حالكم',
      'كيفك|شلونك|ازيك',
    ],
  ],
  [
    'test',
    [
      'test|tests|testing|pong|ping|foo|foobar|asdf|asdfg|asdfgh|asdfghjkl|qwerty',
      'test|testing 123|1234|1|2|bot|one|message',
      'test|testing 1|one 2|two 3|three',
      'just|only? a? test|testing',
      'this|that is|was only|just? a test',
      'im|i am? just|only? testing you|this|it|the_bot|things?',
      'mic test|check',
      'hello world',
      'foo bar baz?',
      'lorem ipsum',
      `is|does|are|do ${ALL} thing|still|even? working|work|on|alive|online|up|running`,
      'anything|nothing works|working',
    ],
  ],
  [
    'thanks',
    [
      'thanks|thank|thank_you|thank_u|thank_ya|thankyou|thank-you|thx|thnx|thanx|thnks|thks|tnx|tks|ty|tysm|tyvm|tyty|cheers|tq|thankss',
      'thanks|thx|thank_you|thank_u|thank_ya|thankyou|ty so|very|a_whole? much|kindly|indeed|again|a_lot|alot|lot|a_bunch|a_million|a_ton|tons|lots|heaps|loads|in_advance|mate|man|bro|buddy|dude|friend|sir|pal|dear|love',
      'many|much|big|great|special|huge|a_thousand|million|so_many|sincere thanks|thx',
      'thanks|thx|thank_you|thank_u|thankyou so_much|very_much|a_lot|again? for the|your|that|this|all_your|all_the|a|such_a? quick|great|good|nice|helpful|fast|kind? help|answer|answers|info|information|time|reply|response|support|explanation|assistance|quote|source|article|update|clarification|it|that|this|helping|helping_me|everything|answering|explaining|clarifying',
      'i|we|id|we_do|i_do? really? appreciate it|that|this|you|your_help|the_help',
      'much|really|greatly|highly? appreciated',
      'that|this|it|which was|is|has_been|really? very|so|really|super|quite|most? helpful|useful|helps|helped|works|worked|great_help',
      'that|this|it|you really|already? answers|answered|solves|solved|helps|helped|help my_question|it|the_question|me|a_lot|us|my_problem|me_a_lot',
      'very|so|really|super helpful|useful|kind',
      'youre|you_are|ur|u_r the_best|a_lifesaver|a_star|so_helpful|very_helpful|so_kind|very_kind|a_hero|awesome_thanks',
      'how|so kind|nice|helpful|sweet of_you',
      'good|great|nice|excellent|awesome|amazing|clever|smart|best|well|lovely|wonderful|perfect|fantastic|brilliant job|work|bot|answer|one|done|stuff|find|robot|boy|girl',
      'bravo|kudos',
      'im|i am? very|so? grateful|thankful',
      'god bless you',
      // Arabic
      'شكرا جزيلا|لك|لكم|كثيرا|جزيلا_لك|يا_صديقي|على_المساعدة|على_الجواب?',
      'الف|مليون شكر',
      'اشكرك|نشكرك|اشكركم|مشكور|مشكورين|تسلم|يسلمو|متشكر|ممنون',
      'بارك الله فيك|فيكم',
      'جزاك|جزاكم الله خيرا|كل_خير|خير',
      // Turkish
      'tesekkurler|tesekkur|sagol|sagolun|eyvallah|tsk|tskler|tesekkurederim',
      'cok? tesekkur|tesekkurler ederim|ederiz|sana|size?',
      'cok? sag ol|olun|olasin',
      'cok sagol|sagolun',
      // Chinese
      '谢谢|谢谢你|谢谢您|谢谢大家|谢谢啦|谢谢了|多谢|多谢了|感谢|感谢你|感谢您|非常感谢|十分感谢|谢了|谢啦|谢谢你的帮助|太感谢了|辛苦了|谢谢谢谢',
      '謝謝|謝謝你|謝謝您|多謝|感謝|非常感謝|謝啦|謝了',
      'xiexie|3q',
      // French
      'merci|mercii',
      'merci beaucoup|bien|infiniment|mille_fois|davance|a_tous|a_vous|a_toi|pour_tout|pour_votre_aide|pour_ton_aide|pour_la_reponse|pour_linfo',
      'mille|grand|un_grand mercis|merci',
      'je|on vous|te remercie',
      'super|parfait|genial|top merci',
      // Spanish
      'gracias',
      'muchas|mil|muchisimas gracias',
      'gracias por todo|tu_ayuda|su_ayuda|la_ayuda|la_respuesta|la_informacion|la_info',
      'te|se|os lo? agradezco',
      'muy amable',
      // Indonesian
      'terima kasih|kasih_banyak|kasih_ya|kasih_kak',
      'terimakasih|makasih|makasi|makasihh|trims|trimakasih|tengkyu|thankyu|nuhun',
      'terimakasih|makasih|makasi|trims|thanks ya|banyak|kak|bang|banget|min|bro|gan',
      'matur nuwun',
    ],
  ],
  [
    'farewell',
    [
      'bye|byebye|bye-bye|goodbye|good-bye|cya|ciao|farewell|later|laters|gn|ttyl|brb|gtg|adios',
      'bye bye',
      'good bye|night|nite',
      'goodnight|nighty|nite',
      'see|c you|ya|u later|soon|tomorrow|around|again|next_time|next_week|then?',
      'talk|speak to? you|u later|soon|tomorrow',
      'take care|it_easy',
      'have|enjoy a|your|the nice|good|great|lovely|wonderful? day|evening|weekend|one|night|time|week|rest_of_your_day',
      'until next_time|tomorrow',
      'i|ive have|got|gotta|need|must|am_going? to? go|leave|run|sleep',
      'au revoir',
      'a bientot|demain|plus|plus_tard',
      'bonne journee|soiree|nuit|semaine',
      'hasta luego|manana|pronto|la_vista',
      'nos vemos',
      'chau|chao',
      'sampai jumpa|nanti|besok|ketemu',
      'dadah|dah',
      '再见|拜拜|晚安|回头见|明天见|再見|掰掰',
      'مع السلامة',
      'الي اللقاء',
      'وداعا',
      'تصبح علي خير',
      'hosca kal|kalin',
      'hoscakal|hoscakalin|gorusuruz|bb',
      'gule gule',
      'iyi geceler',
    ],
  ],
  [
    'greeting',
    [
      'hi|hello|hey|hiya|heya|heyo|helo|hallo|hullo|howdy|yo|hola|greetings|gm|hii|hai|hei|oi|ello|hewwo|ahoy|morning|afternoon|evening|gday|welcome|heyya|hellow',
      'hi|hello|hey hi|hello|hey|there|friend|friends|mate|dear|sir|robot|man|bro|dude|buddy|you|u|ladies|gentlemen|people|my_friend',
      'good|gud morning|afternoon|evening|day|morrow',
      'a? very? good morning|afternoon|evening to_you|to_all|to_everyone',
      'top of the morning',
      'welcome back|here|to_the_server',
      'long time no see',
      'its me|me_again',
      'i? have? a|one|another quick|simple|small|general? question for_you|about_the_articles?',
      'can|could|may i|we ask you? a|one|something|you_something|anything quick|simple? question|questions?',
      // Arabic, also in Latin letters
      'salam|salaam|assalamualaikum|assalamualaykum|asalamualaikum|assalamu-alaikum|marhaba|ahlan|ahlan_wa_sahlan|as-salamu_alaykum|assalamu_alaikum|assalamu_alaykum|salam_alaikum|salam_aleykum|assalam_alaikum|wa_alaikum_salam|waalaikumsalam|sabah_al_khair',
      'مرحبا|اهلا|هلا|هلو|هاي|سلام|السلام|مرحبتين|الو|تحياتي',
      'مرحبا بك|بكم|جميعا',
      'اهلا وسهلا|بك|بكم|وسهلا_بك|و_سهلا',
      'سلام عليكم',
      'السلام عليكم ورحمه_الله|ورحمه_الله_وبركاته?',
      'وعليكم السلام',
      'صباح|مساء الخير|النور|الورد',
      // Turkish
      'merhaba|merhabalar|selam|selamlar|slm|mrb|gunaydin|tunaydin|selamunaleykum|aleykumselam|alo',
      'selamun aleykum',
      'aleykum selam',
      'iyi gunler|aksamlar|sabahlar|calismalar',
      'kolay gelsin',
      // Chinese
      '你好|您好|大家好|你们好|嗨|哈喽|哈啰|哈囉|早上好|早安|早|下午好|晚上好|中午好|喂|嘿|你好呀|你好啊|您好呀|哈罗',
      '妳好|你們好|大家早',
      'nihao|ni_hao',
      // French
      'bonjour|bonsoir|salut|coucou|bjr|allo|slt|bonswar',
      'bonjour|salut|bonsoir|coucou a_tous|a_toutes|tout_le_monde|monsieur|madame|a_vous|toi|les_amis',
      // Spanish
      'buenas|saludos|holi|holaa',
      'muy? buenos dias',
      'muy? buenas tardes|noches|dias',
      'hola|buenas a_todos|amigo|amigos|que_tal|buenas|buenos_dias',
      // Indonesian
      'halo|hallo|haloo|hai|pagi|siang|sore|malam|permisi|met_pagi|halo_semua|hai_semua',
      'selamat pagi|siang|sore|malam|datang',
    ],
  ],
  [
    'nod',
    [
      'ok|okay|okey|okie|oki|okk|okayy|k|kk|kay|alright|allright|alrighty|right|sure|fine|cool|nice|great|good|perfect|excellent|awesome|amazing|brilliant|fantastic|wonderful|super|wow|whoa|woah|yay|yes|yeah|yea|yep|yup|ya|ye|no|nope|nah|noted|understood|gotcha|agreed|exactly|correct|indeed|true|interesting|neat|sweet|impressive|lovely|cute|funny',
      'lol|lmao|lmfao|rofl|haha|hehe|xd|hm|hmm|mhm|mm|uh|um|umm|oh|ah|aha|ahh|ohh|ooh|oops|whoops|ouch|sorry|nvm|nevermind|idk|idc|omg|wtf|damn|dang|meh|gg|np|yw|fyi|ikr|smh|tbh|imo|congrats|congratulations|wkwk|jaja|www|hhhh|ههه|+1',
      'oh|ah|uh|ok|okay|well|yes|no ok|okay|no|yes|well|i_see|wow|right|cool|nice|great|my_god|sure|then|fine|boy|man',
      'i see|understand|understood|agree|know|get_it|got_it|dont_know|dont_care|guess|think_so|hope_so|was_wondering',
      'got|gotcha it',
      'all|very|so|that_sounds|thats_all|sounds|looks|really|pretty|too good|right|set|clear|nice|cool|interesting|great|well|bad|funny|fine|perfect|true',
      'that? makes sense|total_sense|perfect_sense',
      'no|np problem|worries|prob|probs|thanks|thank_you|need|thx|idea|way|rush',
      'never mind',
      'nvm|nevermind|never_mind|ignore_that|ignore_me|all_good|its_ok|its_fine i|ive|i_have|we? already|just|finally? figured|found|got|sorted|worked|solved it|that|this|everything out? now|already|myself?',
      'forget|leave it|about_it|that',
      'my bad|mistake|fault|goodness|god',
      'im|i am? so|very? sorry|impressed|confused|done',
      'not bad|yet|now|really|sure|good|great|you',
      'thats|that|its|it is|was? so|very|really|all|just|pretty|quite? great|nice|cool|good|interesting|funny|ok|okay|fine|awesome|correct|right|true|amazing|perfect|it|all|enough|what_i_needed|wrong|bad|clear|strange|weird|odd|impressive|hilarious|everything',
      'good to_know|point|luck|enough|idea|question|call',
      'fair enough|point',
      'of course',
      'youre|you_are|ur most|very? welcome|right',
      'let me see|think|check',
      'one|just_a|wait_a|hold_on_a moment|second|sec|minute',
      'wait|hold_on|hang_on',
      'happy new_year|birthday|holidays|easter|eid|diwali|thanksgiving|friday|weekend|ramadan',
      'merry christmas|xmas',
      'eid|ramadan mubarak|kareem',
      'same here',
      'what a day|pity|shame',
      'really|seriously',
      'no kidding|comment|way|doubt',
      'yes|yeah|no please|sir|maam|indeed|of_course',
      // Others
      'tamam|evet|hayir|olur|peki|harika|guzel|super|anladim',
      'oke|okee|baik|siap|iya|mantap|sip|bagus|tidak|oh_begitu',
      'daccord|oui|non|parfait|genial|bien|tres_bien|voila|mdr',
      'vale|si|claro|perfecto|bueno|muy_bien|genial|entendido|de_nada',
      'de rien',
      'rica ederim',
      'sama sama',
      'sama-sama',
      'عفوا|تمام|حسنا|نعم|لا|طيب|اوكي|اوك|ممتاز|جميل|رايع|ايوه|هههه|ههههه|مبروك|فهمت|اسف',
      '好的|好|嗯|嗯嗯|哦|噢|是|是的|对|不|不是|收到|明白|明白了|知道了|懂了|了解|哈哈|哈哈哈|呵呵|不客气|没事|没关系|可以|行|太好了|厉害|不错|很好|赞',
    ],
  ],
]);

/** What may stand beside any of them: whom it is said to, politeness, a breath. On its own it is nothing. */
export const FILLERS: readonly string[] = [
  'please|pls|plz|plss|kindly|like|there|all|everyone|everybody|team|folks|guys|bot|accord|again|well|so|now|then|just|and|also|but|though|actually|anyway|btw|dear|sir|madam|man|mate|bro|buddy|dude|friend|friends|too|today|um|uh|er|o|and_all|semua|arkadaslar|kanka|amigo|amis|kak|min|يا|للجميع|جميعا|呀|啊|吧|了|哦|吗|呢',
  's_il_vous_plait|sil_vous_plait|svp|stp|por_favor|porfa|lutfen|tolong|请|من_فضلك|لو_سمحت',
];

/** What a question may be opened or closed with. */
export const COURTESIES: ReadonlySet<SmallTalk> = new Set(['greeting', 'thanks', 'nod', 'farewell', 'chat']);
