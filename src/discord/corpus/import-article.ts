import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { ImportRefusal } from '../../corpus/import/refusal.ts';
import { OutdatedError, WarningError } from '../../library/compare.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import { sayLine } from '../../texts/say-line.ts';
import type { Services } from '../command.ts';
import { button, buttonRow, container, textDisplay } from '../components.ts';
import { composeReload } from '../corpus-reply.ts';
import type { StartedImport } from '../imports.ts';
import { localise } from '../localise.ts';
import { escapeMarkdown } from '../markdown.ts';
import {
  completeDeferred,
  composeNotice,
  deferChange,
  deferPrivately,
  type Respondable,
  replaceMessage,
} from '../respond.ts';
import { waitFor } from '../wait.ts';
import { completeWithAnswers, foresee } from './answer-changes.ts';
import { fetchAttachment } from './fetch-attachment.ts';
import { composeImportForm, composePreview, FIELDS, prepareImport, sayRefusal } from './import-reply.ts';
import { order } from './orders.ts';
import type { CorpusSubcommand } from './subcommand.ts';

export const importArticle: CorpusSubcommand = {
  name: 'import',
  describe: (builder) =>
    localise(builder, 'import', (texts) => texts.imports.command).addAttachmentOption((option) =>
      localise(option, 'file', (texts) => texts.imports.file).setRequired(true),
    ),

  async execute(interaction, services) {
    const { imports, limiter, stopping, texts } = services;
    await limiter.count(interaction.user.id, 'imports');
    await deferPrivately(interaction);
    const attachment = interaction.options.getAttachment('file', true);
    const read = async () => {
      const bytes = await fetchAttachment(attachment, interaction.client);
      return imports.start(attachment.name, bytes).catch((error: unknown) => {
        throw error instanceof ImportRefusal ? sayRefusal(error) : error;
      });
    };
    const id = await waitFor(interaction, read(), {
      describe: () => ({ text: texts.orders.fetching(escapeMarkdown(attachment.name)) }),
      stopping,
    });
    await showPreview(interaction, services, id);
  },

  buttons: {
    async 'import-edit'(interaction, { imports, texts }, id) {
      await interaction.showModal(composeImportForm(texts, id, await findImport(imports, id)));
    },
    'import-now': (interaction, services, target) => importNow(interaction, services, target, false),
    'import-anyway': (interaction, services, target) => importNow(interaction, services, target, true),
    async 'import-cancel'(interaction, { imports, texts }, id) {
      await findImport(imports, id);
      await imports.end(id);
      await replaceMessage(interaction, composeNotice(texts.imports.cancelled));
    },
  },

  forms: {
    async 'import-edited'(interaction, services, id) {
      const { imports, library } = services;
      const found = await findImport(imports, id);
      const started = { ...found, draft: { ...found.draft, ...readFields(interaction) } };
      // What the reader of articles would refuse is refused here, and what was there before is kept.
      prepareImport(started, library);
      await imports.change(id, started);
      await deferChange(interaction);
      await showPreview(interaction, services, id);
    },
  },
};

function readFields({ fields }: ModalSubmitInteraction) {
  const values = FIELDS.map((field) => [field, fields.getTextInputValue(field).trim() || null]);
  return Object.fromEntries(values);
}

/** @throws {UserError} for one that is over, or that somebody made up. */
async function findImport(imports: Services['imports'], id: string): Promise<StartedImport> {
  const found = await imports.find(id);
  if (found === null) throw new LocalisedError((texts) => texts.imports.gone);
  return found;
}

/** After an answer or a change was deferred. @param notice stands above it */
async function showPreview(
  interaction: Respondable,
  services: Services,
  id: string,
  notice: string | null = null,
): Promise<void> {
  const { imports, library, texts } = services;
  const started = await findImport(imports, id);
  // Without a title, it cannot be imported yet.
  const prepared = started.draft.title === null ? null : prepareImport(started, library);
  const changes = prepared && new Map([[`${prepared.id}.md`, prepared.content]]);
  const answers = changes === null ? undefined : await foresee(interaction, services, changes, 'import');
  await completeWithAnswers(
    interaction,
    services,
    composePreview(texts, id, started, library, notice),
    answers,
  );
}

/** @param target the import, and the version of the corpus that its preview was for. */
async function importNow(
  interaction: MessageComponentInteraction,
  services: Services,
  target: string,
  anyway: boolean,
): Promise<void> {
  const { imports, library, texts } = services;
  const [id = '', version] = target.split(':');
  const started = await findImport(imports, id);
  if (version !== library.current().corpus.version) {
    await deferChange(interaction);
    return showPreview(interaction, services, id, texts.imports.outdated);
  }
  const { id: name, content, article } = prepareImport(started, library);
  await deferChange(interaction);
  const changes = new Map([[`${name}.md`, content]]);
  // That it has no date was seen before.
  const seen = article.published === null ? [texts.warningUndated(article.title)] : [];
  try {
    const report = await order(interaction, services, changes, {
      cause: 'import',
      anyway,
      seen,
      expected: { before: version },
    });
    await imports.end(id);
    await completeDeferred(interaction, composeReload(texts, report, 'done'));
  } catch (error) {
    if (error instanceof OutdatedError) return showPreview(interaction, services, id, texts.imports.outdated);
    if (!(error instanceof WarningError)) throw error;
    const lines = error.warnings.map((warning) => `- ${escapeMarkdown(sayLine(warning, texts))}`);
    const buttons = [
      button(texts.imports.anyway, ['corpus', 'import-anyway', id, version]),
      button(texts.imports.cancel, ['corpus', 'import-cancel', id]),
    ];
    const text = [`**${texts.versions.notMade}**`, ...lines].join('\n');
    await completeDeferred(interaction, {
      components: [container([textDisplay(text), ...buttonRow(buttons)])],
    });
  }
}
