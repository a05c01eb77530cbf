/**
 * One colour for one thing on every page. Their lightness differs so much that they stay apart in black and white and
 * for the colour-blind; what waits is hatched as well.
 */
export const KLEUR = {
  binnenAfspraak: '#174a7c',
  geclickt: '#4fa3c7',
  geclicktTekst: '#1a6a8e',
  wacht: '#f5b335',
  wachtTekst: '#7a4f00',
  ruimte: '#111827',
  afspraken: '#4b5563',
  raster: '#d5dae1',
} as const;
