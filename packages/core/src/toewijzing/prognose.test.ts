import {
  aanvang,
  AGB,
  BERICHTEN,
  dag,
  functietoewijzing,
  GROEPEN,
  INSTELLINGEN,
  KOPPELTABEL,
  mutatie,
  REGIO,
  toewijzing,
  walkDays,
} from '@kavel/testkit/iwlz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurocent } from '../basis/index.ts';
import type { Agb } from '../basis/index.ts';
import {
  comparePersonen,
  compareProductie,
  DELEN_PER_ETMAAL,
  etmaaldeel,
  etmalenText,
  foldTijdlijnen,
  forecastEtmalen,
  formatEtmalen,
  Kandidaten,
  largestVerschillen,
  priceRegel,
  prognoseAannames,
  STANDAARD_PROGNOSE,
} from './index.ts';
import type { Prognoseinstelling, Toewijzingsbericht } from './index.ts';

const kandidaten = new Kandidaten(GROEPEN, KOPPELTABEL);

function forecast(
  berichten: readonly Toewijzingsbericht[],
  { jaar = 2018, ...anders }: Partial<Prognoseinstelling> & { readonly jaar?: number } = {},
) {
  const instelling = { ...STANDAARD_PROGNOSE, ...anders };
  const tijdlijnen = foldTijdlijnen(berichten, instelling);
  return { ...forecastEtmalen(tijdlijnen, { regio: REGIO, jaar }, { kandidaten, instelling }), tijdlijnen };
}

/** `maand kavel prestaties` → expected and waiting days as people read them. */
function table(...args: Parameters<typeof forecast>): Record<string, string> {
  const { regels } = forecast(...args).prognose;
  return Object.fromEntries(
    regels.map(({ maand, kavel, prestaties, verwacht, wachtend }) => [
      `${maand} ${kavel} ${prestaties.join(' ')}`,
      wachtend === 0 ? etmalenText(verwacht) : `${etmalenText(verwacht)} wacht ${etmalenText(wachtend)}`,
    ]),
  );
}

