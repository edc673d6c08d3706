// `npm run search:quality`: node scripts/search-quality.ts [--site dist] [--misses]
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSearch } from './search-quality/engines.ts';
import { askAll, qualityOf, type Outcome } from './search-quality/evaluate.ts';
import { readQuestions } from './search-quality/questions.ts';
import { qualityTable } from './search-quality/report.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    /** Names the questions of the tuning set that went wrong; those for measuring stay unseen. */
    misses: { type: 'boolean', default: false },
  },
});

function missText({ question, results, wrong }: Outcome): string {
  const shown = results.slice(0, 3).map(({ address }) => address);
  return `  ${question.rule}: «${question.asked}»${wrong ? ' (первое не о том)' : ''}\n    ${shown.join('  ') || 'ничего'}`;
}

if (!existsSync(`${values.site}/search-data/core.json`)) {
  console.error(`В папке ${values.site} нет собранного сайта. Сначала: npm run build`);
  process.exitCode = 1;
} else {
  const { ours, plain, close } = await openSearch(values.site);
  const questions = readQuestions();
  const outcomes = await askAll(ours, questions);
  const plainOutcomes = await askAll(plain, questions);
  await close();
  console.log(qualityTable(outcomes, plainOutcomes));
  const missed = outcomes.filter(
    ({ question, hit, wrong }) => question.set === 'tuning' && (!hit || wrong),
  );
  if (values.misses) console.log(`\nНастроечный набор, мимо:\n${missed.map(missText).join('\n')}`);
  const { hit, empty, wrong } = qualityOf(
    outcomes.filter(({ question }) => question.set === 'measuring'),
  );
  if (hit < 0.95 || empty > 0.02 || wrong > 0) process.exitCode = 1;
}
