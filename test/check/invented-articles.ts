import type { Corpus } from '../../src/corpus/article.ts';
import { articleOf } from '../support/articles.ts';

/** A coast that does not exist: its ports, firms and people, as a second corpus to hold sentences against. */
export const INVENTED: Corpus = {
  version: 'invented',
  articles: [
    articleOf({
      id: 'velmar-orsk-laboratory',
      title: 'Velmar Shipping and the Orsk Institute open a tide laboratory',
      publisher: 'The Pilot',
      published: '2022-06-14',
      text: [
        'Velmar Shipping and the Orsk Institute opened a tide laboratory in Port Hale on 3 June 2022. The laboratory cost 4.2 million crowns and employs 35 researchers.',
        'Ilsa Brandt, director of the Orsk Institute, thanked the Sorley Foundation, which paid for the instruments. The instruments were built by Keld Optics, a workshop in Tarn.',
        'Velmar Shipping was founded in 1958 by Oskar Velm. It has its seat in Port Hale and sails 19 ships.',
        'The laboratory does not work for the navy. It may take over the tide tables of Port Hale in 2024.',
      ].join('\n\n'),
    }),
    articleOf({
      id: 'quay-council-joins-beacon-league',
      title: 'The Quay Council joins the Beacon League',
      publisher: 'Coastal Courier',
      published: '2023-09',
      text: [
        'The Quay Council has joined the Beacon League, an alliance of harbour towns. The admission was proposed by the Tarn Pilots Guild and by Lanternworks.',
        'The Beacon League was established in May 1999 in Ostrava Bay and has 28 members in six countries.',
        'Petra Lund chairs the Beacon League. Her deputy is Jonas Fell, the mayor of Tarn.',
        'The league holds its assembly every two years. The next assembly will take place in Skerry on 8 October 2024.',
      ].join('\n\n'),
    }),
    articleOf({
      id: 'lanternworks-contract',
      title: 'Lanternworks wins the contract for the northern lights',
      text: [
        'Lanternworks was chosen by the Harbour Office of Skerry to supply 120 lamps for the northern quay, the firm said on Thursday.',
        'The lamps are more than twice as bright as the old ones. They are to be delivered by the spring of 2025.',
        'Mira Stahl, who has led Lanternworks since 2011, and Tomas Reed, the head of the Harbour Office, signed the contract in Skerry.',
        'The Harbour Office had turned down an offer by Brightwater Electric, because it was 15 percent dearer.',
      ].join('\n\n'),
    }),
  ],
};
