import { expect, it } from 'vitest';
import {
  alleOvergangen,
  kaderinhoud,
  loadTijdpad2018,
  must,
  nl,
  proefkalender,
  proefpersonen,
  verken,
  withDag,
} from '@kavel/testkit/procedure';
import type { Handelaar } from '../../basis/index.ts';
import { judgeReactie } from '../reactietermijn.ts';
import { KADERCODES, kadermachine } from './index.ts';
import type {
  Kaderbekend,
  Kaderinhoud,
  Kaderopdracht,
  Kaderstaat,
  Kaderstuk,
  Tijdpadvoorstel,
} from './index.ts';

const antwoordtekst = { vraag: 'Telt de weging?', antwoord: 'Ja.', clausule: null };

const { tijdpad } = await loadTijdpad2018();
const stappen = ['publicatie-kader', 'vragen-sluiten', 'ondertekend-retour', 'voorlopige-gunning'];
/** The steps that matter here: a small timetable is played a hundred thousand times sooner. */
const tijdpad2018: Tijdpadvoorstel = {
  tijdpad: {
    ...tijdpad,
    regels: tijdpad.regels.filter(({ id }) => stappen.includes(id)),
    reactietermijnen: tijdpad.reactietermijnen.filter(({ id }) => id !== 'reactie-na-nota'),
  },
  aanvaard: [{ code: 'retour-voor-einde-termijn', bij: 'ondertekend-retour', reden: 'zo staat het er' }],
};
const later = withDag(tijdpad2018, 'vragen-sluiten', '2017-06-29');
const versions: readonly Tijdpadvoorstel[] = [
  tijdpad2018,
  later,
  withDag(tijdpad2018, 'vragen-sluiten', '2017-06-20'),
  withDag(tijdpad2018, 'vragen-sluiten', '2105-01-01'),
  { ...tijdpad2018, aanvaard: [] },
  { ...tijdpad2018, aanvaard: tijdpad2018.aanvaard.map((one) => ({ ...one, reden: '' })) },
];

const inhoud = kaderinhoud();
const [clausule] = inhoud.clausules;
const inhouden: readonly Kaderinhoud[] = [
  inhoud,
  { ...inhoud, clausules: [{ ...clausule!, gaatVoorOp: 'L-1' }] },
  { ...inhoud, clausules: [{ ...clausule!, gaatVoorOp: 'L-9' }] },
  { ...inhoud, clausules: [clausule!, clausule!] },
  { ...inhoud, sectoren: [] },
  { ...inhoud, reactieregel: { ...inhoud.reactieregel, lengte: 0 } },
];

const ECLI = 'ECLI:NL:RBDHA:2020:9527';
const rest = { titel: 'stuk', clausules: [], tijdpad: null };
const stukken: readonly Kaderstuk[] = [
  ...versions.map((tijdpad) => ({ ...rest, soort: 'wijziging' as const, tijdpad })),
  { ...rest, soort: 'aanvulling', clausules: [{ id: 'c1', sha256: 'aa' }] },
  { ...rest, soort: 'wijziging', clausules: [{ id: 'c9', sha256: null }] },
  { ...rest, soort: 'nota', antwoorden: [{ vraag: 'v1', clausule: 'c1', sha256: 'aa' }] },
  { ...rest, soort: 'nota', antwoorden: [{ vraag: 'v9', clausule: null, sha256: 'aa' }] },
  { ...rest, soort: 'nota', antwoorden: [] },
  { ...rest, soort: 'uitspraak', ecli: ECLI, clausules: [{ id: 'c1', sha256: null }] },
  { ...rest, soort: 'uitspraak', ecli: 'LJN 1', clausules: [{ id: 'c1', sha256: null }] },
  { ...rest, soort: 'richttarief', jaar: 2019, clausules: [{ id: 'c1', sha256: 'bb' }] },
  { ...rest, soort: 'richttarief', jaar: 2018, clausules: [{ id: 'c1', sha256: 'bb' }] },
];

const freeze = { soort: 'leg-stil', reden: 'verbod', stappen: [], clausules: [] } as const;
const opdrachten: readonly Kaderopdracht[] = [
  ...inhouden.map((one) => ({ soort: 'stel-op' as const, inhoud: one })),
  ...versions.map((voorstel) => ({ soort: 'bepaal-tijdpad' as const, voorstel })),
  { soort: 'open-consultatie', genodigden: ['vgn'] },
  { soort: 'maak-opmerking', clausule: 'c1', tekst: 'te laag' },
  { soort: 'maak-opmerking', clausule: 'c9', tekst: 'te laag' },
  { soort: 'maak-opmerking', clausule: null, tekst: ' ' },
  ...[1, 2, 3].map((nummer) => ({
    soort: 'verwerk-opmerking' as const,
    nummer,
    besluit: 'overgenomen' as const,
    toelichting: nummer === 3 ? '' : 'goed',
  })),
  { soort: 'sluit-consultatie' },
  { soort: 'publiceer' },
  ...stukken.map((stuk) => ({ soort: 'bereid-stuk-voor' as const, stuk })),
  ...[1, 2, 3, 4].map((nummer) => ({ soort: 'laat-stuk-vervallen' as const, nummer })),
  ...[1, 2, 3, 4].map((nummer) => ({ soort: 'publiceer-stuk' as const, nummer })),
  { ...freeze, ecli: ECLI, stappen: ['vragen-sluiten'] },
  { ...freeze, ecli: 'ECLI:NL:GHDHA:2021:2375', clausules: ['c1'] },
  { ...freeze, ecli: ECLI },
  { ...freeze, ecli: ECLI, stappen: ['bestaat-niet'] },
  { soort: 'hervat', ecli: ECLI, reden: 'onderzoek' },
  { soort: 'hervat', ecli: 'ECLI:NL:GHDHA:2021:2375', reden: 'onderzoek' },
  { soort: 'sluit-vragenronde' },
  { soort: 'heropen-vragenronde' },
  { soort: 'sluit-af' },
  { soort: 'trek-in', reden: 'nieuw beleid van VWS' },
];

