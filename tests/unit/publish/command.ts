// The command line as it is typed, with a builder that takes milliseconds: node command.ts watch --var folder
import { main } from '../../../publish/cli/main.ts';
import { quickBuilder } from './support.ts';

process.exitCode = await main(process.argv.slice(2), { builder: quickBuilder, editor: false });
