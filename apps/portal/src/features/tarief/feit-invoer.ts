import { parseFeiten, vindplaats, waardeText } from '@kavel/core/beleid';
import type {
  FeitInvoer,
  FeitSoort,
  FeitWaarde,
  Feitdefinitie,
  SamengesteldeStap,
  TariefBeleid,
} from '@kavel/core/beleid';
import { err, ok, pctText } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import { zorgkantoorNaam } from '@kavel/contract/texts';

/** What one types for a kind of fact. */
export const VORM: Readonly<Record<FeitSoort, string>> = {
  jaNee: 'Kies ja of nee.',
  percentage: 'Schrijf een percentage, zoals 96,5.',
  procentpunt: 'Schrijf een verschil in procentpunt, zoals 0,5 of -1.',
  getal: 'Schrijf een getal zonder punten, zoals 12500 of 3,2.',
  eurocent: 'Schrijf een bedrag in euro, zoals 49.999,99.',
  jaar: 'Schrijf een jaartal, zoals 2017.',
};

/** Reads what is typed into the exact unit of the fact, or says why it cannot be used and how to mend it. */
export function readFeit(definitie: Feitdefinitie, tekst: string): Result<FeitWaarde, string> {
  const typed = tekst.trim();
  const wrong = err(feitFoutText(definitie, typed === '' ? '' : `“${typed}”`));
  const invoer = readInvoer(definitie.soort, typed);
  if (invoer === undefined) return wrong;
  const parsed = parseFeiten(new Map([[definitie.naam, definitie]]), { [definitie.naam]: invoer });
  return parsed.ok ? ok(parsed.value[definitie.naam] ?? null) : wrong;
}

/** Why what is typed is refused although it can be read: the rules of the policy that say so. */
export function regelFoutText({ label }: Feitdefinitie, tekst: string, regels: readonly string[]): string {
  return [`${capital(label)}: “${tekst.trim()}” kan hier niet.`, ...regels].join(' ');
}

/** `gegeven`: the words that cannot be read, or empty when there are none. */
export function feitFoutText({ label, soort, grenzen }: Feitdefinitie, gegeven: string): string {
  const bounds =
    grenzen === undefined || soort === 'jaNee'
      ? ''
      : ` Het ligt van ${waardeText(soort, grenzen.van)} tot en met ${waardeText(soort, grenzen.totEnMet)}.`;
  const what = gegeven === '' ? 'Er is niets ingevuld.' : `${gegeven} kan hier niet.`;
  return `${capital(label)}: ${what} ${VORM[soort]}${bounds}`;
}

function capital(tekst: string): string {
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;
}

function readInvoer(soort: FeitSoort, tekst: string): FeitInvoer | undefined {
  switch (soort) {
    case 'jaNee':
      return tekst === 'ja' ? true : tekst === 'nee' ? false : undefined;
    case 'jaar':
      return /^\d{4}$/.test(tekst) ? Number(tekst) : undefined;
    case 'eurocent':
      return readEurocent(tekst);
    case 'getal':
      return THOUSANDS.test(tekst) ? undefined : readDecimaal(tekst);
    case 'percentage':
    case 'procentpunt':
      return readDecimaal(tekst.replace(/\s*%$/, ''));
  }
}

/** `12.500` can be twelve thousand or twelve and a half, so as a number it is refused. */
const THOUSANDS = /\.\d{3}$/;

function readDecimaal(tekst: string): string | undefined {
  return /^[-−]?\d{1,7}(?:[.,]\d{1,4})?$/.test(tekst) ? tekst.replace('−', '-').replace(',', '.') : undefined;
}

/** `49.999,99` or `50000`: points between thousands, a comma before cents. */
function readEurocent(tekst: string): number | undefined {
  const match = /^€?\s*(\d{1,3}(?:\.\d{3})*|\d{1,12})(?:,(\d{2}))?$/.exec(tekst);
  if (match === null) return undefined;
  const [, euros = '', cents = '00'] = match;
  return Number(`${euros.replaceAll('.', '')}${cents}`);
}

/** The way back: how a known value stands in its field. */
export function invoerText(soort: FeitSoort, waarde: FeitWaarde): string {
  if (waarde === null) return '';
  return waardeText(soort, waarde).replace(/^€\s*|%$| procentpunt$/g, '');
}

/**
 * What the rules say that refuse a value, each with its clausule; nothing while it may be said at one of the
 * zorgkantoren, for there it is an answer.
 */
export function refusingRules(
  beleid: ReadonlyMap<Zorgkantoor, TariefBeleid>,
  feit: string,
  waarde: FeitWaarde,
): readonly string[] {
  const regels = [...beleid].map(([zorgkantoor, { samenstelling }]) =>
    samenstelling.stappen
      .filter((stap) => refuses(stap, feit, waarde))
      .map(({ tussen, clausule }) => {
        const bounds =
          tussen === undefined ? '' : ` van ${pctText(tussen.van)} tot en met ${pctText(tussen.totEnMet)}`;
        return `Regel van ${zorgkantoorNaam[zorgkantoor]}:${bounds}. ${clausule.weergave} ${vindplaats(clausule)}`;
      }),
  );
  return regels.some((own) => own.length === 0) ? [] : regels.flat();
}

function refuses({ bewerking, tussen }: SamengesteldeStap, feit: string, waarde: FeitWaarde): boolean {
  if (tussen?.buiten !== 'weigeren' || !('operand' in bewerking)) return false;
  const { operand } = bewerking;
  return (
    operand.soort === 'feit' &&
    operand.feit === feit &&
    typeof waarde === 'number' &&
    (waarde < tussen.van || waarde > tussen.totEnMet)
  );
}
