// @ts-check
// `npm start`: installs what is missing, builds the site when something changed, serves it.
import { launch } from './bootstrap/launch.mjs';

// 22.12 is what Astro itself asks for.
launch({ script: 'scripts/site/start.ts', minimumNode: '22.12.0' });
