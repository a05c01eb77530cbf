import { readText } from './bytes.ts';
import type { DeclaratieControle } from './controle.ts';
import type { Bevinding } from './bevinding.ts';
import type { EiLayout } from './layout.ts';

const CR = 0x0d;
const LF = 0x0a;

/** What other files begin with. */
const SIGNATUREN: readonly { readonly soort: string; readonly bytes: readonly number[] }[] = [
  { soort: 'een zipbestand; pak het eerst uit', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { soort: 'een gzipbestand; pak het eerst uit', bytes: [0x1f, 0x8b] },
  { soort: 'een pdf-bestand', bytes: [0x25, 0x50, 0x44, 0x46] },
  { soort: 'tekst in UTF-8 met BOM; lever aan als Latin-1 zonder BOM', bytes: [0xef, 0xbb, 0xbf] },
  { soort: 'tekst in UTF-16; lever aan als Latin-1', bytes: [0xff, 0xfe] },
  { soort: 'tekst in UTF-16; lever aan als Latin-1', bytes: [0xfe, 0xff] },
  { soort: 'XML; Kavel leest hier AW319', bytes: [0x3c] },
];

/** How much of the begin of a file is looked at before anything is read as records. */
export const AANHEF = 4096;

/**
 * Says why a file that begins with these bytes (`AANHEF` of them, or all there are) is no Wlz claim of the standard of
 * `controle`; undefined when it may be one.
 */
export function herkenDeclaratie(bytes: Uint8Array, controle: DeclaratieControle): Bevinding | undefined {
  return herkenEiBestand(bytes) ?? herkenStandaard(bytes, controle) ?? herkenRegeleinde(bytes);
}

/** Says why a file that begins with these bytes is no EI message of any standard. */
export function herkenEiBestand(bytes: Uint8Array): Bevinding | undefined {
  if (bytes.length === 0)
    return geweigerd('0001', '', 'Het bestand is leeg. Stuur het declaratiebestand opnieuw.');
  const signatuur = SIGNATUREN.find((vorm) => vorm.bytes.every((byte, index) => bytes[index] === byte));
  if (signatuur !== undefined) {
    return geweigerd(
      '0001',
      '0101',
      `Dit is geen declaratiebestand maar ${signatuur.soort}. Stuur het declaratiebestand zelf.`,
    );
  }
  if (bytes[0] === 0x30 && bytes[1] === 0x31) return undefined;
  return geweigerd(
    '0002',
    '0101',
    'Het bestand begint niet met voorlooprecord 01. Stuur een heel bestand volgens de standaard.',
  );
}

function herkenStandaard(bytes: Uint8Array, controle: DeclaratieControle): Bevinding | undefined {
  const { eiCode, versie, subversie } = controle.posities;
  const { layout } = controle.layout;
  const { boekbaar } = controle.indeling;
  const code = readText(bytes, eiCode.begin, eiCode.einde);
  if (!boekbaar.includes(code)) {
    const wat = layout.eiCodes[code] ?? 'een andere of onbekende standaard';
    return geweigerd(
      '0010',
      eiCode.veld,
      `De EI-code moet ${boekbaar.join(' of ')} zijn (declaratie Wlz); dit bestand is ${wat}. Stuur een Wlz-declaratie.`,
    );
  }
  const gevonden =
    readText(bytes, versie.begin, versie.einde) + readText(bytes, subversie.begin, subversie.einde);
  return gevonden === versieVelden(layout) ? undefined : refuseVersie([layout]);
}

/** The version and subversion of a layout as a voorlooprecord has them: `0104`. */
export function versieVelden({ versie, subversie }: EiLayout): string {
  return tweeCijfers(versie) + tweeCijfers(subversie);
}

/** A file of an EI code that Kavel knows, in a version that none of its layouts is of. */
export function refuseVersie(layouts: readonly EiLayout[]): Bevinding {
  const versies = new Set(
    layouts.map(({ versie, subversie }) => `${tweeCijfers(versie)}.${tweeCijfers(subversie)}`),
  );
  const standaarden = new Set(layouts.map((layout) => standaardTekst(layout)));
  return geweigerd(
    '0011',
    '0103',
    `Versie en subversie moeten ${[...versies].join(' of ')} zijn. Maak het bestand opnieuw in ${[...standaarden].join(' of ')}.`,
  );
}

/** `AW319 1.4` */
export function standaardTekst({ standaard, versie, subversie }: EiLayout): string {
  return `${standaard} ${versie}.${subversie}`;
}

function herkenRegeleinde(bytes: Uint8Array): Bevinding | undefined {
  const lineFeed = bytes.indexOf(LF);
  if (lineFeed < 0 || bytes[lineFeed - 1] === CR) return undefined;
  return {
    ...geweigerd(
      '8095',
      '',
      'De regels eindigen op LF zonder CR. Elk record eindigt op CR/LF; zet het bestand om en stuur het opnieuw.',
    ),
    record: '01',
  };
}

/** A file that is refused before any of it is read as records. */
export function geweigerd(retourcode: string, veld: string, omschrijving: string): Bevinding {
  return { retourcode, record: veld.slice(0, 2), veld, regel: 1, omschrijving };
}

function tweeCijfers(value: number): string {
  return String(value).padStart(2, '0');
}
