import { describe, expect, it } from 'vitest';
import { dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import { composeBeleid } from './index.ts';
import type { Beleidsregister, BeleidVraag, Samenstelling, Wijziging } from './index.ts';

function compose(register: Partial<Beleidsregister>, rest: Partial<BeleidVraag> = {}): Samenstelling {
  const result = composeBeleid({ kaders: [kader()], wijzigingen: [], ...register }, { ...vraag, ...rest });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refusal(register: Partial<Beleidsregister>, rest: Partial<BeleidVraag> = {}): unknown {
  const result = composeBeleid({ kaders: [kader()], wijzigingen: [], ...register }, { ...vraag, ...rest });
  return result.ok ? undefined : result.error;
}

const ids = ({ stappen }: Samenstelling): string[] => stappen.map(({ id }) => id);
const vervang = (waarde: number): Wijziging['ingrepen'] => [
  { soort: 'vervang', doel: 'begin', stap: stap('begin', reken('neem', waarde)) },
];

describe('the two time axes', () => {
  it('takes what is valid, both ends included, and never an older year', () => {
    for (const day of ['2024-01-01', '2024-12-31'])
      expect(ids(compose({}, { peildatum: dag(day) }))).toEqual(['begin']);
    for (const day of ['2023-12-31', '2025-01-01']) {
      expect(refusal({}, { peildatum: dag(day) })).toEqual({ code: 'geen-beleid-van-kracht' });
    }
  });

  it('takes what was known, from the day of publication', () => {
    const wijzigingen = [wijziging({ ingrepen: vervang(96.4) })];
    const known = (day: string): string | undefined =>
      compose({ wijzigingen }, { kennisdatum: dag(day) }).stappen[0]?.herkomst.id;
    expect(known('2023-08-31')).toBe('kader');
    expect(known('2023-09-01')).toBe('wijziging');
    expect(refusal({}, { kennisdatum: dag('2023-06-30') })).toEqual({ code: 'geen-beleid-van-kracht' });
  });

  it('keeps an amendment to its own validity', () => {
    const geldig = { van: dag('2024-07-01'), totEnMet: dag('2024-12-31') };
    const wijzigingen = [wijziging({ geldig, ingrepen: vervang(96.4) })];
    expect(compose({ wijzigingen }, { peildatum: dag('2024-06-30') }).stappen[0]?.herkomst.id).toBe('kader');
    expect(compose({ wijzigingen }, { peildatum: dag('2024-07-01') }).stappen[0]?.herkomst.id).toBe(
      'wijziging',
    );
  });
});

describe('scope', () => {
  it('is per zorgkantoor, sector and kavel', () => {
    const kaders = [kader({ zorgkantoren: ['vgz'], sectoren: ['GZ'], kavels: ['MPT'] })];
    expect(ids(compose({ kaders }, { zorgkantoor: 'vgz', sector: 'GZ', kavel: 'MPT' }))).toEqual(['begin']);
    for (const other of [{ zorgkantoor: 'cz' }, { sector: 'VV' }, { kavel: 'ZZP' }] as const) {
      const rest = { zorgkantoor: 'vgz', sector: 'GZ', kavel: 'MPT', ...other } as const;
      expect(refusal({ kaders }, rest)).toEqual({ code: 'geen-beleid-van-kracht' });
    }
  });

  it('leaves out the steps and reservations of other kavels', () => {
    const stappen = [
      stap('zzp', reken('neem', 97), { kavels: ['ZZP'] }),
      stap('mpt', reken('neem', 90), { kavels: ['MPT'] }),
    ];
    expect(ids(compose({ kaders: [kader({ stappen })] }, { kavel: 'MPT' }))).toEqual(['mpt']);
  });

  it('lays an amendment only over the zorgkantoren it names', () => {
    const wijzigingen = [wijziging({ zorgkantoren: ['vgz'], ingrepen: vervang(96.4) })];
    expect(compose({ wijzigingen }).stappen[0]?.herkomst.id).toBe('kader');
    expect(compose({ wijzigingen }, { zorgkantoor: 'vgz' }).stappen[0]?.herkomst.id).toBe('wijziging');
  });
});

describe('rank', () => {
  const landelijk = kader({ id: 'landelijk', rang: 'landelijk kader', regionaalKaderNodig: true });
  const regionaal = kader({ stappen: [stap('opslag', reken('tel op', 0.1))] });

  it('puts regional steps after national ones, whatever the order of the files', () => {
    expect(ids(compose({ kaders: [regionaal, landelijk] }))).toEqual(['begin', 'opslag']);
  });

  it('gives no answer on a national kader that asks for a regional one', () => {
    expect(refusal({ kaders: [landelijk] })).toMatchObject({
      code: 'geen-beleid-van-kracht',
      zonderRegionaalKader: { id: 'landelijk' },
    });
  });

  it('refuses two kaders of one rank at once', () => {
    expect(refusal({ kaders: [kader({ id: 'een' }), kader({ id: 'twee' })] })).toEqual({
      code: 'twee-kaders-van-kracht',
      kaders: ['een', 'twee'],
    });
  });

  it('refuses a lower rank over a higher one', () => {
    const wijzigingen = [wijziging({ rang: 'landelijk kader', ingrepen: vervang(90) })];
    expect(refusal({ wijzigingen })).toEqual({ code: 'rang-te-laag', wijziging: 'wijziging', doel: 'kader' });
    const ruling = wijziging({ id: 'uitspraak', rang: 'uitspraak', ingrepen: vervang(97) });
    const later = wijziging({ id: 'nota', op: 'uitspraak', ingrepen: vervang(90) });
    expect(compose({ wijzigingen: [ruling, later] }).stappen[0]?.herkomst.id).toBe('uitspraak');
  });

  it('lets the higher rank win, then the later day, whatever the order of the files', () => {
    const nota = wijziging({ id: 'nota', ingrepen: vervang(96) });
    const nieuwer = wijziging({ id: 'nieuwer', bekendVanaf: dag('2023-10-01'), ingrepen: vervang(96.4) });
    const uitspraak = wijziging({
      id: 'uitspraak',
      rang: 'uitspraak',
      bekendVanaf: dag('2023-08-01'),
      ingrepen: vervang(97),
    });
    expect(compose({ wijzigingen: [nieuwer, nota] }).stappen[0]?.herkomst.id).toBe('nieuwer');
    expect(compose({ wijzigingen: [uitspraak, nieuwer, nota] }).stappen[0]?.herkomst.id).toBe('uitspraak');
  });

  it('leaves a regional deviation alone when a national supplement changes the national step', () => {
    const afwijking = wijziging({
      id: 'afwijking',
      rang: 'regionale aanvulling',
      bekendVanaf: dag('2023-07-02'),
      ingrepen: vervang(93),
    });
    const eigen = kader({ id: 'eigen', stappen: [stap('eigen', reken('neem', 94))] });
    const aanvulling = wijziging({
      rang: 'landelijke aanvulling',
      op: 'eigen',
      ingrepen: [{ soort: 'vervang', doel: 'eigen', stap: stap('eigen', reken('neem', 99)) }],
    });
    expect(
      compose({ kaders: [landelijk, eigen], wijzigingen: [aanvulling] }).stappen.map(
        ({ herkomst }) => herkomst.id,
      ),
    ).toEqual(['landelijk', 'eigen']);
    expect(compose({ wijzigingen: [afwijking] }).stappen[0]?.herkomst.id).toBe('afwijking');
  });

  it('refuses two documents of one rank and day that change one step', () => {
    const wijzigingen = [
      wijziging({ id: 'een', ingrepen: vervang(96) }),
      wijziging({ id: 'twee', ingrepen: vervang(97) }),
    ];
    expect(refusal({ wijzigingen })).toEqual({
      code: 'twee-wijzigingen-op-een-stap',
      wijzigingen: ['een', 'twee'],
      doel: 'begin',
    });
  });
});

describe('interventions', () => {
  const kaders = [
    kader({
      stappen: [
        stap('begin', reken('neem', 95)),
        stap('een', reken('tel op', 0.1), { keuze: 'keuze' }),
        stap('twee', reken('tel op', 0.2), { keuze: 'keuze' }),
        stap('eind', reken('ten hoogste', 97)),
      ],
    }),
  ];
  const nieuw = stap('nieuw', reken('ten minste', 90));
  const laid = (...ingrepen: Wijziging['ingrepen']): Samenstelling =>
    compose({ kaders, wijzigingen: [wijziging({ ingrepen })] });

  it('replaces a step in its place and says what it replaced; a member stays in its choice', () => {
    const [, een] = laid({ soort: 'vervang', doel: 'een', stap: nieuw }).stappen;
    expect(een).toMatchObject({
      id: 'nieuw',
      keuze: 'keuze',
      vervangt: { stap: { id: 'een' }, herkomst: { id: 'kader' } },
    });
  });

  it('lets a step lapse', () => {
    expect(ids(laid({ soort: 'vervalt', doel: 'een', clausule: nieuw.clausule }))).toEqual([
      'begin',
      'twee',
      'eind',
    ]);
  });

  it('adds a step before or after another, never inside a choice', () => {
    const added = (plaats: 'voor' | 'na', doel: string): string[] =>
      ids(laid({ soort: 'voeg toe', plaats, doel, stap: nieuw }));
    expect(added('na', 'begin')).toEqual(['begin', 'nieuw', 'een', 'twee', 'eind']);
    expect(added('voor', 'eind')).toEqual(['begin', 'een', 'twee', 'nieuw', 'eind']);
    expect(added('na', 'een')).toEqual(['begin', 'een', 'twee', 'nieuw', 'eind']);
    expect(added('voor', 'keuze')).toEqual(['begin', 'nieuw', 'een', 'twee', 'eind']);
  });

  it('refuses a target that is not there and a step that already is', () => {
    const add = (doel: string, id: string): Wijziging[] => [
      wijziging({ ingrepen: [{ soort: 'voeg toe', plaats: 'na', doel, stap: { ...nieuw, id } }] }),
    ];
    expect(refusal({ kaders, wijzigingen: add('weg', 'nieuw') })).toEqual({
      code: 'doel-onbekend',
      wijziging: 'wijziging',
      doel: 'weg',
    });
    expect(refusal({ kaders, wijzigingen: add('begin', 'eind') })).toEqual({
      code: 'stap-dubbel',
      document: 'wijziging',
      stap: 'eind',
    });
  });
});

describe('the hash', () => {
  it('is of the content: other days give the same, another figure another', () => {
    const { hash } = compose({});
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(compose({}, { peildatum: dag('2024-02-01'), kennisdatum: dag('2025-01-01') }).hash).toBe(hash);
    expect(compose({ kaders: [kader({ stappen: [stap('begin', reken('neem', 95.6))] })] }).hash).not.toBe(
      hash,
    );
  });
});
