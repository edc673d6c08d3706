import { expect, test } from 'vitest';
import { placeOf, placeOfEntry } from '../../../../admin/src/backend/forge/places.ts';

test('an entry, a file beside it and settings', () => {
  expect(placeOf('content/news/start/index.mdx')).toMatchObject({
    name: 'index.mdx',
    place: { folder: 'content/news/start', branch: 'cms/news/start/index' },
  });
  expect(placeOf('content/news/start/foto.jpg').place).toEqual(placeOfEntry('news', 'start/index'));
  expect(placeOf('content/settings/site.yaml').place).toEqual(placeOfEntry('settings', 'site'));
});

test.each([
  '.forgejo/workflows/x.yaml',
  'content/.git/config',
  'content/news/../../package.json',
  'content/news/start/../../index.mdx',
  'content/news/start/.htaccess',
  'content/news/start/deeper/index.mdx',
  'content/news/Старт/index.mdx',
  'content/news/con/index.mdx',
  'content/nothing/start/index.mdx',
  'content/settings/other.yaml',
  'content/settings/site',
  'content/constructor/start/index.mdx',
  'content',
  'package.json',
])('%s may not be written', (path) => {
  expect(() => placeOf(path)).toThrow('Сюда писать нельзя');
});
