import { number, select, text } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { questionTopics } from './options/question-topics.ts';
import { provenance } from './shared/about.ts';
import { related } from './shared/related.ts';

export const questions = defineType({
  name: 'questions',
  label: 'Вопросы',
  labelSingular: 'Вопрос',
  description: 'Вопрос так, как его задают, и прямой ответ в первом предложении.',
  summary: 'title',
  body: true,
  fields: {
    title: text({ label: 'Вопрос', required: true, max: 160 }),
    topic: select({ label: 'Тема', options: questionTopics, required: true }),
    order: number({ label: 'Место в теме', min: 1, max: 99, required: true }),
    ...related,
    ...provenance,
  },
});
