import { compileControle } from '@kavel/core/declaratie';
import type { DeclaratieControle } from '@kavel/core/declaratie';
import { composeAw319, encodeEi } from '@kavel/formats/ei';
import type { Aw319Declaratie, Aw319Prestatie, Aw319Verzekerde } from '@kavel/formats/ei';
import { loadReferentie } from '@kavel/formats/referentie';
import type { Referentie } from '@kavel/formats/referentie';

/** The reference data of this checkout; a finding in it is a defect of the repository. */
export function testReferentie(): Referentie {
  const read = loadReferentie();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function testControle(referentie: Referentie = testReferentie()): DeclaratieControle {
  return compileControle(referentie.aw319, referentie.tabellen);
}

/** Fictitious numbers that pass the elfproef, from the marked range that begins with 99. */
export const FICTIEVE_BSNS = ['990000011', '990000023', '990000035', '990000047'] as const;

export function voorbeeldPrestatie(anders: Partial<Aw319Prestatie> = {}): Aw319Prestatie {
  return {
    aanvraagnummer: '1',
    besluitnummer: '2',
    zzpcode: '753',
    begin: '2018-01-01',
    eind: '2018-01-31',
    prestatie: 'Z043',
    aantal: 31,
    tijdseenheid: '14',
    uitvoerder: '47470001',
    tariefEurocent: 15_000,
    referentie: 'FICTIEF-1',
    ...anders,
  };
}

export function voorbeeldVerzekerde(anders: Partial<Aw319Verzekerde> = {}): Aw319Verzekerde {
  return {
    bsn: FICTIEVE_BSNS[0],
    uzovi: '5517',
    geboortedatum: '1940-02-29',
    geslacht: '2',
    naam: 'FICTIEF',
    voorletters: 'A',
    postcode: '2300AA',
    huisnummer: 1,
    indicatieorgaan: '1',
    clientnummer: 'FICTIEF',
    prestaties: [voorbeeldPrestatie()],
    ...anders,
  };
}

/** A claim of a fictitious provider of Zuid-Holland Noord over January 2018, without a fault. */
export function voorbeeldDeclaratie(
  verzekerden: readonly Aw319Verzekerde[] = [voorbeeldVerzekerde()],
): Aw319Declaratie {
  return {
    kop: {
      uzovi: '5517',
      instelling: '47470001',
      periodeBegin: '2018-01-01',
      periodeEinde: '2018-01-31',
      factuurnummer: 'FICTIEF-2018',
      dagtekening: '2018-02-05',
    },
    verzekerden,
  };
}

export function declaratieBytes(declaratie: Aw319Declaratie, referentie: Referentie): Uint8Array {
  return encodeEi(composeAw319(declaratie), referentie.aw319);
}
