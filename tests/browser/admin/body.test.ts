import { expect, test } from './support/office.ts';
import { draftLines, publish, save, setState, withRealOffice } from './support/realOffice.ts';
import { body, caretAfter } from './support/writing.ts';

test('one word typed into a paragraph is one line, through the workflow to the site', async ({
  page,
}) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/news/entries/itogi-goda/index`);
    await caretAfter(body(page).getByText('Форму отчёта и день заседания'));
    await page.keyboard.type(' Срок - "до пятницы".');
    await save(page);
    const lines = [
      '-Форму отчёта и день заседания уточните в крайкоме: в постановлении их нет.',
      '+Форму отчёта и день заседания уточните в крайкоме: в постановлении их нет. Срок — «до пятницы».',
    ];
    expect(draftLines(git, 'news/itogi-goda')).toEqual(lines);

    await setState(page, 'Черновик', 'На проверке');
    await setState(page, 'На проверке', 'Готово');
    await expect(page.getByRole('button', { name: 'Состояние: Готово' })).toBeVisible();
    await publish(page);
    await expect
      .poll(() => git('show', '--format=%an', '--unified=0', 'main', '--first-parent', '-m'))
      .toContain(lines[1]);
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });
});

test('a changed cell of a table is one line', async ({ page }) => {
  await withRealOffice(page, async (url, git) => {
    await page.goto(`${url}admin/#/collections/news/entries/itogi-goda/index`);
    await caretAfter(body(page).getByRole('cell', { name: 'протоколы в первичках' }));
    await page.keyboard.type(' и в райкоме');
    await save(page);
    expect(draftLines(git, 'news/itogi-goda')).toEqual([
      '-| собрания | протоколы в первичках |',
      '+| собрания | протоколы в первичках и в райкоме |',
    ]);
  });
});
