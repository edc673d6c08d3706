/**
 * Checks `content/` and says in Russian what is wrong, where, and what to write instead.
 *
 * `node scripts/check-content.ts [--root content] [--json] [--needs-check]`
 * Exits with 1 when anything must be corrected, with 0 when there are only warnings.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFolder } from '../src/mdx/checkFolder.ts';
import { formatReport, formatUnverified } from '../src/mdx/format.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: 'content' },
    json: { type: 'boolean', default: false },
    'needs-check': { type: 'boolean', default: false },
  },
});

if (existsSync(values.root)) {
  const report = await checkFolder(values.root);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else if (values['needs-check']) console.log(formatUnverified(report, values.root));
  else console.log(formatReport(report, values.root));
  process.exitCode = report.findings.some(({ level }) => level === 'error') ? 1 : 0;
} else {
  console.error(
    `Папки ${values.root} нет. Запустите команду из корня проекта или назовите папку: --root путь`,
  );
  process.exitCode = 1;
}