describe('examples by hand', () => {
  test('a month of stay, closed by a mutation whose day counts', () => {
    expect(table([toewijzing(), aanvang(), mutatie()])).toEqual({ '2018-01 ZZP Z051 Z053': '31' });
    expect(table([toewijzing(), aanvang(), mutatie()], { mutatiedag: 'telt-niet-mee' })).toEqual({
      '2018-01 ZZP Z051 Z053': '30',
    });
  });

  test('from stay to VPT within the month: the 12th is the first day at home, also without a mutation', () => {
    const thuis = { ingangsdatum: dag('2018-01-12'), leveringsvorm: '5' } as const;
    const berichten = [
      toewijzing(),
      aanvang(),
      toewijzing({ ...thuis, vastgesteld: '2018-01-10T09:00:00', einddatum: dag('2018-02-10') }),
      aanvang({ ...thuis, dagtekening: '2018-01-13', identificatie: '2' }),
    ];
    const expected = {
      '2018-01 VPT V051 V053': '20',
      '2018-01 ZZP Z051 Z053': '11',
      '2018-02 VPT V051 V053': '10',
    };
    const closed = [
      ...berichten,
      mutatie({ mutatiecode: '17', mutatiedatum: dag('2018-01-11'), dagtekening: '2018-01-14' }),
    ];
    expect(table(closed)).toEqual(expected);
    const open = forecast(berichten);
    expect(table(berichten)).toMatchObject(expected);
    // After the VPT has ended, stay goes on for whoever never reported its end.
    expect(table(berichten)['2018-02 ZZP Z051 Z053']).toBe('18');
    expect(open.tijdlijnen.bevindingen).toEqual([{ code: 'overlap', bestand: 'bericht.xml', regel: 1 }]);
    expect(table(berichten, { overlap: 'beide' })['2018-01 ZZP Z051 Z053']).toBe('31');
  });

  test('February has 29 days in a leap year and 28 in another', () => {
    const february = (jaar: number) =>
      table([toewijzing({ ingangsdatum: dag('2020-01-15') }), aanvang({ ingangsdatum: dag('2020-01-15') })], {
        jaar,
      })[`${jaar}-02 ZZP Z051 Z053`];
    expect([2020, 2021].map(february)).toEqual(['29', '28']);
  });

  test('half a budget and part-time stay count for their part of a day', () => {
    const half = [toewijzing({ percentage: 50 }), aanvang(), mutatie()];
    expect(table(half)).toEqual({ '2018-01 ZZP Z051 Z053': '15,50' });
    expect(table(half, { percentage: 'elke-dag' })).toEqual({ '2018-01 ZZP Z051 Z053': '31' });
    const days = (halveEtmalen: number) =>
      table([toewijzing({ leveringsvorm: '8', halveEtmalen }), aanvang({ leveringsvorm: '8' }), mutatie()])[
        '2018-01 ZZP Z051 Z053'
      ];
    // 31 x 3.5/7, 31 x 4/7 and 31 x 4.5/7.
    expect([7, 8, 9].map(days)).toEqual(['15,50', '17,71', '19,93']);
    const reported = [
      toewijzing({ leveringsvorm: '8', halveEtmalen: 7 }),
      aanvang({ halveEtmalen: 8 }),
      mutatie(),
    ];
    expect(table(reported)).toEqual({ '2018-01 ZZP Z051 Z053': '17,71' });
  });

  test('who did not start waits; a mutation before the start ends the waiting', () => {
    const einddatum = dag('2018-02-10');
    expect(table([toewijzing({ einddatum })])).toEqual({
      '2018-01 ZZP Z051 Z053': '0 wacht 31',
      '2018-02 ZZP Z051 Z053': '0 wacht 10',
    });
    const niet = mutatie({ mutatiecode: '12', mutatiedatum: dag('2018-01-11') });
    expect(table([toewijzing({ einddatum }), niet])).toEqual({ '2018-01 ZZP Z051 Z053': '0 wacht 10' });
    expect(forecast([toewijzing({ einddatum }), niet]).prognose).toMatchObject({
      clientenToegewezen: 1,
      clientenZonderAanvang: 1,
    });
  });

  test('an interruption: ended to be held, and begun again', () => {
    const berichten = [
      toewijzing({ einddatum: dag('2018-01-31') }),
      aanvang(),
      mutatie({ mutatiecode: '20', mutatiedatum: dag('2018-01-10'), dagtekening: '2018-01-11' }),
      aanvang({ begindatum: dag('2018-01-21'), dagtekening: '2018-01-22' }),
    ];
    expect(table(berichten)).toEqual({ '2018-01 ZZP Z051 Z053': '21' });
    const sameDay = aanvang({ begindatum: dag('2018-01-10'), dagtekening: '2018-01-22' });
    expect(table([...berichten.slice(0, 3), sameDay])).toEqual({ '2018-01 ZZP Z051 Z053': '31' });
  });

  test('a changed report takes the place of the first, a removed one is gone', () => {
    const base = [toewijzing({ einddatum: dag('2018-01-31') }), aanvang()];
    const later = { dagtekening: '2018-01-20', identificatie: '2' };
    const changed = aanvang({ ...later, begindatum: dag('2018-01-11'), status: '2' });
    expect(table([...base, changed])).toEqual({ '2018-01 ZZP Z051 Z053': '21' });
    expect(table([...base, aanvang({ ...later, status: '3' })])).toEqual({
      '2018-01 ZZP Z051 Z053': '0 wacht 31',
    });
    const loose = forecast([toewijzing(), aanvang({ status: '2' }), mutatie({ status: '3', regel: 9 })]);
    expect(loose.tijdlijnen.bevindingen).toEqual([
      { code: 'verwijdering-zonder-eerste', bestand: 'bericht.xml', regel: 9 },
      { code: 'wijziging-zonder-eerste', bestand: 'bericht.xml', regel: 1 },
    ]);
  });

  test('the latest decision of the zorgkantoor holds, and a withdrawal before the first day leaves nothing', () => {
    const ended = toewijzing({ vastgesteld: '2018-01-05T08:00:00', einddatum: dag('2018-01-10') });
    const withdrawn = {
      vastgesteld: '2018-01-06T08:00:00',
      einddatum: dag('2017-12-31'),
      redenIntrekking: '7',
    };
    expect(table([ended, toewijzing(), aanvang()])).toEqual({ '2018-01 ZZP Z051 Z053': '10' });
    expect(table([ended, toewijzing(), toewijzing(withdrawn), aanvang()])).toEqual({});
    const open = forecast([
      toewijzing({ ...{ vastgesteld: '2018-01-06T08:00:00' }, redenIntrekking: '1' }),
      aanvang(),
    ]);
    expect(open.tijdlijnen.bevindingen.map(({ code }) => code)).toEqual(['intrekking-zonder-einddatum']);
    expect(open.prognose.regels).toEqual([]);
  });

  test('treatment narrows what is possible, a new row of the koppeltabel changes it within the month', () => {
    const short = { einddatum: dag('2018-01-02') };
    const met = (behandeling: boolean) => table([toewijzing(short), aanvang({ behandeling })]);
    expect(met(true)).toEqual({ '2018-01 ZZP Z053': '2' });
    expect(met(false)).toEqual({ '2018-01 ZZP Z051': '2' });
    const zzp = { zzp: '755', ingangsdatum: dag('2018-03-01') };
    expect(table([toewijzing({ ...zzp, einddatum: dag('2018-04-30') }), aanvang(zzp)])).toEqual({
      '2018-03 ZZP Z063': '14',
      '2018-03 ZZP Z063 Z065': '6',
      '2018-03 ZZP Z065': '11',
      '2018-04 ZZP Z065': '30',
    });
    const unknown = { zzp: '880', ...short };
    expect(table([toewijzing(unknown), aanvang(unknown)])).toEqual({ '2018-01 ZZP ': '2' });
  });

  test('MPT, PGB and the like give clients and no days', () => {
    const client = (naam: string) => ({ client: naam, besluitnummer: naam.replace('c', '') });
    const { prognose } = forecast([
      functietoewijzing(client('c1')),
      toewijzing({ ...client('c1'), leveringsvorm: '7' }),
      toewijzing({ ...client('c2'), leveringsvorm: '7' }),
      toewijzing({ ...client('c3'), leveringsvorm: '2' }),
      toewijzing({ ...client('c4'), leveringsvorm: '9' }),
      toewijzing({ ...client('c5'), soortToewijzing: '5' }),
      toewijzing({ ...client('c6'), opname: false }),
      functietoewijzing({ ...client('c7'), einddatum: dag('2017-12-31'), ingangsdatum: dag('2017-01-01') }),
    ]);
    expect(prognose.regels).toEqual([]);
    expect(prognose.zonderDagen).toEqual([
      { reden: 'mpt', clienten: 2 },
      { reden: 'pgb', clienten: 1 },
      { reden: 'verkeerde-bed', clienten: 1 },
      { reden: 'administratief', clienten: 1 },
      { reden: 'geen-opname', clienten: 1 },
    ]);
  });

  test('a report without an allocation is told with its place; a mutation alone brings its own begin', () => {
    const { tijdlijnen } = forecast([aanvang({ regel: 7 }), mutatie({ regel: 8 })]);
    expect(tijdlijnen.bevindingen).toEqual([
      { code: 'aanvang-zonder-toewijzing', bestand: 'bericht.xml', regel: 7 },
      { code: 'mutatie-zonder-toewijzing', bestand: 'bericht.xml', regel: 8 },
    ]);
    expect(table([toewijzing(), mutatie({ begindatum: dag('2018-01-20') })])).toEqual({
      '2018-01 ZZP Z051 Z053': '12',
    });
  });

  test('another region or provider is another question', () => {
    const berichten = [toewijzing(), aanvang()];
    const tijdlijnen = foldTijdlijnen(berichten, STANDAARD_PROGNOSE);
    const ask = (vraag: object) =>
      forecastEtmalen(
        tijdlijnen,
        { regio: REGIO, jaar: 2018, ...vraag },
        { kandidaten, instelling: STANDAARD_PROGNOSE },
      ).prognose.regels.length;
    expect(
      [{}, { agb: AGB }, { agb: '99470002' as Agb }, { regio: '5501' }, { jaar: 2017 }].map(ask),
    ).toEqual([12, 12, 0, 0, 0]);
  });
});

