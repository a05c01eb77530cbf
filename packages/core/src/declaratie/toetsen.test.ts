import { changeField, elfRegels, testControle, testReferentie } from '@kavel/testkit/declaratie';
import { describe, expect, test } from 'vitest';
import { scanDeclaratie } from './lezer.ts';
import { TOETSEN } from './toetsen.ts';
import type { Toetsnaam } from './toetsen.ts';

const referentie = testReferentie();
const controle = testControle(referentie);
/** Lines: 1 kop, 2 client, 3-4 comments, 5 R1, 6 R2, 7 comment, 8 client, 9 R3, 10 R4 (credit), 11 slot. */
const good = elfRegels(referentie);

type Ingreep = readonly [regel: number, veld: string, value: string];
type Voorbeeld = {
  readonly ingrepen: readonly Ingreep[];
  readonly ontvangenOp?: string;
  /** Other rules that this fault breaks as well. */
  readonly ook?: readonly Toetsnaam[];
};

/** The second client without an indication: nothing of it is filled, and that is right. */
const ZONDER_INDICATIE: readonly Ingreep[] = [
  [8, '0224', '0'],
  [8, '0225', ''],
  ...[9, 10].flatMap((regel) => [
    [regel, '0408', '0'] as const,
    [regel, '0409', ''] as const,
    [regel, '0410', '0'] as const,
    [regel, '0411', '0'] as const,
    [regel, '0413', '0'] as const,
  ]),
];
const met = (...ingrepen: readonly Ingreep[]): Voorbeeld => ({ ingrepen });
const zonderIndicatie = (...ingrepen: readonly Ingreep[]): Voorbeeld => met(...ZONDER_INDICATIE, ...ingrepen);

/** A fault for every rule: each breaks that rule, and no other than it says. */
const VOORBEELDEN: Readonly<Record<Toetsnaam, Voorbeeld>> = {
  softwareversieOntbreekt: met([1, '0106', '1']),
  softwareversieZonderCode: met([1, '0107', '1.0']),
  uzoviOntbreekt: met([1, '0108', '0']),
  zorgverlenerOntbreekt: met([1, '0111', '99470001']),
  betalingAanLeeg: met([1, '0113', '02']),
  periodeOmgekeerd: met([1, '0115', '20171231']),
  periodeInToekomst: {
    ...met([1, '0114', '20180206'], [1, '0115', '20180228']),
    ontvangenOp: '2018-02-05',
  },
  dagtekeningInToekomst: { ...met(), ontvangenOp: '2018-02-04' },
  factuurnummerLeeg: met([1, '0116', '']),
  uzoviVerzekerdeLeeg: met([8, '0204', '0'], [9, '0404', '0'], [10, '0404', '0']),
  geborenNaFactuur: met([2, '0207', '20180206']),
  naamPartnerOntbreekt: met([2, '0212', '2']),
  naamPartnerZonderCode: met([2, '0213', 'FICTIEF']),
  voorvoegselZonderNaam: met([2, '0214', 'VAN']),
  tweePostcodes: met([2, '0218', 'B1000']),
  landOntbreekt: met([2, '0217', '']),
  zonderBsnZonderNummer: zonderIndicatie(
    [8, '0203', '999999999'],
    [9, '0403', '999999999'],
    [10, '0403', '999999999'],
  ),
  berekendOnjuist: met([5, '0426', '465001']),
  declaratieTeHoog: met([5, '0429', '465001'], [11, '9907', '530001']),
  tekensVerschillen: met([5, '0427', 'C']),
  aantalNul: met([5, '0418', '0'], [5, '0426', '0'], [5, '0429', '0'], [11, '9907', '65000']),
  aantalTeGroot: met([6, '0418', '32'], [6, '0426', '480000']),
  tijdseenheidOnjuist: met([5, '0419', '16']),
  dagenOmgekeerd: met([5, '0415', '20171231']),
  // The tables of kavels begin later, so such a day has no kavel either.
  beginVoor2013: {
    ...met(
      [5, '0417', 'F125'],
      [5, '0412', '82'],
      [5, '0413', '0'],
      [5, '0419', '04'],
      [5, '0414', '20121231'],
    ),
    ook: ['nietInWlz'],
  },
  eindeVoor2013: {
    ...met(
      [5, '0417', 'F125'],
      [5, '0412', '82'],
      [5, '0413', '0'],
      [5, '0419', '04'],
      [5, '0414', '20121201'],
      [5, '0415', '20121231'],
    ),
    ook: ['beginVoor2013', 'nietInWlz'],
  },
  beginNaFactuur: {
    ...met([5, '0414', '20180206'], [5, '0415', '20180310']),
    ook: ['eindeNaFactuur'],
  },
  eindeNaFactuur: met([5, '0415', '20180206']),
  creditZonderVerwijzing: met([10, '0432', '']),
  andereCodelijst: met([5, '0416', '065']),
  zzpcodeOntbreekt: met([5, '0413', '0']),
  functiecodeOntbreekt: met([9, '0417', 'S325'], [9, '0413', '0']),
  besluitZonderCode: met([9, '0413', '0']),
  functiecodeZonderBesluit: zonderIndicatie([9, '0412', '31']),
  zzpcodeZonderBesluit: zonderIndicatie([9, '0413', '753']),
  aanvraagZonderBesluit: zonderIndicatie([9, '0410', '1']),
  orgaanZonderBesluit: zonderIndicatie([8, '0224', '1'], [9, '0408', '1'], [10, '0408', '1']),
  besluitZonderClientnummer: met([8, '0225', ''], [9, '0409', ''], [10, '0409', '']),
  clientnummerZonderBesluit: zonderIndicatie([8, '0225', 'X'], [9, '0409', 'X'], [10, '0409', 'X']),
  besluitZonderAanvraag: met([5, '0410', '0']),
  nietGekoppeld: met([5, '0413', '752']),
  zzpZonderSector: { ...met([5, '0417', 'ZMZTL'], [5, '0413', '999']), ook: ['nietGekoppeld'] },
  nietInWlz: zonderIndicatie([10, '0417', 'SE031']),
  prestatieOnbekend: zonderIndicatie([10, '0417', 'K999']),
  referentieDubbel: met([6, '0431', 'R1']),
  debetEnCredit: met([10, '0432', 'R1']),
  tweemaalGecrediteerd: met(
    [6, '0427', 'C'],
    [6, '0430', 'C'],
    [6, '0432', 'EERDER-7'],
    [11, '9907', '440000'],
  ),
  aantalVerzekerdenOnjuist: met([11, '9902', '3']),
  aantalDebiteurenOnjuist: met([11, '9903', '1']),
  aantalPrestatiesOnjuist: met([11, '9904', '5']),
  aantalCommentarenOnjuist: met([11, '9905', '2']),
  aantalDetailrecordsOnjuist: met([11, '9906', '8']),
  totaalOnjuist: met([11, '9907', '530001']),
  totaaltekenOnjuist: met([11, '9908', 'C']),
};

