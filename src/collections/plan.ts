import {
  address,
  date,
  group,
  list,
  number,
  select,
  selectMany,
  text,
  toggle,
} from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { levels } from './options/levels.ts';
import { planParts } from './options/plan-parts.ts';
import { planStatuses } from './options/plan-statuses.ts';
import { heading, provenance } from './shared/about.ts';
import { related } from './shared/related.ts';

export const plan = defineType({
  name: 'plan',
  label: 'План Года',
  labelSingular: 'Пункт плана',
  description: 'Мероприятие Года или шаг перехода: срок, кто отвечает, что уже сделано.',
  summary: 'title',
  body: true,
  reservedSlugs: ['role', 'status', 'route', 'calendar'],
  fields: {
    ...heading,
    title: text({ label: 'Что сделать', required: true, max: 200 }),
    part: select({ label: 'Часть плана', options: planParts, required: true }),
    number: number({ label: 'Номер', min: 1, max: 99, required: true }),
    levels: selectMany({ label: 'Кого касается', options: levels }),
    start: date({ label: 'С какого дня' }),
    due: date({ label: 'По какой день', hint: 'Последний день срока' }),
    dueText: text({
      label: 'Срок словами',
      hint: 'Как в документе: «март», «до 1 июня»',
      required: true,
      max: 80,
    }),
    permanent: toggle({ label: 'Делается постоянно' }),
    responsible: text({ label: 'Ответственные', required: true, max: 200 }),
    status: select({ label: 'Состояние', options: planStatuses, default: 'unknown' }),
    evidence: list({
      label: 'Чем подтверждается',
      max: 10,
      of: group({
        label: 'Подтверждение',
        required: true,
        fields: {
          title: text({ label: 'Название', required: true, max: 160 }),
          href: address({ label: 'Адрес', required: true }),
        },
      }),
    }),
    documents: related.documents,
    guides: related.guides,
    leaflets: related.leaflets,
    meetings: related.meetings,
    forms: related.forms,
    registers: related.registers,
    events: related.events,
    ...provenance,
  },
});