describe('amounts and claims', () => {
  const [regel] = forecast([toewijzing({ percentage: 50 }), aanvang(), mutatie()]).prognose.regels;

  test('an amount only when exactly one of the possible prestaties has an agreed price', () => {
    const price = (agreed: Record<string, number>) =>
      priceRegel(regel!, (_agb, prestatie) => {
        const tarief = agreed[prestatie];
        return tarief === undefined ? undefined : eurocent(tarief);
      });
    expect(price({ Z053: 20_001, V053: 1 })).toEqual({
      prestatie: 'Z053',
      tariefEurocent: 20_001,
      // 15.5 x 200.01 = 3100.155, half up to a cent.
      verwachtEurocent: 310_016,
    });
    expect(price({})).toBeUndefined();
    expect(price({ Z051: 1, Z053: 2 })).toBeUndefined();
  });

  test('claimed minus expected, of day prestaties alone, largest first', () => {
    const zorgmaand = '2018-01';
    const claim = (prestatie: string, aantal: number | null, agb: Agb = AGB) =>
      ({ agb, kavel: 'ZZP', prestatie, zorgmaand, aantal }) as const;
    const other = '99470002' as Agb;
    const { verschillen } = compareProductie(
      [regel!],
      [claim('Z051', 20), claim('Z053', -2), claim('Z901', 8), claim('Z053', 5, other)],
      kandidaten.dagprestaties,
    );
    const plaats = { kavel: 'ZZP', maand: zorgmaand };
    expect(verschillen).toEqual([
      {
        agb: AGB,
        ...plaats,
        verwacht: 15.5 * DELEN_PER_ETMAAL,
        gedeclareerdeDagen: 18,
        verschil: 2.5 * DELEN_PER_ETMAAL,
      },
      { agb: other, ...plaats, verwacht: 0, gedeclareerdeDagen: 5, verschil: 5 * DELEN_PER_ETMAAL },
    ]);
    const stated = compareProductie(
      [regel!],
      [claim('', null), claim('Z901', null, other)],
      kandidaten.dagprestaties,
    );
    expect(stated).toEqual({ verschillen: [], volumeOnbekend: [{ agb: AGB, ...plaats }] });
    expect(largestVerschillen(verschillen, 1).map(({ agb }) => agb)).toEqual([other]);
  });

  test('persons are compared by their hash and only counted', () => {
    const { verwachting } = forecast([toewijzing(), aanvang(), mutatie()]);
    const claimed = new Map([[`${AGB} ZZP 2018-01`, new Set(['client-9'])]]);
    expect(comparePersonen(verwachting, claimed)).toEqual({
      gestartZonderDeclaratie: 1,
      gedeclareerdZonderAanvang: 1,
    });
    expect(comparePersonen(verwachting, verwachting)).toEqual({
      gestartZonderDeclaratie: 0,
      gedeclareerdZonderAanvang: 0,
    });
  });

  test('days are written with two decimals, half up', () => {
    const texts = [0, 1400, 700, 7, -7, -2100, 6].map((delen) => formatEtmalen(etmaaldeel(delen)));
    expect(texts).toEqual(['0.00', '1.00', '0.50', '0.01', '-0.01', '-1.50', '0.00']);
    expect(etmalenText(etmaaldeel(-2100))).toBe('−1,50');
  });

  test('every choice has its words', () => {
    const aannames = prognoseAannames(STANDAARD_PROGNOSE);
    expect(aannames.map(({ naam }) => naam)).toEqual([
      'mutatiedag',
      'deeltijd',
      'percentage',
      'overlap',
      'afwezigheid',
      'leveringsstatus',
      'groep',
    ]);
    expect(aannames.every(({ tekst }) => tekst.endsWith('.'))).toBe(true);
  });
});

