import type { Handelaar, Result } from '@kavel/core/basis';
import type { Procedureweigering } from '@kavel/core/procedure';
import type {
  Aanleveringen,
  Aanleveruitslag,
  Aannames,
  Beleid,
  Contractjaaruitslag,
  Contractjaren,
  Editieantwoord,
  EigenAanleveringen,
  Feiten,
  Gereed,
  Kaders,
  Mailadresantwoord,
  Opgaven,
  Opgaveuitslag,
  Prestatieuitleg,
  Proefaanbieders,
  Referentiestand,
  Prognose,
  Retourcodes,
  Ruimteversie,
  Ruimtevoorbeeld,
  Ruimtevraag,
  TariefAntwoord,
  TariefVraag,
  Themas,
  Uitnutting,
  Voorbeeldberichten,
  Voorbeelden,
  Woonplaatsregios,
  Woonplaatsvraag,
  ZorgaanbiederJaar,
  Zorgaanbieders,
} from '@kavel/contract';
import type { BewaardAntwoord, Verzoeksleutel, Verzoekuitkomst } from '@kavel/service/idempotentie';
import type { Mailadres, Postbus, Postplaats } from '@kavel/service/post';
import type { Journaaldiensten } from './procedure/journaaldiensten.ts';
import type { Clickdiensten } from './click/clickdiensten.ts';
import type { Procedurediensten } from './procedure/procedurediensten.ts';
import type { Rekendiensten } from './rekendiensten.ts';
import type { Sessies, Toegangsbladzijde, Toegangsfeit } from '@kavel/service/toegang';
import type { Prognoseverzoek } from '@kavel/service/toewijzing';

export type { Verzoeksleutel } from '@kavel/service/idempotentie';
export type { RekenRefusal } from './rekendiensten.ts';

/** The refusals of the reads; each has a status in problem.ts and a text in the contract. */
export type ReadRefusal = {
  readonly code:
    'contractjaar-onbekend' | 'maand-niet-gepubliceerd' | 'zorgaanbieder-onbekend' | 'regio-onbekend';
};

/** A question about policy that cannot be answered as asked, with the sentence that says why. */
export type TariefRefusal = { readonly code: 'tarief-vraag-geweigerd'; readonly melding: string };

/** Why a claim file that was sent is not judged at all; a file that is refused is an answer. */
export type AanleverRefusal = {
  readonly code: 'andere-zorgaanbieder' | 'geen-retourbericht' | 'geen-voorbeeldbestand' | 'sleutel-anders';
};

/** Why an edition of reference data does not go to count, or cannot be taken back. */
export type EditieRefusal = {
  readonly code:
    'editie-anders' | 'editie-bestaat' | 'editie-onbekend' | 'editie-spreekt-tegen' | 'stand-veranderd';
};
/** Why the contracteerruimte does not change. */
export type RuimteRefusal =
  | { readonly code: 'contractjaar-onbekend' | 'stand-veranderd' }
  | { readonly code: 'ruimte-geweigerd'; readonly melding: string };

/** Why no messages to try with are made. */
export type PrognoseRefusal = { readonly code: 'geen-voorbeeldberichten' };

/** The messages of a request, and what is asked of them. */
export type Prognosevraag = Pick<Prognoseverzoek, 'vraag' | 'instelling' | 'berichten'>;

/** A file that is made for the asker, with a name for it. */
export type Bytesbestand = { readonly bytes: Uint8Array; readonly naam: string };

/** A claim file and the provider that sends it. */
export type Aanleververzoek = { readonly bytes: Uint8Array; readonly agb: string };

export type Contractjaarsleutel = { readonly regio: string; readonly jaar: number };

/** The document that opens a contract year, and the year of its address. */
export type Contractjaarbytes = Contractjaarsleutel & { readonly bytes: Uint8Array };

/** A statement of production and the provider in whose name it comes. */
export type Opgaveverzoek = Contractjaarsleutel & { readonly agb: string; readonly bytes: Uint8Array };

