/**
 * How a language asks. Each is a list of words or phrases, comma-separated, as written in small letters; those behind a
 * `^` ask only where a question begins, and are something else elsewhere.
 */
export interface QuestionWords {
  readonly person: string;
  readonly date: string;
  readonly place: string;
  readonly quantity: string;
  /** "Which", "what": the noun beside it tells the kind. */
  readonly which: string;
  /** "Why", "how", and words that only make it a question. */
  readonly other: string;
  /** Nouns that name a kind of answer when they stand beside "which" or "what". */
  readonly nouns: {
    readonly person: string;
    readonly organisation: string;
    readonly date: string;
    readonly place: string;
    readonly quantity: string;
  };
}

/** By BCP 47 primary subtag; English has rules of its own. */
export const QUESTION_WORDS: Readonly<Record<string, QuestionWords>> = {
  ar: {
    person: '^من, من هو, من هي, من هم, من الذي, من التي, من الذين, لمن, بمن, مَن',
    date: 'متى, منذ متى, حتى متى, في أي عام, في أي سنة',
    place: 'أين, اين, من أين, إلى أين, الى أين',
    quantity: 'كم, كم عدد, بكم, كم مرة, كم يبلغ, كم تبلغ, كم بلغ, كم بلغت',
    which:
      'أي, أية, اي, أيّ, أيّة, بأي, لأي, ^ما, ما هو, ما هي, ما هم, ما الذي, ما التي, ماذا, بماذا, لماذا, فيم, ما اسم, ما هو اسم',
    other: 'كيف, لماذا, لم, هل, ماهي, ماهو, عم, عما, اذكر',
    nouns: {
      person:
        'الشخص, الرئيس, المدير, المديرة, الوزير, الملك, الملكة, الكاتب, العالم, المهندس, المؤسس, المسؤول, الأمين, اللاعب, المدرب',
      organisation:
        'الشركة, المنظمة, المؤسسة, الهيئة, الوزارة, اللجنة, الجامعة, المعهد, البنك, الحكومة, الحزب, الجمعية, الفريق, المجموعة, الوكالة, الجهة',
      date: 'العام, السنة, التاريخ, اليوم, الشهر, القرن, العقد',
      place: 'الدولة, البلد, المدينة, المكان, المنطقة, القارة, العاصمة, الموقع, الجزيرة, المحافظة',
      quantity: 'العدد, النسبة, المبلغ, القيمة, التكلفة, السعر, الحجم, المساحة, الطول, المسافة',
    },
  },
  de: {
    person: 'wer, wen, wem, wessen',
    date: 'wann, seit wann, bis wann, ab wann',
    place: '^wo, wohin, woher',
    quantity:
      'wie viele, wie viel, wieviel, wieviele, wie oft, wie lange, wie hoch, wie groß, wie alt, wie weit, wie teuer',
    which: 'welcher, welche, welches, welchem, welchen, ^was, was für',
    other: '^wie, warum, weshalb, wieso, womit, wofür, woran, worüber, wodurch, wozu',
    nouns: {
      person:
        'Person, Präsident, Präsidentin, Minister, Ministerin, Leiter, Leiterin, Direktor, Direktorin, Vorsitzende, Vorsitzender, Professor, Professorin, Gründer, Gründerin, König, Autor, Geschäftsführer',
      organisation:
        'Firma, Unternehmen, Organisation, Behörde, Ministerium, Universität, Hochschule, Institut, Bank, Stiftung, Verein, Verband, Partei, Gesellschaft, Konzern, Regierung',
      date: 'Jahr, Datum, Tag, Monat, Jahrhundert, Jahrzehnt',
      place: 'Stadt, Land, Ort, Region, Kontinent, Hauptstadt, Staat, Insel, Bundesland, Provinz',
      quantity: 'Anzahl, Zahl, Summe, Betrag, Prozentsatz, Anteil, Preis, Höhe, Länge, Fläche',
    },
  },
  es: {
    person: 'quién, quiénes, ^quien, ^quienes, a quién, de quién',
    date: 'cuándo, ^cuando, desde cuándo, hasta cuándo',
    place: 'dónde, ^donde, adónde, de dónde, en dónde',
    quantity: 'cuántos, cuántas, cuánto, cuánta, ^cuantos, ^cuantas, ^cuanto, ^cuanta',
    which: 'qué, cuál, cuáles, ^que, ^cual, ^cuales',
    other: 'cómo, por qué, ^como',
    nouns: {
      person:
        'persona, presidente, presidenta, ministro, ministra, director, directora, rector, rectora, profesor, profesora, fundador, fundadora, rey, reina, autor, autora, jefe',
      organisation:
        'empresa, compañía, organización, universidad, ministerio, institución, instituto, banco, fundación, agencia, asociación, gobierno, partido, organismo, grupo',
      date: 'año, fecha, día, mes, siglo, década',
      place: 'ciudad, país, lugar, región, continente, capital, isla, provincia, estado',
      quantity: 'número, cantidad, porcentaje, precio, coste, costo, importe, superficie, altura',
    },
  },
  fr: {
    person: '^qui, qui est-ce qui, à qui, de qui, par qui, avec qui',
    date: "^quand, depuis quand, jusqu’à quand, jusqu'à quand",
    place: "^où, ^d’où, ^d'où",
    quantity: 'combien, combien de',
    which:
      "quel, quelle, quels, quelles, ^que, quoi, lequel, laquelle, lesquels, lesquelles, qu’est-ce que, qu'est-ce que, qu’est-ce qui, qu'est-ce qui, est-ce que",
    other: 'comment, pourquoi',
    nouns: {
      person:
        'personne, président, présidente, ministre, directeur, directrice, recteur, rectrice, professeur, professeure, fondateur, fondatrice, roi, reine, auteur, autrice, responsable',
      organisation:
        'entreprise, société, organisation, université, ministère, institution, institut, banque, fondation, agence, association, gouvernement, parti, organisme, groupe',
      date: 'année, an, date, jour, mois, siècle, décennie',
      place: 'ville, pays, lieu, endroit, région, continent, capitale, île, province, État',
      quantity: 'nombre, montant, pourcentage, prix, coût, somme, superficie, hauteur',
    },
  },
  hi: {
    person: 'कौन, किसने, किसे, किसको, किसका, किसकी, किसके, किनके, किन्होंने, किन्हें, कौन-कौन',
    date: 'कब, कब से, कब तक',
    place: 'कहाँ, कहां, किधर, कहाँ से, कहां से',
    quantity: 'कितने, कितना, कितनी, कितनी बार',
    which: 'कौन सा, कौन सी, कौन से, कौनसा, कौनसी, कौनसे, किस, किन, क्या',
    other: 'कैसे, कैसा, कैसी, क्यों',
    nouns: {
      person: 'व्यक्ति, अध्यक्ष, मंत्री, निदेशक, प्रमुख, राष्ट्रपति, प्रधानमंत्री, कुलपति, संस्थापक, लेखक, राजा, प्रोफेसर',
      organisation: 'कंपनी, संगठन, संस्था, संस्थान, विश्वविद्यालय, मंत्रालय, बैंक, सरकार, एजेंसी, समिति, दल',
      date: 'वर्ष, साल, तारीख, दिन, महीने, सन, सदी, दशक, तिथि',
      place: 'शहर, देश, स्थान, जगह, राज्य, क्षेत्र, राजधानी, महाद्वीप, गाँव, द्वीप',
      quantity: 'संख्या, मात्रा, प्रतिशत, कीमत, लागत, राशि, क्षेत्रफल',
    },
  },
  id: malay(
    'kapan, sejak kapan, bilakah, bila, kapankah',
    'berapa, berapa banyak, seberapa, berapakah, berapa lama, berapa kali',
  ),
  ms: malay(
    'bila, bilakah, sejak bila, pada bila',
    'berapa, berapa banyak, berapakah, berapa lama, berapa kali',
  ),
  ru: {
    person: '^кто, кого, кому, кем, о ком, чей, чья, чьё, чье, чьи',
    date: '^когда, с каких пор, до каких пор',
    place: '^где, куда, откуда',
    quantity: 'сколько, как часто, как долго, сколькими',
    which:
      'какой, какая, какое, какие, какого, каком, какую, каким, каких, какими, какому, какова, каков, каково, ^что, чего, чему, чем, о чём, о чем',
    other: '^как, почему, зачем, отчего',
    nouns: {
      person:
        'человек, президент, министр, директор, председатель, глава, ректор, профессор, основатель, король, автор, руководитель',
      organisation:
        'компания, организация, университет, министерство, институт, банк, фонд, агентство, ассоциация, правительство, партия, ведомство, учреждение, группа',
      date: 'год, году, дата, день, месяц, век, десятилетие, число',
      place: 'город, страна, место, регион, континент, столица, остров, область, государство',
      quantity: 'количество, сумма, процент, цена, стоимость, доля, площадь, высота',
    },
  },
  th: {
    person: 'ใคร, ผู้ใด',
    date: 'เมื่อไหร่, เมื่อไร, เมื่อใด, ตั้งแต่เมื่อไหร่, ปีไหน, ปีใด, ปีอะไร, วันไหน, วันใด, วันที่เท่าไหร่',
    place: 'ที่ไหน, ไหน, ที่ใด, แห่งใด, ประเทศใด, ประเทศไหน, เมืองใด, เมืองไหน, จังหวัดใด, จังหวัดไหน',
    quantity: 'กี่, เท่าไหร่, เท่าไร, เท่าใด, นานเท่าใด, นานแค่ไหน, จำนวนเท่าใด',
    which: 'อะไร, ใด, สิ่งใด, ไหน, ใดบ้าง, อะไรบ้าง',
    other: 'ทำไม, อย่างไร, ยังไง, เพราะเหตุใด, หรือไม่, ไหม',
    nouns: {
      person: 'คน, ประธาน, รัฐมนตรี, ผู้อำนวยการ, อธิการบดี, ผู้ก่อตั้ง, ผู้แต่ง',
      organisation: 'บริษัท, องค์กร, องค์การ, มหาวิทยาลัย, กระทรวง, สถาบัน, ธนาคาร, มูลนิธิ, หน่วยงาน, สมาคม, รัฐบาล',
      date: 'ปี, วัน, เดือน, วันที่, ศตวรรษ, ทศวรรษ',
      place: 'ประเทศ, เมือง, จังหวัด, สถานที่, ภูมิภาค, ทวีป, เกาะ',
      quantity: 'จำนวน, ร้อยละ, ราคา, มูลค่า',
    },
  },
  tr: {
    person:
      'kim, kimi, kime, kimin, kimden, kimde, kimle, kiminle, kimler, kimleri, kimlerin, kimlere, kimdir, kimdi, kimlerdir, kimlerdi, kim tarafından, kimler tarafından',
    date: 'ne zaman, ne zamandan beri, ne zamana kadar, ne zamandır, ne zamandı',
    place:
      'nerede, nereye, nereden, neresi, nerededir, nerelerde, nerde, nereli, nereleri, neresidir, nerenin, neresinde',
    quantity:
      'kaç, kaçı, kaçtır, kaçıncı, kaç tane, kaç adet, kaç kişi, kaç kez, kaç kere, kaçtı, ne kadar, ne kadardır, ne kadarı, ne sıklıkta, ne sıklıkla',
    which:
      'hangi, hangisi, hangileri, hangisidir, hangileridir, hangisini, ne, nedir, neydi, nelerdir, neler, nelerdi, neyi, neye, neyin, neden, nelere, neyle, neyden, ne tür, ne tip',
    other: 'nasıl, nasıldır, niçin, niye, neden, mi, mı, mu, mü, midir, mıdır',
    nouns: {
      person:
        'kişi, başkan, bakan, müdür, kral, kraliçe, yazar, profesör, kurucu, rektör, cumhurbaşkanı, lider, mimar, sanatçı',
      organisation:
        'şirket, kurum, kuruluş, üniversite, bakanlık, enstitü, banka, vakıf, örgüt, dernek, hükümet, parti, ajans, takım, grup',
      date: 'yıl, tarih, gün, ay, yüzyıl, on yıl, sene',
      place: 'şehir, ülke, yer, bölge, kıta, başkent, kent, eyalet, ada, il, ilçe',
      quantity: 'sayı, miktar, yüzde, oran, fiyat, maliyet, tutar, nüfus, yükseklik',
    },
  },
  ur: {
    person: 'کون, کس نے, کسے, کس کو, کس کا, کس کی, کس کے, کن, کنہوں نے',
    date: 'کب, کب سے, کب تک',
    place: 'کہاں, کدھر, کہاں سے',
    quantity: 'کتنے, کتنا, کتنی, کتنی بار',
    which: 'کون سا, کون سی, کون سے, کونسا, کونسی, کونسے, کس, کیا',
    other: 'کیسے, کیسا, کیسی, کیوں',
    nouns: {
      person: 'شخص, صدر, وزیر, سربراہ, ڈائریکٹر, وزیراعظم, چیئرمین, بانی, مصنف, بادشاہ, پروفیسر',
      organisation: 'کمپنی, تنظیم, ادارہ, ادارے, یونیورسٹی, جامعہ, وزارت, بینک, حکومت, ایجنسی, کمیٹی, جماعت',
      date: 'سال, تاریخ, دن, مہینے, صدی, سن, دہائی',
      place: 'شہر, ملک, جگہ, مقام, صوبہ, صوبے, علاقے, دارالحکومت, براعظم, جزیرہ',
      quantity: 'تعداد, مقدار, فیصد, قیمت, لاگت, رقم, رقبہ',
    },
  },
  vi: {
    person: 'ai, những ai, của ai, bởi ai',
    date: 'khi nào, bao giờ, lúc nào, từ khi nào, từ bao giờ, hồi nào',
    place: 'ở đâu, đâu, từ đâu, nơi nào, tại đâu',
    quantity: 'bao nhiêu, mấy, bao lâu, bao xa',
    which: 'nào, những nào, gì, cái gì, cái nào, điều gì',
    other: 'tại sao, vì sao, thế nào, như thế nào, làm sao, ra sao',
    nouns: {
      person: 'người, chủ tịch, bộ trưởng, giám đốc, hiệu trưởng, tổng thống, nhà sáng lập, vua, tác giả',
      organisation:
        'công ty, tổ chức, trường, đại học, bộ, viện, ngân hàng, quỹ, cơ quan, hiệp hội, chính phủ, đảng, tập đoàn',
      date: 'năm, ngày, tháng, thế kỷ, thập kỷ',
      place: 'thành phố, nước, quốc gia, tỉnh, vùng, châu lục, thủ đô, đảo, địa điểm',
      quantity: 'số lượng, tỷ lệ, giá, chi phí',
    },
  },
  zh: {
    person: '谁, 哪位, 何人, 哪些人, 什么人, 誰, 哪个人',
    date: '何时, 什么时候, 哪一年, 哪年, 哪天, 哪一天, 何年, 几月, 几号, 哪个月, 哪个世纪, 哪个年代, 什么时间, 什么日期, 何日, 哪一日, 几年, 何時, 什麼時候, 哪個月',
    place:
      '哪里, 哪儿, 何处, 何地, 什么地方, 哪个国家, 哪个城市, 哪座城市, 哪个地方, 哪裡, 什麼地方, 哪個國家, 哪個城市, 哪国, 哪个地区, 哪个省, 哪个州',
    quantity:
      '多少, 几, 多久, 多长, 多大, 多高, 多远, 多深, 多宽, 多快, 多重, 多少次, 多少钱, 多長, 幾, 多长时间, 百分之几',
    which:
      '什么, 哪, 哪个, 哪一, 哪种, 哪些, 哪项, 哪一个, 哪一种, 哪两, 何, 何种, 什么样, 哪家, 哪所, 什麼, 哪個, 哪間, 哪间, 哪支, 哪条, 哪类, 哪座, 哪部',
    other: '为什么, 为何, 如何, 怎么, 怎样, 怎么样, 是否, 吗, 呢, 為什麼, 怎麼, 嗎, 是什么, 有什么, 叫什么',
    nouns: {
      person:
        '主席, 部长, 总统, 校长, 院长, 主任, 教授, 国王, 作者, 创始人, 总理, 负责人, 董事长, 演员, 作家, 建筑师, 科学家',
      organisation:
        '公司, 组织, 机构, 大学, 学院, 研究所, 银行, 基金会, 协会, 政府, 政党, 集团, 企业, 部门, 委员会, 学校, 球队',
      date: '年, 年份, 日期, 月份, 世纪, 年代',
      place: '国家, 城市, 地方, 地区, 省, 州, 首都, 岛, 大陆',
      quantity: '数量, 比例, 百分比, 价格, 金额',
    },
  },
};

