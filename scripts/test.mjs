// @ts-check
// `npm test`: installs what is missing and runs every check.
import { launch } from './bootstrap/launch.mjs';

// The checks are a statement about one line of Node; an older one would prove something else.
launch({ script: 'scripts/checks/main.ts', minimumNode: '24.16.0' });
