import type { ConfigData } from 'html-validate';

/** Every rule of the presets, but for those below, each with the reason. */
const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // A file of this very server cannot be less trustworthy than the page that names its hash.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A table that scrolls sideways is a named, focusable region (WAI-ARIA 1.2, `region`), no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

/** Findings that are no mistakes in one place only: the rule, the element, the reason. */
export const accepted = [
  // The settings apply at once and are sent nowhere, so there is nothing to submit; without JavaScript they stay hidden.
  { rule: 'wcag/h32', selector: '#display-settings' },
] as const;

export default config;
