import { judgeOntvangst } from '../../kalender/index.ts';
import type { Ontvangstoordeel } from '../../kalender/index.ts';
import { happens } from '../machine.ts';
import type { Procedurehandeling } from '../machine.ts';
import { momentText } from '../moment-tekst.ts';
import { judgeReactie } from '../reactietermijn.ts';
import type { Inschrijfopgave } from '../stukkenlijst/index.ts';
import type { Inschrijvinggebeurtenis } from './gebeurtenis.ts';
import type { Inschrijvingbekend } from './opdracht.ts';
import type { Inschrijfindiening, Inschrijvingstaat, Inschrijfstuk, Upload } from './staat.ts';
import { refuseInschrijving } from './weigering.ts';

/** All that a decision about a registration looks at, beside the command. */
export type Inschrijvingvraag = Procedurehandeling & {
  readonly staat: Inschrijvingstaat;
  readonly bekend: Inschrijvingbekend;
};

type Uitslag =
  | { readonly ok: true; readonly value: readonly Inschrijvinggebeurtenis[] }
  | ReturnType<typeof refuseInschrijving>;

export function beginUpload(vraag: Inschrijvingvraag, upload: Omit<Upload, 'begonnen'>): Uitslag {
  const { staat, moment } = vraag;
  const refused = refuseFile(vraag, upload);
  if (refused !== undefined) return refused;
  if (staat.uploads.some(({ id }) => id === upload.id)) return refuseDouble(upload.id);
  return happens({ soort: 'upload-begonnen', upload: { ...upload, begonnen: moment.toString() } });
}

export function voegStukToe(vraag: Inschrijvingvraag, stuk: Inschrijfstuk): Uitslag {
  const refused = refuseFile(vraag, stuk) ?? refuseOtherSize(vraag.staat, stuk);
  if (refused !== undefined) return refused;
  if (!/^[0-9a-f]{64}$/.test(stuk.sha256)) {
    return refuseInschrijving(
      'stuk-ongeldig',
      `De SHA-256 van ${stuk.naam} klopt niet. Verstuur het bestand opnieuw.`,
    );
  }
  const ontvangen = readInstant(stuk.ontvangen);
  if (ontvangen === undefined || ontvangen.epochNanoseconds > vraag.moment.epochNanoseconds) {
    return refuseInschrijving(
      'ontvangst-in-de-toekomst',
      `${stuk.ontvangen} is geen moment tot en met nu. Geef het moment van de laatste byte.`,
    );
  }
  return happens({ soort: 'stuk-toegevoegd', stuk: { ...stuk, ontvangen: ontvangen.toString() } });
}

export function verwijderStuk({ staat, ...vraag }: Inschrijvingvraag, id: string): Uitslag {
  if (judgeOpen({ staat, ...vraag }) === 'te laat') return refuseClosed(vraag.bekend);
  if (![...staat.werkset, ...staat.uploads].some((item) => item.id === id)) {
    return refuseInschrijving(
      'stuk-onbekend',
      `Er is geen stuk met kenmerk ${id}. Kies een stuk uit de lijst.`,
    );
  }
  return happens({ soort: 'stuk-verwijderd', id });
}

/**
 * Hands in what is there. Received surely too late it is refused by a reasoned decision in the journal; between both
 * bounds it waits for a person (procedure.md, Time; ANO-3).
 */
export function dienIn(
  vraag: Inschrijvingvraag,
  soort: 'dien-in' | 'vervang',
  opgave: Inschrijfopgave,
): Uitslag {
  const { staat, bekend, moment } = vraag;
  if (staat.werkset.length === 0) return refuseEmpty();
  const oordeel = judgeOntvangst(bekend.sluiting, moment);
  const indiening = takeIn(vraag, oordeel, opgave);
  if (oordeel === 'op tijd') {
    return happens({ soort: soort === 'dien-in' ? 'ingediend' : 'vervangen', indiening });
  }
  if (oordeel === 'in overweging') return happens({ soort: 'in-overweging-genomen', indiening });
  return happens(lateDecision(indiening, bekend.sluiting.teLaatVanaf.toInstant(), moment));
}

export function trekIn(vraag: Inschrijvingvraag): Uitslag {
  const { door, moment, bekend } = vraag;
  if (judgeOntvangst(bekend.sluiting, moment) === 'te laat') return refuseClosed(bekend);
  return happens({ soort: 'ingetrokken', door: door.persoon, op: moment.toString() });
}

