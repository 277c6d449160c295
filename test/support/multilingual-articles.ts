import type { Article } from '../../src/corpus/article.ts';
import { articleOf } from './articles.ts';

/** An article in one language, questions with a piece of the sentence that answers, and one that it leaves open. */
export interface LanguageSample {
  readonly article: Article;
  readonly asked: readonly (readonly [question: string, quoted: string])[];
  readonly open: string;
}

const sample = (
  language: string,
  title: string,
  paragraphs: readonly string[],
  asked: LanguageSample['asked'],
  open: string,
): LanguageSample => ({
  article: articleOf({ id: `port-${language}`, language, title, text: paragraphs.join('\n\n') }),
  asked,
  open,
});

/** A foundation, a port and its director that do not exist. */
export const SAMPLES: readonly LanguageSample[] = [
  sample(
    'de',
    'Hafen Ostby arbeitet mit der Almar-Stiftung zusammen',
    [
      'Die Almar-Stiftung und der Hafen Ostby unterzeichneten am 12. März 2021 eine Absichtserklärung. Die Feier fand im Rathaus von Bergen statt.',
      'Lena Haugen leitet den Hafen seit zehn Jahren. Die Stiftung liefert 60 Bojen, mit denen Wellen gemessen werden.',
    ],
    [
      ['Wer leitet den Hafen Ostby?', 'Lena Haugen'],
      ['Wann wurde die Absichtserklärung unterzeichnet?', '12. März 2021'],
      ['Wie viele Bojen liefert die Stiftung?', '60 Bojen'],
    ],
    'Welche Universität bildet die Kapitäne aus?',
  ),
  sample(
    'fr',
    'Le port d’Ostby s’allie à la fondation Almar',
    [
      'La fondation Almar et le port d’Ostby ont signé un protocole d’accord le 12 mars 2021. La cérémonie s’est tenue à l’hôtel de ville de Bergen.',
      'Lena Haugen dirige le port depuis dix ans. La fondation fournira 60 bouées qui mesureront les vagues.',
    ],
    [
      ['Qui dirige le port d’Ostby ?', 'Lena Haugen'],
      ['Quand le protocole d’accord a-t-il été signé ?', '12 mars 2021'],
      ['Combien de bouées la fondation fournira-t-elle ?', '60 bouées'],
    ],
    'Quelle université forme les capitaines ?',
  ),
  sample(
    'es',
    'El puerto de Ostby colabora con la fundación Almar',
    [
      'La fundación Almar y el puerto de Ostby firmaron un memorando el 12 de marzo de 2021. La ceremonia se celebró en el ayuntamiento de Bergen.',
      'Lena Haugen dirige el puerto desde hace diez años. La fundación entregará 60 boyas que miden las olas.',
    ],
    [
      ['¿Quién dirige el puerto de Ostby?', 'Lena Haugen'],
      ['¿Cuándo se firmó el memorando?', '12 de marzo de 2021'],
      ['¿Cuántas boyas entregará la fundación?', '60 boyas'],
    ],
    '¿Qué universidad forma a los capitanes?',
  ),
  sample(
    'ru',
    'Порт Остби сотрудничает с фондом «Алмар»',
    [
      'Фонд «Алмар» и порт Остби подписали меморандум 12 марта 2021 года. Церемония прошла в ратуше Бергена.',
      'Портом уже десять лет руководит Лена Хауген. Фонд поставит 60 буёв, которые измеряют волны.',
    ],
    [
      ['Кто руководит портом Остби?', 'Лена Хауген'],
      ['Когда был подписан меморандум?', '12 марта 2021'],
      ['Сколько буев поставит фонд?', '60 буёв'],
    ],
    'Какой университет готовит капитанов?',
  ),
  sample(
    'tr',
    'Ostby Limanı Almar Vakfı ile çalışacak',
    [
      'Almar Vakfı ile Ostby Limanı 12 Mart 2021 tarihinde bir mutabakat zaptı imzaladı. Tören Bergen’deki belediye binasında yapıldı.',
      'Ostby’yi on yıldır Lena Haugen yönetiyor. Vakıf, dalgaları ölçen 60 şamandıra sağlayacak.',
    ],
    [
      ['Ostby’yi kim yönetiyor?', 'Lena Haugen'],
      ['Mutabakat zaptı ne zaman imzalandı?', '12 Mart 2021'],
      ['Vakıf kaç şamandıra sağlıyor?', '60 şamandıra'],
    ],
    'Kaptanları hangi üniversite yetiştiriyor?',
  ),
  sample(
    'ms',
    'Pelabuhan Ostby bekerjasama dengan Yayasan Almar',
    [
      'Yayasan Almar dan Pelabuhan Ostby menandatangani memorandum persefahaman pada 12 Mac 2021. Majlis itu diadakan di dewan bandaraya Bergen.',
      'Lena Haugen mengetuai pelabuhan itu sejak sepuluh tahun lalu. Yayasan akan membekalkan 60 boya yang mengukur ombak.',
    ],
    [
      ['Siapakah yang mengetuai pelabuhan Ostby?', 'Lena Haugen'],
      ['Bilakah memorandum persefahaman ditandatangani?', '12 Mac 2021'],
      ['Berapakah boya yang dibekalkan oleh yayasan?', '60 boya'],
    ],
    'Universiti manakah yang melatih kapten kapal?',
  ),
  sample(
    'id',
    'Pelabuhan Ostby bekerja sama dengan Yayasan Almar',
    [
      'Yayasan Almar dan Pelabuhan Ostby menandatangani nota kesepahaman pada 12 Maret 2021. Upacara berlangsung di balai kota Bergen.',
      'Lena Haugen memimpin pelabuhan itu selama sepuluh tahun. Yayasan akan memasok 60 pelampung yang mengukur ombak.',
    ],
    [
      ['Siapa yang memimpin pelabuhan Ostby?', 'Lena Haugen'],
      ['Kapan nota kesepahaman ditandatangani?', '12 Maret 2021'],
      ['Berapa pelampung yang dipasok oleh yayasan?', '60 pelampung'],
    ],
    'Universitas mana yang melatih para kapten?',
  ),
  sample(
    'vi',
    'Cảng Ostby hợp tác với Quỹ Almar',
    [
      'Quỹ Almar và cảng Ostby đã ký biên bản ghi nhớ ngày 12 tháng 3 năm 2021. Buổi lễ diễn ra tại tòa thị chính Bergen.',
      'Bà Lena Haugen điều hành cảng từ mười năm nay. Quỹ sẽ cung cấp 60 phao đo sóng.',
    ],
    [
      ['Ai điều hành cảng Ostby?', 'Lena Haugen'],
      ['Biên bản ghi nhớ được ký khi nào?', '12 tháng 3 năm 2021'],
      ['Quỹ sẽ cung cấp bao nhiêu phao?', '60 phao'],
    ],
    'Trường đại học nào đào tạo thuyền trưởng?',
  ),
  sample(
    'ar',
    'ميناء أوستبي يتعاون مع مؤسسة ألمار',
    [
      'وقّعت مؤسسة ألمار وميناء أوستبي مذكرة تفاهم في 12 مارس 2021. وأقيم الحفل في مبنى بلدية بيرغن.',
      'تدير لينا هاوغن الميناء منذ عشر سنوات. وستقدّم المؤسسة 60 عوامة تقيس الأمواج.',
    ],
    [
      ['من يدير ميناء أوستبي؟', 'لينا هاوغن'],
      ['متى تم توقيع مذكرة التفاهم؟', '12 مارس 2021'],
      ['كم عوامة ستقدم المؤسسة؟', '60 عوامة'],
    ],
    'ما هي الجامعة التي تدرّب القباطنة؟',
  ),
  sample(
    'ur',
    'اوستبی بندرگاہ کا المار فاؤنڈیشن سے تعاون',
    [
      'المار فاؤنڈیشن اور اوستبی بندرگاہ نے 12 مارچ 2021 کو مفاہمت کی یادداشت پر دستخط کیے۔ تقریب برگن کے ٹاؤن ہال میں ہوئی۔',
      'لینا ہاؤگن دس سال سے بندرگاہ کی سربراہ ہیں۔ فاؤنڈیشن لہریں ناپنے والے 60 بوئے فراہم کرے گی۔',
    ],
    [
      ['اوستبی بندرگاہ کی سربراہ کون ہیں؟', 'لینا ہاؤگن'],
      ['مفاہمت کی یادداشت پر دستخط کب ہوئے؟', '12 مارچ 2021'],
      ['فاؤنڈیشن کتنے بوئے فراہم کرے گی؟', '60 بوئے'],
    ],
    'کپتانوں کو کون سی یونیورسٹی تربیت دیتی ہے؟',
  ),
  sample(
    'hi',
    'ओस्टबी बंदरगाह का अल्मार प्रतिष्ठान से सहयोग',
    [
      'अल्मार प्रतिष्ठान और ओस्टबी बंदरगाह ने 12 मार्च 2021 को समझौता ज्ञापन पर हस्ताक्षर किए। समारोह बर्गन के नगर भवन में हुआ।',
      'लेना हाउगेन दस वर्षों से बंदरगाह की प्रमुख हैं। प्रतिष्ठान लहरें मापने वाले 60 प्लव देगा।',
    ],
    [
      ['ओस्टबी बंदरगाह की प्रमुख कौन हैं?', 'लेना हाउगेन'],
      ['समझौता ज्ञापन पर हस्ताक्षर कब हुए?', '12 मार्च 2021'],
      ['प्रतिष्ठान कितने प्लव देगा?', '60 प्लव'],
    ],
    'कप्तानों को कौन सा विश्वविद्यालय प्रशिक्षण देता है?',
  ),
  sample(
    'th',
    'ท่าเรือออสต์บีร่วมมือกับมูลนิธิอัลมาร์',
    [
      'มูลนิธิอัลมาร์และท่าเรือออสต์บีลงนามในบันทึกความเข้าใจเมื่อวันที่ 12 มีนาคม 2021 พิธีลงนามจัดขึ้นที่ศาลากลางของเมืองเบอร์เกน',
      'นางสาวลีนา เฮาเกน บริหารท่าเรือแห่งนี้มาเป็นเวลาสิบปีแล้ว มูลนิธิจะมอบทุ่นวัดคลื่นจำนวน 60 ทุ่นให้แก่ท่าเรือ',
    ],
    [
      ['ใครบริหารท่าเรือมาสิบปี', 'ลีนา เฮาเกน'],
      ['บันทึกความเข้าใจลงนามเมื่อไหร่', '12 มีนาคม 2021'],
      ['มูลนิธิจะมอบทุ่นวัดคลื่นกี่ทุ่น', '60 ทุ่น'],
    ],
    'มหาวิทยาลัยใดฝึกอบรมกัปตันเรือ',
  ),
  sample(
    'zh',
    '奥斯比港与阿尔玛基金会合作',
    [
      '阿尔玛基金会与奥斯比港于2021年3月12日签署了谅解备忘录。签字仪式在卑尔根市政厅举行。',
      '莉娜·豪根十年来一直领导该港口。基金会将提供60个测量海浪的浮标。',
    ],
    [
      ['谁领导奥斯比港口？', '莉娜·豪根'],
      ['谅解备忘录是什么时候签署的？', '2021年3月12日'],
      ['基金会将提供多少个浮标？', '60个'],
    ],
    '哪所大学培训船长？',
  ),
];
