/**
 * One colour for one thing on every page. Their lightness differs so much that they stay apart in black and white and
 * for the colour-blind; what waits is hatched as well.
 */
export const KLEUR = {
  binnenAfspraak: '#174a7c',
  geclickt: '#4fa3c7',
  wacht: '#f5b335',
  wachtLijn: '#7a4f00',
  ruimte: '#111827',
  afspraken: '#4b5563',
} as const;
