/** Whether a text is a European Case Law Identifier of a Dutch court: `ECLI:NL:RBDHA:2020:9527`. */
export function isEcli(text: string): boolean {
  return /^ECLI:NL:[A-Z]{2,7}:\d{4}:[A-Z0-9.]{1,25}$/.test(text);
}
