import { describe, expect, it } from 'vitest';
import { kaderinhoud, loadTijdpad2018, nl, proefkalender, withDag } from '@kavel/testkit/procedure';
import type { Handelaar, Rol } from '../../basis/index.ts';
import { deriveTijdpad } from '../../kalender/index.ts';
import { decide, rebuild } from '../machine.ts';
import { laatsteDagText } from '../reactietermijn.ts';
import { currentClausules, judgeStap, kadermachine, layRegionaal, tijdpadDocument } from './index.ts';
import type { Kaderbekend, Kadergebeurtenis, Kaderopdracht, Kaderstaat, Tijdpadvoorstel } from './index.ts';
import { reviveTijdpad } from './tijdpad-document.ts';

const antwoordtekst = { vraag: 'Telt de weging?', antwoord: 'Ja.', clausule: null };

const tijdpad2018 = await loadTijdpad2018();
const known: Kaderbekend = {
  kalender: proefkalender,
  landelijk: ['L-1'],
  antwoorden: [{ vraag: 'v1', sha256: 'aa', tekst: antwoordtekst }],
  open: { vragen: 0, bezwaren: 0 },
};
const person = (persoon: string, rol: Rol, organisatie = 'zorg-en-zekerheid'): Handelaar => ({
  persoon,
  rol,
  organisatie,
});
const bel = person('bel', 'beleidsmedewerker');
const joost = person('joost', 'jurist');
const tess = person('tess', 'tweede-ondertekenaar');
const vgn = person('vic', 'brancheorganisatie', 'vgn');

class Dossier {
  staat: Kaderstaat = kadermachine.begin;
  readonly events: Kadergebeurtenis[] = [];

  ask(opdracht: Kaderopdracht, door: Handelaar, at: string, bekend = known) {
    const besluit = decide(kadermachine, { staat: this.staat, opdracht, door, moment: nl(at), bekend });
    if (besluit.ok) {
      this.events.push(...besluit.value);
      this.staat = rebuild(kadermachine, this.events);
    }
    return besluit;
  }

  does(opdracht: Kaderopdracht, door: Handelaar, at: string): this {
    const besluit = this.ask(opdracht, door, at);
    if (!besluit.ok) throw new Error(`${besluit.error.code}: ${besluit.error.melding}`);
    return this;
  }

  code(opdracht: Kaderopdracht, door: Handelaar, at: string, bekend = known): string {
    const besluit = this.ask(opdracht, door, at, bekend);
    return besluit.ok ? 'ok' : besluit.error.code;
  }
}

const consulted = (voorstel = tijdpad2018): Dossier =>
  new Dossier()
    .does({ soort: 'stel-op', inhoud: kaderinhoud() }, bel, '2017-05-01T09:00')
    .does({ soort: 'bepaal-tijdpad', voorstel }, bel, '2017-05-01T09:00')
    .does({ soort: 'open-consultatie', genodigden: ['vgn'] }, bel, '2017-05-02T09:00')
    .does({ soort: 'sluit-consultatie' }, bel, '2017-05-20T09:00');
const published = (): Dossier => consulted().does({ soort: 'publiceer' }, tess, '2017-06-01T09:00');

const change = (id: string, dag: string): Tijdpadvoorstel => withDag(tijdpad2018, id, dag);

const nota = (clausule: string | null = 'c1'): Kaderopdracht => ({
  soort: 'bereid-stuk-voor',
  stuk: {
    soort: 'nota',
    titel: 'Nota van Inlichtingen',
    clausules: [{ id: 'c2', sha256: 'n2' }],
    antwoorden: [{ vraag: 'v1', clausule, sha256: 'aa' }],
    tijdpad: null,
  },
});
const wijziging = (sha256: string | null, tijdpad: Tijdpadvoorstel | null = null): Kaderopdracht => ({
  soort: 'bereid-stuk-voor',
  stuk: { soort: 'wijziging', titel: 'Wijziging', clausules: [{ id: 'c2', sha256 }], tijdpad },
});

