import { blocks } from '../../../src/blocks/index.ts';
import { components } from '../../../src/blocks/components.ts';
import { piecesOf } from '../../../src/documents/body/pieces.ts';
import type { Leaflet } from '../../../src/documents/leaflets/leaflet.ts';
import { bodyReader } from '../../../src/mdx/render/index.ts';

const read = bodyReader({
  base: '/',
  address: 'https://example.ru',
  blocks,
  resolvePicture: (file) => {
    throw new Error(`No picture is expected: ${file}`);
  },
  resolveFile: (file) => {
    throw new Error(`No file is expected: ${file}`);
  },
});

/** A leaflet with every part that a sheet has a place for. */
export const leafletText = `Короткое вступление о билете.

<Steps>

1. **Первый шаг** делают вместе.
2. Второй шаг делают быстро.

</Steps>

<KeyFacts title="Главное">

- **До 1 июня** соберите согласия.

</KeyFacts>

<Qr href="/electronic-card/" title="Всё о билете" />
`;

/** A leaflet of made-up words. */
export async function sampleLeaflet(text = leafletText): Promise<Leaflet> {
  return {
    title: 'Листовка для проверки',
    slogan: 'Призыв на две строки',
    pieces: await piecesOf(text, 'content/leaflets/x/index.mdx', { read, components }),
    url: 'https://example.ru/s/abcde/',
    urlTitle: 'Раздел',
    section: 'Раздел',
    organization: 'Организация-образец',
    issued: '5 марта 2020 года',
    unverified: true,
  };
}
