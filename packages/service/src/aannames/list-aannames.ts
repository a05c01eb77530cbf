import { datumText } from '@kavel/core/basis';
import type { Referentie } from '@kavel/formats/referentie';
import type { Aanname } from './aanname.ts';
import { DECLARATIE_AANNAMES, koppeltabel, retourbericht } from './aannames-declaratie.ts';
import { SIMULATIE_AANNAMES } from './aannames-simulatie.ts';
import { toewijzingAannames } from './aannames-toewijzing.ts';

type Bronnen = Pick<Referentie, 'aw320' | 'tabellen'>;

/**
 * What this version of Kavel assumes about claims, allocations and its simulated year; where reference data knows better,
 * the line follows the data.
 */
export function listAannames({ aw320, tabellen }: Bronnen): readonly Aanname[] {
  return [
    ...(aw320.zekerheid === 'aangenomen' ? [retourbericht] : []),
    ...(tabellen.koppeltabel === undefined ? [] : [koppeltabel(datumText(tabellen.koppeltabel.totEnMet))]),
    ...DECLARATIE_AANNAMES,
    ...toewijzingAannames(),
    ...SIMULATIE_AANNAMES,
  ];
}
