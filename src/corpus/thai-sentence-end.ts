/** In code units: what is shorter between two spaces is a name, a number or an item of a list. */
const LEAST_CLAUSE = 20;
const LEAST_SENTENCE = 40;

/** Words that go on with what stands before the space, and words that what stands behind it has to follow. */
const GOES_ON =
  /^(?:และ|หรือ|แต่|ซึ่ง|ที่|ณ|ใน|โดย|เพื่อ|ว่า|กับ|ของ|เพราะ|เนื่องจาก|จึง|ก็|ได้แก่|เช่น|รวมถึง|รวมทั้ง|ตลอดจน|พร้อม|จาก|ถึง|ด้วย|ให้|ฯ|ๆ)/;
const HAS_TO_GO_ON = /(?:และ|หรือ|แต่|ซึ่ง|ที่|โดย|เพื่อ|ว่า|กับ|ของ|เพราะ|คือ|ได้แก่|เช่น|นาย|นาง|นางสาว|ดร\.)$/;
const TITLE = /^(?:นาย|นาง|ดร\.|ศาสตราจารย์|พลเอก)/;

/**
 * The places within a stretch of Thai where a sentence ends. Thai has no mark for it: writers leave a space, which
 * they also leave around names and numbers. So only a space counts that has a clause or a year before it, a clause or a
 * person's title behind it, and no word beside it that joins the two; a sentence is rather left too long than cut.
 */
export function findThaiEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const { index, 0: space } of text.matchAll(/(?<=[\p{Script=Thai}\d])\s+(?=\p{Script=Thai})/gu)) {
    const end = index + space.length;
    const before = text.slice(start, index);
    const last = before.split(/\s/).at(-1) ?? '';
    const [next = ''] = text.slice(end).split(/\s/, 1);
    const closed = before.length >= LEAST_SENTENCE && (last.length >= LEAST_CLAUSE || /^\d{4}$/.test(last));
    const opened = next.length >= LEAST_CLAUSE || TITLE.test(next);
    if (!closed || !opened || GOES_ON.test(next) || HAS_TO_GO_ON.test(last)) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}
