import sharp from 'sharp';
import { expect, test } from './support/office.ts';

const gps = {
  IFD0: { Make: 'Телефон' },
  IFD3: { GPSLatitude: '52/1 2/1 0/1', GPSLatitudeRef: 'N' },
};

test('a photo arrives renamed and without what the camera wrote into it', async ({
  office,
  page,
}) => {
  const photo = await sharp({
    create: { width: 3000, height: 2000, channels: 3, background: '#2a7' },
  })
    .withExif(gps)
    .jpeg()
    .toBuffer();
  expect(photo.includes('Exif')).toBe(true);
  await office.open('#/collections/news/new');
  await office.field('Заголовок').fill('С фотографией');
  await office.field('Коротко').fill('Одно предложение.');
  await office.field('Дата').fill('05.03.2020');
  await office.field('Рубрика').selectOption({ label: 'Отчёты' });
  await page.getByRole('button', { name: 'Развернуть' }).nth(1).click();
  await page.locator('input[type=file][accept^=image]').setInputFiles({
    name: 'Фото с телефона.JPG',
    mimeType: 'image/jpeg',
    buffer: photo,
  });
  await expect(page.getByText('foto-s-telefona.jpg')).toBeVisible();
  await office.field('Что на картинке').fill('Зелёное поле');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();
  expect(await office.draft('news/s-fotografiej/index')).toContain(
    'picture:\n  src: ./foto-s-telefona.jpg\n  alt: Зелёное поле\n',
  );
  const stored = await office.asset('news/s-fotografiej/index');
  expect(stored.path).toBe('content/news/s-fotografiej/foto-s-telefona.jpg');
  const { exif, width } = await sharp(stored.bytes).metadata();
  expect(exif).toBeUndefined();
  expect(width).toBe(2560);
});

test('what the site does not take is refused with what to do', async ({ office, page }) => {
  await office.open('#/collections/news/entries/itogi-goda/index');
  await page.getByRole('button', { name: 'Развернуть' }).nth(1).click();
  const picture = page.locator('input[type=file][accept^=image]');
  const refusals = [
    ['схема.svg', '<svg/>', 'Сохраните картинку как PNG'],
    ['снимок.heic', 'x', 'Сохраните снимок как JPG'],
    ['битая.jpg', 'x', 'Возьмите другую'],
  ] as const;
  for (const [name, text, advice] of refusals) {
    await picture.setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert').filter({ hasText: advice })).toBeVisible();
  }
});
