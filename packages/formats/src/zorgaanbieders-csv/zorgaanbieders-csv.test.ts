import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KAVELS, SECTOREN, eurocent, pct } from '@kavel/core/basis';
import type { Agb, RegioCode } from '@kavel/core/basis';
import type { FeitWaarde, Feitdefinitie, Feiten } from '@kavel/core/beleid';
import { readFeiten } from '../beleid-yaml/index.ts';
import { readZorgaanbieders, writeZorgaanbieders } from './index.ts';
import type { Zorgaanbiederlijst, Zorgaanbiederregel } from './index.ts';

const FEITEN = join(import.meta.dirname, '../../../../beleid/feiten.yaml');
const catalogus = readFeiten(readFileSync(FEITEN, 'utf8'), 'feiten.yaml');
if (!catalogus.ok) throw new Error('the fact catalogue is not readable');
const feiten = catalogus.value;

function read(text: string): Zorgaanbiederlijst {
  const lijst = readZorgaanbieders(feiten, text, 'lijst.csv');
  if (!lijst.ok) throw new Error(JSON.stringify(lijst.error, null, 1));
  return lijst.value;
}

function findings(text: string): string[] {
  const lijst = readZorgaanbieders(feiten, text, 'lijst.csv');
  if (lijst.ok) throw new Error('a wrong list was read');
  return lijst.error.map(({ regel, veld, code, melding }) => `${regel} ${veld} ${code}: ${melding}`);
}

const KOP = 'agb;naam;sector;kavel';
const GOED = '10000001;De Berk;VV;ZZP';

