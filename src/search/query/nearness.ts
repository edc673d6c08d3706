/** Where one concept stands in the text of a record. */
export interface Places {
  /** Numbers of words in the text, from 0. */
  readonly at: readonly number[];
  readonly weight: number;
}

/** Words so near to one another speak of one thing: a paragraph. */
const window = 60;
/** A text begins with its title, which is about all of it. */
const titleEnd = 12;

/**
 * Which concepts a text speaks of together: those of its title, and those that weigh most within one paragraph. In a
 * long text any two words stand somewhere.
 */
export function together(concepts: readonly Places[]): boolean[] {
  const titled = concepts.map(({ at }) => at.some((place) => place < titleEnd));
  const worth = (concept: number) => (titled[concept] ? 0 : (concepts[concept]?.weight ?? 0));
  const places = concepts
    .flatMap(({ at }, concept) => at.map((place) => ({ place, concept })))
    .sort((a, b) => a.place - b.place);
  const inside = concepts.map(() => 0);
  let first = 0;
  let weight = 0;
  let best = { weight: 0, inside: titled };
  for (const { place, concept } of places) {
    inside[concept] = (inside[concept] ?? 0) + 1;
    if (inside[concept] === 1) weight += worth(concept);
    for (let oldest = places[first]; oldest && place - oldest.place > window;) {
      const left = (inside[oldest.concept] ?? 0) - 1;
      inside[oldest.concept] = left;
      if (left === 0) weight -= worth(oldest.concept);
      first += 1;
      oldest = places[first];
    }
    if (weight > best.weight)
      best = {
        weight,
        inside: inside.map((count, index) => count > 0 || (titled[index] ?? false)),
      };
  }
  return best.inside;
}
