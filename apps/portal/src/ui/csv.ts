/** A cell: text, or a number as it is written, which may begin with a minus. */
export type Csvcel = string | { readonly getal: string };

/**
 * A table as Dutch spreadsheets open it: UTF-8 with BOM, `;` between cells, CR/LF. Text that a spreadsheet would run as a
 * formula is led by an apostrophe.
 */
export function csvText(kop: readonly string[], rijen: readonly (readonly Csvcel[])[]): string {
  const lines = [kop, ...rijen].map((rij) => `${rij.map(cel).join(';')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function cel(inhoud: Csvcel): string {
  if (typeof inhoud !== 'string') return inhoud.getal;
  return tekstcel(inhoud);
}

function tekstcel(tekst: string): string {
  const veilig = /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