const personen: readonly Handelaar[] = [
  ...Object.values(proefpersonen),
  { persoon: 'bel', rol: 'beleidsmedewerker', organisatie: 'zorg-en-zekerheid' },
  { persoon: 'vic', rol: 'brancheorganisatie', organisatie: 'vgn' },
  { persoon: 'abe', rol: 'brancheorganisatie', organisatie: 'actiz' },
  { persoon: 'zed', rol: 'zn', organisatie: 'zn' },
];
const quiet: Kaderbekend = {
  kalender: proefkalender,
  landelijk: ['L-1'],
  antwoorden: [{ vraag: 'v1', sha256: 'aa', tekst: antwoordtekst }],
  open: { vragen: 0, bezwaren: 0 },
};

it('random commands and a moving clock: published things stay, and no term ever gets shorter', () => {
  const { overgangen, codes } = verken(
    {
      machine: kadermachine,
      opdrachten: withMoreOf(opdrachten),
      personen,
      bekend: (keuze) => (keuze % 8 === 0 ? { ...quiet, open: { vragen: 1, bezwaren: 0 } } : quiet),
      begin: [nl('2017-05-31T23:59:59.999'), nl('2017-06-20T12:00')],
      klokstappen: ['PT0S', 'PT0S', 'PT0S', 'PT1M', 'PT1H', 'P1D', 'P9D'].map((one) =>
        Temporal.Duration.from(one),
      ),
      klopt: ({ voor, na, opdracht, door, moment, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        must(na.publicaties.length >= voor.publicaties.length, 'what is published stays');
        for (const [index, was] of voor.publicaties.entries()) checkTerm(was, na.publicaties[index]!, moment);
        must(chained(na), 'every publication names the one before it');
        const approves = opdracht.soort === 'publiceer' && !geweigerd;
        must(!approves || !voor.opstellers.includes(door.persoon), 'two people');
        must(
          na.toestand !== 'geconsulteerd' || na.opmerkingen.every((one) => one.verwerking !== null),
          'handled',
        );
        const published = na.publicaties.length > 0;
        must(!published || na.tijdpaden.every(({ fouten }) => fouten.length === 0), 'no error unaccepted');
      },
    },
    400,
  );
  expect(alleOvergangen(kadermachine).filter((one) => !overgangen.has(one))).toEqual([]);
  expect(KADERCODES.filter((code) => !codes.has(code))).toEqual([]);
});

/** The good variants more often and an end less often, or hardly any run gets past the publication. */
function withMoreOf(all: readonly Kaderopdracht[]): readonly Kaderopdracht[] {
  const good = all.filter(
    (one) =>
      (one.soort === 'stel-op' && one.inhoud === inhoud) ||
      (one.soort === 'bepaal-tijdpad' && one.voorstel === tijdpad2018) ||
      (one.soort === 'bereid-stuk-voor' && one.stuk.tijdpad === later) ||
      ('nummer' in one && one.nummer === 1),
  );
  const unreasoned = Array.from({ length: 10 }, () => ({ soort: 'trek-in' as const, reden: ' ' }));
  return [...all, ...unreasoned, ...Array.from({ length: 6 }, () => good).flat()];
}

type Publicatie = Kaderstaat['publicaties'][number];

function checkTerm(was: Publicatie, now: Publicatie, moment: Temporal.Instant): void {
  must(was.sha256 === now.sha256, 'a publication never changes');
  must(now.termijn.strikt >= was.termijn.strikt, 'the strict end never comes earlier');
  must(now.termijn.verlengd >= was.termijn.verlengd, 'the extended end never comes earlier');
  const order = ['op tijd', 'in overweging', 'te laat'];
  const before = order.indexOf(judgeReactie(was.termijn, moment));
  must(order.indexOf(judgeReactie(now.termijn, moment)) <= before, 'nobody is later than before the command');
  must(
    before < 2 || judgeReactie(now.termijn, moment) === 'te laat',
    'a term that is over does not come back',
  );
}

function chained({ publicaties }: Kaderstaat): boolean {
  return publicaties.every(({ vorige }, index) => vorige === (publicaties[index - 1]?.sha256 ?? null));
}
