import { KAVELS, err, eurocent, isKavel, ok, parseAgb } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, Result } from '@kavel/core/basis';
import type { Opgavekolom, Opgaveregel } from '@kavel/core/productie';
import type { OpgaveCode } from './opgavekolommen.ts';

/** The texts of one line by column; a column that the file does not have is empty. */
export type Opgavecellen = Readonly<Record<Opgavekolom, string>>;

type Meld = (code: OpgaveCode, veld: Opgavekolom, melding: string) => void;

/** Reads one line of a statement; what is wrong goes to `meld`, and then there is no line. */
export function readOpgaveregel(regel: number, cellen: Opgavecellen, meld: Meld): Opgaveregel | undefined {
  const formulas = (Object.keys(cellen) as Opgavekolom[]).filter((kolom) => isFormula(kolom, cellen[kolom]));
  for (const kolom of formulas) meld('formule', kolom, FORMULE);
  if (formulas.length > 0) return undefined;
  const agb = readAgb(cellen.agb, meld);
  const kavel = readKavel(cellen.kavel, meld);
  const prestatie = readPrestatie(cellen.prestatie, meld);
  const zorgmaand = readMaand(cellen.maand, meld);
  const hoeveel = readHoeveelheid(cellen, meld);
  if (agb === undefined || !kavel.ok || !prestatie.ok) return undefined;
  if (zorgmaand === undefined || hoeveel === undefined) return undefined;
  return {
    regel,
    agb,
    ...(kavel.value === undefined ? {} : { kavel: kavel.value }),
    ...(prestatie.value === undefined ? {} : { prestatie: prestatie.value }),
    zorgmaand,
    ...hoeveel,
  };
}

/** What a spreadsheet would run. A number below zero is no formula; it has a finding of its own. */
function isFormula(kolom: Opgavekolom, text: string): boolean {
  if (!/^[=+\-@\t\r]/.test(text)) return false;
  return !((kolom === 'bedrag' || kolom === 'volume') && /^-[\d.,]+$/.test(text));
}

const FORMULE =
  'een cel mag niet beginnen met =, +, - of @: een spreadsheet voert dat uit. Vul de waarde zelf in.';

function readAgb(text: string, meld: Meld): Agb | undefined {
  const agb = parseAgb(text);
  if (agb.ok) return agb.value;
  const lost = /^\d{7}$/.test(text) ? ' Viel de nul vooraan weg? Maak van de kolom tekst.' : '';
  meld('waarde-ongeldig', 'agb', `een AGB-code heeft acht cijfers.${lost}`);
  return undefined;
}

/** An empty cell names none; that is no fault of the cell. */
type Optioneel<Waarde> = Result<Waarde | undefined, 'ongeldig'>;

function readKavel(text: string, meld: Meld): Optioneel<Kavel> {
  if (text === '') return ok(undefined);
  if (isKavel(text)) return ok(text);
  meld('waarde-ongeldig', 'kavel', `dit is geen kavel. Kies uit ${KAVELS.join(', ')}, of laat de cel leeg.`);
  return err('ongeldig');
}

function readPrestatie(text: string, meld: Meld): Optioneel<string> {
  if (text === '') return ok(undefined);
  if (/^[A-Z][A-Z0-9.]{1,4}$/.test(text)) return ok(text);
  meld(
    'waarde-ongeldig',
    'prestatie',
    'een prestatiecode begint met een hoofdletter en heeft hooguit 5 tekens.',
  );
  return err('ongeldig');
}

function readMaand(text: string, meld: Meld): string | undefined {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  meld('waarde-ongeldig', 'maand', 'schrijf de maand als JJJJ-MM, zoals 2018-01.');
  return undefined;
}

type Hoeveelheid = { readonly bedragEurocent: Eurocent } | { readonly volume: number };

function readHoeveelheid({ bedrag, volume }: Opgavecellen, meld: Meld): Hoeveelheid | undefined {
  if (bedrag !== '' && volume !== '') {
    meld('veld-dubbel', 'volume', 'vul het bedrag in of het volume, niet allebei.');
    return undefined;
  }
  if (bedrag === '' && volume === '') {
    meld('veld-ontbreekt', 'bedrag', 'vul het bedrag of het volume in. Was er niets, vul dan 0 in.');
    return undefined;
  }
  return bedrag === '' ? readVolume(volume, meld) : readBedrag(bedrag, meld);
}

function readBedrag(text: string, meld: Meld): Hoeveelheid | undefined {
  const match = /^(\d{1,11})(?:,(\d{1,2}))?$/.exec(text);
  if (match !== null) {
    const [, euros = '', cents = ''] = match;
    return { bedragEurocent: eurocent(Number(euros) * 100 + Number(cents.padEnd(2, '0'))) };
  }
  meld('waarde-ongeldig', 'bedrag', bedragText(text));
  return undefined;
}

function bedragText(text: string): string {
  const form = 'Schrijf euro’s met hooguit twee cijfers achter een komma, zoals 1234,56.';
  if (text.startsWith('-')) return `een bedrag is nul of hoger. ${VERVANGT}`;
  if (text.includes('.')) return `een punt is hier niet duidelijk: duizendtal of komma? ${form}`;
  return `dit is geen bedrag. ${form}`;
}

const VERVANGT =
  'Een nieuwe opgave vervangt de vorige: geef het hele bedrag van de maand, niet het verschil.';

function readVolume(text: string, meld: Meld): Hoeveelheid | undefined {
  if (/^\d{1,9}$/.test(text)) return { volume: Number(text) };
  const form =
    'Schrijf een geheel getal in de eenheid van de declaratie: minuten, etmalen, dagdelen of stuks.';
  const below = text.startsWith('-')
    ? `een volume is nul of hoger. ${VERVANGT}`
    : `dit is geen volume. ${form}`;
  meld('waarde-ongeldig', 'volume', below);
  return undefined;
}
