/** A file dropped beside its field must not take the place of the page, and with it a form that is not saved. */
export function keepPageOnDrop(): void {
  const stop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  window.addEventListener('dragover', stop);
  window.addEventListener('drop', stop);
}
