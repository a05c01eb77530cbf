import { describe, expect, it } from 'vitest';
import { eurocent } from '../../basis/index.ts';
import { controleerDialoog, createDialoogagenda, openAfspraken } from './index.ts';
import type { Dialoogafspraak, Dialoogdossier, Dialoogonderwerp, Dialoogpartner } from './index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
/** 003 §2.1 and §2.6. */
const tijd = { van: '2017-08-16', totEnMet: '2017-10-03', contractjaar: 2018 };
const partner: Dialoogpartner = { eenjarig: false, heeftMeerbedskamers: false };
const agenda = createDialoogagenda(tijd, partner);
const onderwerpen = (list = agenda): readonly string[] => list.map(({ onderwerp }) => onderwerp);
const empty: Dialoogdossier = { gesprekken: [], afspraken: [], doelmatigheidsplan: null };

const afspraak = (change: Partial<Dialoogafspraak> = {}): Dialoogafspraak => ({
  id: '1',
  onderwerp: 'wachttijden',
  wat: 'De wachtlijst komt elke maand.',
  eigenaar: 'zorgaanbieder',
  uiterlijk: '2018-02-28',
  gereed: null,
  ...change,
});
const codes = (dossier: Partial<Dialoogdossier>, on = '2017-09-01', list = agenda): readonly string[] =>
  controleerDialoog(list, { ...empty, ...dossier }, day(on)).map(({ code, plaats }) => `${code} ${plaats}`);
const talk = (dag: string, ...about: readonly Dialoogonderwerp[]) => ({
  dag,
  onderwerpen: about,
  samenvatting: 'gesproken',
});

describe('the agenda (003 §2.6, §3.2.3)', () => {
  it('has the quality reports in the first half of the contract year only (S003-53, -56)', () => {
    expect(agenda.find(({ onderwerp }) => onderwerp === 'kwaliteitsrapportage')).toMatchObject({
      van: '2018-01-01',
      totEnMet: '2018-06-30',
    });
    expect(agenda.find(({ onderwerp }) => onderwerp === 'bouwplannen')).toMatchObject({
      van: '2017-08-16',
      totEnMet: '2017-10-03',
      bron: 'S003-90, S003-91',
    });
  });

  it('has the development of who is new and the rooms of who has them (S003-50, -92)', () => {
    expect(onderwerpen()).not.toContain('meerbedskamers');
    expect(onderwerpen()).not.toContain('ontwikkeling-nieuwe-aanbieder');
    const other = createDialoogagenda(tijd, { ...partner, eenjarig: true, heeftMeerbedskamers: true });
    expect(onderwerpen(other)).toEqual(
      expect.arrayContaining(['meerbedskamers', 'ontwikkeling-nieuwe-aanbieder']),
    );
  });
});

describe('the check', () => {
  it('misses a topic after its last day, not on it', () => {
    expect(codes({}, '2017-10-03')).toEqual([]);
    expect(codes({}, '2017-10-04')).toContain('onderwerp-niet-besproken wachttijden');
    const all = talk(
      '2017-09-01',
      ...agenda.map(({ onderwerp }) => onderwerp).filter((one) => one !== 'kwaliteitsrapportage'),
    );
    expect(codes({ gesprekken: [all] }, '2018-06-30')).toEqual([]);
    expect(codes({ gesprekken: [all] }, '2018-07-01')).toEqual([
      'onderwerp-niet-besproken kwaliteitsrapportage',
    ]);
  });

  it('says when the quality report was discussed before it can be there', () => {
    expect(codes({ gesprekken: [talk('2017-12-31', 'kwaliteitsrapportage')] })).toEqual([
      'onderwerp-te-vroeg kwaliteitsrapportage',
    ]);
    expect(codes({ gesprekken: [talk('2018-01-01', 'kwaliteitsrapportage')] })).toEqual([]);
    const both = [talk('2017-12-31', 'kwaliteitsrapportage'), talk('2018-03-01', 'kwaliteitsrapportage')];
    expect(codes({ gesprekken: both })).toEqual([]);
  });

  it('holds agreements to their day', () => {
    expect(codes({ afspraken: [afspraak()] }, '2018-02-28', [])).toEqual([]);
    expect(codes({ afspraken: [afspraak()] }, '2018-03-01', [])).toEqual(['afspraak-te-laat 1']);
    expect(codes({ afspraken: [afspraak({ gereed: '2018-02-28' })] }, '2019-01-01', [])).toEqual([]);
    expect(codes({ afspraken: [afspraak({ gereed: '2018-03-01' })] }, '2018-03-01', [])).toEqual([
      'afspraak-te-laat 1',
    ]);
  });

  it('lists what is open by day', () => {
    const afspraken = [
      afspraak({ id: 'laat', uiterlijk: '2018-12-31' }),
      afspraak({ id: 'klaar', gereed: '2018-01-01' }),
      afspraak({ id: 'vroeg', uiterlijk: '2018-01-31' }),
    ];
    expect(openAfspraken({ ...empty, afspraken }).map(({ id }) => id)).toEqual(['vroeg', 'laat']);
  });

  it('a reward is for real substitution from ZZP to care at home (S003-95)', () => {
    const plan = {
      van: 'ZZP',
      naar: 'VPT',
      verschuivingEurocent: eurocent(1_000_000),
      uiterlijk: '2018-12-31',
      beloning: null,
    } as const;
    expect(codes({ doelmatigheidsplan: plan })).toEqual([]);
    expect(codes({ doelmatigheidsplan: { ...plan, naar: 'ZZP' } })).toEqual([
      'plan-zonder-verschuiving doelmatigheidsplan',
    ]);
    expect(codes({ doelmatigheidsplan: { ...plan, verschuivingEurocent: eurocent(0) } })).toHaveLength(1);
  });
});
