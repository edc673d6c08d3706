#!/usr/bin/env node
// The publisher's command line: node publish/cli.ts --help
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
