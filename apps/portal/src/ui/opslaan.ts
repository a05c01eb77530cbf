/** By then the browser has read it. */
const BEWAAR_MS = 60_000;

/** An address for bytes that are in the browser; it is given up after a minute. */
export function addressOf(inhoud: Blob): string {
  const made = URL.createObjectURL(inhoud);
  setTimeout(() => {
    URL.revokeObjectURL(made);
  }, BEWAAR_MS);
  return made;
}

/** Hands bytes to the user as a file. */
export function saveAs(inhoud: Blob, naam: string): void {
  const link = document.createElement('a');
  link.href = addressOf(inhoud);
  link.download = naam;
  link.click();
}
