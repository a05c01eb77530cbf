import { assert } from '@kavel/core/basis';
import type { EiRecord } from '@kavel/core/declaratie';
import { composeAw319 } from '@kavel/formats/ei';
import type { EiTekstRecord } from '@kavel/formats/ei';
import type { Referentie } from '@kavel/formats/referentie';
import { voorbeeldDeclaratie, voorbeeldPrestatie, voorbeeldVerzekerde } from './voorbeeld.ts';

/** Positions of a record of the sister. */
export const ZUSTER_LENGTE = 320;

/** FICTITIOUS sister of AW319, as a text: longer records, a debiteurrecord, no indication and no address. */
export function zusterText({ aw319 }: Referentie): string {
  assert(aw319.declaratie !== undefined, 'AW319 is a claim');
  const longer = ({ velden, ...record }: EiRecord): EiRecord => ({
    ...record,
    velden: velden.map((veld) => {
      if (veld.veld.endsWith('80')) {
        const lengte = veld.lengte + ZUSTER_LENGTE - aw319.recordlengte;
        return { ...veld, lengte, expressie: ` {${lengte}}` };
      }
      return veld.veld === '0102' ? { ...veld, waarden: ['999'] } : veld;
    }),
  });
  const [kenmerk, detail] = aw319.records.find((record) => record.kenmerk === '02')?.velden ?? [];
  const reserve = aw319.records[0]?.velden.at(-1);
  const debiteur = {
    kenmerk: '03',
    naam: 'debiteurrecord',
    velden: [
      { ...kenmerk, veld: '0301', waarden: ['03'], expressie: '03' },
      { ...detail, veld: '0302' },
      {
        ...reserve,
        veld: '0380',
        begin: 15,
        lengte: ZUSTER_LENGTE - 14,
        expressie: ` {${ZUSTER_LENGTE - 14}}`,
      },
    ],
  };
  const { rollen, records, erfenis } = aw319.declaratie;
  const gone = new Set(['postcode', 'postcodeBuitenland', 'land', 'besluitnummer', 'aanvraagnummer']);
  return JSON.stringify({
    ...aw319,
    standaard: 'FICTIEF301',
    eiCodes: { 999: 'fictieve declaratie' },
    recordlengte: ZUSTER_LENGTE,
    bron: 'FICTIEF',
    records: [...aw319.records.slice(0, 2).map(longer), debiteur, ...aw319.records.slice(2).map(longer)],
    declaratie: {
      boekbaar: ['999'],
      codelijst: '055',
      records: {
        ...records,
        '03': { soort: 'debiteur', na: ['02'] },
        '04': { soort: 'prestatie', na: ['02', '03', '04'] },
        '98': { soort: 'commentaar', na: ['02', '03', '04'] },
      },
      rollen: {
        ...Object.fromEntries(Object.entries(rollen).filter(([rol]) => !gone.has(rol))),
        debiteurDetail: '0302',
      },
      erfenis,
    },
  });
}

/** A claim with a debiteurrecord under its only client. */
export function zusterRecords(debiteuren: string): readonly EiTekstRecord[] {
  const file = composeAw319(
    voorbeeldDeclaratie([voorbeeldVerzekerde({ prestaties: [voorbeeldPrestatie()] })]),
  );
  return file.records.flatMap((record): readonly EiTekstRecord[] => {
    const { kenmerk, velden } = record;
    if (kenmerk === '01') return [{ kenmerk, velden: { ...velden, '0102': '999' } }];
    if (kenmerk === '02') return [record, { kenmerk: '03', velden: { '0302': '2' } }];
    if (kenmerk === '04') return [{ kenmerk, velden: { ...velden, '0402': '3' } }];
    return [{ kenmerk, velden: { ...velden, '9903': debiteuren, '9906': '3' } }];
  });
}
