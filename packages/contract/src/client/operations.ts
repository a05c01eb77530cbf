// Generated from the description of the API (npm run generate).
import type {
  Aanleveringen,
  Aanleveruitslag,
  Aannames,
  Beleid,
  Beleidscontrole,
  Beleidsverschillen,
  Beoordelinghandeling,
  Beoordelinghandelingsantwoord,
  Bewijscontrole,
  Bezwaarhandeling,
  Bezwaarhandelingsantwoord,
  Clickdocument,
  Clickeffecten,
  Clickinvoer,
  Clickmaandstand,
  Clickrunregels,
  Clickuitkomst,
  Clickverificatie,
  Contractjaaruitslag,
  Contractjaren,
  Dialoogcontrole,
  Dialooghandeling,
  Dialooghandelingsantwoord,
  Dossier,
  Dossierjournaal,
  Dossiers,
  Editieantwoord,
  EigenAanleveringen,
  Feiten,
  GepubliceerdKader,
  GepubliceerdeKaders,
  Gunninghandeling,
  Gunninghandelingsantwoord,
  Gunningsoverzicht,
  Gunningsvraag,
  Inkooprelaties,
  Inschrijfsluiting,
  Inschrijvinghandeling,
  Inschrijvinghandelingsantwoord,
  Instemming,
  Journaalcontrole,
  Kaderhandeling,
  Kaderhandelingsantwoord,
  Kaders,
  Kadersluiting,
  Kortgedinghandeling,
  Kortgedinghandelingsantwoord,
  Leesversie,
  MaandAntwoord,
  Mailadres,
  Mailadresantwoord,
  Ontvangstbewijzen,
  Opdrachten,
  OpenbareExport,
  Opgaven,
  Opgaveuitslag,
  Overeenkomsthandeling,
  Overeenkomsthandelingsantwoord,
  Overeenkomstuitslag,
  Postbus,
  Prestatieuitleg,
  Proefaanbieders,
  Prognose,
  Referentiestand,
  Relatieuitkomst,
  Retourcodes,
  Ruimteversie,
  Ruimtevoorbeeld,
  Ruimtevraag,
  Sessie,
  TariefAntwoord,
  TariefVraag,
  Tariefbewijs,
  Tarieflijstuitslag,
  Termijnantwoord,
  Termijnvraag,
  Themas,
  Tijdpadafleiding,
  Tijdpadcontrole,
  Tijdpaden,
  Toegang,
  Uitnutting,
  Verdeelvraag,
  Verdeling,
  Voorbeeldberichten,
  Voorbeelden,
  Vraaghandeling,
  Vraaghandelingsantwoord,
  Wissing,
  Wissingvraag,
  Woonplaatsregios,
  Woonplaatsvraag,
  ZorgaanbiederJaar,
  Zorgaanbieders,
} from '../index.ts';
import type { Download } from './download.ts';