describe('consultation', () => {
  it('does not close while a remark is not handled (S004-28)', () => {
    const dossier = new Dossier()
      .does({ soort: 'stel-op', inhoud: kaderinhoud() }, bel, '2017-05-01T09:00')
      .does({ soort: 'open-consultatie', genodigden: ['vgn'] }, bel, '2017-05-02T09:00')
      .does({ soort: 'maak-opmerking', clausule: 'c1', tekst: 'Te laag.' }, vgn, '2017-05-03T09:00');
    const close: Kaderopdracht = { soort: 'sluit-consultatie' };
    expect(dossier.code(close, bel, '2017-05-04T09:00')).toBe('opmerking-onverwerkt');
    dossier.does(
      { soort: 'verwerk-opmerking', nummer: 1, besluit: 'niet overgenomen', toelichting: 'Het budget.' },
      joost,
      '2017-05-04T09:00',
    );
    expect(dossier.code(close, bel, '2017-05-04T09:00')).toBe('ok');
    expect(dossier.staat.opmerkingen).toMatchObject([
      { namens: 'vgn', verwerking: { toelichting: 'Het budget.' } },
    ]);
  });

  it('is closed to a zorgkantoor whose kader it is not', () => {
    const dossier = consulted();
    const stranger = person('ivo', 'tweede-ondertekenaar', 'menzis');
    expect(dossier.code({ soort: 'publiceer' }, stranger, '2017-06-01T09:00')).toBe('andere-organisatie');
  });

  it('of a regional kader, a clausule goes before one of the national kader only where it says so', () => {
    const [first] = kaderinhoud().clausules;
    const regional = [{ ...first!, gaatVoorOp: 'L-1' }];
    const national = ['L-1', 'L-2'].map((id) => ({ id, sha256: id, gaatVoorOp: null }));
    expect(layRegionaal(national, regional).map(({ id }) => id)).toEqual(['L-2', 'c1']);
    const lost = { ...kaderinhoud(), clausules: [{ ...first!, gaatVoorOp: 'L-9' }] };
    const code = new Dossier().code({ soort: 'stel-op', inhoud: lost }, bel, '2017-05-01T09:00');
    expect(code).toBe('landelijke-clausule-onbekend');
  });
});

describe('publication', () => {
  it('of 1 June 2017 lets one react up to and including 21 June (S003-57)', () => {
    const [kader] = published().staat.publicaties;
    expect(kader?.termijn).toMatchObject({ na: '2017-06-01', strikt: '2017-06-21' });
    expect(laatsteDagText(kader!.termijn)).toBe('woensdag 21 juni 2017');
    expect(kader?.raakt).toEqual(['c1', 'c2', 'c3', 'tijdpad']);
  });

  it('is never by who prepared', () => {
    const tessPrepares = new Dossier()
      .does({ soort: 'stel-op', inhoud: kaderinhoud() }, person('tess', 'inkoper'), '2017-05-01T09:00')
      .does({ soort: 'bepaal-tijdpad', voorstel: tijdpad2018 }, bel, '2017-05-01T09:00')
      .does({ soort: 'open-consultatie', genodigden: ['vgn'] }, bel, '2017-05-02T09:00')
      .does({ soort: 'sluit-consultatie' }, bel, '2017-05-20T09:00');
    expect(tessPrepares.code({ soort: 'publiceer' }, tess, '2017-06-01T09:00')).toBe('zelfde-persoon');
  });

  it('needs a timetable whose errors are accepted with a reason', () => {
    const bare = consulted({ ...tijdpad2018, aanvaard: [] });
    const refused = bare.ask({ soort: 'publiceer' }, tess, '2017-06-01T09:00');
    expect(refused).toMatchObject({ error: { code: 'tijdpad-fout' } });
    expect(!refused.ok && refused.error.melding).toContain('ondertekend-retour (retour-voor-einde-termijn)');
    const voorstel = {
      ...tijdpad2018,
      aanvaard: tijdpad2018.aanvaard.map((one) => ({ ...one, reden: ' ' })),
    };
    expect(bare.code({ soort: 'bepaal-tijdpad', voorstel }, bel, '2017-06-01T09:00')).toBe('reden-ontbreekt');
  });
});

