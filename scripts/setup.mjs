// @ts-check
// `npm run setup`: installs what is missing and nothing more, for a server whose services do the rest.
import { launch } from './bootstrap/launch.mjs';

launch({ minimumNode: '22.12.0' });
