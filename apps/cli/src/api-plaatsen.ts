import type { Operations } from '@kavel/contract/client';

/**
 * Where the use case of each command stands in the API. A command has operations, or the reason why it is of the command line
 * alone; a test holds the table to the commands and to the description of the API.
 */
export type ApiPlaats =
  | { readonly operaties: readonly (keyof Operations)[]; readonly opmerking?: string }
  | { readonly alleenHier: string };

function bij(...operaties: readonly (keyof Operations)[]): ApiPlaats {
  return { operaties };
}

function alleenHier(reden: string): ApiPlaats {
  return { alleenHier: reden };
}

const SLEUTEL = 'De sleutel is een bestand op de machine zelf, en gaat nergens heen.';
const PERSOONSGEGEVENS =
  'Zet een bestand om dat u al hebt. Er staan burgerservicenummers in; die gaan niet over de lijn als niemand ze hoeft te ontvangen.';
const MAAKT_EEN_MAP = 'Schrijft een map met bestanden. Er is niets om aan een draaiende Kavel te vragen.';
const SPEL = 'Verzet de klok; dat kan alleen in een demonstratie zonder draaiende server.';

export const API_PLAATSEN: Readonly<Record<string, ApiPlaats>> = {
  verdeel: bij('calculateVerdeling'),
  termijn: bij('calculateTermijn'),
  'tijdpad controleer': bij('checkTijdpad'),
  'tijdpad leid-af': bij('deriveTijdpad', 'readTijdpaden'),
  tarief: bij('calculateTarief', 'makeTariefbewijs', 'calculateTarieflijst', 'calculateTarieflijstCsv'),
  'beleid controleer': {
    ...bij('checkBeleid'),
    opmerking:
      'Van het beleid dat is geïnstalleerd. Een map met eigen beleid controleert u op de opdrachtregel.',
  },
  'beleid lees': bij('readKaders', 'readLeesversie', 'readBeleid'),
  'beleid verschil': bij('readBeleidsverschillen'),
  'beleid verifieer': bij('checkTariefbewijs'),
  'overeenkomst bereken': {
    ...bij('calculateOvereenkomst', 'makeBudgetformulierCsv', 'makeBudgetformulierXlsx'),
    opmerking:
      'Met de tarieven die zijn geïmporteerd. Een eigen tarievenbestand geeft u op de opdrachtregel mee.',
  },
  'contractjaar open': bij('previewContractjaar', 'openContractjaar'),
  'contractjaar ruimte': bij('previewContracteerruimte', 'adjustContracteerruimte'),
  'declaratie controleer': bij('checkDeclaratie'),
  'declaratie lees': alleenHier(PERSOONSGEGEVENS),
  'declaratie schrijf': alleenHier(PERSOONSGEGEVENS),
  'declaratie retour': {
    ...bij('answerDeclaratie'),
    opmerking: 'De API maakt een retourbericht; een ontvangen bericht leest u op de opdrachtregel.',
  },
  'declaratie inname': bij('submitDeclaratie'),
  aannames: bij('readAannames'),
  'referentie importeer': bij('previewEditie', 'takeOverEditie'),
  'referentie lijst': bij('readReferentie'),
  'referentie trek-in': bij('takeBackEditie'),
  'productie controleer': bij('checkOpgave'),
  'productie neem-in': bij('submitOpgave'),
  'productie sjabloon': bij('makeOpgavesjabloon'),
  'productie lijst': bij('readOpgaven'),
  'toewijzing lees': {
    ...bij('forecastToewijzingen'),
    opmerking: 'De prognose zegt van elk bericht of het te lezen is.',
  },
  'toewijzing prognose': bij('forecastToewijzingen'),
  click: bij('calculateClick'),
  'click verifieer': bij('verifyClickrun'),
  'click voer-uit': bij('prepareClickrun', 'readClickruns'),
  'click controleer': bij('checkClickrun'),
  'click stel-vast': bij('approveClickrun'),
  'click publiceer': bij('publishClickrun', 'readClickrun'),
  'click keer-om': bij('reverseClickrun'),
  'click effecten': bij('readClickeffecten'),
  'click exporteer': bij('exportClickinvoer', 'exportOpenbareRun'),
  'sleutel toon': alleenHier(SLEUTEL),
  'sleutel vernieuw': alleenHier(SLEUTEL),
  'sleutel ruim-op': alleenHier(SLEUTEL),
  'journaal controleer': bij('checkJournaal'),
  'journaal toon': bij('readDossierjournaal'),
  'journaal exporteer': bij('readBewijsbundel'),
  'journaal wis': bij('eraseTekst'),
  'procedure opdrachten': bij('readOpdrachten'),
  'procedure doe': bij(
    ...(['actOnKader', 'actOnVraag', 'actOnInschrijving', 'actOnBeoordeling', 'actOnGunning'] as const),
    ...([
      'actOnBezwaar',
      'actOnKortGeding',
      'actOnOvereenkomst',
      'actOnDialoog',
      'addInschrijfstuk',
    ] as const),
  ),
  'procedure stuk': bij(
    ...(['addInschrijfstuk', 'addKaderstuk', 'addGunningstuk', 'addBezwaarstuk'] as const),
    ...(['addKortGedingstuk', 'addOvereenkomststuk'] as const),
  ),
  'procedure haal-stuk': bij('readDossierstuk'),
  'procedure toon': bij('readDossier'),
  'procedure lijst': bij('readDossiers'),
  'procedure instemming': bij('readInstemming'),
  'procedure relatie': bij('checkInkooprelaties', 'submitInkooprelaties', 'readInkooprelaties'),
  'procedure ontvangstbewijs': bij('readOntvangstbewijzen'),
  'procedure sluitingsverslag': bij('readKadersluiting', 'readInschrijfsluiting'),
  'procedure gunningsoverzicht': bij('calculateGunningsoverzicht'),
  'procedure woonplaats': bij('calculateWoonplaatsregios'),
  'procedure dialoog': bij('readDialoogcontrole'),
  'procedure script': alleenHier(MAAKT_EEN_MAP),
  'procedure speel': alleenHier(SPEL),
  'post adres': bij('setMailadres', 'readMailadres'),
  'post lijst': bij('readPostbus'),
  'post verstuur': alleenHier(
    'De server verstuurt de post zelf; de opdracht is voor wie geen server draait.',
  ),
  'publiceer ics': bij('readTijdpaden', 'makeTijdpadagenda'),
  demo: alleenHier('Start de server waar de API op staat.'),
  'simuleer jaar': alleenHier(MAAKT_EEN_MAP),
  'simuleer zorgaanbieders': bij('readProefaanbieders'),
  'simuleer toewijzingen': bij('makeVoorbeeldberichten'),
};
