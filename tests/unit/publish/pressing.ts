// Makes twins of a site that is described in a file, until it is killed.
import { readFileSync } from 'node:fs';
import { makeTwins } from '../../../publish/releases/twinStore.ts';

const [, , cache = '', folder = '', description = ''] = process.argv;
const files = JSON.parse(readFileSync(description, 'utf8')) as Record<string, string>;
process.stdout.write('started\n');
await makeTwins({ cache }, folder, { files: new Map(Object.entries(files)), twins: new Map() });
