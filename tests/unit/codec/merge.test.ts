import { describe, expect, test } from 'vitest';
import { mergeBody } from '../../../src/mdx/codec/index.ts';
import { changedLines, htmlOf } from './support.ts';

const merge = (original: string, edited: string, baseline?: string): string => {
  const { text, refused } = mergeBody({
    original,
    edited,
    ...(baseline === undefined ? {} : { baseline }),
  });
  expect(refused).toEqual([]);
  return text;
};

const table =
  '| Документ  | Срок |\n| :-------- | ---: |\n| Реестр    | март |\n| Согласие  | июнь |';

describe('a table', () => {
  const wrapped = `<Table caption="Сроки">\n\n${table}\n\n</Table>`;

  test.each([table, wrapped, `До.\n\n${table}\n\nПосле.`])(
    'one cell is one line: %#',
    (original) => {
      const edited = original
        .replace('| Реестр    | март |', '| Реестр | апрель |')
        .replace('| Согласие  | июнь |', '| Согласие | июнь |')
        .replace('| Документ  | Срок |', '| Документ | Срок |')
        .replace('| :-------- | ---: |', '| :--- | ---: |');
      expect(changedLines(original, merge(original, edited))).toEqual({
        removed: ['| Реестр    | март |'],
        added: ['| Реестр | апрель |'],
      });
    },
  );

  test('a row is added and removed alone', () => {
    const added = merge(table, `${table}\n| План | 1 апреля |`);
    expect(added).toBe(`${table}\n| План | 1 апреля |`);
    expect(merge(added, table)).toBe(table);
  });

  test('a cell of the header is one line', () => {
    expect(changedLines(table, merge(table, table.replace('Срок', 'Когда')))).toEqual({
      removed: ['| Документ  | Срок |'],
      added: ['| Документ | Когда |'],
    });
  });

  test('another alignment is written', () => {
    const edited = table.replace('---:', ':---:');
    expect(htmlOf(merge(table, edited))).toBe(htmlOf(edited));
  });
});

describe('a list', () => {
  const list = '*   первый\n    *   внутри\n    *   ещё\n*   второй\n*   третий';
  const canonical = '- первый\n  - внутри\n  - ещё\n- второй\n- третий';

  test('one word is one line, also deep inside', () => {
    expect(merge(list, canonical.replace('второй', 'второй пункт'))).toBe(
      list.replace('*   второй', '*   второй пункт'),
    );
    expect(merge(list, canonical.replace('ещё', 'ещё один'))).toBe(list.replace('ещё', 'ещё один'));
  });

  test('an item is added with the marks of the list', () => {
    expect(merge(list, `${canonical}\n- четвёртый`)).toBe(`${list}\n* четвёртый`);
    expect(merge(list, canonical.replace('- второй\n', ''))).toBe(list.replace('*   второй\n', ''));
  });

  test('numbers count on', () => {
    const numbered = '3) три\n4) четыре\n5) пять';
    expect(merge(numbered, '3. три\n4. новое\n5. четыре\n6. пять')).toBe(
      '3) три\n4) новое\n5) четыре\n6) пять',
    );
    expect(merge('1. а\n1. б', '1. а\n2. в\n3. б')).toBe('1. а\n1. в\n1. б');
    expect(merge('8. а\n9. б\n   - в', '8. а\n9. новое\n10. б\n    - в')).toBe(
      '8. а\n9. новое\n10. б\n    - в',
    );
  });

  test('a list that becomes loose is loose', () => {
    const edited = '- а\n\n- б';
    expect(htmlOf(merge('- а\n- б', edited))).toBe(htmlOf(edited));
  });

  test('lists that come to touch stay two', () => {
    const original = '- а\n- б\n\nМежду\n\n- в\n- г';
    expect(merge(original, '- а\n- б\n\n* в\n* г')).toBe('- а\n- б\n\n* в\n* г');
    expect(merge('- а\n\nКонец', '- а\n\n* б\n\nКонец')).toBe('- а\n\n* б\n\nКонец');
    expect(merge('* а\n\nКонец', '* а\n\n- б\n\nКонец')).toBe('* а\n\n- б\n\nКонец');
  });
});

