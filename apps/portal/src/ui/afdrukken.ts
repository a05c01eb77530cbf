/** Prints one part of the page without the rest (declaraties.css). */
export function printAlleen(deel: HTMLElement | null): void {
  deel?.setAttribute('data-afdruk', '');
  window.print();
  deel?.removeAttribute('data-afdruk');
}
