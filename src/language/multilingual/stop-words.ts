import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as indonesian } from '@orama/stopwords/indonesian';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as turkish } from '@orama/stopwords/turkish';

const words = (list: string): string[] => list.trim().split(/\s+/);

/**
 * Words that say nothing about a subject, by language, as they are written. The package's lists where it has one,
 * without what a question may be about; question words are left out of texts by their own table.
 */
export const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: [...arabic, ...words('هي هو هم تم يتم التي الذي وهو وهي ولا وما كانت كان يكون تكون إحدى أحد')],
  de: [...german, ...words('wurde wurden worden beim daran dabei dafür damals sowie bereits welchem')],
  es: [...spanish],
  fr: [
    ...french,
    ...words('comme dont donc plus très aussi ainsi entre après avant lors depuis chez vers où'),
  ],
  id: [...indonesian],
  ms: [
    ...indonesian,
    ...words(
      'adakah ialah iaitu bahawa kerana oleh beliau mereka tersebut antara turut serta boleh tidak bukan ini itu pada kepada bagi untuk dengan daripada dan di ke',
    ),
  ],
  ru: [
    ...russian,
    ...words('это также который которая которое которые которого которой которых которым были году'),
  ],
  tr: [
    ...turkish,
    ...words(
      'mi mı mu mü idi ise dir olmuştur edilmiştir etmiştir yapılmıştır vermiştir verilir denir denmektedir',
    ),
  ],
  hi: words(`
    का के की को में है हैं था थे थी और से पर ने यह वह इस उस इन उन ये वे एक कि जो तो भी ही या तक साथ बाद द्वारा लिए लिये
    किया किए गया गई गए कर करने करता करते करती हो होता होती होते होने हुआ हुई हुए रहा रही रहे जा जाता जाती जाते अपने अपना
    अपनी इसके इसकी इसका इसे उसके उसकी उसका उसे उनके उनकी उनका उन्हें इनके नहीं न अब जब तब यदि लेकिन तथा एवं वाले वाली
    वाला दिया दी दिए सकता सकती सकते कुछ सभी यहाँ वहाँ पहले बारे अंदर बीच पास ओर जिस जिसे जिन जिसमें जिसके जैसे`),
  ur: words(`
    کا کے کی کو میں ہے ہیں تھا تھے تھی تھیں اور سے پر نے یہ وہ اس ان ایک کہ جو تو بھی ہی یا تک ساتھ بعد لیے لئے کیا کیے گیا گئی
    گئے کر کرنے کرتا کرتے کرتی ہو ہوتا ہوتی ہوتے ہونے ہوا ہوئی ہوئے رہا رہی رہے جا جاتا جاتی جاتے اپنے اپنا اپنی اسے انہیں انھیں
    نہیں نہ اب جب تب اگر لیکن مگر والے والی والا دیا دی دیے سکتا سکتی سکتے کچھ تمام یہاں وہاں پہلے اندر درمیان پاس جس جسے جن
    جیسے ذریعے طرف متعلق کیلئے`),
  th: words(`
    ที่ ใน ของ และ เป็น มี ได้ จะ ให้ ว่า การ ความ กับ โดย จาก แล้ว นี้ นั้น ซึ่ง เพื่อ ต่อ ถึง ก็ ไป มา อยู่ คือ หรือ แต่ เมื่อ
    ด้วย ถูก ไม่ ยัง แห่ง ตาม ระหว่าง ทั้ง กว่า อีก เรา เขา เธอ มัน ต้อง อาจ เคย กัน ขึ้น ลง ออก เข้า ๆ ครับ ค่ะ คะ ไหม บ้าง นะ
    ไว้ เอง จึง ทาง ส่วน เช่น หลัง ก่อน เกี่ยวกับ`),
  vi: words(`
    và của là có được các những cho trong với một đã không này đó khi để từ người ra ở vào tại về như cũng đến lại bị do thì mà
    nên bởi vì nếu sẽ đang rằng theo trên dưới sau trước giữa cùng rất nhiều mỗi việc sự cái con chiếc vẫn còn chỉ phải qua hơn
    nhất hay hoặc nhưng ấy vậy thế`),
  zh: words(`
    的 了 是 在 和 与 及 或 被 把 对 于 从 由 向 以 为 之 其 这 那 此 该 将 已 也 都 就 还 而 但 并 吗 呢 吧 着 过 得 地 个 们
    一个 一些 这些 那些 这个 那个 以及 通过 关于 由于 因此 可以 进行 等 中 上 下 里 有 没有 到 当 时`),
};
