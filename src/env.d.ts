declare module 'virtual:block-examples' {
  /** `Callout-0` → the component of that block's first example. */
  const examples: Readonly<Record<string, import('astro').MarkdownInstance<object>['Content']>>;
  export default examples;
}