/** Indonesian and Malay ask with the same words, but for "when". */
function malay(date: string, quantity: string): QuestionWords {
  return {
    person: 'siapa, siapakah, oleh siapa, siapa yang, siapakah yang',
    date,
    place: 'di mana, dimana, di manakah, dimanakah, ke mana, dari mana, ke manakah',
    quantity,
    which: 'mana, yang mana, manakah, apa, apakah, apa saja',
    other: 'bagaimana, bagaimanakah, mengapa, kenapa, mengapakah, adakah',
    nouns: {
      person:
        'orang, presiden, menteri, pengarah, direktur, ketua, pengerusi, rektor, profesor, pengasas, pendiri, raja, penulis, perdana menteri',
      organisation:
        'syarikat, perusahaan, organisasi, universitas, universiti, kementerian, institut, institusi, bank, yayasan, agensi, badan, persatuan, pemerintah, kerajaan, partai, parti, lembaga, kumpulan',
      date: 'tahun, tanggal, tarikh, hari, bulan, abad, dekade',
      place: 'kota, bandar, negara, tempat, wilayah, benua, provinsi, negeri, ibu kota, pulau, daerah',
      quantity: 'jumlah, bilangan, persentase, peratus, harga, kos, biaya, nilai, luas',
    },
  };
}
