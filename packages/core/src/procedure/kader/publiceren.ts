import { canonicalHash, dayInNetherlands, ok } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { termijnRefusalText } from '../../kalender/index.ts';
import { isEcli } from '../ecli.ts';
import { happens } from '../machine.ts';
import type { Procedureweigering } from '../machine.ts';
import { startReactietermijn } from '../reactietermijn.ts';
import { currentClausules } from './clausules.ts';
import { ONDERDEEL_TIJDPAD } from './inhoud.ts';
import type { Kaderstuk } from './inhoud.ts';
import { judgeVoorstel } from './opstellen.ts';
import type { Kaderbesluit, Kadervraag } from './opstellen.ts';
import type { Kaderpublicatie } from './staat.ts';
import { shortened } from './tijdpadversie.ts';
import type { Tijdpadversie } from './tijdpadversie.ts';
import { refuseKader } from './weigering.ts';
import type { Kadercode } from './weigering.ts';

type Refused = { readonly ok: false; readonly error: Procedureweigering<Kadercode> };

export function publiceer(vraag: Kadervraag): Kaderbesluit {
  const { staat, door } = vraag;
  const { inhoud } = staat;
  const tijdpad = staat.tijdpaden.at(-1);
  if (inhoud === null)
    return refuseKader('inhoud-ontbreekt', 'Dit kader heeft geen inhoud. Stel het eerst op.');
  if (tijdpad === undefined)
    return refuseKader('tijdpad-ontbreekt', 'Er is nog geen tijdpad. Bepaal het eerst.');
  if (staat.opstellers.includes(door.persoon)) return samePerson('het kader');
  const fout = refuseFouten(tijdpad);
  if (fout !== undefined) return fout;
  const publicatie = makePublicatie(vraag, {
    soort: 'kader',
    nummer: 1,
    wijzigt: inhoud.clausules.map(({ id, sha256 }) => ({ id, sha256 })),
    raakt: [...inhoud.clausules.map(({ id }) => id), ONDERDEEL_TIJDPAD],
    antwoorden: [],
    jaar: null,
    hashed: canonicalHash({ inhoud, tijdpad: tijdpad.sha256 }),
  });
  return publicatie.ok ? happens({ soort: 'gepubliceerd', publicatie: publicatie.value }) : publicatie;
}

export function bereidStukVoor(vraag: Kadervraag, stuk: Kaderstuk): Kaderbesluit {
  const judged = judgeStuk(vraag, stuk);
  if (!judged.ok) return judged;
  const nummer = vraag.staat.voorbereid + 1;
  return happens({ soort: 'stuk-voorbereid', nummer, stuk, door: vraag.door.persoon });
}

export function laatStukVervallen({ staat }: Kadervraag, nummer: number): Kaderbesluit {
  return staat.voorbereiding.some((one) => one.nummer === nummer)
    ? happens({ soort: 'stuk-vervallen', nummer })
    : unknownPiece(nummer);
}

/** Judged again, because what is known and the clock have moved on since it was prepared. */
export function publiceerStuk(vraag: Kadervraag, nummer: number): Kaderbesluit {
  const { staat, door } = vraag;
  const found = staat.voorbereiding.find((one) => one.nummer === nummer);
  if (found === undefined) return unknownPiece(nummer);
  if (found.door === door.persoon) return samePerson('dit stuk');
  const { stuk } = found;
  const judged = judgeStuk(vraag, stuk);
  if (!judged.ok) return judged;
  const publicatie = makePublicatie(vraag, {
    soort: stuk.soort,
    nummer: staat.publicaties.filter(({ soort }) => soort === stuk.soort).length + 1,
    wijzigt: stuk.clausules,
    raakt: scopeOf(stuk),
    antwoorden: answersOf(vraag, stuk),
    jaar: stuk.soort === 'richttarief' ? stuk.jaar : null,
    hashed: canonicalHash(stuk),
  });
  if (!publicatie.ok) return publicatie;
  return happens({
    soort: 'stuk-gepubliceerd',
    nummer,
    publicatie: publicatie.value,
    tijdpad: judged.value,
  });
}

/** With the text that was approved: the piece names it by its hash. */
function answersOf({ bekend }: Kadervraag, stuk: Kaderstuk): Kaderpublicatie['antwoorden'] {
  if (stuk.soort !== 'nota') return [];
  return stuk.antwoorden.flatMap(({ vraag }) => bekend.antwoorden.find((one) => one.vraag === vraag) ?? []);
}

function scopeOf(stuk: Kaderstuk): readonly string[] {
  const explained = stuk.soort === 'nota' ? stuk.antwoorden.flatMap(({ clausule }) => clausule ?? []) : [];
  const timetable = stuk.tijdpad === null ? [] : [ONDERDEEL_TIJDPAD];
  return [...new Set([...stuk.clausules.map(({ id }) => id), ...explained, ...timetable])];
}

/** The new version of the timetable that the piece carries, or null; refuses a piece that cannot be published. */
function judgeStuk(
  vraag: Kadervraag,
  stuk: Kaderstuk,
): Result<Tijdpadversie | null, Procedureweigering<Kadercode>> {
  const answers = stuk.soort === 'nota' ? stuk.antwoorden : [];
  if (stuk.clausules.length + answers.length === 0 && stuk.tijdpad === null)
    return refuseKader(
      'stuk-leeg',
      'Dit stuk zegt niets. Voeg een antwoord, een clausule of een tijdpad toe.',
    );
  return refuseClausules(vraag, stuk) ?? refuseSoort(vraag, stuk) ?? judgeTijdpad(vraag, stuk);
}

