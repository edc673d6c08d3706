import path from 'node:path';

/** Everything that is installed and built; never in the dependencies of the site. */
export const bench = path.resolve(import.meta.dirname, '../../.cache/bench');
