import { compileControle } from '@kavel/core/declaratie';
import type { CompiledLayout, DeclaratieControle } from '@kavel/core/declaratie';
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
    uitvoerder: '99470001',
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
    postcode: '2300SA',
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
      instelling: '99470001',
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

const ELF_REGELS: readonly Aw319Verzekerde[] = [
  voorbeeldVerzekerde({
    commentaar: ['Eerste regel', 'Tweede regel'],
    prestaties: [
      voorbeeldPrestatie({ referentie: 'R1' }),
      voorbeeldPrestatie({ referentie: 'R2', prestatie: 'V043', aantal: 3, commentaar: ['Bij deze regel'] }),
    ],
  }),
  voorbeeldVerzekerde({
    bsn: FICTIEVE_BSNS[1],
    naam: 'FICTIEF CAFÉ',
    prestaties: [
      voorbeeldPrestatie({
        referentie: 'R3',
        prestatie: 'H126',
        zzpcode: '753',
        aantal: 600,
        tijdseenheid: '01',
        tariefEurocent: 90,
        declaratieEurocent: 50_000,
      }),
      voorbeeldPrestatie({
        referentie: 'R4',
        aantal: 2,
        credit: true,
        voorgaandeReferentie: 'EERDER-7',
      }),
    ],
  }),
];

/**
 * A faultless file of eleven lines: 1 kop, 2 client, 3-4 comments, 5 R1, 6 R2, 7 comment, 8 client, 9 R3, 10 R4 (a
 * credit of an earlier file), 11 sluitrecord.
 */
export function elfRegels(referentie: Referentie): Uint8Array {
  return declaratieBytes(voorbeeldDeclaratie(ELF_REGELS), referentie);
}

/** A copy with one field changed; digits are filled on the left, text on the right. */
export function changeField(
  bytes: Uint8Array,
  layout: CompiledLayout,
  { regel, veld, value }: { regel: number; veld: string; value: string },
): Uint8Array {
  const record = layout.byKenmerk[Number(veld.slice(0, 2))];
  const target = record?.velden.find((candidate) => candidate.veld.veld === veld);
  if (target === undefined) throw new Error(`no field ${veld}`);
  const width = target.einde - target.begin;
  const numeric = target.veld.type === 'N' && /^\d+$/.test(value);
  const changed = bytes.slice();
  const text = numeric ? value.padStart(width, '0') : value.padEnd(width);
  changed.set(Buffer.from(text, 'latin1'), (regel - 1) * layout.stap + target.begin);
  return changed;
}