describe('properties', () => {
  const runs = { numRuns: 300 };

  test('the second path, day by day, agrees', () => {
    fc.assert(
      fc.property(BERICHTEN, INSTELLINGEN, (berichten, instelling) => {
        const walked = walkDays(berichten, {
          jaar: 2018,
          groepen: GROEPEN,
          koppeltabel: KOPPELTABEL,
          instelling,
        });
        const { regels } = forecast(berichten, instelling).prognose;
        const counted = regels.map(({ agb, kavel, maand, zzp, prestaties, verwacht, wachtend, clienten }) => [
          [agb, kavel, maand, zzp, ...prestaties].join(' '),
          { verwacht, wachtend, clienten },
        ]);
        expect(counted).toEqual([...walked]);
      }),
      runs,
    );
  });

  test('the order of arrival changes nothing, and neither does receiving a message twice', () => {
    const shuffled = BERICHTEN.chain((berichten) =>
      fc.tuple(
        fc.constant(berichten),
        fc.shuffledSubarray([...berichten, ...berichten], { minLength: berichten.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, INSTELLINGEN, ([berichten, other], instelling) => {
        expect(forecast(other, instelling)).toEqual(forecast(berichten, instelling));
      }),
      runs,
    );
  });

  test('days are additive: an allocation that is cut in two gives the same days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom(7, 9, undefined),
        (days, halveEtmalen) => {
          const part = halveEtmalen === undefined ? {} : { halveEtmalen };
          const einddatum = dag('2018-12-20');
          const cut = dag('2018-01-01').add({ days });
          const second = { ingangsdatum: cut, besluitnummer: '2' };
          const whole = table([toewijzing({ ...part, einddatum }), aanvang()]);
          const parts = [
            toewijzing({ ...part, einddatum: cut.subtract({ days: 1 }) }),
            aanvang(),
            toewijzing({ ...part, ...second, einddatum }),
            aanvang(second),
          ];
          expect(table(parts)).toEqual(whole);
        },
      ),
      runs,
    );
  });

  test('the months of a year add up to the days of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2016, max: 2030 }), (jaar) => {
        const ingangsdatum = dag('2015-01-01');
        const { regels } = forecast([toewijzing({ ingangsdatum }), aanvang({ ingangsdatum })], {
          jaar,
        }).prognose;
        const sum = regels.reduce((total, { verwacht }) => total + verwacht, 0);
        expect(sum).toBe(dag(`${jaar}-01-01`).daysInYear * DELEN_PER_ETMAAL);
      }),
      { numRuns: 15 },
    );
  });
});
