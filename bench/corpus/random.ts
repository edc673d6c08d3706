/** Numbers that are the same on every machine and in every run. */
export interface Random {
  /** From 0 to `below`, without it. */
  number(below: number): number;
  one<T>(list: readonly T[]): T;
}

/** The generator mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    number,
    one: (list) => {
      const found = list[number(list.length)];
      if (found === undefined) throw new Error('an empty list');
      return found;
    },
  };
}