/** How each operation travels. */
export const OPERATIONS = {
  readSessie: { method: 'GET', path: '/v1/sessie', answer: 'json' },
  readToegang: { method: 'GET', path: '/v1/toegang', answer: 'json' },
  readPostbus: { method: 'GET', path: '/v1/postbus', answer: 'json' },
  readMailadres: { method: 'GET', path: '/v1/regios/{regio}/mailadres', answer: 'json' },
  setMailadres: {
    method: 'PUT',
    path: '/v1/regios/{regio}/mailadres',
    answer: 'json',
    takes: 'application/json',
  },
  readContractjaren: { method: 'GET', path: '/v1/contractjaren', answer: 'json' },
  readUitnutting: { method: 'GET', path: '/v1/regios/{regio}/jaren/{jaar}/uitnutting', answer: 'json' },
  readUitnuttingCsv: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/uitnutting.csv',
    answer: 'file',
  },
  readUitnuttingMaand: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}',
    answer: 'json',
  },
  readZorgaanbieders: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/zorgaanbieders',
    answer: 'json',
  },
  readZorgaanbieder: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/zorgaanbieders/{agb}',
    answer: 'json',
  },
  readBeleid: { method: 'GET', path: '/v1/beleid', answer: 'json' },
  readThemas: { method: 'GET', path: '/v1/themas', answer: 'json' },
  readVoorbeelden: { method: 'GET', path: '/v1/voorbeelden', answer: 'json' },
  readKaders: { method: 'GET', path: '/v1/kaders', answer: 'json' },
  readFeiten: { method: 'GET', path: '/v1/feiten', answer: 'json' },
  calculateTarief: {
    method: 'POST',
    path: '/v1/tariefberekeningen',
    answer: 'json',
    takes: 'application/json',
  },
  readProefaanbieders: { method: 'GET', path: '/v1/proefaanbieders', answer: 'json' },
  readAanleveringen: { method: 'GET', path: '/v1/regios/{regio}/jaren/{jaar}/aanleveringen', answer: 'json' },
  readStandenCsv: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/aanleveringen/standen.csv',
    answer: 'file',
  },
  readKavelsCsv: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/aanleveringen/kavels.csv',
    answer: 'file',
  },
  readOorzakenCsv: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/aanleveringen/oorzaken.csv',
    answer: 'file',
  },
  readEigenAanleveringen: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/zorgaanbieders/{agb}/aanleveringen',
    answer: 'json',
  },
  readEigenAanleveringenCsv: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/zorgaanbieders/{agb}/aanleveringen.csv',
    answer: 'file',
  },
  makeVoorbeeldbestand: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/zorgaanbieders/{agb}/voorbeeldbestand',
    answer: 'file',
  },
  readRetourcodes: { method: 'GET', path: '/v1/retourcodes', answer: 'json' },
  readAannames: { method: 'GET', path: '/v1/aannames', answer: 'json' },
  calculateVerdeling: { method: 'POST', path: '/v1/verdelingen', answer: 'json', takes: 'application/json' },
  calculateTermijn: {
    method: 'POST',
    path: '/v1/termijnberekeningen',
    answer: 'json',
    takes: 'application/json',
  },
  readTijdpaden: { method: 'GET', path: '/v1/tijdpaden', answer: 'json' },
  makeTijdpadagenda: { method: 'GET', path: '/v1/tijdpaden/{tijdpad}/agenda.ics', answer: 'file' },
  checkTijdpad: {
    method: 'POST',
    path: '/v1/tijdpadcontroles',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  deriveTijdpad: {
    method: 'POST',
    path: '/v1/tijdpadafleidingen',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  calculateOvereenkomst: {
    method: 'POST',
    path: '/v1/overeenkomstberekeningen',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  makeBudgetformulierCsv: {
    method: 'POST',
    path: '/v1/overeenkomstberekeningen/budgetformulier.csv',
    answer: 'file',
    takes: 'application/octet-stream',
  },
  makeBudgetformulierXlsx: {
    method: 'POST',
    path: '/v1/overeenkomstberekeningen/budgetformulier.xlsx',
    answer: 'file',
    takes: 'application/octet-stream',
  },
  calculateTarieflijst: {
    method: 'POST',
    path: '/v1/tarieflijsten',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  calculateTarieflijstCsv: {
    method: 'POST',
    path: '/v1/tarieflijsten/uitkomsten.csv',
    answer: 'file',
    takes: 'application/octet-stream',
  },
  readLeesversie: { method: 'GET', path: '/v1/kaders/{kader}/leesversie', answer: 'json' },
  readBeleidsverschillen: { method: 'GET', path: '/v1/beleidsverschillen', answer: 'json' },
  checkBeleid: { method: 'GET', path: '/v1/beleid/controle', answer: 'json' },
  makeTariefbewijs: { method: 'POST', path: '/v1/tariefbewijzen', answer: 'json', takes: 'application/json' },
  checkTariefbewijs: {
    method: 'POST',
    path: '/v1/tariefbewijzen/controle',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  previewContractjaar: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/contractjaar/controle',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  openContractjaar: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/contractjaar',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  previewContracteerruimte: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/contracteerruimte/controle',
    answer: 'json',
    takes: 'application/json',
  },
  adjustContracteerruimte: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/contracteerruimte',
    answer: 'json',
    takes: 'application/json',
  },
  submitDeclaratie: {
    method: 'POST',
    path: '/v1/declaraties',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  checkDeclaratie: {
    method: 'POST',
    path: '/v1/declaraties/controle',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  answerDeclaratie: {
    method: 'POST',
    path: '/v1/declaraties/retour',
    answer: 'file',
    takes: 'application/octet-stream',
  },
  readOpgaven: { method: 'GET', path: '/v1/productie', answer: 'json' },
  submitOpgave: { method: 'POST', path: '/v1/productie', answer: 'json', takes: 'application/octet-stream' },
  makeOpgavesjabloon: { method: 'GET', path: '/v1/productie/sjabloon.xlsx', answer: 'file' },
  checkOpgave: {
    method: 'POST',
    path: '/v1/productie/controle',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  readReferentie: { method: 'GET', path: '/v1/referentie', answer: 'json' },
  readPrestatieuitleg: { method: 'GET', path: '/v1/referentie/prestaties/{prestatie}', answer: 'json' },
  previewEditie: {
    method: 'POST',
    path: '/v1/referentie/controle',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  takeOverEditie: {
    method: 'POST',
    path: '/v1/referentie/edities',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  takeBackEditie: { method: 'POST', path: '/v1/referentie/edities/{versie}/intrekking', answer: 'json' },
  makeVoorbeeldberichten: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/voorbeeldberichten',
    answer: 'json',
  },
  forecastToewijzingen: {
    method: 'POST',
    path: '/v1/toewijzingen/prognose',
    answer: 'json',
    takes: 'multipart/form-data',
  },
  readClickruns: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns',
    answer: 'json',
  },
  prepareClickrun: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns',
    answer: 'json',
  },
  readClickrun: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/{volgnummer}',
    answer: 'json',
  },
  readClickregels: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/{volgnummer}/regels',
    answer: 'json',
  },
  exportClickinvoer: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/invoer',
    answer: 'json',
  },
  exportOpenbareRun: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/openbaar',
    answer: 'json',
  },
  readClickeffecten: {
    method: 'GET',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickeffecten',
    answer: 'json',
  },
  checkClickrun: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/controle',
    answer: 'json',
  },
  approveClickrun: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/vaststelling',
    answer: 'json',
  },
  publishClickrun: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/publicatie',
    answer: 'json',
  },
  reverseClickrun: {
    method: 'POST',
    path: '/v1/regios/{regio}/jaren/{jaar}/maanden/{maand}/clickruns/omkering',
    answer: 'json',
  },
  calculateClick: {
    method: 'POST',
    path: '/v1/clickberekeningen',
    answer: 'json',
    takes: 'application/json',
  },
  verifyClickrun: {
    method: 'POST',
    path: '/v1/clickverificaties',
    answer: 'json',
    takes: 'application/json',
  },
  readOpdrachten: { method: 'GET', path: '/v1/procedure/opdrachten', answer: 'json' },
  readDossiers: { method: 'GET', path: '/v1/regios/{regio}/dossiers/{soort}', answer: 'json' },
  readDossier: { method: 'GET', path: '/v1/regios/{regio}/dossiers/{soort}/{id}', answer: 'json' },
  readDossierjournaal: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/{soort}/{id}/journaal',
    answer: 'json',
  },
  readDossierstuk: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/{soort}/{id}/stukken/{sha256}',
    answer: 'file',
  },
  readGepubliceerdeKaders: { method: 'GET', path: '/v1/regios/{regio}/kaders', answer: 'json' },
  readGepubliceerdKader: { method: 'GET', path: '/v1/regios/{regio}/kaders/{kader}', answer: 'json' },
  readGepubliceerdStuk: {
    method: 'GET',
    path: '/v1/regios/{regio}/kaders/{kader}/stukken/{sha256}',
    answer: 'file',
  },
  readOntvangstbewijzen: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/inschrijving/{id}/ontvangstbewijzen',
    answer: 'json',
  },
  readInschrijfsluiting: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/inschrijving/{id}/sluitingsverslag',
    answer: 'json',
  },
  readKadersluiting: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/kader/{id}/sluitingsverslag',
    answer: 'json',
  },
  readDialoogcontrole: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/dialoog/{id}/controle',
    answer: 'json',
  },
  calculateGunningsoverzicht: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/kader/{id}/gunningsoverzicht',
    answer: 'json',
    takes: 'application/json',
  },
  calculateWoonplaatsregios: {
    method: 'POST',
    path: '/v1/woonplaatsregios',
    answer: 'json',
    takes: 'application/json',
  },
  actOnKader: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/kader/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnVraag: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/vraag/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnInschrijving: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/inschrijving/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnBeoordeling: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/beoordeling/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnDialoog: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/dialoog/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnGunning: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/gunning/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnBezwaar: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/bezwaar/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnKortGeding: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/kort-geding/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  actOnOvereenkomst: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/overeenkomst/{id}/handelingen',
    answer: 'json',
    takes: 'application/json',
  },
  addInschrijfstuk: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/inschrijving/{id}/stukken',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  addKaderstuk: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/kader/{id}/stukken',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  addGunningstuk: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/gunning/{id}/stukken',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  addBezwaarstuk: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/bezwaar/{id}/stukken',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  addKortGedingstuk: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/kort-geding/{id}/stukken',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  addOvereenkomststuk: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/overeenkomst/{id}/stukken',
    answer: 'json',
    takes: 'application/octet-stream',
  },
  readInstemming: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/inschrijving/{id}/instemming',
    answer: 'json',
  },
  checkJournaal: { method: 'GET', path: '/v1/regios/{regio}/journaal/controle', answer: 'json' },
  readBewijsbundel: {
    method: 'GET',
    path: '/v1/regios/{regio}/dossiers/{soort}/{id}/bewijsbundel',
    answer: 'file',
  },
  eraseTekst: {
    method: 'POST',
    path: '/v1/regios/{regio}/dossiers/{soort}/{id}/journaal/{nummer}/wissingen',
    answer: 'json',
    takes: 'application/json',
  },
  readInkooprelaties: { method: 'GET', path: '/v1/regios/{regio}/inkooprelaties', answer: 'json' },
  submitInkooprelaties: {
    method: 'POST',
    path: '/v1/regios/{regio}/inkooprelaties',
    answer: 'json',
    takes: 'text/csv',
  },
  checkInkooprelaties: {
    method: 'POST',
    path: '/v1/regios/{regio}/inkooprelaties/controle',
    answer: 'json',
    takes: 'text/csv',
  },
} as const;

