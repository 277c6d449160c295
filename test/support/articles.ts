import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Article } from '../../src/corpus/article.ts';

/** An article as a test writes it; the rest of the keys are front matter. */
export interface ArticleFile {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  readonly source?: string;
  readonly retrieved?: string;
}

/** What is noted about an organisation beside the articles. */
export interface OrganisationEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly parent?: string;
  readonly kind?: string;
  readonly country?: string;
}

/** An article in memory, of which nothing is known but what is told. */
export function articleOf(known: Partial<Article> & Pick<Article, 'text'>): Article {
  return {
    id: 'a',
    title: 'A',
    language: 'en',
    tags: [],
    publisher: null,
    author: null,
    published: null,
    url: null,
    retrieved: null,
    source: null,
    ...known,
  };
}

export async function writeArticle(folder: string, { id, text, ...frontMatter }: ArticleFile): Promise<void> {
  await writeFile(join(folder, `${id}.md`), `---\n${stringify(frontMatter)}---\n\n${text}\n`);
}

/** A new folder under the system's temporary one, with these articles in it. */
export async function writeCorpus(
  articles: readonly ArticleFile[],
  organisations: readonly OrganisationEntry[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-corpus-'));
  await Promise.all(articles.map((article) => writeArticle(folder, article)));
  if (organisations.length > 0) await writeFile(join(folder, 'organisations.yaml'), stringify(organisations));
  return folder;
}

/** The folders of a library with this corpus; what it keeps is taken away with the corpus. */
export function foldersOf(corpusFolder: string): { corpusFolder: string; dataFolder: string } {
  return { corpusFolder, dataFolder: join(corpusFolder, '.data') };
}

/** Two companies, a foundation and a harbour that do not exist. */
export const ARTICLES: readonly ArticleFile[] = [
  {
    id: 'norvik-joins-the-tidewatch-network',
    title: 'Norvik joins the Tidewatch Network',
    publisher: 'Harbour Gazette',
    author: 'Runa Solheim',
    published: '2021-03-25',
    url: 'https://gazette.example/norvik-(tidewatch)?page=1&lang=en',
    text: [
      'Norvik Marine became a member of the Tidewatch Network on Tuesday. The membership was sponsored by the Almar Foundation, which has run the network since 2014.',
      'The Tidewatch Network has 43 member companies in nine countries. Its members share the readings of 1,200 buoys with one another.',
      'Lena Haugen, who chairs the Tidewatch Network, welcomed the company at a ceremony in Bergen. Norvik Marine will place 60 buoys of its own along the coast.',
      'The Almar Foundation pays for the training of the crews. Crews of Norvik Marine are trained in the harbour of Ostby for six weeks.',
    ].join('\n\n'),
  },
  {
    id: 'castell-signs-memorandum',
    title: 'Castell Robotics signs a memorandum with the port of Ostby',
    publisher: 'The Quay',
    published: '2023-12-12',
    text: [
      'Castell Robotics and the port of Ostby signed a Memorandum of Understanding (MoU) on automatic cranes.',
      'Under the memorandum, Castell Robotics will build a laboratory for cranes beside the southern quay of Ostby.',
      'Marta Quill, the director of the port, said that the first crane would be tried within a year.',
    ].join('\n\n'),
  },
];