function refuseClausules({ staat }: Kadervraag, stuk: Kaderstuk): Refused | undefined {
  const known = currentClausules(staat.publicaties);
  const named = [
    ...stuk.clausules.flatMap(({ id, sha256 }) => (sha256 === null ? [id] : [])),
    ...(stuk.soort === 'nota' ? stuk.antwoorden.flatMap(({ clausule }) => clausule ?? []) : []),
  ];
  const lost = named.find((id) => !known.has(id));
  return lost === undefined
    ? undefined
    : refuseKader(
        'clausule-onbekend',
        `Clausule ${lost} staat niet in dit kader. Kies een clausule die geldt.`,
      );
}

function refuseSoort({ staat, bekend }: Kadervraag, stuk: Kaderstuk): Refused | undefined {
  if (stuk.soort === 'nota') {
    const loose = stuk.antwoorden.find(
      (one) => !bekend.antwoorden.some(({ vraag, sha256 }) => vraag === one.vraag && sha256 === one.sha256),
    );
    if (loose === undefined) return undefined;
    return refuseKader(
      'antwoord-niet-vastgesteld',
      `Het antwoord op vraag ${loose.vraag} is niet vastgesteld, of is daarna veranderd. Laat het eerst vaststellen.`,
    );
  }
  if (stuk.soort === 'uitspraak') return refuseEcli(stuk.ecli);
  if (stuk.soort !== 'richttarief') return undefined;
  const years = staat.inhoud?.contractjaren;
  const isLater = years !== undefined && years.van < stuk.jaar && stuk.jaar <= years.totEnMet;
  const isNew = staat.publicaties.every(({ jaar }) => jaar !== stuk.jaar);
  return isLater && isNew
    ? undefined
    : refuseKader(
        'jaar-buiten-contract',
        `Voor ${stuk.jaar} kan geen richttarief bekend worden gemaakt. Kies een ander jaar.`,
      );
}

export function refuseEcli(ecli: string): Refused | undefined {
  return isEcli(ecli)
    ? undefined
    : refuseKader('ecli-ongeldig', `"${ecli}" is geen ECLI. Schrijf hem zoals ECLI:NL:RBDHA:2020:9527.`);
}

function judgeTijdpad(
  { staat, bekend, moment }: Kadervraag,
  { tijdpad }: Kaderstuk,
): Result<Tijdpadversie | null, Procedureweigering<Kadercode>> {
  if (tijdpad === null) return ok(null);
  const made = judgeVoorstel(tijdpad, staat.tijdpaden.length + 1, bekend);
  if (!made.ok) return made;
  const fout = refuseFouten(made.value);
  if (fout !== undefined) return fout;
  const old = staat.tijdpaden.at(-1);
  const shorter = old === undefined ? [] : shortened(old, made.value, dayInNetherlands(moment));
  return shorter.length === 0
    ? made
    : refuseKader(
        'termijn-korter',
        `Het nieuwe tijdpad maakt korter of laat weg: ${shorter.join(', ')}. Geef deze dezelfde dag of een latere.`,
      );
}

function refuseFouten({ fouten }: Tijdpadversie): Refused | undefined {
  if (fouten.length === 0) return undefined;
  const found = fouten.map(({ bij, code, melding }) => `${bij} (${code}): ${melding}`).join(' ');
  return refuseKader('tijdpad-fout', `${found} Verbeter het tijdpad, of aanvaard de fout met een reden.`);
}

type Made = Pick<Kaderpublicatie, 'soort' | 'nummer' | 'wijzigt' | 'raakt' | 'antwoorden' | 'jaar'> & {
  readonly hashed: string;
};

/** Numbers, hashes and dates a publication and starts its term; the hash covers the publication before it. */
function makePublicatie(
  { staat, bekend, moment }: Kadervraag,
  { hashed, ...made }: Made,
): Result<Kaderpublicatie, Procedureweigering<Kadercode>> {
  const regel = staat.inhoud?.reactieregel;
  if (regel === undefined)
    return refuseKader('inhoud-ontbreekt', 'Dit kader heeft geen inhoud. Stel het eerst op.');
  const termijn = startReactietermijn(bekend.kalender, regel, moment);
  if (!termijn.ok)
    return refuseKader(
      'termijn-niet-te-berekenen',
      `Er is iets met de termijn: ${termijnRefusalText(termijn.error)}`,
    );
  const vorige = staat.publicaties.at(-1)?.sha256 ?? null;
  const { soort, nummer } = made;
  const when = moment.toString();
  return ok({
    ...made,
    id: soort === 'kader' ? 'kader' : `${soort} ${nummer}`,
    sha256: canonicalHash({ vorige, soort, nummer, moment: when, inhoud: hashed }),
    vorige,
    moment: when,
    termijn: termijn.value,
  });
}

function samePerson(what: string): Refused {
  return refuseKader('zelfde-persoon', `U hebt ${what} zelf voorbereid. Laat een collega het publiceren.`);
}

function unknownPiece(nummer: number): Refused {
  return refuseKader(
    'stuk-onbekend',
    `Stuk ${nummer} is er niet, of is al gepubliceerd. Kies een stuk uit de lijst.`,
  );
}
