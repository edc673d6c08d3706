// `watch` as it is typed, with a builder that takes milliseconds.
import { main } from '../../../publish/cli/main.ts';
import { quickBuilder } from './support.ts';

await main(['watch', '--var', process.argv[2] ?? ''], { builder: quickBuilder, editor: false });
