/** Topics that questions and answers are sorted by. */
export const questionTopics = [
  { value: 'ticket', label: 'Электронный билет' },
  { value: 'profcards', label: 'PROFCARDS и скидки' },
  { value: 'data', label: 'Персональные данные' },
  { value: 'ais', label: 'АИС и учёт' },
  { value: 'meeting', label: 'Собрание и план' },
] as const;
export type QuestionTopic = (typeof questionTopics)[number]['value'];
