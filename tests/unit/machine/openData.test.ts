import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/machine/csv.ts';
import { datasets } from '../../../src/machine/datasets.ts';
import { datasetCsv, datasetJson } from '../../../src/machine/openData.ts';
import { entry, measure, publisher } from './fixtures.ts';

describe('csv', () => {
  it('is RFC 4180 with a byte order mark', () => {
    const table = csv(
      ['a', 'b'],
      [
        ['x, "y"\nz', 1],
        [undefined, ['p', 'q']],
        [true, 'плюс'],
      ],
    );
    expect(table).toBe('\uFEFFa,b\r\n"x, ""y""\nz",1\r\n,p | q\r\ntrue,плюс\r\n');
  });
});

describe('data sets', () => {
  const items = [entry('plan', 'meropriyatie-04', measure)];

  it('give rows of the same shape in both formats', () => {
    const json = JSON.parse(datasetJson(datasets.plan, items, publisher)) as {
      count: number;
      updated: string;
      fields: { name: string; description: string }[];
      items: Record<string, unknown>[];
    };
    const names = datasets.plan.fields.map(({ name }) => name);
    expect(json.count).toBe(1);
    expect(json.updated).toBe('2020-12-01');
    expect(json.fields.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(json.items[0] ?? {})).toEqual(names);
    expect(json.items[0]).toMatchObject({
      id: 'meropriyatie-04',
      url: 'https://example.ru/digital/plan/meropriyatie-04/',
      levels: ['primary', 'district'],
      permanent: false,
      source: null,
    });
    const [header, row, end] = datasetCsv(datasets.plan, items, publisher).slice(1).split('\r\n');
    expect(header).toBe(names.join(','));
    expect(row).toContain(',primary | district,2020-04-01,2020-05-31,до 1 июня,false,');
    expect(end).toBe('');
  });

  it('keep their names: programs outside rely on them', () => {
    expect(datasets.plan.fields.map(({ name }) => name).join(' ')).toBe(
      'id url title description part number levels start due dueText permanent responsible status source checked confidence',
    );
    expect(datasets.events.fields.map(({ name }) => name).join(' ')).toBe(
      'id url title description start end periodNote format status place organizer source checked confidence',
    );
    expect(datasets.organizations.fields.map(({ name }) => name).join(' ')).toBe(
      'id url title description level district parent fictional asOf members consents registered cards relayOrder relayDate source checked confidence',
    );
  });

  it('hold organisations without figures', () => {
    const organization = {
      title: 'Крайком',
      description: 'Краевая организация',
      level: 'regional',
    };
    const table = datasetCsv(
      datasets.organizations,
      [entry('organizations', 'krajkom', organization)],
      publisher,
    );
    expect(table.split('\r\n')[1]?.split(',')).toHaveLength(datasets.organizations.fields.length);
  });
});