describe('a list of providers', () => {
  it('has facts in the columns, an empty cell is unknown and geen is none', () => {
    const lijst = read(
      [
        '\uFEFFagb;naam;sector;kavel;nzaWaardeEurocent;technologie;vrijVoorstel;differentiatie;eersteContractjaar',
        '10000001;"De Berk; groep";VV;ZZP;123400;ja;97,2;-1.5;2019',
        '10000001;"De Berk; groep";VV;MPT;;;geen;−2,0;geen',
        ';;;;;;;;',
        '06290002; Het Dal ;GZ;VPT;0;Nee;97.2;1;',
        '',
      ].join('\r\n'),
    );
    expect(lijst.feiten).toEqual(['technologie', 'vrijVoorstel', 'differentiatie', 'eersteContractjaar']);
    const berk = { agb: '10000001', naam: 'De Berk; groep', sector: 'VV' };
    expect(lijst.regels).toEqual([
      {
        ...{ regel: 2, ...berk, kavel: 'ZZP', nzaWaardeEurocent: 123_400 },
        feiten: {
          technologie: true,
          vrijVoorstel: 972_000,
          differentiatie: -15_000,
          eersteContractjaar: 2019,
        },
      },
      {
        ...{ regel: 3, ...berk, kavel: 'MPT' },
        feiten: { vrijVoorstel: null, differentiatie: -20_000, eersteContractjaar: null },
      },
      {
        ...{ regel: 5, agb: '06290002', naam: 'Het Dal', sector: 'GZ', kavel: 'VPT', nzaWaardeEurocent: 0 },
        feiten: { technologie: false, vrijVoorstel: 972_000, differentiatie: 10_000 },
      },
    ]);
  });

  it('may have commas between the cells and its columns in any order', () => {
    const [regel] = read(
      'kavel,vrijVoorstel,agb,sector,regio,naam\nZZP,"97,25",10000001,VV,5517,De Berk',
    ).regels;
    expect(regel).toEqual({
      ...{ regel: 2, agb: '10000001', naam: 'De Berk', regio: '5517', sector: 'VV', kavel: 'ZZP' },
      feiten: { vrijVoorstel: 972_500 },
    });
  });

  it('takes one provider and kavel once, or once in each region', () => {
    expect(findings([KOP, GOED, '10000002;;VV;ZZP', GOED].join('\n'))).toEqual([
      '4 kavel (kolom 4) regel-dubbel: zorgaanbieder 10000001 met kavel ZZP staat al op regel 2. Haal één van beide weg.',
    ]);
    expect(read(`${KOP};regio\n${GOED};5516\n${GOED};5517`).regels).toHaveLength(2);
    expect(findings(`${KOP};regio\n${GOED};5516\n${GOED};5516`)).toHaveLength(1);
  });

  it.each([
    [
      'an AGB-code that lost its 0',
      KOP,
      '1000001;x;VV;ZZP',
      '2 agb (kolom 1) waarde-ongeldig: "1000001" is geen AGB',
    ],
    ['an empty AGB-code', KOP, ';x;VV;ZZP', '2 agb (kolom 1) waarde-ongeldig: Een lege cel is geen AGB'],
    [
      'a sector',
      KOP,
      '10000001;x;vv;ZZP',
      '2 sector (kolom 3) waarde-ongeldig: "vv" is geen sector. Kies uit VV, GZ',
    ],
    [
      'a kavel',
      KOP,
      '10000001;x;VV;ZPT',
      '2 kavel (kolom 4) waarde-ongeldig: "ZPT" is geen kavel. Kies uit ZZP',
    ],
    ['a region', `${KOP};regio`, `${GOED};17`, '2 regio (kolom 5) waarde-ongeldig: "17" is geen regiocode'],
    [
      'an amount in euros',
      `${KOP};nzaWaardeEurocent`,
      `${GOED};12,50`,
      '2 nzaWaardeEurocent (kolom 5) waarde-ongeldig: "12,50"',
    ],
    [
      'a yes',
      `${KOP};technologie`,
      `${GOED};misschien`,
      '2 technologie (kolom 5) waarde-ongeldig: "misschien" past hier niet. Schrijf ja of nee',
    ],
    [
      'a percentage without its point',
      `${KOP};vrijVoorstel`,
      `${GOED};972`,
      '2 vrijVoorstel (kolom 5) waarde-ongeldig: vrijVoorstel is 972% en moet liggen van 0% tot en met 200%',
    ],
    ['a percentage with a sign', `${KOP};vrijVoorstel`, `${GOED};97%`, 'Schrijf een percentage als 95,5'],
    [
      'a percentage with two commas',
      `${KOP};vrijVoorstel`,
      `${GOED};1.097,5`,
      'Schrijf een percentage als 95,5',
    ],
    [
      'thousands in a number',
      `${KOP};klantWerkgebiedRatio`,
      `${GOED};12.500`,
      'zonder punten bij de duizendtallen',
    ],
    [
      'a judgement past its bounds',
      `${KOP};differentiatie`,
      `${GOED};-10,1`,
      'differentiatie is −10,1 procentpunt en moet liggen van',
    ],
    ['a year in words', `${KOP};eersteContractjaar`, `${GOED};dit jaar`, 'Schrijf een jaartal'],
    [
      'an amount with cents',
      `${KOP};productieJanJunEurocent`,
      `${GOED};500,00`,
      'hele eurocenten, alleen cijfers',
    ],
    [
      'an unknown column',
      `${KOP};technologi`,
      `${GOED};ja`,
      '1 technologi (kolom 5) veld-onbekend: deze kolom kent Kavel niet. Gebruik een van agb',
    ],
    [
      'a column without a name',
      `${KOP};`,
      `${GOED};`,
      '1 (kolom 5) veld-onbekend: deze kolom heeft geen naam',
    ],
    [
      'a column twice',
      `${KOP};kavel`,
      `${GOED};VPT`,
      '1 kavel (kolom 5) veld-dubbel: de kolom kavel staat er twee keer',
    ],
    ['a column too few', 'agb;naam;kavel', '10000001;x;ZZP', '1  veld-ontbreekt: de kolom sector ontbreekt'],
    [
      'a cell too many',
      KOP.replaceAll(';', ','),
      '10000001,De Berk, Leiden,VV,ZZP',
      '2  veld-ontbreekt: deze regel heeft 5 cellen; de eerste regel heeft er 4. Staat er een komma',
    ],
    [
      'a cell too few',
      `${KOP};technologie`,
      GOED,
      '2  veld-ontbreekt: deze regel heeft 4 cellen; de eerste regel heeft er 5.',
    ],
    ['a quote that is not closed', KOP, `${GOED}\n10000002;"x;VV;ZZP`, 'csv-onleesbaar'],
  ])('refuses %s and says where', (_, kop, regel, says) => {
    const found = findings(`${kop}\n${regel}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
  });

  it('refuses an empty list, with or without a header', () => {
    expect(findings('')).toEqual(findings(`${KOP}\n;;;\n`));
    expect(findings('')[0]).toContain('de lijst is leeg');
  });

  it('tells everything that is wrong with a line at once', () => {
    const found = findings(`${KOP};technologie;vrijVoorstel\n1;x;V;Z;x;201`);
    expect(found.map((text) => text.split(' ')[1])).toEqual([
      'agb',
      'sector',
      'kavel',
      'technologie',
      'vrijVoorstel',
    ]);
  });

  it('refuses amounts that together are past what can be summed exactly', () => {
    const line = (agb: number): string => `${agb};;VV;ZZP;999999999999999`;
    const lines = [1, 2, 3, 4].map((number) => line(10_000_000 + number));
    expect(read([`${KOP};nzaWaardeEurocent`, ...lines].join('\n')).regels).toHaveLength(4);
    const found = findings([`${KOP};nzaWaardeEurocent`, ...lines, line(10_000_005)].join('\n'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      '6 nzaWaardeEurocent (kolom 5) waarde-ongeldig: de bedragen tot en met deze regel',
    );
  });

  it('stops telling after 500 findings, and says so', () => {
    const found = findings([KOP, ...Array.from({ length: 800 }, () => '1;x;VV;ZZP')].join('\n'));
    expect(found).toHaveLength(501);
    expect(found.at(-1)).toContain('te-veel-bevindingen');
  });

  it('has at most 100,000 lines', () => {
    const lines = Array.from({ length: 100_001 }, (_, index) => `${10_000_001 + index};;VV;ZZP`);
    expect(read([KOP, ...lines.slice(1)].join('\n')).regels).toHaveLength(100_000);
    expect(findings([KOP, ...lines, ...lines].join('\n'))).toEqual([
      '100002  te-veel-regels: een lijst heeft hoogstens 100000 zorgaanbieders. Splits het bestand.',
    ]);
  });
});

describe('a list that Kavel writes', () => {
  const waardeOf = ({ soort, grenzen }: Feitdefinitie): fc.Arbitrary<FeitWaarde | undefined> => {
    const known =
      soort === 'jaNee' || grenzen === undefined
        ? fc.boolean()
        : fc.option(fc.integer({ min: grenzen.van, max: grenzen.totEnMet }), { nil: null });
    return fc.option<FeitWaarde, undefined>(known, { nil: undefined });
  };
  const feitenOf = fc
    .record(Object.fromEntries([...feiten.values()].map((feit) => [feit.naam, waardeOf(feit)])))
    .map((all): Feiten =>
      Object.fromEntries(Object.entries(all).filter(([, waarde]) => waarde !== undefined)),
    );
  const regelOf: fc.Arbitrary<Zorgaanbiederregel> = fc.record(
    {
      agb: fc.integer({ min: 1_000_001, max: 9_999_999 }).map((number) => `0${number}` as Agb),
      naam: fc.string({ unit: 'grapheme' }).map((naam) => naam.trim()),
      regio: fc.integer({ min: 5501, max: 5533 }).map((code) => String(code) as RegioCode),
      sector: fc.constantFrom(...SECTOREN),
      kavel: fc.constantFrom(...KAVELS),
      nzaWaardeEurocent: fc.nat().map(eurocent),
      feiten: feitenOf,
    },
    { requiredKeys: ['agb', 'naam', 'sector', 'kavel', 'feiten'] },
  );
  const lijst = fc.uniqueArray(regelOf, {
    minLength: 1,
    maxLength: 20,
    selector: ({ agb, kavel, regio }) => `${agb} ${kavel} ${regio ?? ''}`,
  });

  it('is read back without loss', () => {
    fc.assert(
      fc.property(lijst, (regels) => {
        const terug = read(writeZorgaanbieders(feiten, regels)).regels.map((regel) => ({
          ...regel,
          regel: undefined,
        }));
        expect(terug).toEqual(regels);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['=HYPERLINK("x")', '+31', '-1', '@SUM(A1)', "'=1", "'"])(
    'is no formula in a spreadsheet: %s',
    (naam) => {
      const regel = { agb: '10000001' as Agb, naam, sector: 'VV', kavel: 'ZZP', feiten: {} } as const;
      const csv = writeZorgaanbieders(feiten, [regel]);
      expect(csv.split('\r\n')[1]).not.toMatch(/;"?[=+\-@]/);
      expect(read(csv).regels[0]?.naam).toBe(naam);
    },
  );

  it('writes numbers as a Dutch spreadsheet reads them', () => {
    const regel: Zorgaanbiederregel = {
      agb: '10000001' as Agb,
      naam: 'De Berk',
      sector: 'VV',
      kavel: 'ZZP',
      feiten: { differentiatie: pct(-15_000), technologie: false, vrijVoorstel: null },
    };
    expect(writeZorgaanbieders(feiten, [regel])).toContain(';nee;;geen;;-1,5;');
  });
});
