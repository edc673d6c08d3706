import { qualityOf, type Outcome } from './evaluate.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`;

function row(label: string, ours: readonly Outcome[], plain: readonly Outcome[]): string[] {
  const a = qualityOf(ours);
  const b = qualityOf(plain);
  return [
    label,
    String(a.questions),
    percent(a.hit),
    percent(b.hit),
    percent(a.empty),
    percent(b.empty),
    String(a.wrong),
    String(b.wrong),
  ];
}

/** The table of `npm run search:quality`: both sets, then every rule; ours beside plain Pagefind. */
export function qualityTable(ours: readonly Outcome[], plain: readonly Outcome[]): string {
  const rows = [
    ['', 'вопросов', 'в тройке', 'Pagefind', 'пусто', 'Pagefind', 'не о том', 'Pagefind'],
  ];
  const of = (outcomes: readonly Outcome[], fits: (outcome: Outcome) => boolean) =>
    outcomes.filter(fits);
  for (const [set, label] of [
    ['tuning', 'Настроечный набор'],
    ['measuring', 'Измерительный набор'],
  ] as const) {
    const fits = ({ question }: Outcome) => question.set === set;
    rows.push(row(label, of(ours, fits), of(plain, fits)));
  }
  const isFresh = ({ question }: Outcome) => question.fresh;
  rows.push(row('Свежие вопросы, оба набора', of(ours, isFresh), of(plain, isFresh)));
  for (const rule of new Set(ours.map(({ question }) => question.rule))) {
    const fits = ({ question }: Outcome) => question.rule === rule;
    rows.push(row(`  ${rule}`, of(ours, fits), of(plain, fits)));
  }
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
