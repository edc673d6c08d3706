import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { filesWith, rootBuild, textOf } from '../site/build.ts';
import { expectNone } from '../site/findings.ts';
import config, { accepted } from './html-validate.config.ts';

const build = rootBuild();
const validator = new HtmlValidate(new FileSystemConfigLoader({ ...config, root: true }));

it('sees a mistake when there is one', async () => {
  const report = await validator.validateString('<p><div id="a"></div></p><img src="x.png">');
  expect(report.valid).toBe(false);
});

it('has no mistakes in the HTML of any page', async () => {
  const findings: string[] = [];
  for (const file of filesWith(build, '.html')) {
    const report = await validator.validateString(textOf(build, file), file);
    for (const { messages } of report.results) {
      for (const { line, column, ruleId, message, selector } of messages) {
        if (accepted.some((one) => one.rule === ruleId && one.selector === selector)) continue;
        findings.push(
          `${file}:${String(line)}:${String(column)} ${ruleId}: ${message} (${selector ?? ''})`,
        );
      }
    }
  }
  expectNone(findings);
});