function findings({ ingrepen, ontvangenOp }: Voorbeeld): readonly string[] {
  const bytes = ingrepen.reduce<Uint8Array>(
    (changed, [regel, veld, value]) => changeField(changed, controle.layout, { regel, veld, value }),
    good,
  );
  const opties = ontvangenOp === undefined ? {} : { ontvangenOp: Temporal.PlainDate.from(ontvangenOp) };
  const { bevindingen } = scanDeclaratie(bytes, controle, opties);
  return [
    ...new Set(
      bevindingen.map(({ retourcode, veld, omschrijving }) => `${retourcode} ${veld} ${omschrijving}`),
    ),
  ];
}

function expected(naam: Toetsnaam): RegExp {
  const { retourcode, rol, tekst } = TOETSEN[naam];
  const veld = controle.posities[rol]?.veld ?? '';
  const words = tekst.split('{}').map((part) => RegExp.escape(part));
  return new RegExp(`^${retourcode} ${veld} ${words.join('\\w+')}$`);
}

describe('every rule is seen to refuse, with its code and field, and alone', () => {
  test.each(Object.keys(TOETSEN) as Toetsnaam[])('%s', (naam) => {
    const voorbeeld = VOORBEELDEN[naam];
    const wanted = [naam, ...(voorbeeld.ook ?? [])].map(expected);
    const found = findings(voorbeeld);
    for (const rule of wanted) expect(found).toContainEqual(expect.stringMatching(rule));
    expect(found.filter((text) => !wanted.some((rule) => rule.test(text)))).toEqual([]);
  });

  test('and the file that all faults are made in breaks none', () => {
    expect(findings(met())).toEqual([]);
    expect(findings(zonderIndicatie())).toEqual([]);
  });

  test('a rule only has a retourcode that the list knows', () => {
    for (const { retourcode } of Object.values(TOETSEN))
      expect(referentie.retourcodes.has(retourcode), retourcode).toBe(true);
  });
});
