import { eurocent } from '@kavel/core/basis';
import type { Budgetomvang, Budgetregel } from '@kavel/core/beleid';
import type { InvoerPath } from '../invoer/index.ts';
import type { Clausules } from './clausule.ts';
import { readGeldig } from './datum.ts';
import { readPct } from './feitwaarde.ts';
import type { Lezing } from './lezing.ts';
import type { BudgetregelTekst } from './schema.ts';

/** Reads the rules about money of a document; one that cannot be used is left out and has a finding. */
export function readBudgetregels(
  lezing: Lezing,
  clausules: Clausules,
  teksten: readonly BudgetregelTekst[],
): Budgetregel[] {
  return teksten.flatMap((tekst, index) => {
    const path = ['budgetregels', index];
    const clausule = clausules.find([...path, 'clausule'], tekst.clausule);
    const geldig =
      tekst.geldig === undefined ? undefined : readGeldig(lezing, [...path, 'geldig'], tekst.geldig);
    const inhoud = readInhoud(lezing, path, tekst);
    if (clausule === undefined || inhoud === undefined) return [];
    const { id, sectoren } = tekst;
    const reikwijdte = {
      ...(geldig === undefined ? {} : { geldig }),
      ...(sectoren === undefined ? {} : { sectoren }),
    };
    return [{ id, clausule, ...reikwijdte, ...inhoud }];
  });
}

type Inhoud =
  | Pick<Extract<Budgetregel, { soort: 'voorrang' }>, 'soort' | 'wanneer' | 'niveaus'>
  | Pick<Extract<Budgetregel, { soort: 'reserve' | 'budget' }>, 'soort' | 'omvang' | 'bestemming'>;

function readInhoud(lezing: Lezing, path: InvoerPath, tekst: BudgetregelTekst): Inhoud | undefined {
  const { soort, bestemming, wanneer, niveaus, eurocent: bedrag } = tekst;
  const deel = tekst['procent van contracteerruimte'];
  const isBedrag = bestemming !== undefined || deel !== undefined || bedrag !== undefined;
  const isVoorrang = wanneer !== undefined || niveaus !== undefined;
  if (soort === 'voorrang' && !isBedrag && wanneer !== undefined && niveaus !== undefined) {
    return { soort, wanneer, niveaus };
  }
  const twice = deel !== undefined && bedrag !== undefined;
  if (soort !== 'voorrang' && !isVoorrang && bestemming !== undefined && !twice) {
    const omvang = readOmvang(lezing, path, deel, bedrag);
    return omvang === undefined ? undefined : { soort, omvang, bestemming };
  }
  lezing.refuse(
    'budgetregel-onvolledig',
    path,
    `budgetregel "${tekst.id}": een reserve of budget heeft een bestemming en hoogstens één omvang (procent van contracteerruimte of eurocent); een voorrang heeft wanneer en niveaus. Vul precies die velden in.`,
  );
  return undefined;
}

function readOmvang(
  lezing: Lezing,
  path: InvoerPath,
  deel: string | undefined,
  bedrag: string | undefined,
): Budgetomvang | undefined {
  if (bedrag !== undefined) return { soort: 'bedrag', waarde: eurocent(Number(bedrag)) };
  if (deel === undefined) return { soort: 'onbekend' };
  const waarde = readPct(lezing, [...path, 'procent van contracteerruimte'], deel, 0);
  return waarde === undefined ? undefined : { soort: 'deel', waarde };
}
