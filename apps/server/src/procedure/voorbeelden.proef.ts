import { eurocent } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import type { Gunningsvraag } from '@kavel/contract';
import type { Client, Operations } from '@kavel/contract/client';
import { AANBIEDER, HANDELINGEN, KADER } from '@kavel/testkit/api';

/** The questions about dossiers whose answers are the examples in the description of the API. */

type Body<Operatie> = Operatie extends { readonly body: infer B } ? B : never;
type Handelingen = {
  readonly [Naam in keyof Operations as Naam extends `actOn${string}` ? Naam : never]: Body<Operations[Naam]>;
};
HANDELINGEN satisfies Handelingen;

export const GUNNINGSVRAAG: Gunningsvraag = {
  ruimteEurocent: eurocent(100_000_000),
  bedragen: [{ zorgaanbieder: '41000001', kavel: 'ZZP', maximumEurocent: eurocent(50_000_000) }],
};
export const WISSING = {
  plaatsen: ['gebeurtenissen.0.bezwaar.gronden.0.reden'],
  reden: 'Op verzoek van de betrokkene.',
} as const;
const BIJLAGE = { naam: 'bijlage.pdf', inzage: 'partijen' } as const;
const BESTAND = { body: new Blob(['FICTIEF']) };
const NIEUW = { headers: { 'if-match': '*' } } as const;

type Als = (rol: Rol) => Promise<Client>;

/** A server with the kader of the examples, and with a clock. */
export type Voorbeeldserver = {
  readonly als: Als;
  readonly openbaar: Client;
  readonly zetKlok: (moment: string) => void;
};

/** From the first question until a contract; the clock begins before registrations close. */
export async function askAboutProcedure({ als, openbaar, zetKlok }: Voorbeeldserver) {
  const act = async <N extends keyof Handelingen>(naam: N, rol: Rol, id: string) =>
    (await als(rol)).ask(naam, { regio: '5517', id }, { body: HANDELINGEN[naam], ...NIEUW } as never);
  const id = `${KADER}.${AANBIEDER}`;
  const stuk = { stuk: 'verklaring', stuksoort: 'instemmingsverklaring', naam: 'verklaring.pdf' } as const;
  const { ask } = await als('bestuurder');
  const early = {
    actOnVraag: await act('actOnVraag', 'bestuurder', `${KADER}.k7m2`),
    actOnBezwaar: await act('actOnBezwaar', 'bestuurder', `${id}.1`),
    actOnKortGeding: await act('actOnKortGeding', 'jurist', `${id}.1`),
    addBezwaarstuk: await ask('addBezwaarstuk', { regio: '5517', id: `${id}.1`, ...BIJLAGE }, BESTAND),
    addKortGedingstuk: await (
      await als('jurist')
    ).ask('addKortGedingstuk', { regio: '5517', id: `${id}.1`, ...BIJLAGE }, BESTAND),
    addInschrijfstuk: await ask(
      'addInschrijfstuk',
      { regio: '5517', id, ...stuk },
      { body: new Blob(['FICTIEF']) },
    ),
    actOnInschrijving: await act('actOnInschrijving', 'bestuurder', id),
    readOpdrachten: await ask('readOpdrachten', {}),
    readDossiers: await ask('readDossiers', { regio: '5517', soort: 'inschrijving', kader: KADER }),
    readDossier: await ask('readDossier', { regio: '5517', soort: 'inschrijving', id }),
    readDossierjournaal: await ask('readDossierjournaal', { regio: '5517', soort: 'inschrijving', id }),
    readOntvangstbewijzen: await ask('readOntvangstbewijzen', { regio: '5517', id }),
  };
  zetKlok('2017-08-02T10:00:00Z');
  const compleet = { body: { opdracht: { soort: 'verklaar-compleet' } }, ...NIEUW } as const;
  await (await als('inkoper')).ask('actOnInschrijving', { regio: '5517', id }, compleet);
  const inzichten = await askAboutInzichten(als, id);
  const acts = {
    actOnDialoog: await act('actOnDialoog', 'inkoper', id),
    actOnKader: await act('actOnKader', 'beleidsmedewerker', KADER),
    actOnBeoordeling: await act('actOnBeoordeling', 'inkoper', id),
    actOnGunning: await act('actOnGunning', 'jurist', `${id}.ZZP`),
    actOnOvereenkomst: await act('actOnOvereenkomst', 'inkoper', id),
  };
  const jurist = await als('jurist');
  const bij = (van: string) => ({ regio: '5517', id: van, ...BIJLAGE });
  return {
    ...early,
    ...inzichten,
    ...acts,
    readDialoogcontrole: await (await als('inkoper')).ask('readDialoogcontrole', { regio: '5517', id }),
    readInstemming: await jurist.ask('readInstemming', { regio: '5517', id }),
    readGepubliceerdeKaders: await openbaar.ask('readGepubliceerdeKaders', { regio: '5517' }),
    readGepubliceerdKader: await openbaar.ask('readGepubliceerdKader', { regio: '5517', kader: KADER }),
    eraseTekst: await jurist.ask(
      'eraseTekst',
      { regio: '5517', soort: 'bezwaar', id: `${id}.1`, nummer: 1 },
      { body: WISSING },
    ),
    addKaderstuk: await jurist.ask('addKaderstuk', bij(KADER), BESTAND),
    addGunningstuk: await jurist.ask('addGunningstuk', bij(`${id}.ZZP`), BESTAND),
    addOvereenkomststuk: await jurist.ask('addOvereenkomststuk', bij(id), BESTAND),
  };
}

/** What stands beside dossiers, once registrations are closed. */
async function askAboutInzichten(als: Als, id: string) {
  const bestuurder = await als('bestuurder');
  const inkoper = await als('inkoper');
  const kader = { regio: '5517', id: KADER };
  return {
    readKadersluiting: await inkoper.ask('readKadersluiting', kader),
    calculateGunningsoverzicht: await inkoper.ask('calculateGunningsoverzicht', kader, {
      body: GUNNINGSVRAAG,
    }),
    readInschrijfsluiting: await bestuurder.ask('readInschrijfsluiting', { regio: '5517', id }),
  };
}