describe('a block of ours', () => {
  const block =
    "<Callout\n  title='До 1 апреля'\n  type='tip'>\n\n__Первый__\n\nВторой\n\n</Callout>";

  test('an edit inside keeps the tags and the neighbours', () => {
    expect(merge(block, block.replace('Второй', 'Второй и третий'))).toBe(
      block.replace('Второй', 'Второй и третий'),
    );
    expect(merge(block, block.replace('\n\n</', '\n\nТретий\n\n</'))).toBe(
      block.replace('\n\n</', '\n\nТретий\n\n</'),
    );
  });

  test('an attribute changes the tag alone', () => {
    expect(merge(block, block.replace('1 апреля', '2 апреля'))).toBe(
      block.replace(/<Callout[^>]*>/u, '<Callout type="tip" title="До 2 апреля">'),
    );
    expect(merge(block, block.replace("title='До 1 апреля'", "title=''"))).toBe(
      block.replace(/<Callout[^>]*>/u, '<Callout type="tip">'),
    );
  });

  test('deep inside', () => {
    const deep = `<Columns>\n\n<Column title="А">\n\n${table}\n\n_к_\n\n</Column>\n\n</Columns>`;
    expect(changedLines(deep, merge(deep, deep.replace('март', 'май')))).toEqual({
      removed: ['| Реестр    | март |'],
      added: ['| Реестр | май |'],
    });
  });

  test('emptied and filled again', () => {
    const empty = '<Deadline date="2020-04-01" title="Срок" />';
    const full = '<Deadline date="2020-04-01" title="Срок">\n\nТекст.\n\n</Deadline>';
    expect(merge(empty, full)).toBe(full);
    expect(merge(full, empty)).toBe(empty);
  });
});

describe('blocks in a row', () => {
  const original = '__Раз__\n\n\nДва  \nстрока\n\n+ три\n\n---\n\n_Четыре_';

  test('one is moved, removed, put in, doubled', () => {
    expect(merge(original, '_Четыре_\n\n**Раз**\n\nДва\\\nстрока\n\n- три\n\n---')).toBe(
      '_Четыре_\n\n__Раз__\n\n\nДва  \nстрока\n\n+ три\n\n---',
    );
    expect(merge(original, '**Раз**\n\n- три\n\n---\n\n_Четыре_')).toBe(
      '__Раз__\n\n+ три\n\n---\n\n_Четыре_',
    );
    expect(merge(original, original.replace('+ три', 'Новое\n\n+ три'))).toBe(
      original.replace('+ три', 'Новое\n\n+ три'),
    );
    expect(merge(original, `${original}\n\n_Четыре_`)).toBe(`${original}\n\n*Четыре*`);
  });

  test('a heading right above its text keeps its place', () => {
    expect(merge('## А\nТекст.\n\nЕщё.', '## А\n\nТекст новый.\n\nЕщё.')).toBe(
      '## А\nТекст новый.\n\nЕщё.',
    );
    expect(merge('## А\nТекст.', '## А\n\n---')).toBe('## А\n\n---');
    expect(htmlOf(merge('Абзац\n- а', 'Абзац\n\n3. а'))).toBe(htmlOf('Абзац\n\n3. а'));
  });

  test('what the editor never shows survives its neighbours', () => {
    const hidden = 'Раз[^1].\n\n[^1]: Сноска.\n\nДва.';
    expect(merge(hidden, 'Раз[^1].\n\nДва и три.', 'Раз[^1].\n\nДва.')).toBe(
      hidden.replace('Два.', 'Два и три.'),
    );
    const { text } = mergeBody({ original: hidden, edited: 'Два.', baseline: 'Раз[^1].\n\nДва.' });
    expect(text).toContain('[^1]: Сноска.');
  });

  test('a block that the editor shows as several is kept whole or refused', () => {
    const shown = { original: '- а\n-\n- б\n\nКонец', baseline: '- а\n\n*\n\n- б\n\nКонец' };
    expect(mergeBody({ ...shown, edited: shown.baseline.replace('Конец', 'Всё') })).toEqual({
      text: '- а\n-\n- б\n\nВсё',
      refused: [],
    });
    const { text, refused } = mergeBody({ ...shown, edited: shown.baseline.replace('б', 'бб') });
    expect(text).toBe(shown.original);
    expect(refused).toHaveLength(1);
  });
});

describe('texts that are no MDX', () => {
  test('typed programs are escaped, never an error', () => {
    expect(merge('Раз.', 'Раз <5 и {x}.')).toBe('Раз \\<5 и \\{x\\}.');
    expect(merge('Раз <5.\n\nДва.', 'Раз \\<5.\n\nДва!')).toBe('Раз <5.\n\nДва!');
  });

  test('an open tag: the words of the editor count', () => {
    expect(merge('<Callout>\n\nРаз.', '<Callout>\n\nРаз.\n\n</Callout>')).toBe(
      '<Callout>\n\nРаз.\n\n</Callout>',
    );
    expect(merge('Раз.', '<Callout>\n\nРаз.')).toBe('<Callout>\n\nРаз.');
  });
});