describe('a Nota van Inlichtingen', () => {
  const withNota = () =>
    published()
      .does(nota(), bel, '2017-06-28T09:00')
      .does({ soort: 'publiceer-stuk', nummer: 1 }, tess, '2017-06-30T09:00');

  it('is numbered, hashed over the publication before it, and starts its own term (ANO-5)', () => {
    const [kader, edition] = withNota().staat.publicaties;
    expect(edition).toMatchObject({ id: 'nota 1', vorige: kader?.sha256, raakt: ['c2', 'c1'] });
    expect(edition?.termijn.strikt).toBe('2017-07-20');
    expect(edition?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes before a later amendment of the same clausule (S002-44); a ruling before both', () => {
    const dossier = withNota()
      .does(wijziging('w2'), bel, '2017-07-03T09:00')
      .does({ soort: 'publiceer-stuk', nummer: 2 }, tess, '2017-07-03T10:00');
    expect(currentClausules(dossier.staat.publicaties).get('c2')).toEqual({
      sha256: 'n2',
      publicatie: 'nota 1',
    });
    dossier
      .does(
        {
          soort: 'bereid-stuk-voor',
          stuk: {
            soort: 'uitspraak',
            titel: 'Uitspraak',
            ecli: 'ECLI:NL:RBDHA:2020:9527',
            clausules: [{ id: 'c2', sha256: null }],
            tijdpad: null,
          },
        },
        joost,
        '2017-07-04T09:00',
      )
      .does({ soort: 'publiceer-stuk', nummer: 3 }, tess, '2017-07-04T10:00');
    expect(currentClausules(dossier.staat.publicaties).has('c2')).toBe(false);
  });

  it('holds only answers that are approved, and is not published by who prepared it', () => {
    const dossier = published();
    expect(dossier.code(nota(), bel, '2017-06-28T09:00', { ...known, antwoorden: [] })).toBe(
      'antwoord-niet-vastgesteld',
    );
    dossier.does(nota(), person('tess', 'inkoper'), '2017-06-28T09:00');
    const publish: Kaderopdracht = { soort: 'publiceer-stuk', nummer: 1 };
    expect(dossier.code(publish, tess, '2017-06-30T09:00')).toBe('zelfde-persoon');
    const theo = person('theo', 'tweede-ondertekenaar');
    const changed = { ...known, antwoorden: [{ vraag: 'v1', sha256: 'bb', tekst: antwoordtekst }] };
    expect(dossier.code(publish, theo, '2017-06-30T09:00', changed)).toBe('antwoord-niet-vastgesteld');
  });
});

describe('a new version of the timetable', () => {
  const publish = (voorstel: Tijdpadvoorstel) =>
    published().code(wijziging('w2', voorstel), bel, '2017-06-10T09:00');

  it('may give more time, never less', () => {
    expect(publish(change('vragen-sluiten', '2017-06-20'))).toBe('termijn-korter');
    expect(publish(change('vragen-sluiten', '2017-06-22'))).toBe('ok');
  });

  it('keeps the steps of zorgaanbieders and the terms that began', () => {
    const { tijdpad, aanvaard } = tijdpad2018;
    const without = tijdpad.regels.filter(({ id }) => id !== 'ondertekend-retour');
    expect(publish({ tijdpad: { ...tijdpad, regels: without }, aanvaard })).toBe('termijn-korter');
    const shorter = tijdpad.reactietermijnen.map((one) => ({
      ...one,
      termijn: { ...one.termijn, lengte: 19 },
    }));
    expect(publish({ tijdpad: { ...tijdpad, reactietermijnen: shorter }, aanvaard })).toBe('termijn-korter');
  });

  it('may insert a step, and becomes the second version', () => {
    const { tijdpad, aanvaard } = tijdpad2018;
    const wanneer = { soort: 'moment', dag: { soort: 'dag', dag: '2017-08-08' } } as const;
    const inserted = {
      id: 'hoorzitting',
      wat: 'Hoorzitting',
      wie: 'beide',
      vermeldingen: [],
      wanneer,
    } as const;
    const regels = [...tijdpad.regels.slice(0, 7), inserted, ...tijdpad.regels.slice(7)];
    const dossier = published()
      .does(wijziging('w2', { tijdpad: { ...tijdpad, regels }, aanvaard }), bel, '2017-06-10T09:00')
      .does({ soort: 'publiceer-stuk', nummer: 1 }, tess, '2017-06-10T10:00');
    expect(dossier.staat.tijdpaden.map(({ versie, stappen }) => [versie, stappen.length])).toEqual([
      [1, 11],
      [2, 12],
    ]);
    expect(dossier.staat.publicaties.at(-1)?.raakt).toEqual(['c2', 'tijdpad']);
  });

  it('is the same timetable as a document and back', () => {
    const ontwerp = reviveTijdpad(tijdpad2018.tijdpad);
    expect(tijdpadDocument(ontwerp)).toEqual(tijdpad2018.tijdpad);
    expect(deriveTijdpad(ontwerp, proefkalender).ok).toBe(true);
  });
});

describe('questions', () => {
  it('close on the day of the timetable, and open again with a later one', () => {
    const dossier = published();
    const close: Kaderopdracht = { soort: 'sluit-vragenronde' };
    expect(dossier.code(close, bel, '2017-06-21T23:59:59.999')).toBe('vragen-nog-open');
    dossier.does(close, bel, '2017-06-22T00:00');
    const reopen: Kaderopdracht = { soort: 'heropen-vragenronde' };
    expect(dossier.code(reopen, bel, '2017-06-22T00:00')).toBe('vragen-voorbij');
    dossier
      .does(wijziging('w2', change('vragen-sluiten', '2017-06-26')), bel, '2017-06-22T09:00')
      .does({ soort: 'publiceer-stuk', nummer: 1 }, tess, '2017-06-22T10:00')
      .does(reopen, bel, '2017-06-22T11:00');
    expect(dossier.staat.toestand).toBe('gepubliceerd');
  });
});

describe('a ruling', () => {
  const ecli = 'ECLI:NL:RBDHA:2020:9527';
  const freeze: Kaderopdracht = {
    soort: 'leg-stil',
    ecli,
    reden: 'Verbod.',
    stappen: ['vragen-sluiten'],
    clausules: ['c1'],
  };
  const frozen = () => published().does(freeze, joost, '2017-06-11T09:00');
  const resume: Kaderopdracht = { soort: 'hervat', ecli, reden: 'Onderzoek gepubliceerd.' };

  it('stops the steps and terms that depend on it: nothing expires silently', () => {
    const { staat } = frozen();
    expect(staat.publicaties[0]?.termijn.stilSinds).toBe(nl('2017-06-11T09:00').toString());
    expect(judgeStap(staat, 'vragen-sluiten', nl('2018-01-01T00:00'))).toBe('op tijd');
    expect(judgeStap(staat, 'inschrijving-sluit', nl('2018-01-01T00:00'))).toBe('te laat');
  });

  it('lets the term run on, after a new timetable when the day of a step went by', () => {
    const soon = frozen().does(resume, joost, '2017-06-15T09:00');
    expect(soon.staat.publicaties[0]?.termijn).toMatchObject({ strikt: '2017-06-25', stilSinds: null });
    const late = frozen();
    expect(late.code(resume, joost, '2017-06-22T00:00')).toBe('stap-voorbij');
    late
      .does(wijziging('w2', change('vragen-sluiten', '2017-06-26')), bel, '2017-06-22T09:00')
      .does({ soort: 'publiceer-stuk', nummer: 1 }, tess, '2017-06-22T10:00')
      .does(resume, joost, '2017-06-22T11:00');
    expect(late.staat.publicaties[0]?.termijn.strikt).toBe('2017-07-02');
  });

  it('that stops what another stops too, keeps it stopped', () => {
    const dossier = frozen().does({ ...freeze, ecli: 'ECLI:NL:GHDHA:2021:2375' }, joost, '2017-06-12T09:00');
    dossier.does(resume, joost, '2017-06-15T09:00');
    expect(dossier.staat.publicaties[0]?.termijn.stilSinds).not.toBeNull();
  });
});

it('is closed when nothing about it is open any more', () => {
  const dossier = published().does({ soort: 'sluit-vragenronde' }, bel, '2017-06-22T00:00');
  const close: Kaderopdracht = { soort: 'sluit-af' };
  const busy = { ...known, open: { vragen: 2, bezwaren: 1 } };
  const refused = dossier.ask(close, tess, '2017-06-23T00:00', busy);
  expect(!refused.ok && refused.error.melding).toBe('Nog open: vragen: 2; bezwaren: 1. Rond dit eerst af.');
  expect(dossier.code(close, tess, '2017-06-23T00:00')).toBe('ok');
});

it('a richttarief of a later year can be reacted to each year (rulings of 2023)', () => {
  const piece = (jaar: number): Kaderopdracht => ({
    soort: 'bereid-stuk-voor',
    stuk: {
      soort: 'richttarief',
      titel: 'Richttarief',
      jaar,
      clausules: [{ id: 'c1', sha256: 'r' }],
      tijdpad: null,
    },
  });
  const dossier = published();
  expect(dossier.code(piece(2018), bel, '2017-10-01T09:00')).toBe('jaar-buiten-contract');
  dossier
    .does(piece(2019), bel, '2018-10-01T09:00')
    .does({ soort: 'publiceer-stuk', nummer: 1 }, tess, '2018-10-01T10:00');
  expect(dossier.staat.publicaties.at(-1)).toMatchObject({ id: 'richttarief 1', jaar: 2019 });
  expect(dossier.staat.publicaties.at(-1)?.termijn.strikt).toBe('2018-10-21');
});
