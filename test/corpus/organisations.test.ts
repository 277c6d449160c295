import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseOrganisations } from '../../src/corpus/organisations.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const parse = (...lines: readonly string[]) => parseOrganisations(new TextEncoder().encode(lines.join('\n')));

/** `line: message` for everything that is wrong. */
function problemsOf(...lines: readonly string[]): string[] {
  const parsed = parse(...lines);
  return 'problems' in parsed ? parsed.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}

describe('organisations.yaml', () => {
  it('gives each organisation its fields, and null for those that it lacks', () => {
    expect(
      parse('- name: Norvik', '  aliases: [Norvik Marine, NM]', '  kind: company', '', '- name: "No"'),
    ).toEqual({
      organisations: [
        { name: 'Norvik', aliases: ['Norvik Marine', 'NM'], parent: null, country: null, kind: 'company' },
        { name: 'No', aliases: [], parent: null, country: null, kind: null },
      ],
    });
  });

  it('may hold nothing but comments', () => {
    expect(parse('# nothing yet', '')).toEqual({ organisations: [] });
  });

  it('has every problem reported, each on its line', () => {
    expect(
      problemsOf(
        '- name: Norvik',
        '  alias: [NM]',
        '- aliases: NM',
        '- Castell',
        '- name: Quay',
        '  aliases:',
        '    - Q',
        '    - ""',
      ),
    ).toEqual([
      '2: unknown key "alias": expected name, aliases, parent, country, kind',
      '3: name is missing: expected the name of the organisation',
      '3: aliases is "NM": expected a list, such as [OIC, "Long Name"]',
      '4: "Castell" is no organisation: expected "- name: …"',
      '8: aliases 1 is empty: expected a name',
    ]);
  });

  it('may not give one name to two organisations', () => {
    expect(problemsOf('- name: Norvik', '  aliases: [NM]', '- name: Nord', '  aliases: [nm]')).toEqual([
      '4: "nm" also names "Norvik": expected each name once',
    ]);
  });

  it('has parents that are entries of their own, without a circle', () => {
    expect(problemsOf('- name: Norvik', '  parent: Nord')).toEqual([
      '2: parent "Nord" has no entry: expected the name of another one',
    ]);
    expect(problemsOf('- name: A', '  parent: B', '- name: B', '  parent: A')).toEqual([
      '2: "A" is its own parent in the end: expected parents without a circle',
      '4: "B" is its own parent in the end: expected parents without a circle',
    ]);
  });

  it.each([
    ['a map', 'name: Norvik', '1: no list: expected entries such as "- name: …"'],
    ['broken YAML', '- name: [Norvik', '1: bad YAML'],
    ['a reference', '- name: &n Norvik', '1: the reference "&n" of YAML'],
    ['a control character', '- name: Nor\u0007vik', '1: the control character U+0007'],
  ])('cannot be %s', (_, content, problem) => {
    expect(problemsOf(content)[0]).toContain(problem);
  });
});

describe('a folder with organisations.yaml', () => {
  async function makeFolder(): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), 'accord-organisations-'));
    onTestFinished(() => rm(root, { recursive: true }));
    const folder = join(root, 'corpus');
    await mkdir(folder);
    await writeFile(join(folder, 'norvik.md'), '---\ntitle: Norvik\n---\nNorvik sails.\n');
    return folder;
  }

  it('is read with it, and is another version when it changes', async () => {
    const folder = await makeFolder();
    const without = await readCorpus(folder);
    expect(without.organisations).toBeUndefined();
    await writeFile(join(folder, 'organisations.yaml'), '- name: Norvik\n');
    const read = await readCorpus(folder);
    expect(read.articles.map(({ id }) => id)).toEqual(['norvik']);
    expect(read.organisations?.map(({ name }) => name)).toEqual(['Norvik']);
    expect(read.version).not.toBe(without.version);
  });

  it('is refused with file and line when something in it is wrong, beside what is wrong with the articles', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'organisations.yaml'), '- name: Norvik\n  colour: blue\n');
    await writeFile(join(folder, 'nord.md'), 'Nord sails.\n');
    await expect(readCorpus(folder)).rejects.toMatchObject({
      problems: [
        { file: 'corpus/nord.md', line: 1 },
        { file: 'corpus/organisations.yaml', line: 2, message: expect.stringContaining('"colour"') },
      ],
    });
  });
});
