/** Search boxes outside the search page: nothing is loaded until one is used. */
export function searchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('.search-box')) {
    const input = form.querySelector<HTMLInputElement>('input[type="search"]');
    input?.addEventListener(
      'focus',
      () => {
        // Without suggestions the box is still a form that goes to the search page.
        import('./suggestions.ts').then(
          ({ suggest }) => {
            suggest(form, input);
          },
          () => undefined,
        );
      },
      { once: true },
    );
  }
}
