/** What the editor of the body makes of a text that nobody has touched: the codec must not take that for an edit. */

type BaselineOf = (body: string) => string | undefined;

let current: BaselineOf = () => undefined;

/** The editor of the body tells how to ask it. */
export function setBaseline(baseline: BaselineOf): void {
  current = baseline;
}

/** The editor's own version of an untouched body; nothing when it keeps the text as it is. */
export function baselineOf(body: string): string | undefined {
  return current(body);
}
