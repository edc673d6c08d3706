// @ts-check
// Read by whatever Node the machine has: keep the syntax at the level of Node 12.

/** What the bootstrap itself needs; the site is built with the project's own Node. */
export const minimumNode = '20.0.0';
/** Older npm neither reads this lock file nor runs `npm ci` the way we need. */
export const minimumNpm = '9.0.0';

/**
 * Compares two versions by their numbers; a leading `v` and a suffix (`-rc.1`) are ignored.
 * @param {string} a
 * @param {string} b
 * @returns {number} negative when `a` is older, 0 when equal, positive when newer
 */
export function compareVersions(a, b) {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * @param {string} version
 * @returns {number[]}
 */
function numbersOf(version) {
  return version.replace(/^v/, '').replace(/-.*/, '').split('.').map(Number);
}

/**
 * Says what is wrong with the machine's Node or npm.
 * @param {string} node version of the running Node, `20.1.0`
 * @param {string} userAgent `npm_config_user_agent`, `npm/10.8.2 node/v20.1.0 …`; empty without npm
 * @returns {string} a message in Russian, or an empty string when both will do
 */
export function complaintAbout(node, userAgent) {
  if (compareVersions(node, minimumNode) < 0) {
    return (
      'Нужен Node.js 20 или новее, а на этом компьютере ' +
      node +
      '.\nЧто сделать: установите текущую версию LTS с https://nodejs.org и повторите команду.'
    );
  }
  const match = /^npm\/(\S+)/.exec(userAgent);
  const npm = match && match[1];
  if (npm && compareVersions(npm, minimumNpm) < 0) {
    return (
      'Нужен npm 9 или новее, а на этом компьютере ' +
      npm +
      '.\nЧто сделать: выполните «npm install -g npm@11» и повторите команду.'
    );
  }
  return '';
}
