import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Zorgkantoor } from '@kavel/core/basis';
import { pct } from '@kavel/core/basis';
import type { Beleidsregister, Feiten, Stap } from '@kavel/core/beleid';
import { catalogus, dag, kader, reken, stap, wijziging } from '@kavel/testkit/beleid';
import type { TariefKeuze } from './keuze.ts';
import { boodschap, percentagesOf } from './percentages.ts';
import { describeContractduur, describeUitkomst } from './uitkomst-tekst.ts';
import { vergelijkingCsv } from './vergelijking-csv.ts';
import { findBeleid, vergelijk } from './vergelijking.ts';
import type { Vergelijking } from './vergelijking.ts';
import { belangText, nogText } from './vraag-tekst.ts';
import { findVraag } from './vraagvolgorde.ts';

const alsA = { als: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] } as const;
const begin = stap('begin', reken('neem', 95.5));
const van = (zorgkantoor: Zorgkantoor, ...stappen: Stap[]) =>
  kader({ id: `kader-${zorgkantoor}`, zorgkantoren: [zorgkantoor], stappen });
const register: Beleidsregister = {
  kaders: [
    van('cz', begin, stap('op', reken('tel op', 1), alsA)),
    van('vgz', begin, stap('weg', { werkwoord: 'uitgesloten', reden: 'alleen thuis' }, alsA)),
    van('menzis', begin, stap('leeg', { werkwoord: 'niet vast te stellen', reden: 'geen getal' }, alsA)),
    van(
      'dsw',
      begin,
      stap('oordeel', reken('tel op', 'd'), {
        tussen: { van: pct(-1), totEnMet: pct(1), buiten: 'weigeren' },
      }),
    ),
    van('salland', begin, stap('duur', { werkwoord: 'contractduur', jaren: 1 }, alsA)),
    kader({
      id: 'alleen-landelijk',
      titel: 'Landelijk',
      rang: 'landelijk kader',
      regionaalKaderNodig: true,
      zorgkantoren: ['zilveren-kruis'],
    }),
  ],
  wijzigingen: [
    wijziging({
      op: 'kader-cz',
      ingrepen: [{ soort: 'vervang', doel: 'begin', stap: stap('begin', reken('neem', 96.4)) }],
    }),
  ],
};
const keuze: TariefKeuze = {
  jaar: 2024,
  sector: 'VV',
  kavel: 'ZZP',
  zorgkantoren: ['zilveren-kruis', 'vgz', 'menzis', 'cz', 'salland', 'dsw', 'zorg-en-zekerheid'],
  peildatum: dag('2024-01-01'),
  kennisdatum: dag('2024-05-01'),
};

function compare(feiten: Feiten, kennisdatum = keuze.kennisdatum): Vergelijking {
  return vergelijk(findBeleid({ register, catalogus }, { ...keuze, kennisdatum }), feiten);
}

function told({ rijen }: Vergelijking): Record<string, string> {
  return Object.fromEntries(
    rijen.map((rij) => {
      const { kop, bij } = describeUitkomst(rij, catalogus);
      return [rij.zorgkantoor, `${kop} | ${bij}`];
    }),
  );
}

describe('the answers side by side', () => {
  it('say what they depend on while a fact is unknown', () => {
    expect(told(compare({}))).toEqual({
      'zilveren-kruis':
        'Geen beleid van kracht op 1 januari 2024 | Volgens wat bekend was op 1 mei 2024. Landelijk geldt alleen samen met een regionaal kader, en dat is niet opgenomen.',
      vgz: 'Nog niet bekend | Hangt af van: feit a.',
      menzis: 'Nog niet bekend | Hangt af van: feit a.',
      cz: 'Nog niet bekend | Hangt af van: feit a.',
      salland: '95,5% | ',
      dsw: 'Nog niet bekend | Hangt af van: feit d.',
      'zorg-en-zekerheid': 'Geen beleid van kracht op 1 januari 2024 | Volgens wat bekend was op 1 mei 2024.',
    });
  });

  it('say each kind of answer in its own words', () => {
    const vergelijking = compare({ a: true, d: pct(2) });
    expect(told(vergelijking)).toMatchObject({
      vgz: 'Uitgesloten | Alleen thuis.',
      menzis: 'Niet vast te stellen | De bron zegt dit niet: geen getal.',
      cz: '97,4% | ',
      dsw: 'Dit kan niet | Feit d is 0,0002 procentpunt en moet liggen van −0,0001 procentpunt tot en met 0,0001 procentpunt. Kavel past het niet aan. Zo staat het er. (proef, §1)',
    });
    const duur = vergelijking.rijen.map((rij) => describeContractduur(rij, catalogus));
    expect(duur).toEqual([
      undefined,
      undefined,
      'het beleid noemt er geen',
      'het beleid noemt er geen',
      '1 jaar',
      undefined,
      undefined,
    ]);
  });

  it('tell when a document changed them, on both sides of the kennisdatum', () => {
    const wendingen = (kennisdatum: string) =>
      compare({ a: false }, dag(kennisdatum)).rijen.map(({ wendingen: own }) => own.length);
    expect(wendingen('2024-05-01')).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(wendingen('2023-08-01')).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });

  it('say that a settled percentage can still change by what was only reserved', () => {
    const voorbehoud = { ...alsA, voorbehoud: true };
    const own = { kaders: [van('cz', begin, stap('op', reken('tel op', 1), voorbehoud))], wijzigingen: [] };
    const { rijen } = vergelijk(
      findBeleid({ register: own, catalogus }, { ...keuze, zorgkantoren: ['cz'] }),
      {},
    );
    expect(rijen.map((rij) => describeUitkomst(rij, catalogus))).toEqual([
      { soort: 'percentage', kop: '95,5%', bij: 'Kan nog anders worden door: feit a.' },
    ]);
  });
});

