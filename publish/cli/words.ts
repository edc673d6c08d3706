import type { Step } from '../status.ts';

/** What a publication is doing, for people. */
export const stepWords: Readonly<Record<Step, string>> = {
  check: 'Проверяю содержание',
  build: 'Собираю страницы',
  verify: 'Проверяю сайт',
  switch: 'Показываю читателям',
};

/** Parameters that take a value, and what they say of themselves. */
const parameters = {
  var: '--var папка        где хранится всё, что сделано (var)',
  content: '--content папка    хранилище git с текстами (var/content)',
  into: '--into папка       куда положить собранный сайт; обязательно',
  port: '--port номер       порт (4321)',
} as const;
export type Parameter = keyof typeof parameters;

const always = [
  '--json             печатать строки JSON, а не текст; без терминала — всегда',
  '--help             эта справка',
];

/** A command for whoever types it. */
export interface CommandWords {
  /** What is typed after its name. */
  readonly usage: string;
  /** For the list of commands. */
  readonly about: string;
  /** What else there is to know. */
  readonly more: string;
  readonly takes: readonly Parameter[];
}

export const commandWords: Readonly<Record<string, CommandWords>> = {
  check: {
    usage: '',
    about: 'проверить содержание: что опубликуется, что нет и почему',
    more: 'Ничего не публикует и не меняет.',
    takes: ['var', 'content'],
  },
  build: {
    usage: ' --into папка',
    about: 'собрать и проверить сайт, читателям не показывать',
    more: 'Папка с собранным сайтом готова для любого сервера. Выпуск, который видят читатели, остаётся прежним.',
    takes: ['into', 'var', 'content'],
  },
  release: {
    usage: '',
    about: 'проверить, собрать и показать читателям',
    more: 'Плохая запись задерживает только себя. При неудаче читатели видят прежний выпуск.',
    takes: ['var', 'content'],
  },
  rollback: {
    usage: ' [номер]',
    about: 'вернуть прежний выпуск (или названный)',
    more: 'Без номера — последний с другим содержанием. Держится до следующего сохранения. Повреждённый выпуск не покажет.',
    takes: ['var'],
  },
  serve: {
    usage: '',
    about: 'показывать нынешний выпуск на этом компьютере',
    more: 'Отвечает только этому же компьютеру. Остановить — Ctrl+C.',
    takes: ['port', 'var'],
  },
  status: {
    usage: '',
    about: 'что видят читатели, что задержано',
    more: 'Код выхода — тот, с которым закончилась последняя публикация.',
    takes: ['var'],
  },
  watch: {
    usage: '',
    about: 'публиковать каждое сохранение, пока не остановят',
    more: 'Каждую ночь сверяет выпуск со сборкой с нуля. Остановить — Ctrl+C.',
    takes: ['var', 'content'],
  },
  compare: {
    usage: '',
    about: 'сверить выпуск со сборкой с нуля и исправить, если он другой',
    more: 'То же, что каждую ночь делает watch; можно и рядом с ним. Займёт столько, сколько сборка с нуля.',
    takes: ['var', 'content'],
  },
};

const codes = `Коды выхода
  0   опубликовано всё          10  опубликовано, но что-то задержано
  20  ничего не опубликовано    30  помешала машина: диск, права, память, другой процесс
  Неверная команда или параметр — тоже 20.
`;

const lines = (all: readonly string[]): string => all.map((line) => `  ${line}\n`).join('');

const list = Object.entries(commandWords).map(
  ([name, { usage, about }]) => `${`${name}${usage}`.padEnd(18)} ${about}`,
);

export const help = `Публикация сайта: npm run publisher -- команда [параметры]

Команды
${lines(list)}
Параметры
${lines([parameters.var, parameters.content, parameters.port, ...always])}
Подробнее о команде: npm run publisher -- команда --help

${codes}`;

/** Help for one command. */
export function helpOf(name: string, { usage, about, more, takes }: CommandWords): string {
  return `npm run publisher -- ${name}${usage}

${about[0]?.toUpperCase() ?? ''}${about.slice(1)}.
${more}

Параметры
${lines([...takes.map((parameter) => parameters[parameter]), ...always])}
${codes}`;
}
