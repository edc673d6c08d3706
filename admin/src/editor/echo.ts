/**
 * Tells the values a form gives back from those that come from elsewhere. A form answers late on a slow machine: by then
 * the next value may have been told already, and taking the old one for news would throw away what was typed since.
 */
export function createEcho() {
  let told: string[] = [];
  return {
    /** Remembers a value that the form is told. */
    tell(value: string): void {
      told.push(value);
    },
    /** The value that the form was told last. */
    latest(): string | undefined {
      return told.at(-1);
    },
    /** Whether the form only repeats what it was told; later values are still on their way. */
    repeats(value: string): boolean {
      const at = told.lastIndexOf(value);
      if (at >= 0) told = told.slice(at);
      return at >= 0;
    },
    /** Begins anew with a value that came from elsewhere. */
    begin(value: string): void {
      told = [value];
    },
  };
}
