/** The package has no types of its own; only what paper uses is described. */
declare module 'hyphen/ru/index.js' {
  const language: {
    readonly hyphenateSync: (
      text: string,
      options?: { readonly minWordLength?: number; readonly hyphenChar?: string },
    ) => string;
  };
  export default language;
}