/** Brings what was asked, judged by its own term. */
export function vulAan(vraag: Inschrijvingvraag, opgave: Inschrijfopgave): Uitslag {
  const { staat, moment } = vraag;
  if (staat.werkset.length === 0) return refuseEmpty();
  const oordeel = judgeOpen(vraag);
  const indiening = takeIn(vraag, oordeel, opgave);
  if (oordeel !== 'te laat' || staat.aanvulling === null) return happens({ soort: 'aangevuld', indiening });
  return happens(
    lateDecision(indiening, Temporal.Instant.from(staat.aanvulling.termijn.teLaatVanaf), moment),
  );
}

/** Against the term that holds: that of the supplement once one was asked, else the closing of the registration. */
function judgeOpen({ staat, bekend, moment }: Inschrijvingvraag): Ontvangstoordeel {
  return staat.aanvulling === null
    ? judgeOntvangst(bekend.sluiting, moment)
    : judgeReactie(staat.aanvulling.termijn, moment);
}

function takeIn(
  { staat, bekend, door, moment }: Inschrijvingvraag,
  oordeel: Ontvangstoordeel,
  opgave: Inschrijfopgave,
): Inschrijfindiening {
  return {
    ontvangen: moment.toString(),
    door: door.persoon,
    oordeel,
    stukken: staat.werkset,
    onvolledig: staat.uploads,
    opgave,
    verzegeldTot: bekend.sluiting.teLaatVanaf.toInstant().toString(),
  };
}

function lateDecision(
  indiening: Inschrijfindiening,
  teLaatVanaf: Temporal.Instant,
  moment: Temporal.Instant,
): Inschrijvinggebeurtenis {
  return {
    soort: 'te-laat-geweigerd',
    indiening,
    besluit: {
      soort: 'te laat',
      motivering: `Ontvangen op ${momentText(moment)}. Te laat is alles vanaf ${momentText(teLaatVanaf)}.`,
      op: moment.toString(),
      voorbereidDoor: null,
      door: null,
    },
  };
}

function refuseFile(
  vraag: Inschrijvingvraag,
  { id, naam, bytes }: Omit<Upload, 'begonnen'>,
): ReturnType<typeof refuseInschrijving> | undefined {
  const { staat, bekend } = vraag;
  if (judgeOpen(vraag) === 'te laat') return refuseClosed(bekend);
  if (naam.trim() === '' || !Number.isSafeInteger(bytes) || bytes < 1) {
    return refuseInschrijving(
      'stuk-ongeldig',
      'Het bestand is leeg of heeft geen naam. Kies een ander bestand.',
    );
  }
  if (bytes > bekend.maximumBytes) {
    return refuseInschrijving(
      'stuk-te-groot',
      `${naam} heeft ${bytes} bytes; hooguit ${bekend.maximumBytes} mag. Verklein of splits het bestand.`,
    );
  }
  return staat.werkset.some((stuk) => stuk.id === id) ? refuseDouble(id) : undefined;
}

/** What was announced stays open, and is reported as incomplete at the closing, until that many bytes came or it is removed. */
function refuseOtherSize(
  { uploads }: Inschrijvingstaat,
  { id, naam, bytes }: Inschrijfstuk,
): ReturnType<typeof refuseInschrijving> | undefined {
  const announced = uploads.find((upload) => upload.id === id);
  if (announced === undefined || announced.bytes === bytes) return undefined;
  return refuseInschrijving(
    'omvang-wijkt-af',
    `Voor kenmerk ${id} zijn ${announced.bytes} bytes aangekondigd, en ${naam} heeft er ${bytes}. Stuur het hele bestand, of verwijder eerst de aankondiging.`,
  );
}

function refuseDouble(id: string): ReturnType<typeof refuseInschrijving> {
  return refuseInschrijving('stuk-bestaat-al', `Er is al een stuk met kenmerk ${id}. Verwijder dat eerst.`);
}

function refuseEmpty(): ReturnType<typeof refuseInschrijving> {
  return refuseInschrijving('geen-stukken', 'Er zijn nog geen stukken. Voeg eerst de gevraagde stukken toe.');
}

function refuseClosed({ sluiting }: Inschrijvingbekend): ReturnType<typeof refuseInschrijving> {
  return refuseInschrijving(
    'inschrijving-gesloten',
    `De inschrijving sloot op ${momentText(sluiting.opTijdTot.toInstant())}, of de termijn voor aanvulling is voorbij. Neem contact op met het zorgkantoor.`,
  );
}

function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
