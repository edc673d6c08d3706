/** Sentences, paragraphs and blocks. */
import { advice, does, headings, what, when, who, why } from './words.ts';
import type { Random } from './random.ts';

export function sentence(random: Random): string {
  const main = `${random.one(who)} ${random.one(does)} ${random.one(what)}`;
  const forms = [
    () => `${main} ${random.one(when)}.`,
    () => `${main}, ${random.one(why)}.`,
    () => `${main} ${random.one(when)}, ${random.one(why)}.`,
    () => random.one(advice),
  ];
  return random.one(forms)();
}

export function paragraph(random: Random, sentences = 3 + random.number(3)): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** «Сделать то-то тогда-то», for lists. */
function point(random: Random): string {
  return `${random.one(who)} ${random.one(does)} ${random.one(what)} ${random.one(when)}`;
}

function points(random: Random, mark: (index: number) => string): string {
  const length = 3 + random.number(3);
  return Array.from({ length }, (_, i) => `${mark(i)} ${point(random)}`).join('\n');
}

/** One of our blocks around lists and paragraphs. @param name for the marks of a checklist */
function block(random: Random, name: string): string {
  const forms = [
    () =>
      `<Callout type="important" title="${point(random)}">\n\n${paragraph(random, 2)}\n\n</Callout>`,
    () => `<Steps>\n\n${points(random, (i) => `${i + 1}.`)}\n\n</Steps>`,
    () =>
      `<Checklist name="${name}" title="Перед отправкой">\n\n${points(random, () => '-')}\n\n</Checklist>`,
    () => `<Table caption="Кто и что готовит">\n\n${table(random)}\n\n</Table>`,
  ];
  return random.one(forms)();
}

function table(random: Random): string {
  const rows = Array.from(
    { length: 3 + random.number(4) },
    () => `| ${random.one(who)} | ${random.one(what)} | ${random.one(when)} |`,
  );
  return ['| Кто | Что | Когда |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A text of about three screens. @param blocks whether it has blocks of ours */
export function body(random: Random, blocks: boolean, name: string): string {
  const first = random.number(headings.length);
  const parts = [paragraph(random)];
  for (let i = 0; i < 3; i += 1) {
    parts.push(`## ${headings[(first + i) % headings.length] ?? ''}`, paragraph(random));
    if (blocks && i < 2) parts.push(block(random, `${name}-${i + 1}`));
    else if (random.number(3) === 0) parts.push(points(random, () => '-'));
    parts.push(paragraph(random));
  }
  return parts.join('\n\n');
}
