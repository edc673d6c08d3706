import path from 'node:path';
import { blocks } from './index.ts';

/** An example of a block as a text of its own. */
export interface ExampleFile {
  /** `Callout-0`, by which the gallery asks for it. */
  readonly id: string;
  /** Where it would lie, in its block's folder. */
  readonly file: string;
  readonly mdx: string;
}

const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** The examples of all blocks. */
export const exampleFiles: readonly ExampleFile[] = blocks.flatMap(({ name, examples }) =>
  examples.map(({ mdx }, index) => ({
    id: `${name}-${index}`,
    file: path.resolve('src/blocks', kebab(name), `example-${index + 1}.mdx`),
    mdx,
  })),
);
