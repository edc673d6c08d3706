/** What kind of page a question asks for, besides its subject. */
export type Intent = 'file' | 'meaning' | 'answer' | 'news' | 'deadline';

/** What happened to somebody: «потеряла карту», «забыл пароль», «уволился и переехал». */
const happened = /^(?:я )?[а-я]{3,}(?:[аеиыуя]л(?:а|и|ся)?|лась|лись) /u;

const signs: readonly (readonly [Intent, RegExp])[] = [
  [
    'file',
    /скачать|загрузить|бланк|форм[ауы]|образец|образц|шаблон|заявлени|распечатать|файл|word|ворд|pdf|пдф|docx?|xlsx?|excel|эксель/u,
  ],
  ['meaning', /что такое|что значит|что означает|расшифровк|определение|кто такой|кто такие/u],
  [
    'answer',
    /(?:^| )не |^(?:как |почему|зачем|можно|нужно ли|что делать|куда |кто |где |если |обязан|чем )/u,
  ],
  ['answer', happened],
  ['news', /новост/u],
  ['deadline', /срок|до какого|когда|дедлайн/u],
];

/** The kinds of page that a folded question asks for. */
export function intentsOf(question: string): ReadonlySet<Intent> {
  return new Set(signs.flatMap(([intent, sign]) => (sign.test(question) ? [intent] : [])));
}
