/** The check of a form: the same rules as in the build and at the service, and advice besides. Pure. */
import { blocks } from '../../../src/blocks/index.ts';
import { absentFiles } from '../../../src/mdx/absentFiles.ts';
import { advise } from '../../../src/mdx/advice.ts';
import { checkEntry } from '../../../src/mdx/check.ts';
import { checkSetting } from '../../../src/mdx/checkSetting.ts';
import { readYaml } from '../../../src/mdx/codec/index.ts';
import type { Finding } from '../../../src/mdx/finding.ts';
import { splitFrontMatter } from '../../../src/mdx/frontMatter.ts';
import { collectionOf, fieldsOf } from '../config/describe.ts';
import { entryFormat, settingsFormat } from '../format/entry.ts';
import { noSuchDay, noSuchMoment } from '../widgets/days.ts';
import type { FormState, Remark, Target } from './remark.ts';
import { targets } from './targets.ts';

/**
 * @param today the day in Chita, `YYYY-MM-DD`
 * @param held findings that the service has refused the stored text with
 */
export function examine(form: FormState, today: string, held: readonly Finding[] = []): Remark[] {
  const collection = collectionOf(form.collection);
  if (!collection) return examineSetting(form, held);
  const source = entryFormat(collection).toFile(form.data);
  const file = `${form.collection}/${form.slug}/index.mdx`;
  const result = checkEntry({ collection, slug: form.slug, file, source, blocks });
  const split = splitFrontMatter(source);
  const target = targets(source, result.tree);
  const absent = absentFiles(file, result.mentions, (name) => form.files.includes(name));
  const findings = [...result.findings, ...absent];
  const { fields } = collection;
  const data = readYaml(split?.yaml ?? '');
  return [
    ...remarksOf(findings, held, target),
    ...idle(source, form.files),
    ...advise({ fields, data, tree: result.tree }, today).map(
      ({ code, message, field, node }): Remark => ({
        ...{ code, level: 'advice', message, quote: '' },
        target: field ? { kind: 'field', path: field } : target.ofNode(node),
      }),
    ),
  ].sort((a, b) => Number(a.level === 'advice') - Number(b.level === 'advice'));
}

/** A file of settings: fields and no text. */
function examineSetting({ slug, data }: FormState, held: readonly Finding[]): Remark[] {
  const fields = fieldsOf(`settings/${slug}`);
  const source = settingsFormat([fields]).toFile(data);
  const whole = { yaml: source, yamlStart: 0, bodyStart: source.length };
  const { findings } = checkSetting(fields, `settings/${slug}.yaml`, source);
  return remarksOf(findings, held, targets(source, undefined, whole));
}

/** @param held by the service: what the check here has said already is not said twice */
function remarksOf(
  findings: readonly Finding[],
  held: readonly Finding[],
  target: ReturnType<typeof targets>,
): Remark[] {
  const said = new Set(findings.map(({ code, message }) => `${code} ${message}`));
  const fromService = held.filter(({ code, message }) => !said.has(`${code} ${message}`));
  return (
    [...findings, ...fromService]
      // What is mended by itself needs nobody's attention.
      .filter(({ repairable }) => repairable !== true)
      .map((finding) => remarkOf(finding, target.of(finding)))
  );
}

/** What the form says otherwise than a file, where days are written otherwise. */
const inForm = new Map([
  ['wrong-date', noSuchDay],
  ['wrong-moment', noSuchMoment],
]);

function remarkOf(finding: Finding, target: Target): Remark {
  const { code, level, quote, correction } = finding;
  const message = inForm.get(code) ?? finding.message;
  return {
    ...{ code, message, target },
    level: level === 'error' ? 'error' : 'advice',
    quote: finding.field === undefined ? quote : '',
    ...(correction === undefined || inForm.has(code) ? {} : { correction }),
  };
}

/** Files that lie beside the entry and stand nowhere in it. */
function idle(source: string, files: readonly string[]): Remark[] {
  return files
    .filter((name) => name !== 'index.mdx' && !source.includes(name))
    .map((name) => ({
      ...{ code: 'file-idle', level: 'advice', quote: '' },
      message: `${name} лежит рядом с записью, но в ней не стоит. Вставьте его или уберите: внизу экрана, «Файлы без дела».`,
      target: { kind: 'field', path: ['attachments'] },
    }));
}
