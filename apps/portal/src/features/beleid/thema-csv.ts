import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { Zorgkantoor } from '@kavel/core/basis';
import type { GevondenUiting } from '@kavel/core/thema';
import { csvText } from '../../ui/csv.ts';
import type { Themarooster } from './themarooster.ts';

const KOP = [
  'thema',
  'zorgkantoren',
  'uitspraak',
  'soort',
  'zekerheid',
  'eigenaar',
  'mogelijk van',
  'bron',
  'plaats',
  'stellingen',
  'regel',
];

/** The table that is shown, one line for each statement and one for each empty cell with its reason. */
export function themaCsv({ rijen }: Themarooster): string {
  return csvText(
    KOP,
    rijen.flatMap(({ thema, samen, cellen }) => [
      ...[...samen, ...cellen].flatMap(({ gevonden }) => gevonden.map(lineOf)),
      ...cellen.flatMap(({ zorgkantoor, leeg }) =>
        leeg === undefined
          ? []
          : [[thema.naam, zorgkantoorNaam[zorgkantoor], '', `leeg: ${leeg}`, '', '', '', '', '', '', '']],
      ),
    ]),
  );
}

function lineOf({ thema, uiting }: GevondenUiting): string[] {
  const { zorgkantoren, weergave, soort, zekerheid, kolom, mogelijkVan, bron, plaats, stellingen, regel } =
    uiting;
  return [
    thema.naam,
    namen(zorgkantoren),
    weergave,
    soort,
    zekerheid,
    kolom,
    namen(mogelijkVan),
    bron,
    plaats,
    stellingen.join(', '),
    regel ?? '',
  ];
}

function namen(zorgkantoren: readonly Zorgkantoor[]): string {
  return zorgkantoren.map((code) => zorgkantoorNaam[code]).join(', ');
}
