// Generated from the description of the API (npm run generate).
import type {
  Aanleveringen,
  Aanleveruitslag,
  Aannames,
  Beleid,
  Beoordelinghandeling,
  Beoordelinghandelingsantwoord,
  Bezwaarhandeling,
  Bezwaarhandelingsantwoord,
  Contractjaren,
  Dossier,
  Dossierjournaal,
  Dossiers,
  Editieantwoord,
  EigenAanleveringen,
  Feiten,
  Gunninghandeling,
  Gunninghandelingsantwoord,
  Inschrijvinghandeling,
  Inschrijvinghandelingsantwoord,
  Kaderhandeling,
  Kaderhandelingsantwoord,
  Kaders,
  Kortgedinghandeling,
  Kortgedinghandelingsantwoord,
  MaandAntwoord,
  Opdrachten,
  Opgaven,
  Opgaveuitslag,
  Overeenkomsthandeling,
  Overeenkomsthandelingsantwoord,
  Postbus,
  Prestatieuitleg,
  Proefaanbieders,
  Prognose,
  Referentiestand,
  Retourcodes,
  Sessie,
  TariefAntwoord,
  TariefVraag,
  Themas,
  Toegang,
  Uitnutting,
  Voorbeeldberichten,
  Voorbeelden,
  Vraaghandeling,
  Vraaghandelingsantwoord,
  ZorgaanbiederJaar,
  Zorgaanbieders,
} from '../index.ts';
import type { Download } from './download.ts';

/** How each operation travels. */
export const OPERATIONS = {
  readSessie: { method: 'GET', path: '/v1/sessie', answer: 'json' },
  readToegang: { method: 'GET', path: '/v1/toegang', answer: 'json' },
  readPostbus: { method: 'GET', path: '/v1/postbus', answer: 'json' },
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
        | 'gunning'
        | 'bezwaar'
        | 'kort-geding'
        | 'overeenkomst';
      readonly id: string;
      readonly sha256: string;
    };
    readonly answer: Download;
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
    readonly answer: Handelingsantwoord;
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
    readonly answer: Handelingsantwoord;
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
    readonly answer: Handelingsantwoord;
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
    readonly answer: Handelingsantwoord;
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
    readonly answer: Handelingsantwoord;
  };
};