/** An edition of reference data as it was sent. */
export type Editiebestand = {
  readonly soort: 'koppeltabel' | 'retourcodes' | 'tarieven';
  readonly bytes: Uint8Array;
  readonly bron: string;
  readonly vanaf?: string | undefined;
  readonly totEnMet?: string | undefined;
};

/** What the handlers need of the house; main.ts makes it, the tests make it from values. */
export type Services = {
  readonly contractjaren: () => Promise<Contractjaren>;
  readonly uitnutting: (sleutel: Contractjaarsleutel) => Promise<Result<Uitnutting, ReadRefusal>>;
  readonly zorgaanbieders: (sleutel: Contractjaarsleutel) => Promise<Result<Zorgaanbieders, ReadRefusal>>;
  readonly zorgaanbieder: (
    sleutel: Contractjaarsleutel & { readonly agb: string },
  ) => Promise<Result<ZorgaanbiederJaar, ReadRefusal>>;
  readonly uitnuttingCsv: (uitnutting: Uitnutting) => string;
  readonly beleid: () => Beleid;
  readonly themas: () => Themas;
  readonly voorbeelden: () => Voorbeelden;
  readonly kaders: () => Kaders;
  readonly feiten: () => Feiten;
  /** Of one region, or of all when none is named. */
  readonly proefaanbieders: (regio?: string) => Result<Proefaanbieders, ReadRefusal>;
  readonly tarief: (vraag: TariefVraag) => Result<TariefAntwoord, TariefRefusal>;
  /** Where a zorgaanbieder must register, from where its clients live. */
  readonly woonplaatsregios: (vraag: Woonplaatsvraag) => Result<Woonplaatsregios, Procedureweigering>;
  readonly leverAan: (verzoek: Aanleververzoek) => Promise<Result<Aanleveruitslag, AanleverRefusal>>;
  readonly controleer: (verzoek: Aanleververzoek) => Promise<Result<Aanleveruitslag, AanleverRefusal>>;
  /** The return message AW320 and a name for its file. */
  readonly retour: (verzoek: Aanleververzoek) => Promise<Result<Bytesbestand, AanleverRefusal>>;
  /** A claim of a fictitious provider to try the portal with. */
  readonly voorbeeldbestand: (
    verzoek: Contractjaarsleutel & {
      readonly agb: string;
      readonly maand: number;
      readonly regels: number;
      readonly metFouten: boolean;
    },
  ) => Promise<Result<Bytesbestand, ReadRefusal | AanleverRefusal>>;
  readonly aanleveringen: (sleutel: Contractjaarsleutel) => Promise<Result<Aanleveringen, ReadRefusal>>;
  readonly aanleveringenCsv: Readonly<
    Record<'standen' | 'kavels' | 'oorzaken', (aanleveringen: Aanleveringen) => string>
  >;
  readonly eigenAanleveringen: (
    sleutel: Contractjaarsleutel & { readonly agb: string },
  ) => Promise<Result<EigenAanleveringen, ReadRefusal>>;
  readonly eigenAanleveringenCsv: (aanleveringen: EigenAanleveringen) => string;
  readonly leverOpgave: (verzoek: Opgaveverzoek) => Promise<Result<Opgaveuitslag, ReadRefusal>>;
  readonly controleerOpgave: (verzoek: Opgaveverzoek) => Promise<Result<Opgaveuitslag, ReadRefusal>>;
  /** A workbook to fill in. */
  readonly opgavesjabloon: (
    sleutel: Contractjaarsleutel & { readonly agb: string },
  ) => Promise<Result<Bytesbestand, ReadRefusal>>;
  readonly opgaven: (
    vraag: Contractjaarsleutel & {
      readonly agb?: string | undefined;
      readonly voor: number | undefined;
      readonly limiet: number;
    },
  ) => Promise<Result<Opgaven & { readonly vervolg?: number }, ReadRefusal>>;
  readonly bekijkContractjaar: (document: Contractjaarbytes) => Promise<Contractjaaruitslag>;
  readonly openContractjaar: (document: Contractjaarbytes) => Promise<Contractjaaruitslag>;
  readonly bekijkRuimte: (
    vraag: Contractjaarsleutel & Ruimtevraag,
  ) => Promise<Result<Ruimtevoorbeeld, RuimteRefusal>>;
  readonly wijzigRuimte: (
    vraag: Contractjaarsleutel & Ruimtevraag,
    /** The versions that the asker may have looked at. */
    bekeken: readonly string[],
  ) => Promise<Result<Ruimteversie, RuimteRefusal>>;
  readonly reken: Rekendiensten;
  readonly referentiestand: () => Promise<Referentiestand>;
  readonly prestatieuitleg: (prestatie: string) => Prestatieuitleg;
  readonly bekijkEditie: (bestand: Editiebestand) => Editieantwoord;
  readonly neemEditieOver: (
    bestand: Editiebestand & { readonly versie: string },
  ) => Promise<Result<Referentiestand, EditieRefusal>>;
  readonly trekEditieIn: (verzoek: {
    readonly versie: string;
    /** The states that the asker may have looked at. */
    readonly bekeken: readonly string[];
  }) => Promise<Result<Referentiestand, EditieRefusal>>;
  readonly prognose: (vraag: Prognosevraag) => Promise<Result<Prognose, ReadRefusal>>;
  readonly voorbeeldberichten: (
    vraag: Contractjaarsleutel & { readonly agb?: string },
  ) => Promise<Result<Voorbeeldberichten, ReadRefusal | PrognoseRefusal>>;
  readonly procedure: Procedurediensten;
  readonly journaal: Journaaldiensten;
  readonly click: Clickdiensten;
  readonly retourcodes: () => Retourcodes;
  readonly aannames: () => Aannames;
  /** Requests that are carried out once, by their Idempotency-Key. */
  readonly herhaling: {
    readonly begin: (sleutel: Verzoeksleutel, verzoekSha256: string) => Promise<Verzoekuitkomst>;
    readonly bewaar: (sleutel: Verzoeksleutel, antwoord: BewaardAntwoord) => Promise<void>;
    readonly laatLos: (sleutel: Verzoeksleutel) => Promise<void>;
  };
  readonly database: () => Promise<Gereed['database']>;
  /** The same for one person: their name under what they do, and a wall in the database around what they see. */
  readonly voor: (wie: Handelaar) => Services;
  readonly isRegioVan: (regio: string, zorgkantoor: string) => boolean;
  readonly sessies: Sessies;
  readonly noteerToegang: (feit: Toegangsfeit) => Promise<void>;
  readonly toegang: (
    organisatie: string,
    bladzijde: { readonly aantal: number; readonly voor?: number | undefined },
  ) => Promise<Toegangsbladzijde>;
  /** Where an organisation wants its mail about a region. */
  readonly mailadres: {
    readonly lees: (wie: Omit<Mailadres, 'adres'>) => Promise<Result<Mailadresantwoord, ReadRefusal>>;
    readonly zet: (mailadres: Mailadres) => Promise<Result<Mailadresantwoord, ReadRefusal>>;
  };
  readonly postbus: (
    organisatie: string,
    bladzijde: { readonly aantal: number; readonly na?: Postplaats | undefined },
  ) => Promise<Postbus>;
};

/** What a request may use: as the person who asks, or as anyone. */
export type Dienstenvan = (request: { readonly handelaar?: Handelaar | undefined }) => Services;

/** Where the start-up is. The API answers 503 until the services are there. */
export type Gereedheid =
  | { readonly status: 'laden'; readonly stap: string; readonly gedaan: number; readonly totaal: number }
  | { readonly status: 'gereed'; readonly services: Services };
