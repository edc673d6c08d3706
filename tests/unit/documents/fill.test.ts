import { expect, it } from 'vitest';
import { doubtOf } from '../../../src/documents/fill/checks.ts';
import { groupsOf } from '../../../src/documents/fill/questions.ts';
import type { Paper } from '../../../src/documents/kit/kit.ts';
import { fieldsOf } from '../../../src/documents/text/fields.ts';
import type { FieldPlace } from '../../../src/documents/text/model.ts';
import { readText } from './support.ts';

const paper = (collection: string, slug: string, own: boolean): Paper => ({
  name: slug,
  note: '',
  text: readText(collection, slug),
  own,
});

const papers = [
  paper('parts', 'povestka', true),
  paper('parts', 'proekt-resheniya', true),
  paper('parts', 'protokol', true),
  paper('forms', 'soglasie', false),
];

it('asks once for what several papers need, and first', () => {
  const [first, ...rest] = groupsOf(papers);
  const names = first?.questions.map(({ field }) => field.name) ?? [];
  expect(first?.title).toBe('Для всех бумаг');
  expect(names).toEqual(expect.arrayContaining(['organization', 'date', 'place', 'membersTotal']));
  const all = [first, ...rest].flatMap((group) => group?.questions ?? []);
  expect(new Set(all.map(({ field }) => field.name)).size).toBe(all.length);
});

it('leaves to whoever signs a form what only they know', () => {
  const names = groupsOf(papers).flatMap(({ questions }) =>
    questions.map(({ field }) => field.name),
  );
  expect(names).toContain('organizationAddress');
  for (const own of ['fullName', 'passport', 'address', 'signDate'])
    expect(names).not.toContain(own);
});

const field = (name: string, kind: FieldPlace['kind'], label = name): FieldPlace => ({
  type: 'field',
  name,
  label,
  kind,
  width: 'medium',
});

it.each([
  ['membersPresent', 'number', { membersTotal: '42', membersPresent: '43' }, 'больше людей'],
  ['membersTotal', 'number', { membersTotal: 'сорок' }, 'целое число'],
  ['votesFor1', 'number', { membersPresent: '30', votesFor1: '20', votesAgainst1: '11' }, '31'],
  ['membersPresent', 'number', { membersTotal: '42', membersPresent: '0' }, 'никого'],
  ['endTime', 'text', { time: '15:00', endTime: '14:00' }, 'раньше'],
  ['reportDate', 'date', { date: '2020-04-22', reportDate: '2020-04-21' }, 'раньше собрания'],
  ['consentsDue', 'date', { date: '2020-04-22', consentsDue: '2019-05-20' }, 'раньше'],
  ['date', 'date', { date: '20266-12-31' }, 'не дата'],
  ['reportDate', 'date', { date: '2020-04-22', reportDate: '2020-02-31' }, 'не дата'],
] as const)('doubts %s', (name, kind, values, words) => {
  expect(doubtOf(field(name, kind), values)?.message).toContain(words);
});

it.each([
  ['reportDate', 'date', { date: '2020-04-22', reportDate: '2020-04-22' }],
  ['reportDate', 'date', { reportDate: '2020-04-22' }],
  ['reportDate', 'date', { date: '20266-12-31', reportDate: '2020-04-22' }],
  ['resolutionDate', 'date', { date: '2020-04-22', resolutionDate: '2020-02-27' }],
  ['date', 'date', { date: '2020-04-22' }],
  ['membersPresent', 'number', { membersPresent: '36' }],
  ['votesAgainst1', 'number', { membersPresent: '36', votesAgainst1: '0' }],
] as const)('does not doubt %s', (name, kind, values) => {
  expect(doubtOf(field(name, kind), values)).toBeUndefined();
});

it('offers initials only where they are certain', () => {
  const chair = field('chair', 'text', 'председатель: фамилия, инициалы');
  const doubt = (chairName: string) => doubtOf(chair, { chair: chairName });
  expect(doubt('Образцова Анна Примеровна')?.instead).toBe('Образцова А.\u00a0П.');
  expect(doubt('Образцова А. П.')).toBeUndefined();
  expect(doubt('Анна')).toBeUndefined();
  const whole = field('helper', 'text', 'помощник: фамилия, имя, отчество');
  expect(doubtOf(whole, { helper: 'Примеров П. О.' })?.message).toContain('полностью');
});

it('reads the options of a field that is chosen from', () => {
  const consent = readText('forms', 'soglasie-na-rasprostranenie');
  const chosen = fieldsOf(consent).filter(({ options }) => options);
  expect(chosen).toHaveLength(8);
  for (const { options } of chosen) expect(options).toEqual(['да', 'нет']);
});
