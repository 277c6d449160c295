import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../../src/library/open-library.ts';

// Changes a corpus until it is killed, and says of each change that it has been accepted once it has.
const [corpusFolder = '', dataFolder = '', seed = '0'] = process.argv.slice(2);
const library = await openLibrary({ corpusFolder, dataFolder });
const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const article = (text: string) =>
  Buffer.from(`---\ntitle: Quorn ${text}\npublished: 2021\n---\n\n${text} came.\n`);
say({ ready: true });

for (let turn = Number(seed); ; turn += 1) {
  const name = `quorn-${turn % 5}.md`;
  const there = library.current().corpus.articles.some(({ id }) => `${id}.md` === name);
  const [last] = await library.versions.list();
  try {
    if (turn % 4 === 3 && last !== undefined && last.number > 1) {
      const changes = await library.versions.planUndo(last.number);
      const { number } = await library.change(changes, { by: null, cause: 'undo', anyway: true });
      say({ number });
    } else if (turn % 4 === 2) {
      if (there) await rm(join(corpusFolder, name));
      else await writeFile(join(corpusFolder, name), article(`by hand ${turn}`));
      const { number } = await library.reload({ by: null, cause: 'files', anyway: true });
      say({ number });
    } else {
      const content = there && turn % 2 === 0 ? null : article(`${turn}`);
      const cause = content === null ? 'remove' : 'import';
      const { number } = await library.change(new Map([[name, content]]), { by: null, cause, anyway: true });
      say({ number });
    }
  } catch (error) {
    say({ refused: String(error) });
  }
}
