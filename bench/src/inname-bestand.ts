import { closeSync, openSync, writeSync } from 'node:fs';
import { isBsn } from '@kavel/core/basis';
import { compileLayout } from '@kavel/core/declaratie';
import {
  declaratieBytes,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';

/** A faultless claim of any number of prestaties for the contract year of the tests, written in pieces; fictitious. */

const CLIENTEN_PER_STUK = 2_000;
const TARIEF = 15_000;

const referentie = testReferentie();
const layout = compileLayout(referentie.aw319);

/** Changes one field of the record at `at`; digits are filled on the left, text on the right. */
function put(bytes: Uint8Array, at: number, veld: string, value: number | string): void {
  const found = layout.byKenmerk[Number(veld.slice(0, 2))]?.velden.find((one) => one.veld.veld === veld);
  if (found === undefined) throw new Error(`no field ${veld}`);
  const width = found.einde - found.begin;
  const text = typeof value === 'number' ? String(value).padStart(width, '0') : value.padEnd(width);
  for (let place = 0; place < width; place += 1) bytes[at + found.begin + place] = text.charCodeAt(place);
}

export type Benchbestand = {
  readonly nummer: string;
  readonly agb: string;
  /** At most 999,999: the sluitrecord has six digits for them. */
  readonly prestaties: number;
  /** 7 by default. */
  readonly perClient?: number;
  /** A commentaarrecord with each prestatie; without by default. */
  readonly commentaar?: boolean;
};

/** Writes the file and answers how many prestaties it has: at least `prestaties`. */
export function schrijfBenchbestand(
  path: string,
  { nummer, agb, prestaties, perClient = 7, commentaar = false }: Benchbestand,
): number {
  const stap = layout.stap;
  const basis = voorbeeldDeclaratie([
    voorbeeldVerzekerde({
      prestaties: [
        voorbeeldPrestatie({
          ...{ begin: '2018-01-01', eind: '2018-01-01', aantal: 1, tariefEurocent: TARIEF },
          commentaar: ['FICTIEF'],
        }),
      ],
    }),
  ]);
  const model = declaratieBytes(
    { ...basis, kop: { ...basis.kop, factuurnummer: nummer, instelling: agb } },
    referentie,
  );
  const record = (index: number): Uint8Array => model.slice(index * stap, (index + 1) * stap);
  const [kop, verzekerde, prestatie] = [record(0), record(1), record(2)];
  const [toelichting, sluit] = [record(3), record(4)];
  const clienten = Math.ceil(prestaties / perClient);
  const file = openSync(path, 'w');
  writeSync(file, kop);
  const stuk = new Uint8Array(CLIENTEN_PER_STUK * (perClient * (commentaar ? 2 : 1) + 1) * stap);
  let bsn = 990_000_000;
  let at = 0;
  let detail = 0;
  for (let client = 0; client < clienten; client += 1) {
    do bsn = bsn === 999_999_998 ? 990_000_001 : bsn + 1;
    while (!isBsn(String(bsn)));
    stuk.set(verzekerde, at);
    put(stuk, at, '0202', (detail += 1));
    put(stuk, at, '0203', bsn);
    at += stap;
    for (let index = 0; index < perClient; index += 1) {
      const number = client * perClient + index + 1;
      stuk.set(prestatie, at);
      put(stuk, at, '0402', (detail += 1));
      put(stuk, at, '0403', bsn);
      put(stuk, at, '0431', `${nummer}-${number}`);
      at += stap;
      if (!commentaar) continue;
      stuk.set(toelichting, at);
      put(stuk, at, '9802', detail);
      at += stap;
    }
    if (at === stuk.length || client === clienten - 1) {
      writeSync(file, stuk, 0, at);
      at = 0;
    }
  }
  const lines = clienten * perClient;
  put(sluit, 0, '9902', clienten);
  put(sluit, 0, '9904', lines);
  const toelichtingen = commentaar ? lines : 0;
  put(sluit, 0, '9905', toelichtingen);
  put(sluit, 0, '9906', clienten + lines + toelichtingen);
  put(sluit, 0, '9907', lines * TARIEF);
  writeSync(file, sluit);
  closeSync(file);
  return lines;
}
