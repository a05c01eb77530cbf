/**
 * A table as Dutch spreadsheets open it: UTF-8 with BOM, `;` between cells, CR/LF. Text that a spreadsheet would run as a
 * formula is led by an apostrophe.
 */
export function csvText(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const lines = [kop, ...rijen].map((rij) => `${rij.map(cel).join(';')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function cel(tekst: string): string {
  const veilig = /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