describe('the picture', () => {
  const beeld = (feiten: Feiten) => percentagesOf(compare(feiten).rijen, catalogus);

  it('draws the percentages that there are, highest first, and names the others', () => {
    const { punten, zonder } = beeld({ a: true, d: pct(1) });
    expect(punten.map(({ naam }) => naam)).toEqual(['CZ', 'DSW', 'Salland']);
    expect(zonder.map(({ naam }) => naam)).toEqual(['Zilveren Kruis', 'VGZ', 'Menzis', 'Zorg en Zekerheid']);
    expect(boodschap(punten)).toBe('Van 95,5% bij Salland tot 97,4% bij CZ');
  });

  it('says so when all are the same', () => {
    const { punten } = beeld({ a: false, d: pct(0) });
    expect(boodschap(punten.filter(({ naam }) => naam !== 'CZ'))).toBe(
      'VGZ, Menzis, Salland en DSW geven hetzelfde percentage: 95,5%',
    );
  });
});

describe('the CSV', () => {
  it('holds what the page shows, with the answers that count', () => {
    const vergelijking = compare({ a: true, q: null });
    const [, ...rows] = parse(vergelijkingCsv(vergelijking, catalogus), { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(7);
    const cz = rows.find(([naam]) => naam === 'CZ');
    expect(cz).toEqual(expect.arrayContaining(['percentage', '97,4', 'a: ja']));
    expect(cz?.at(-1)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the order of the questions', () => {
  const { lijst } = compare({});

  it('begins with the weightiest, says where it counts and how many there can be', () => {
    const { vraag, open, vorige } = findVraag(lijst, { overgeslagen: [] });
    expect(vraag?.feit).toBe('a');
    expect(vorige).toBeUndefined();
    expect(vraag && belangText(vraag)).toBe(
      'Dit telt voor het percentage bij VGZ, Menzis en CZ. Dit telt voor de looptijd bij Salland. Eén antwoord telt voor allemaal.',
    );
    expect(nogText(open)).toBe('Nog hoogstens 2 vragen');
  });

  it('goes past what one does not know, and back to it', () => {
    const { vraag, overgeslagen, vorige } = findVraag(lijst, { overgeslagen: ['a'] });
    expect(vraag?.feit).toBe('d');
    expect(overgeslagen).toEqual(['a']);
    expect(vorige).toBe('a');
    expect(findVraag(lijst, { overgeslagen: ['a', 'd'] }).vraag).toBeUndefined();
  });

  it('shows the question that was chosen, also one that counts nowhere', () => {
    const answered = compare({ a: true }).lijst;
    const changed = findVraag(answered, { overgeslagen: [], vraag: 'a' });
    expect(changed.vraag?.feit).toBe('a');
    expect(changed.vorige).toBeUndefined();
    const nowhere = findVraag(answered, { overgeslagen: [], vraag: 'q' }).vraag;
    expect(nowhere && belangText(nowhere)).toBe('Dit antwoord telt nu nergens mee. Kavel bewaart het.');
  });

  it('says what is left when no percentage depends on it', () => {
    const bij = [{ zorgkantoor: 'cz', belangen: ['eis'] }] as const;
    expect(nogText([{ feit: 'a', bij }])).toBe('Nog 1 vraag, over looptijd en eisen');
  });
});
