import { dayInNetherlands, err, ok, verdeel, verdeelRefusalText } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { endTermijn, parseGebeurtenisdag, termijnAntwoord, termijnRefusalText } from '@kavel/core/kalender';
import type { Werkkalender } from '@kavel/core/kalender';
import type {
  Beleidscontrole,
  Beleidsverschillen,
  Bewijscontrole,
  Leesversie,
  Overeenkomstuitslag,
  TariefVraag,
  Tariefbewijs,
  Tarieflijstuitslag,
  Termijnantwoord,
  Termijnvraag,
  Tijdpadafleiding,
  Tijdpadcontrole,
  Tijdpaden,
  Verdeelvraag,
  Verdeling,
  Verschilvraag,
} from '@kavel/contract';
import {
  checkTariefbewijs,
  compareBeleidOp,
  computeTarieflijstDocument,
  controleerBeleid,
  createBewijsVan,
  describeTarieflijstuitslag,
  leesversieOf,
  tarieflijstCsv,
} from '@kavel/service/beleid';
import type { Beleid, Tarieflijstvraag } from '@kavel/service/beleid';
import type { Documentweigering } from '@kavel/service/document';
import {
  calculateOvereenkomstDocument,
  describeOvereenkomst,
  writeBudgetformulierCsv,
  writeBudgetformulierXlsx,
} from '@kavel/service/overeenkomst';
import type { Indiening } from '@kavel/service/overeenkomst';
import { createTijdpadlezer } from '@kavel/service/tijdpad';
import type { Agenda } from '@kavel/service/tijdpad';

/** A question that is refused, with the sentence that says why. */
export type RekenRefusal = {
  readonly code: 'berekening-geweigerd' | 'tarief-vraag-geweigerd';
  readonly melding: string;
};

/** Calculations that store nothing and ask the database nothing. */
export type Rekendiensten = {
  readonly verdeel: (vraag: Verdeelvraag) => Result<Verdeling, RekenRefusal>;
  readonly termijn: (vraag: Termijnvraag) => Result<Termijnantwoord, RekenRefusal>;
  readonly tijdpaden: () => Tijdpaden;
  /** Undefined when there is no such timetable. */
  readonly agenda: (tijdpad: string) => Result<Agenda, Documentweigering> | undefined;
  readonly tijdpadcontrole: (bytes: Uint8Array) => Tijdpadcontrole;
  readonly tijdpadafleiding: (bytes: Uint8Array) => Tijdpadafleiding;
  readonly overeenkomst: (bytes: Uint8Array) => Promise<Overeenkomstuitslag>;
  readonly budgetformulierCsv: (
    bytes: Uint8Array,
    indiening: Indiening,
  ) => Promise<Result<string, Documentweigering>>;
  readonly budgetformulierXlsx: (
    bytes: Uint8Array,
    indiening: Indiening,
  ) => Promise<Result<Uint8Array, Documentweigering>>;
  readonly tarieflijst: (vraag: Tarieflijstvraag, bytes: Uint8Array) => Tarieflijstuitslag;
  readonly tarieflijstCsv: (vraag: Tarieflijstvraag, bytes: Uint8Array) => Result<string, Documentweigering>;
  readonly tariefbewijs: (vraag: TariefVraag) => Result<Tariefbewijs, RekenRefusal>;
  readonly bewijscontrole: (bytes: Uint8Array) => Bewijscontrole;
  readonly verschil: (vraag: Verschilvraag) => Result<Beleidsverschillen, RekenRefusal>;
  readonly leesversie: (kader: string) => Leesversie | undefined;
  readonly beleidscontrole: () => Beleidscontrole;
};

type Rekenhuis = {
  readonly beleid: Beleid;
  readonly kalender: Werkkalender;
  readonly installatie: { readonly checkout: string; readonly dataFolder: string };
  readonly now: () => Temporal.Instant;
};

export function createRekendiensten(huis: Rekenhuis): Rekendiensten {
  return { ...bindRekenen(huis), ...bindOvereenkomst(huis), ...bindBeleid(huis) };
}

type Rekenen = 'verdeel' | 'termijn' | 'tijdpaden' | 'agenda' | 'tijdpadcontrole' | 'tijdpadafleiding';

