import { ROLLEN_ZORGAANBIEDER, ROLLEN_ZORGKANTOOR } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import type { Dossiersoort, Stukdossiersoort } from '@kavel/core/procedure';

/**
 * Who may call which operation. Every route has a row here under its operationId; a route without one does not start.
 * `mits` says of whom the question must be: an own AGB-code, or a region of one's own zorgkantoor.
 */

export type Toelating = {
  readonly rollen: readonly Rol[];
  readonly mits: 'eigen-zorgaanbieder' | 'eigen-regio' | 'geen';
};

/** Everyone, everyone who is signed in, or who one of these lets in. */
export type Toegangsregel = 'publiek' | 'aangemeld' | readonly Toelating[];

const EIGEN: Toelating = { rollen: ROLLEN_ZORGAANBIEDER, mits: 'eigen-zorgaanbieder' };
const REGIO: Toelating = { rollen: ROLLEN_ZORGKANTOOR, mits: 'eigen-regio' };
/** Whoever makes the click of a month; that it counts is decided by a second person. */
const CLICK: readonly Toelating[] = [{ rollen: ['controller', 'inkoper'], mits: 'eigen-regio' }];
/** The figures of a year, and the room that the NZa sets: money of the region, of which the controller keeps the books. */
const RUIMTE: readonly Toelating[] = [{ rollen: ['controller'], mits: 'eigen-regio' }];
const REFERENTIE: readonly Toelating[] = [{ rollen: ['beheerder', 'beleidsmedewerker'], mits: 'geen' }];

const RELATIES: readonly Toelating[] = [{ rollen: ['inkoper', 'beleidsmedewerker'], mits: 'eigen-regio' }];

/**
 * Who may act on a dossier of each kind: every role that its machine knows. Which command is whose, the table of the machine
 * says; whose dossier it is, the wall of the database, which answers that it is not there.
 */
export const HANDELINGROLLEN: Readonly<Record<Dossiersoort, readonly Rol[]>> = {
  kader: [
    ...(['beleidsmedewerker', 'inkoper', 'jurist', 'tweede-ondertekenaar'] as const),
    ...(['zn', 'brancheorganisatie', 'vws', 'clientenraad'] as const),
  ],
  vraag: [...ROLLEN_ZORGAANBIEDER, 'inkoper', 'beleidsmedewerker', 'jurist', 'tweede-ondertekenaar'],
  inschrijving: [...ROLLEN_ZORGAANBIEDER, 'inkoper', 'jurist', 'tweede-ondertekenaar'],
  beoordeling: ['inkoper', 'beoordelaar'],
  dialoog: [...ROLLEN_ZORGAANBIEDER, 'inkoper'],
  gunning: ['inkoper', 'jurist', 'tweede-ondertekenaar'],
  bezwaar: [...ROLLEN_ZORGAANBIEDER, 'jurist', 'beleidsmedewerker', 'inkoper', 'tweede-ondertekenaar'],
  'kort-geding': ['jurist', 'inkoper', 'tweede-ondertekenaar'],
  overeenkomst: ['bestuurder', 'inkoper', 'jurist', 'tweede-ondertekenaar', 'controller'],
};

/** Who may bring a document: of these the people of a party. */
export function stukrollen(soort: Stukdossiersoort): readonly Rol[] {
  const partijrollen: readonly Rol[] = [...ROLLEN_ZORGAANBIEDER, ...ROLLEN_ZORGKANTOOR];
  return HANDELINGROLLEN[soort].filter((rol) => partijrollen.includes(rol));
}

function stukbrengend(soort: Stukdossiersoort): readonly Toelating[] {
  return [{ rollen: stukrollen(soort), mits: 'geen' }];
}

function handelend(soort: Dossiersoort): readonly Toelating[] {
  return [{ rollen: HANDELINGROLLEN[soort], mits: 'geen' }];
}

