import { confidences } from '../collections/options/confidences.ts';
import { eventFormats } from '../collections/options/event-formats.ts';
import { eventStatuses } from '../collections/options/event-statuses.ts';
import { levels } from '../collections/options/levels.ts';
import { planParts } from '../collections/options/plan-parts.ts';
import { planStatuses } from '../collections/options/plan-statuses.ts';
import type { DataField, Dataset, DatasetName } from './openData.ts';

/** What every row begins with. */
const identity = [
  { name: 'id', description: 'Постоянное имя записи', of: ({ id }) => id },
  {
    name: 'url',
    description: 'Страница записи',
    of: ({ collection, id }, { absolute }) => absolute(`/${collection}/${id}/`),
  },
  { name: 'title', description: 'Название', of: ({ data }) => data.title },
  { name: 'description', description: 'Коротко', of: ({ data }) => data.description },
] as const satisfies DataField[];

/** What every row ends with. */
const origin = [
  { name: 'source', description: 'Источник сведений', of: ({ data }) => data.source },
  {
    name: 'checked',
    description: 'День последней сверки с источником',
    of: ({ data }) => data.checked,
  },
  {
    name: 'confidence',
    description: 'Достоверность',
    values: confidences,
    of: ({ data }) => data.confidence,
  },
] as const satisfies DataField[];

const plan: Dataset<'plan'> = {
  name: 'plan',
  title: 'План Года цифровизации',
  description:
    'Мероприятия Года и шаги перехода на электронный билет: сроки, ответственные, состояние.',
  fields: [
    ...identity,
    { name: 'part', description: 'Часть плана', values: planParts, of: ({ data }) => data.part },
    { name: 'number', description: 'Номер в этой части', of: ({ data }) => data.number },
    {
      name: 'levels',
      description: 'Кого касается; через « | »',
      values: levels,
      of: ({ data }) => data.levels,
    },
    { name: 'start', description: 'Первый день срока, ГГГГ-ММ-ДД', of: ({ data }) => data.start },
    { name: 'due', description: 'Последний день срока, ГГГГ-ММ-ДД', of: ({ data }) => data.due },
    { name: 'dueText', description: 'Срок словами документа', of: ({ data }) => data.dueText },
    {
      name: 'permanent',
      description: 'Делается постоянно: true или false',
      of: ({ data }) => data.permanent,
    },
    { name: 'responsible', description: 'Кто отвечает', of: ({ data }) => data.responsible },
    {
      name: 'status',
      description: 'Состояние',
      values: planStatuses,
      of: ({ data }) => data.status,
    },
    ...origin,
  ],
};

const events: Dataset<'events'> = {
  name: 'events',
  title: 'События',
  description: 'Семинары, собрания и заседания: когда, где, кто проводит.',
  fields: [
    ...identity,
    {
      name: 'start',
      description: 'Начало: день или день и время по Чите',
      of: ({ data }) => data.start,
    },
    { name: 'end', description: 'Окончание; пусто — в тот же день', of: ({ data }) => data.end },
    {
      name: 'periodNote',
      description: 'Срок словами, когда день неизвестен',
      of: ({ data }) => data.periodNote,
    },
    { name: 'format', description: 'Форма', values: eventFormats, of: ({ data }) => data.format },
    {
      name: 'status',
      description: 'Состояние',
      values: eventStatuses,
      of: ({ data }) => data.status,
    },
    { name: 'place', description: 'Место', of: ({ data }) => data.place },
    { name: 'organizer', description: 'Кто проводит', of: ({ data }) => data.organizer },
    ...origin,
  ],
};

const count = (
  name: 'members' | 'consents' | 'registered' | 'cards',
  description: string,
): DataField<'organizations'> => ({
  name,
  description,
  of: ({ data }) => data.progress?.[name],
});

const organizations: Dataset<'organizations'> = {
  name: 'organizations',
  title: 'Организации',
  description:
    'Организации, которые участвуют в переходе, и их продвижение. Вымышленные примеры помечены.',
  fields: [
    ...identity,
    { name: 'level', description: 'Уровень', values: levels, of: ({ data }) => data.level },
    { name: 'district', description: 'Район или город', of: ({ data }) => data.district },
    {
      name: 'parent',
      description: 'Имя организации, в которую входит',
      of: ({ data }) => data.parent,
    },
    {
      name: 'fictional',
      description: 'Вымышленная, для примера: true или false',
      of: ({ data }) => data.fictional,
    },
    {
      name: 'asOf',
      description: 'На какой день числа, ГГГГ-ММ-ДД',
      of: ({ data }) => data.progress?.asOf,
    },
    count('members', 'Членов Профсоюза'),
    count('consents', 'Собрано согласий'),
    count('registered', 'На электронном учёте'),
    count('cards', 'Выдано электронных билетов'),
    { name: 'relayOrder', description: 'Номер в эстафете', of: ({ data }) => data.relay?.order },
    {
      name: 'relayDate',
      description: 'День эстафеты, ГГГГ-ММ-ДД',
      of: ({ data }) => data.relay?.date,
    },
    ...origin,
  ],
};

/** Every data set by its name, in the order of the page about open data. */
export const datasets: { readonly [N in DatasetName]: Dataset<N> } = {
  plan,
  events,
  organizations,
};
