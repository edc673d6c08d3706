// @ts-check
// Until the machine is checked only old syntax and no other imports: an old Node must show the
// message, not a SyntaxError.
import { complaintAbout } from './machine.mjs';

/**
 * Checks the machine's Node and npm, then goes on to `bootstrap`. Sets the exit code.
 * @param {{script?: string, minimumNode: string}} target see `bootstrap`
 * @returns {Promise<void>}
 */
export function launch(target) {
  const agent = process.env.npm_config_user_agent || '';
  const complaint = complaintAbout(process.versions.node, agent);
  if (complaint) {
    console.error(complaint);
    process.exitCode = 1;
    return Promise.resolve();
  }
  return import('./bootstrap.mjs').then(function (module) {
    return module.bootstrap(target);
  });
}
