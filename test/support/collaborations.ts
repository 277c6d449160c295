import type { ArticleFile, OrganisationEntry } from './articles.ts';

/** Companies, a foundation and a university that do not exist, and what they did together. */
export const COLLABORATIONS: readonly ArticleFile[] = [
  {
    id: 'network',
    title: 'Norvik joins the Tidewatch Network',
    publisher: 'Harbour *Gazette*',
    published: '2021-05-04',
    text: [
      'Norvik is one of the oldest shipping companies of the coast. Norvik joined the Tidewatch Network in October 2019.',
      'Runa Sol, CEO of Norvik, said that it was time. Norvik Spain opened a laboratory on Monday.',
    ].join('\n\n'),
  },
  {
    id: 'agreement',
    title: 'Norvik and Castell agree',
    published: '2023',
    text: [
      'Norvik signed an agreement with Castell Robotics. The Almar Foundation met Castell Robotics in 2020.',
      'Runa Sol, the former President of Norvik, told *reporters* that Castell Robotics builds cranes.',
    ].join('\n\n'),
  },
  { id: 'takeover', title: 'A takeover', text: 'Castell Robotics acquired Quorvex.' },
  { id: 'zh', title: '合作', language: 'zh', text: '诺维克大学与诺维克签署了合作协议。' },
  { id: 'ar', title: 'تعاون', language: 'ar', text: 'وقعت جامعة الساحل اتفاقية مع كاستل.' },
];

export const ORGANISATIONS: readonly OrganisationEntry[] = [
  { name: 'Norvik', aliases: ['NVK', '诺维克'], kind: 'company' },
  { name: 'Norvik Spain', parent: 'Norvik' },
  { name: 'Castell Robotics', aliases: ['كاستل'] },
  { name: 'Tidewatch Network' },
  { name: 'Almar Foundation' },
  { name: 'Quorvex' },
  { name: '诺维克大学' },
  { name: 'جامعة الساحل' },
];
