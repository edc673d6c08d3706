import en from 'decap-cms-locales/dist/esm/en/index.js';
import { describe, expect, test } from 'vitest';
import { ru } from '../../../admin/src/locale/ru.ts';

/** Phrases by their path: `editor.editorToolbar.save`. */
function phrases(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? phrases(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] satisfies [string, string]],
  );
}

const english = phrases(en);
const russian = new Map(phrases(ru));

/** Names of services and keys, formats of dates. */
const latin =
  /Netlify Identity|Azure|Bitbucket|GitHub|GitLab|Gitea|Forgejo|Ctrl\+Enter|DD\.MM\.YYYY/gu;

describe('the Russian locale', () => {
  test('has every phrase of Decap, and no others', () => {
    expect([...russian.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  test.each([...russian])('%s is Russian', (_, phrase) => {
    const words = phrase.replaceAll(/%\{\w+\}/gu, '').replaceAll(latin, '');
    expect(words).not.toMatch(/[a-z]/iu);
  });

  test.each(english)('%s keeps its variables', (key, phrase) => {
    const variables = (text: string) => new Set(text.match(/%\{\w+\}/gu));
    const optional = new Set(['editor.editorControl.field.widgetLabel']);
    const expected = variables(phrase);
    for (const variable of variables(russian.get(key) ?? '')) expect(expected).toContain(variable);
    if (!optional.has(key) && !key.startsWith('workflow.workflowCard.lastChange'))
      expect(variables(russian.get(key) ?? '')).toEqual(expected);
  });

  test.each(english.filter(([, phrase]) => phrase.includes('||||')))(
    '%s has three plural forms',
    (key) => {
      expect(russian.get(key)?.split('||||')).toHaveLength(3);
    },
  );
});