export const TOEGANGSREGELS: Readonly<Record<string, Toegangsregel>> = {
  readOpenapi: 'publiek',
  readSessie: 'publiek',
  readContractjaren: 'publiek',
  readUitnutting: 'publiek',
  readUitnuttingCsv: 'publiek',
  readUitnuttingMaand: 'publiek',
  readBeleid: 'publiek',
  readThemas: 'publiek',
  readVoorbeelden: 'publiek',
  readKaders: 'publiek',
  readFeiten: 'publiek',
  calculateTarief: 'publiek',
  readProefaanbieders: 'publiek',
  readRetourcodes: 'publiek',
  readAannames: 'publiek',
  readPrestatieuitleg: 'publiek',
  calculateTarieflijst: 'publiek',
  calculateTarieflijstCsv: 'publiek',
  makeTariefbewijs: 'publiek',
  checkTariefbewijs: 'publiek',
  readLeesversie: 'publiek',
  readBeleidsverschillen: 'publiek',
  checkBeleid: 'publiek',
  calculateOvereenkomst: 'publiek',
  makeBudgetformulierCsv: 'publiek',
  makeBudgetformulierXlsx: 'publiek',
  calculateVerdeling: 'publiek',
  calculateTermijn: 'publiek',
  readTijdpaden: 'publiek',
  makeTijdpadagenda: 'publiek',
  checkTijdpad: 'publiek',
  deriveTijdpad: 'publiek',
  // It names who took an edition over.
  readReferentie: 'aangemeld',
  // Everyone reads the messages of the own organisation; they say no more than that something happened.
  readPostbus: 'aangemeld',
  readZorgaanbieders: [REGIO],
  readZorgaanbieder: [EIGEN, REGIO],
  readAanleveringen: [REGIO],
  readStandenCsv: [REGIO],
  readKavelsCsv: [REGIO],
  readOorzakenCsv: [REGIO],
  readEigenAanleveringen: [EIGEN, REGIO],
  readEigenAanleveringenCsv: [EIGEN, REGIO],
  makeVoorbeeldbestand: [EIGEN, REGIO],
  submitDeclaratie: [EIGEN],
  checkDeclaratie: [EIGEN],
  answerDeclaratie: [EIGEN],
  readOpgaven: [EIGEN, REGIO],
  makeOpgavesjabloon: [EIGEN, REGIO],
  submitOpgave: [EIGEN],
  checkOpgave: [EIGEN],
  forecastToewijzingen: [EIGEN, REGIO],
  makeVoorbeeldberichten: [EIGEN, REGIO],
  previewContractjaar: RUIMTE,
  openContractjaar: RUIMTE,
  previewContracteerruimte: RUIMTE,
  adjustContracteerruimte: RUIMTE,
  previewEditie: REFERENTIE,
  takeOverEditie: REFERENTIE,
  takeBackEditie: REFERENTIE,
  readClickruns: [REGIO],
  readClickrun: [REGIO],
  readClickregels: [REGIO],
  exportClickinvoer: [REGIO],
  // Figures without names may still tell who they are of: a person decides whether the file goes out (ADR 0095).
  exportOpenbareRun: [REGIO],
  readClickeffecten: [EIGEN, REGIO],
  prepareClickrun: CLICK,
  checkClickrun: CLICK,
  approveClickrun: [{ rollen: ['tweede-ondertekenaar'], mits: 'eigen-regio' }],
  publishClickrun: CLICK,
  reverseClickrun: CLICK,
  calculateClick: 'publiek',
  verifyClickrun: 'publiek',
  readOpdrachten: 'publiek',
  // What was published, as nobody in particular sees it.
  readGepubliceerdeKaders: 'publiek',
  readGepubliceerdKader: 'publiek',
  readGepubliceerdStuk: 'publiek',
  // What shows of a dossier, and whether it does, the wall in the database decides.
  readDossiers: 'aangemeld',
  readDossier: 'aangemeld',
  readDossierjournaal: 'aangemeld',
  readDossierstuk: 'aangemeld',
  // For whom what of a dossier is in it, and whose consent it is, the use case decides by the party that asks.
  readBewijsbundel: 'aangemeld',
  readInstemming: 'aangemeld',
  checkJournaal: [
    { rollen: ['jurist', 'controller'], mits: 'eigen-regio' },
    { rollen: ['beheerder'], mits: 'geen' },
  ],
  eraseTekst: [{ rollen: ['jurist'], mits: 'eigen-regio' }],
  readInkooprelaties: [REGIO],
  checkInkooprelaties: RELATIES,
  submitInkooprelaties: RELATIES,
  // An address of the own organisation; of a region that it has to do with.
  readMailadres: [{ rollen: ROLLEN_ZORGAANBIEDER, mits: 'geen' }, REGIO],
  setMailadres: [
    { rollen: ROLLEN_ZORGAANBIEDER, mits: 'geen' },
    { rollen: ['inkoper', 'jurist'], mits: 'eigen-regio' },
  ],
  readOntvangstbewijzen: 'aangemeld',
  readInschrijfsluiting: [{ rollen: ROLLEN_ZORGAANBIEDER, mits: 'geen' }],
  readKadersluiting: [REGIO],
  readDialoogcontrole: 'aangemeld',
  calculateGunningsoverzicht: [REGIO],
  calculateWoonplaatsregios: 'publiek',
  addInschrijfstuk: [{ rollen: ROLLEN_ZORGAANBIEDER, mits: 'geen' }],
  addKaderstuk: stukbrengend('kader'),
  addGunningstuk: stukbrengend('gunning'),
  addBezwaarstuk: stukbrengend('bezwaar'),
  addKortGedingstuk: stukbrengend('kort-geding'),
  addOvereenkomststuk: stukbrengend('overeenkomst'),
  actOnKader: handelend('kader'),
  actOnVraag: handelend('vraag'),
  actOnInschrijving: handelend('inschrijving'),
  actOnBeoordeling: handelend('beoordeling'),
  actOnDialoog: handelend('dialoog'),
  actOnGunning: handelend('gunning'),
  actOnBezwaar: handelend('bezwaar'),
  actOnKortGeding: handelend('kort-geding'),
  actOnOvereenkomst: handelend('overeenkomst'),
  readToegang: [{ rollen: ['beheerder', 'bestuurder', 'controller', 'jurist'], mits: 'geen' }],
};
