import type { Plugin } from 'vite';
import { replace } from './replace.ts';
import type { Replacement } from './replace.ts';

/** Where Decap's markup says something else to a screen reader than to the eye. */
const replacements: readonly Replacement[] = [
  // A list between a menu and its items: the menu had none, the items belonged to none.
  {
    module: 'decap-cms-ui-default/dist/esm/Dropdown.js',
    from: 'ref: refs.dropdown,',
    to: 'ref: refs.dropdown, role: "none",',
  },
];

/** Mends what is read out. */
export function accessible(): Plugin {
  return replace('accessible', 'admin/vite/accessible.ts', replacements);
}
