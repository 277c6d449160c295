import { describe, expect, it } from 'vitest';
import { createKindReader } from '../../../src/language/questions/asked-kind.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser } from '../../../src/language/words/tokens.ts';

const analyse = createAnalyser(createTagger());
const readKind = createKindReader(analyse);
const read = (language: string, question: string) =>
  readKind(question, analyse(question, language), language);

describe('reading what a question asks for', () => {
  it.each([
    ['de', 'In welchem Jahr wurde der Hafen gebaut?', 'date'],
    ['de', 'Welche deutsche Firma baute den Kran?', 'organisation'],
    ['de', 'Warum liegt das Schiff im Hafen?', 'other'],
    ['fr', 'À quelle date le port a-t-il ouvert ?', 'date'],
    ['fr', 'Où se trouve le phare ?', 'place'],
    ['fr', 'Quelle entreprise a construit la grue qui est tombée ?', 'organisation'],
    ['es', '¿En qué ciudad está el faro?', 'place'],
    ['es', '¿Quién construyó el faro?', 'person'],
    ['ru', 'В каком году открылся порт?', 'date'],
    ['ru', 'Где стоит маяк?', 'place'],
    ['tr', 'Liman hangi yılda açıldı?', 'date'],
    ['tr', 'Feneri hangi şirket yaptı?', 'organisation'],
    ['tr', 'Fener nerede bulunuyor?', 'place'],
    ['id', 'Perusahaan mana yang membangun mercusuar?', 'organisation'],
    ['ms', 'Di manakah rumah api itu?', 'place'],
    ['vi', 'Công ty nào xây ngọn hải đăng?', 'organisation'],
    ['vi', 'Ngọn hải đăng ở đâu?', 'place'],
    ['ar', 'في أي عام افتتح الميناء؟', 'date'],
    ['ar', 'أين تقع المنارة؟', 'place'],
    ['ar', 'ما هي الشركة التي بنت المنارة؟', 'organisation'],
    ['hi', 'प्रकाशस्तंभ कहाँ है?', 'place'],
    ['hi', 'किस कंपनी ने क्रेन बनाई?', 'organisation'],
    ['ur', 'مینار کہاں ہے؟', 'place'],
    ['ur', 'کس کمپنی نے کرین بنائی؟', 'organisation'],
    ['th', 'บริษัทใดสร้างประภาคาร', 'organisation'],
    ['th', 'ประภาคารอยู่ที่ไหน', 'place'],
    ['zh', '灯塔在哪里？', 'place'],
    ['zh', '哪家公司建造了灯塔？', 'organisation'],
    ['zh', '港口是哪一年开放的？', 'date'],
  ])('%s: %s asks for %s', (language, question, kind) => {
    expect(read(language, question)?.kind).toBe(kind);
  });

  it('takes a word that joins clauses for no question word', () => {
    expect(read('fr', 'Combien coûte le port que la ville où vit Lena a construit ?')?.kind).toBe('quantity');
    expect(read('ar', 'كم سفينة خرجت من الميناء؟')?.kind).toBe('quantity');
  });

  it('needs neither question words nor the word "year" in a passage', () => {
    const question = 'Liman hangi yılda açıldı?';
    const tokens = analyse(question, 'tr');
    const consumed = readKind(question, tokens, 'tr')?.consumed;
    expect(tokens.filter((token) => consumed?.has(token)).map(({ text }) => text)).toEqual([
      'hangi',
      'yılda',
    ]);
  });

  it('knows words without a question word for keywords', () => {
    expect(read('de', 'Hafen Ostby Boje')).toMatchObject({ kind: 'other', keywords: true });
    expect(read('de', 'Wer baut Bojen?')?.keywords).toBe(false);
  });

  it('leaves English, and languages without a table, to others', () => {
    expect(read('en', 'Who builds buoys?')).toBeNull();
    expect(read('fi', 'Kuka rakentaa poijuja?')).toBeNull();
  });
});
