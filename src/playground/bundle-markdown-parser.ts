import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXPORTS = 'parse, rulesExtended, SimpleMarkdown';

/**
 * The parser of Discord's markdown as one module that a browser can load. The package is CommonJS in many files, so
 * each becomes a function in a table, and `require` looks it up there: no compiler, and nothing evaluated in the page.
 *
 * @returns the source of an ES module that exports `parse`, `rulesExtended` and `SimpleMarkdown`.
 */
export async function bundleMarkdownParser(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('discord-markdown-parser'));
  const factories = new Map<string, string>();
  await collect(entry, dirname(entry), factories);
  return `const factories = {${[...factories.values()].join(',\n')}};
const loaded = new Map();
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  factories[name](module, module.exports, load);
  return module.exports;
}
export const { ${EXPORTS} } = load(${JSON.stringify(relative(dirname(entry), entry))});
`;
}

/** Adds a file and all that it requires, each under its path from `root`, which `require` is made to name. */
async function collect(file: string, root: string, factories: Map<string, string>): Promise<void> {
  const name = relative(root, file);
  if (factories.has(name)) return;
  factories.set(name, '');
  const required = new Set<string>();
  const source = (await readFile(file, 'utf8')).replace(/\brequire\("([^"]+)"\)/g, (_, path: string) => {
    const target = createRequire(file).resolve(path);
    required.add(target);
    return `require(${JSON.stringify(relative(root, target))})`;
  });
  factories.set(name, `${JSON.stringify(name)}(module, exports, require) {${source}\n}`);
  for (const target of required) await collect(target, root, factories);
}
