import { moment, text } from '../../fields/fields.ts';

/** A span of time; a day without a time means the whole day. */
export const period = {
  start: moment({ label: 'Начало', hint: 'День или день и время по Чите', required: true }),
  end: moment({ label: 'Окончание', hint: 'Пусто — в тот же день' }),
  periodNote: text({
    label: 'Срок словами',
    hint: 'Когда точный день неизвестен: «II полугодие 2020 года»',
    max: 80,
  }),
};
