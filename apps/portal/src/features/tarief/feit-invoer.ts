import type { Feiten, TariefVraag } from '@kavel/contract';

/** A fact as it is typed; empty is unknown. */
export type FeitTekst = Readonly<Record<string, string>>;
export type FeitDefinitie = Feiten['feiten'][number];
export type FeitWaarden = TariefVraag['feiten'];

export type FeitFout = { readonly naam: string; readonly melding: string };

type Gelezen =
  { readonly waarde: FeitWaarden[string] } | { readonly melding: string } | { readonly onbekend: true };

const GEEN = 'geen';

/** What one types next to a kind of fact. */
export const VORM: Readonly<Record<FeitDefinitie['soort'], string>> = {
  jaNee: '',
  percentage: 'Een percentage, zoals 96,5. Typ geen als er geen is.',
  procentpunt: 'Een verschil in procentpunt, zoals 0,5 of -1. Typ geen als er geen is.',
  getal: 'Een getal, zoals 3,2. Typ geen als er geen is.',
  eurocent: 'Een bedrag in euro, zoals 49.999,99. Typ geen als er geen is.',
  jaar: 'Een jaartal, zoals 2017. Typ geen als er geen is.',
};

/** All typed facts of the policy's questions, or which field is wrong and how to mend it. */
export function readFeiten(
  definities: readonly FeitDefinitie[],
  tekst: FeitTekst,
): { readonly feiten: FeitWaarden; readonly fouten: readonly FeitFout[] } {
  const feiten: FeitWaarden = {};
  const fouten: FeitFout[] = [];
  for (const definitie of definities) {
    const gelezen = readFeit(definitie, (tekst[definitie.naam] ?? '').trim());
    if ('melding' in gelezen) fouten.push({ naam: definitie.naam, melding: gelezen.melding });
    if ('waarde' in gelezen) feiten[definitie.naam] = gelezen.waarde;
  }
  return { feiten, fouten };
}

function readFeit({ soort, label }: FeitDefinitie, tekst: string): Gelezen {
  if (tekst === '') return { onbekend: true };
  if (tekst.toLowerCase() === GEEN) return { waarde: null };
  const wrong = { melding: `${label}: “${tekst}” begrijpt Kavel niet. ${VORM[soort]}` };
  switch (soort) {
    case 'jaNee':
      return { waarde: tekst === 'ja' };
    case 'jaar':
      return /^\d{4}$/.test(tekst) ? { waarde: Number(tekst) } : wrong;
    case 'eurocent':
      return readEurocent(tekst) ?? wrong;
    case 'percentage':
    case 'procentpunt':
    case 'getal':
      return /^[-−]?\d{1,7}([.,]\d{1,4})?%?$/.test(tekst)
        ? { waarde: tekst.replace('−', '-').replace(',', '.').replace('%', '') }
        : wrong;
  }
}

/** `49.999,99` or `50000`: points between thousands, a comma before cents. */
function readEurocent(tekst: string): { readonly waarde: number } | undefined {
  const match = /^€?\s*(\d{1,3}(?:\.\d{3})*|\d{1,12})(?:,(\d{2}))?$/.exec(tekst);
  if (match === null) return undefined;
  const [, euros = '', cents = '00'] = match;
  return { waarde: Number(`${euros.replaceAll('.', '')}${cents}`) };
}