/** What each operation asks and answers. */
export type Operations = {
  /** Wie is er aangemeld, en voor welke organisatie? */
  readonly readSessie: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Sessie;
  };
  /** Het toegangslog van uw organisatie, of van alle voor de beheerder; nieuwste eerst */
  readonly readToegang: {
    readonly question: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
    readonly answer: Toegang;
  };
  /** Berichten aan uw organisatie over de inkoopprocedure, nieuwste eerst */
  readonly readPostbus: {
    readonly question: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
    readonly answer: Postbus;
  };
  /** Naar welk adres uw organisatie haar mail over een regio krijgt */
  readonly readMailadres: {
    readonly question: { readonly regio: string };
    readonly answer: Mailadresantwoord;
  };
  /** Vastleggen naar welk adres uw organisatie haar mail over een regio krijgt */
  readonly setMailadres: {
    readonly question: { readonly regio: string };
    readonly body: Mailadres;
    readonly answer: Mailadresantwoord;
  };
  /** Alle regio’s en jaren */
  readonly readContractjaren: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Contractjaren;
  };
  /** De uitnutting van één regio en één jaar, per maand en kavel */
  readonly readUitnutting: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Uitnutting;
  };
  /** Dezelfde cijfers als CSV: puntkomma, euro met komma, UTF-8 met BOM */
  readonly readUitnuttingCsv: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Download;
  };
  /** De uitnutting van één maand */
  readonly readUitnuttingMaand: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: MaandAntwoord;
  };
  /** De zorgaanbieders van één regio en één jaar */
  readonly readZorgaanbieders: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Zorgaanbieders;
  };
  /** Het jaar van één zorgaanbieder, met de afleiding van elk bedrag */
  readonly readZorgaanbieder: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly agb: string };
    readonly answer: ZorgaanbiederJaar;
  };
  /** Al het beleid als gegevens, om zelf mee te rekenen */
  readonly readBeleid: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Beleid;
  };
  /** Wat beleid zegt, per thema, en hoe de inkoop verloopt */
  readonly readThemas: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Themas;
  };
  /** De voorbeelden die bij het beleid horen */
  readonly readVoorbeelden: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Voorbeelden;
  };
  /** Het beleid dat Kavel kent */
  readonly readKaders: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Kaders;
  };
  /** De feiten waar beleid naar kan vragen */
  readonly readFeiten: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Feiten;
  };
  /** Het tariefpercentage voor één situatie, stap voor stap */
  readonly calculateTarief: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: TariefVraag;
    readonly answer: TariefAntwoord;
  };
  /** Fictieve zorgaanbieders met hun feiten, van één regio of van alle */
  readonly readProefaanbieders: {
    readonly question: { readonly regio?: string | undefined };
    readonly answer: Proefaanbieders;
  };
  /** Wie declareerde, wat is geweigerd en waarom, per maand van één regio en één jaar */
  readonly readAanleveringen: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Aanleveringen;
  };
  /** Per zorgaanbieder en maand als CSV */
  readonly readStandenCsv: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Download;
  };
  /** Gedeclareerd per maand en kavel naast de afspraak, als CSV */
  readonly readKavelsCsv: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Download;
  };
  /** Waarom bestanden zijn geweigerd, als CSV */
  readonly readOorzakenCsv: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly answer: Download;
  };
  /** De bestanden van één zorgaanbieder, met gedeclareerd naast afgesproken */
  readonly readEigenAanleveringen: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly agb: string };
    readonly answer: EigenAanleveringen;
  };
  /** De bestanden van één zorgaanbieder als CSV */
  readonly readEigenAanleveringenCsv: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly agb: string };
    readonly answer: Download;
  };
  /** Een fictief declaratiebestand om mee te proberen; elke keer een ander */
  readonly makeVoorbeeldbestand: {
    readonly question: {
      readonly maand: number;
      readonly regels?: number | undefined;
      readonly fouten?: boolean | undefined;
      readonly regio: string;
      readonly jaar: number;
      readonly agb: string;
    };
    readonly answer: Download;
  };
  /** De retourcodes die Kavel kent, in gewone taal */
  readonly readRetourcodes: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Retourcodes;
  };
  /** Wat de bronnen openlaten, en wat Kavel dan doet */
  readonly readAannames: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Aannames;
  };
  /** Een bedrag verdelen naar gewicht, tot op de cent sluitend */
  readonly calculateVerdeling: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Verdeelvraag;
    readonly answer: Verdeling;
  };
  /** Wanneer een termijn eindigt, met werkdagen en feestdagen */
  readonly calculateTermijn: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Termijnvraag;
    readonly answer: Termijnantwoord;
  };
  /** De tijdpaden die bij Kavel horen, met hun dagen */
  readonly readTijdpaden: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Tijdpaden;
  };
  /** Een tijdpad als agenda (iCalendar) */
  readonly makeTijdpadagenda: {
    readonly question: { readonly tijdpad: string };
    readonly answer: Download;
  };
  /** Tegenspraken in een tijdpad: datums, weekdagen, volgorde en termijnen */
  readonly checkTijdpad: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Blob;
    readonly answer: Tijdpadcontrole;
  };
  /** Elke dag van een tijdpad, van de ankerdatums en de termijnen tussen stappen */
  readonly deriveTijdpad: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Blob;
    readonly answer: Tijdpadafleiding;
  };
  /** De productieafspraken van een regio: volume, prijs, bedrag, grenzen */
  readonly calculateOvereenkomst: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Blob;
    readonly answer: Overeenkomstuitslag;
  };
  /** Hetzelfde als budgetformulier voor de NZa, als CSV */
  readonly makeBudgetformulierCsv: {
    readonly question: { readonly indiening?: 'tweezijdig' | 'eenzijdig' | undefined };
    readonly body: Blob;
    readonly answer: Download;
  };
  /** Hetzelfde als budgetformulier voor de NZa, als werkmap */
  readonly makeBudgetformulierXlsx: {
    readonly question: { readonly indiening?: 'tweezijdig' | 'eenzijdig' | undefined };
    readonly body: Blob;
    readonly answer: Download;
  };
  /** De tariefpercentages van een lijst met zorgaanbieders, en waar zij op uitkomen */
  readonly calculateTarieflijst: {
    readonly question: {
      readonly zorgkantoor:
        'zilveren-kruis' | 'vgz' | 'menzis' | 'cz' | 'salland' | 'dsw' | 'zorg-en-zekerheid';
      readonly jaar: number;
      readonly sector?: 'VV' | 'GZ' | 'GGZ' | undefined;
      readonly peildatum?: string | undefined;
      readonly kennisdatum?: string | undefined;
    };
    readonly body: Blob;
    readonly answer: Tarieflijstuitslag;
  };
  /** Hetzelfde als tabel: één rij voor elke regel van de lijst */
  readonly calculateTarieflijstCsv: {
    readonly question: {
      readonly zorgkantoor:
        'zilveren-kruis' | 'vgz' | 'menzis' | 'cz' | 'salland' | 'dsw' | 'zorg-en-zekerheid';
      readonly jaar: number;
      readonly sector?: 'VV' | 'GZ' | 'GGZ' | undefined;
      readonly peildatum?: string | undefined;
      readonly kennisdatum?: string | undefined;
    };
    readonly body: Blob;
    readonly answer: Download;
  };
  /** Een kader of wijziging in gewone taal, gemaakt van de gegevens en niets anders */
  readonly readLeesversie: {
    readonly question: { readonly kader: string };
    readonly answer: Leesversie;
  };
  /** Wat er verschilt tussen twee dagen, twee kennisdatums of twee zorgkantoren */
  readonly readBeleidsverschillen: {
    readonly question: {
      readonly zorgkantoor:
        'zilveren-kruis' | 'vgz' | 'menzis' | 'cz' | 'salland' | 'dsw' | 'zorg-en-zekerheid';
      readonly sector: 'VV' | 'GZ' | 'GGZ';
      readonly kavel: 'ZZP' | 'VPT' | 'MPT' | 'MEERZORG_GZ' | 'MEERZORG_VVGGZ';
      readonly peildatum: string;
      readonly kennisdatum?: string | undefined;
      readonly metZorgkantoor?:
        'zilveren-kruis' | 'vgz' | 'menzis' | 'cz' | 'salland' | 'dsw' | 'zorg-en-zekerheid' | undefined;
      readonly metPeildatum?: string | undefined;
      readonly metKennisdatum?: string | undefined;
    };
    readonly answer: Beleidsverschillen;
  };
  /** Wat een controle van het beleid van Kavel vindt, vandaag */
  readonly checkBeleid: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Beleidscontrole;
  };
  /** Het bewijs bij een tarief, om het later precies zo na te rekenen */
  readonly makeTariefbewijs: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: TariefVraag;
    readonly answer: Tariefbewijs;
  };
  /** Een tariefbewijs narekenen, en zeggen of het klopt */
  readonly checkTariefbewijs: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Blob;
    readonly answer: Bewijscontrole;
  };
  /** Wat openen zou doen, zonder iets te bewaren */
  readonly previewContractjaar: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly body: Blob;
    readonly answer: Contractjaaruitslag;
  };
  /** Een contractjaar openen: ruimte, zorgaanbieders, afspraken en tarieven, alles of niets */
  readonly openContractjaar: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly body: Blob;
    readonly answer: Contractjaaruitslag;
  };
  /** Wat een nieuwe versie van de contracteerruimte volgt en moet dragen; er wordt niets bewaard */
  readonly previewContracteerruimte: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly body: Ruimtevraag;
    readonly answer: Ruimtevoorbeeld;
  };
  /** Een nieuwe versie van de contracteerruimte; If-Match is de versie die u bekeek, zoals "1" */
  readonly adjustContracteerruimte: {
    readonly question: { readonly regio: string; readonly jaar: number };
    readonly body: Ruimtevraag;
    readonly answer: Ruimteversie;
  };
  /** Een declaratiebestand aanleveren: het wordt heel bewaard, of helemaal niet */
  readonly submitDeclaratie: {
    readonly question: { readonly zorgaanbieder: string };
    readonly body: Blob;
    readonly answer: Aanleveruitslag;
  };
  /** Hetzelfde oordeel zonder iets te bewaren */
  readonly checkDeclaratie: {
    readonly question: { readonly zorgaanbieder: string };
    readonly body: Blob;
    readonly answer: Aanleveruitslag;
  };
  /** Het retourbericht AW320 bij een bestand; er wordt niets bewaard en de indeling is afgeleid */
  readonly answerDeclaratie: {
    readonly question: { readonly zorgaanbieder: string };
    readonly body: Blob;
    readonly answer: Download;
  };
  /** De opgaven van een regio en jaar, of van één zorgaanbieder daarin */
  readonly readOpgaven: {
    readonly question: {
      readonly regio: string;
      readonly jaar: number;
      readonly agb?: string | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
    };
    readonly answer: Opgaven;
  };
  /** Een opgave van productie innemen: het hele bestand, of niets */
  readonly submitOpgave: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly agb: string };
    readonly body: Blob;
    readonly answer: Opgaveuitslag;
  };
  /** Een werkmap om in te vullen, met wat is afgesproken */
  readonly makeOpgavesjabloon: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly agb: string };
    readonly answer: Download;
  };
  /** Hetzelfde oordeel, met wat er zou veranderen, zonder iets te bewaren */
  readonly checkOpgave: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly agb: string };
    readonly body: Blob;
    readonly answer: Opgaveuitslag;
  };
  /** Waarmee Kavel nu toetst, en elke editie die ooit is overgenomen */
  readonly readReferentie: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Referentiestand;
  };
  /** Met welke codes een prestatie mag en wanneer, en haar tarief */
  readonly readPrestatieuitleg: {
    readonly question: { readonly prestatie: string };
    readonly answer: Prestatieuitleg;
  };
  /** Wat een nieuwe editie verandert; er wordt niets bewaard */
  readonly previewEditie: {
    readonly question: {
      readonly soort: 'koppeltabel' | 'retourcodes' | 'tarieven';
      readonly bron: string;
      readonly vanaf?: string | undefined;
      readonly totEnMet?: string | undefined;
    };
    readonly body: Blob;
    readonly answer: Editieantwoord;
  };
  /** Laat een editie gelden die als deze versie is bekeken */
  readonly takeOverEditie: {
    readonly question: {
      readonly soort: 'koppeltabel' | 'retourcodes' | 'tarieven';
      readonly bron: string;
      readonly vanaf?: string | undefined;
      readonly totEnMet?: string | undefined;
      readonly versie: string;
    };
    readonly body: Blob;
    readonly answer: Referentiestand;
  };
  /** Trek een editie in: wat er daarvoor gold, geldt weer */
  readonly takeBackEditie: {
    readonly question: { readonly versie: string };
    readonly answer: Referentiestand;
  };
  /** Fictieve iWlz-berichten die bij een gesimuleerd jaar passen, om een prognose te proberen */
  readonly makeVoorbeeldberichten: {
    readonly question: { readonly agb?: string | undefined; readonly regio: string; readonly jaar: number };
    readonly answer: Voorbeeldberichten;
  };
  /** Verwachte etmalen uit iWlz-berichten, naast wat is gedeclareerd; er wordt niets bewaard */
  readonly forecastToewijzingen: {
    readonly question: {
      readonly regio: string;
      readonly jaar: number;
      readonly agb?: string | undefined;
      readonly mutatiedag?: 'telt-mee' | 'telt-niet-mee' | undefined;
      readonly deeltijd?: 'naar-rato' | 'elke-dag' | undefined;
      readonly percentage?: 'naar-rato' | 'elke-dag' | undefined;
      readonly overlap?: 'laatste-ingang' | 'beide' | undefined;
    };
    readonly body: FormData;
    readonly answer: Prognose;
  };
  /** De click van een maand: elke run, wie wat deed, en wat aan de beurt is */
  readonly readClickruns: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickmaandstand;
  };
  /** Maak de run van een maand als concept, uit de ingenomen declaraties */
  readonly prepareClickrun: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickmaandstand;
  };
  /** Een hele run met certificaat, om na te rekenen; van een omkering de run die zij terugneemt */
  readonly readClickrun: {
    readonly question: {
      readonly regio: string;
      readonly jaar: number;
      readonly maand: number;
      readonly volgnummer: number;
    };
    readonly answer: Clickuitkomst;
  };
  /** De regels van een run per zorgaanbieder en kavel, ook van een concept */
  readonly readClickregels: {
    readonly question: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly regio: string;
      readonly jaar: number;
      readonly maand: number;
      readonly volgnummer: number;
    };
    readonly answer: Clickrunregels;
  };
  /** De invoer van de run die geldt, zoals POST /v1/clickberekeningen die neemt */
  readonly exportClickinvoer: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickinvoer;
  };
  /** De gepubliceerde run zonder namen; of het bestand naar buiten mag, beslist u */
  readonly exportOpenbareRun: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: OpenbareExport;
  };
  /** Wat vroeg of laat declareren opleverde of kostte; van één zorgaanbieder zodra er is gepubliceerd */
  readonly readClickeffecten: {
    readonly question: {
      readonly agb?: string | undefined;
      readonly regio: string;
      readonly jaar: number;
      readonly maand: number;
    };
    readonly answer: Clickeffecten;
  };
  /** Reken de run van een maand na en zet die op gecontroleerd */
  readonly checkClickrun: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickmaandstand;
  };
  /** Stel de run vast en boek hem; wie hem voorbereidde, kan dit niet */
  readonly approveClickrun: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickmaandstand;
  };
  /** Maak de cijfers van een vastgestelde run openbaar */
  readonly publishClickrun: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickmaandstand;
  };
  /** Maak de omkering van een vastgestelde run, als concept */
  readonly reverseClickrun: {
    readonly question: { readonly regio: string; readonly jaar: number; readonly maand: number };
    readonly answer: Clickmaandstand;
  };
  /** Reken één run uit zijn invoer, met certificaat; er wordt niets bewaard */
  readonly calculateClick: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Clickinvoer;
    readonly answer: Clickuitkomst;
  };
  /** Reken een run na, met AGB-codes of zonder namen; er wordt niets bewaard */
  readonly verifyClickrun: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Clickdocument;
    readonly answer: Clickverificatie;
  };
  /** Welke opdrachten elke soort dossier kent: wie, vanuit welke stand, en waarheen */
  readonly readOpdrachten: {
    readonly question: Readonly<Record<string, never>>;
    readonly answer: Opdrachten;
  };
  /** De dossiers van één soort in een regio die u mag zien, of van één kader daarin */
  readonly readDossiers: {
    readonly question: {
      readonly kader?: string | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly regio: string;
      readonly soort:
        | 'kader'
        | 'vraag'
        | 'inschrijving'
        | 'beoordeling'
        | 'dialoog'
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
    };
    readonly answer: Dossiers;
  };
  /** Een dossier zoals u het mag zien; de ETag is de versie, voor If-Match bij een handeling */
  readonly readDossier: {
    readonly question: {
      readonly regio: string;
      readonly soort:
        | 'kader'
        | 'vraag'
        | 'inschrijving'
        | 'beoordeling'
        | 'dialoog'
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
      readonly id: string;
    };
    readonly answer: Dossier;
  };
  /** Wat er met een dossier is gedaan, voor zover u het mag lezen, met de ketens die het bewijzen */
  readonly readDossierjournaal: {
    readonly question: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly regio: string;
      readonly soort:
        | 'kader'
        | 'vraag'
        | 'inschrijving'
        | 'beoordeling'
        | 'dialoog'
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
      readonly id: string;
    };
    readonly answer: Dossierjournaal;
  };
  /** De bytes van een stuk dat in het dossier staat zoals u het ziet */
  readonly readDossierstuk: {
    readonly question: {
      readonly regio: string;
      readonly soort:
        | 'kader'
        | 'vraag'
        | 'inschrijving'
        | 'beoordeling'
        | 'dialoog'
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
      readonly id: string;
      readonly sha256: string;
    };
    readonly answer: Download;
  };
  /** De gepubliceerde kaders van een regio, zonder aanmelden */
  readonly readGepubliceerdeKaders: {
    readonly question: { readonly regio: string };
    readonly answer: GepubliceerdeKaders;
  };
  /** Een gepubliceerd kader met zijn tijdpad en publicaties, zonder aanmelden */
  readonly readGepubliceerdKader: {
    readonly question: { readonly regio: string; readonly kader: string };
    readonly answer: GepubliceerdKader;
  };
  /** De bytes van een stuk dat een gepubliceerd kader noemt, zonder aanmelden */
  readonly readGepubliceerdStuk: {
    readonly question: { readonly regio: string; readonly kader: string; readonly sha256: string };
    readonly answer: Download;
  };
  /** Het ontvangstbewijs van elke keer dat er voor een inschrijving iets is ingediend */
  readonly readOntvangstbewijzen: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly answer: Ontvangstbewijzen;
  };
  /** Wat er van uw inschrijving niet meetelde toen zij sloot; vanaf de sluiting */
  readonly readInschrijfsluiting: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly answer: Inschrijfsluiting;
  };
  /** Welke inschrijvingen op een kader op tijd, te laat of ingetrokken zijn; vanaf de sluiting */
  readonly readKadersluiting: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly answer: Kadersluiting;
  };
  /** Hoe een dialoog er vandaag voor staat: onderwerpen, bevindingen en open afspraken */
  readonly readDialoogcontrole: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly answer: Dialoogcontrole;
  };
  /** Wat de voorgestelde gunningen van een regio samen veranderen, voordat erover is beslist */
  readonly calculateGunningsoverzicht: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Gunningsvraag;
    readonly answer: Gunningsoverzicht;
  };
  /** In welke regio’s een zorgaanbieder zich inschrijft, uit aantallen cliënten per gemeente */
  readonly calculateWoonplaatsregios: {
    readonly question: Readonly<Record<string, never>>;
    readonly body: Woonplaatsvraag;
    readonly answer: Woonplaatsregios;
  };
  /** Een handeling op een kader; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnKader: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Kaderhandeling;
    readonly answer: Kaderhandelingsantwoord;
  };
  /** Een handeling op een vraag; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnVraag: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Vraaghandeling;
    readonly answer: Vraaghandelingsantwoord;
  };
  /** Een handeling op een inschrijving; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnInschrijving: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Inschrijvinghandeling;
    readonly answer: Inschrijvinghandelingsantwoord;
  };
  /** Een handeling op een beoordeling; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnBeoordeling: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Beoordelinghandeling;
    readonly answer: Beoordelinghandelingsantwoord;
  };
  /** Een handeling op een dialoog; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnDialoog: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Dialooghandeling;
    readonly answer: Dialooghandelingsantwoord;
  };
  /** Een handeling op een gunning; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnGunning: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Gunninghandeling;
    readonly answer: Gunninghandelingsantwoord;
  };
  /** Een handeling op een bezwaar; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnBezwaar: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Bezwaarhandeling;
    readonly answer: Bezwaarhandelingsantwoord;
  };
  /** Een handeling op een kort geding; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnKortGeding: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Kortgedinghandeling;
    readonly answer: Kortgedinghandelingsantwoord;
  };
  /** Een handeling op een overeenkomst; If-Match is de versie die u zag, "0" als het dossier er nog niet is */
  readonly actOnOvereenkomst: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly body: Overeenkomsthandeling;
    readonly answer: Overeenkomsthandelingsantwoord;
  };
  /** Een stuk aan een inschrijving toevoegen; hash, omvang en moment bepaalt Kavel zelf */
  readonly addInschrijfstuk: {
    readonly question: {
      readonly stuk: string;
      readonly stuksoort:
        | 'bestuursverklaring'
        | 'instemmingsverklaring'
        | 'gewijzigde-gegevens'
        | 'aanbiedingsbrief'
        | 'bedrijfsplan'
        | 'financieel-plan'
        | 'beknopt-plan';
      readonly naam: string;
      readonly regio: string;
      readonly id: string;
    };
    readonly body: Blob;
    readonly answer: Inschrijvinghandelingsantwoord;
  };
  /** Een stuk bij een kader bewaren; hash, omvang en moment bepaalt Kavel zelf */
  readonly addKaderstuk: {
    readonly question: {
      readonly naam: string;
      readonly inzage: 'eigen' | 'partijen';
      readonly regio: string;
      readonly id: string;
    };
    readonly body: Blob;
    readonly answer: Kaderhandelingsantwoord;
  };
  /** Een stuk bij een gunning bewaren; hash, omvang en moment bepaalt Kavel zelf */
  readonly addGunningstuk: {
    readonly question: {
      readonly naam: string;
      readonly inzage: 'eigen' | 'partijen';
      readonly regio: string;
      readonly id: string;
    };
    readonly body: Blob;
    readonly answer: Gunninghandelingsantwoord;
  };
  /** Een stuk bij een bezwaar bewaren; hash, omvang en moment bepaalt Kavel zelf */
  readonly addBezwaarstuk: {
    readonly question: {
      readonly naam: string;
      readonly inzage: 'eigen' | 'partijen';
      readonly regio: string;
      readonly id: string;
    };
    readonly body: Blob;
    readonly answer: Bezwaarhandelingsantwoord;
  };
  /** Een stuk bij een kort geding bewaren; hash, omvang en moment bepaalt Kavel zelf */
  readonly addKortGedingstuk: {
    readonly question: {
      readonly naam: string;
      readonly inzage: 'eigen' | 'partijen';
      readonly regio: string;
      readonly id: string;
    };
    readonly body: Blob;
    readonly answer: Kortgedinghandelingsantwoord;
  };
  /** Een stuk bij een overeenkomst bewaren; hash, omvang en moment bepaalt Kavel zelf */
  readonly addOvereenkomststuk: {
    readonly question: {
      readonly naam: string;
      readonly inzage: 'eigen' | 'partijen';
      readonly regio: string;
      readonly id: string;
    };
    readonly body: Blob;
    readonly answer: Overeenkomsthandelingsantwoord;
  };
  /** Met welke clausules van het kader een zorgaanbieder akkoord is door zich in te schrijven */
  readonly readInstemming: {
    readonly question: { readonly regio: string; readonly id: string };
    readonly answer: Instemming;
  };
  /** Of het journaal van een regio klopt en elk dossier eruit volgt, zonder inhoud te tonen */
  readonly checkJournaal: {
    readonly question: { readonly regio: string };
    readonly answer: Journaalcontrole;
  };
  /** Een dossier als bewijsbundel (zip), zoals u het mag lezen; iedereen kan haar zelf nagaan */
  readonly readBewijsbundel: {
    readonly question: {
      readonly regio: string;
      readonly soort:
        | 'kader'
        | 'vraag'
        | 'inschrijving'
        | 'beoordeling'
        | 'dialoog'
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
      readonly id: string;
    };
    readonly answer: Download;
  };
  /** Teksten van een handeling wissen; dat kan niet terug, en komt zelf in het journaal */
  readonly eraseTekst: {
    readonly question: {
      readonly regio: string;
      readonly soort:
        | 'kader'
        | 'vraag'
        | 'inschrijving'
        | 'beoordeling'
        | 'dialoog'
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
      readonly id: string;
      readonly nummer: number;
    };
    readonly body: Wissingvraag;
    readonly answer: Wissing;
  };
  /** Wat het zorgkantoor van de zorgaanbieders in een regio weet */
  readonly readInkooprelaties: {
    readonly question: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly regio: string;
    };
    readonly answer: Inkooprelaties;
  };
  /** Vastleggen wat het zorgkantoor van zorgaanbieders weet: het hele bestand, of niets */
  readonly submitInkooprelaties: {
    readonly question: { readonly regio: string };
    readonly body: Blob;
    readonly answer: Relatieuitkomst;
  };
  /** Wat het zorgkantoor van zorgaanbieders weet nakijken, zonder iets te bewaren */
  readonly checkInkooprelaties: {
    readonly question: { readonly regio: string };
    readonly body: Blob;
    readonly answer: Relatieuitkomst;
  };
};
