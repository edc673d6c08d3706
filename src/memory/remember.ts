import { answerOf, newAnswer, valueOf, type Answer } from './answers.ts';
import { printOf } from './print.ts';

/** What a question may be asked with. */
type Argument = string | number | undefined;

/** A dev server has no revisions: there every question is answered anew. Plain Node has no such variable. */
const inDevServer = () => (import.meta.env as ImportMetaEnv | undefined)?.DEV === true;

/**
 * A question about content that is answered once and again only when what the answer was made of has changed.
 * Its answer must not be altered by whoever asks, and must be a plain value, entries, or lists and maps of these.
 * @param name unique among all questions
 */
export function remember<A extends Argument[], T>(
  name: string,
  answer: (...args: A) => Promise<T>,
): (...args: A) => Promise<Frozen<T>> {
  return async (...args) => {
    if (inDevServer()) return frozen(await answer(...args));
    const key = `${name}(${args.map((argument) => argument ?? '').join('\0')})`;
    const known = answerOf(key) as Answer<Frozen<T>> | undefined;
    return valueOf(
      known ?? newAnswer<Frozen<T>>(key, async () => frozen(await answer(...args)), printOf),
    );
  };
}

/** One list is given to everybody: nobody may sort it in place. */
type Frozen<T> = T extends readonly (infer I)[] ? readonly I[] : T;

function frozen<T>(value: T): Frozen<T> {
  return (Array.isArray(value) ? Object.freeze(value) : value) as Frozen<T>;
}
