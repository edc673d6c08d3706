// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'var/', 'content/', 'public/', '**/node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a sentence needs no String() around it.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` of the compiler asks for the opposite.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    // Scripts inside .astro files, which the plugin shows as files of their own: `astro check`
    // knows their types, the project service does not.
    files: ['**/*.astro/*.ts', '**/*.astro/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
  },
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-control-regex': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
);
