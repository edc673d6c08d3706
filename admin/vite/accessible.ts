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
  // Buttons of a list's item have pictures and no names.
  {
    module: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    from: 'onClick: onCollapseToggle,',
    to: 'onClick: onCollapseToggle, "aria-label": collapsed ? "Раскрыть пункт" : "Закрыть пункт", "aria-expanded": !collapsed,',
  },
  {
    module: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    from: 'onClick: onRemove,',
    to: 'onClick: onRemove, "aria-label": "Убрать пункт",',
  },
  {
    module: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    from: '_jsx(DragIconContainer, {',
    to: '_jsx(DragIconContainer, { role: "img", "aria-label": "Переставить пункт",',
  },
];

/** Mends what is read out. */
export function accessible(): Plugin {
  return replace('accessible', 'admin/vite/accessible.ts', replacements);
}