function bindRekenen({ beleid, kalender, now }: Rekenhuis): Pick<Rekendiensten, Rekenen> {
  const lezer = createTijdpadlezer({ beleid, kalender }, now());
  return {
    verdeel: ({ bedragEurocent, gewichten }) => {
      const delen = verdeel(bedragEurocent, gewichten);
      return delen.ok ? ok({ delen: delen.value }) : refuse(verdeelRefusalText(delen.error));
    },
    termijn: ({ van, lengte, eenheid, tijd }) => {
      const dag = parseGebeurtenisdag(van);
      if (!dag.ok) return refuse(dag.error);
      const einde = endTermijn(kalender, dag.value, {
        ...{ lengte, eenheid },
        ...(tijd === undefined ? {} : { tijd: Temporal.PlainTime.from(tijd) }),
      });
      if (!einde.ok) return refuse(termijnRefusalText(einde.error));
      return ok({ ...termijnAntwoord(einde.value), onvolledigeJaren: einde.value.onvolledigeJaren });
    },
    tijdpaden: lezer.lijst,
    agenda: lezer.agenda,
    tijdpadcontrole: lezer.controleer,
    tijdpadafleiding: lezer.leidAf,
  };
}

type Overeenkomst = 'overeenkomst' | 'budgetformulierCsv' | 'budgetformulierXlsx';

function bindOvereenkomst({ installatie }: Rekenhuis): Pick<Rekendiensten, Overeenkomst> {
  const bereken = (bytes: Uint8Array) => calculateOvereenkomstDocument(installatie, bytes);
  return {
    overeenkomst: async (bytes) => {
      const set = await bereken(bytes);
      return set.ok ? { uitkomst: 'goed', ...describeOvereenkomst(set.value) } : set.error;
    },
    budgetformulierCsv: async (bytes, indiening) => {
      const set = await bereken(bytes);
      return set.ok ? ok(writeBudgetformulierCsv(set.value.afspraken, indiening)) : set;
    },
    budgetformulierXlsx: async (bytes, indiening) => {
      const set = await bereken(bytes);
      return set.ok ? ok(await writeBudgetformulierXlsx(set.value.afspraken, indiening)) : set;
    },
  };
}

type Beleidsvragen = Exclude<keyof Rekendiensten, Rekenen | Overeenkomst>;

function bindBeleid({ beleid, now }: Rekenhuis): Pick<Rekendiensten, Beleidsvragen> {
  const vandaag = () => dayInNetherlands(now());
  const lijst = (vraag: Tarieflijstvraag, bytes: Uint8Array) =>
    computeTarieflijstDocument(beleid, vraag, { bytes, vandaag: vandaag() });
  return {
    tarieflijst: (vraag, bytes) => describeTarieflijstuitslag(lijst(vraag, bytes)),
    tarieflijstCsv: (vraag, bytes) => {
      const tarieven = lijst(vraag, bytes);
      return tarieven.ok ? ok(tarieflijstCsv(tarieven.value)) : tarieven;
    },
    tariefbewijs: (vraag) => createBewijsVan(beleid, vraag, vandaag()),
    bewijscontrole: (bytes) => checkTariefbewijs(beleid, bytes),
    verschil: (vraag) => compareBeleidOp(beleid, vraag, vandaag()),
    leesversie: (document) => {
      const tekst = leesversieOf(beleid, document);
      return tekst === undefined ? undefined : { document, tekst };
    },
    beleidscontrole: oncePerDay(vandaag, (dag) => controleerBeleid(beleid, dag)),
  };
}

/** The check reads all policy and answers the same all day. */
function oncePerDay<T>(vandaag: () => Temporal.PlainDate, make: (dag: Temporal.PlainDate) => T): () => T {
  let made: { readonly dag: string; readonly value: T } | undefined;
  return () => {
    const dag = vandaag();
    if (made?.dag !== dag.toString()) made = { dag: dag.toString(), value: make(dag) };
    return made.value;
  };
}

function refuse(melding: string): Result<never, RekenRefusal> {
  return err({ code: 'berekening-geweigerd', melding });
}
