/** Shows the buttons «Напечатать» and makes them open the print window. */
export function printing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      print();
    });
  }
}
