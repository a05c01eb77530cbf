import { zorgkantoorNaam } from '@kavel/contract/texts';
import { csvText } from '../../ui/csv.ts';
import type { Verschilregel } from './vergelijking.ts';
import type { VerschilKeuze } from './verschil-keuze.ts';

/** The differences that are shown, one line each, with the sentence that tells it whole. */
export function verschilCsv(
  regels: readonly Verschilregel[],
  { van, naar, sector, kavel }: VerschilKeuze,
): string {
  const kop = [
    'soort',
    'regel',
    'van jaar',
    'was',
    'naar jaar',
    'is',
    'zin',
    'sector',
    'kavel',
    'zorgkantoren',
  ];
  return csvText(
    kop,
    regels.map(({ verschil, was, is, zorgkantoren }) => [
      verschil.soort,
      `${(is ?? was)?.document.id ?? ''}/${verschil.regel}`,
      String(van.jaar),
      verschil.was ?? '',
      String(naar.jaar),
      verschil.is ?? '',
      verschil.zin,
      sector,
      kavel,
      zorgkantoren.map((code) => zorgkantoorNaam[code]).join(', '),
    ]),
  );
}
