import type { Bedragen } from './bedragen.ts';
import { CLICK_BRON } from './click-bron.ts';
import type { UitlegStap } from './uitnutting.ts';

/** The figures of one provider and kavel in one run, with what waited when it began (K of the run before). */
export type KavelRegel = Bedragen & { readonly vorigOpenstaandEurocent: number };

type Bericht = Pick<UitlegStap, 'id' | 'tekst' | 'bedragEurocent'>;

/**
 * How the amount of one provider and kavel came about, in the steps of click.md. Every step follows from the stored
 * figures of the run: what was covered by other kavels is G beyond the own share, the credit used is what the need
 * falls short of O and K together. Steps that did not happen are left out.
 */
export function kavelStappen(regel: KavelRegel): UitlegStap[] {
  return [...binnenStappen(regel), ...wachtStappen(regel), ...uitkomstStappen(regel)];
}

function binnenStappen(regel: KavelRegel): UitlegStap[] {
  const { aandeelEurocent, productieEurocent, binnenAfspraakEurocent, overproductieEurocent } = regel;
  const ownEurocent = Math.min(Math.max(productieEurocent, 0), aandeelEurocent);
  const shiftedEurocent = binnenAfspraakEurocent - ownEurocent;
  return [
    afgeleid('paragraaf 4.4', {
      id: 'aandeel',
      tekst: 'Het deel van de jaarafspraak dat bij deze maand hoort:',
      bedragEurocent: aandeelEurocent,
    }),
    letterlijk('paragraaf 4.5', {
      id: 'productie',
      tekst: 'Geaccepteerd sinds de vorige click, na aftrek van creditregels:',
      bedragEurocent: productieEurocent,
    }),
    letterlijk('paragraaf 4.5', {
      id: 'binnen',
      tekst: 'Daarvan valt binnen de afspraak en wordt altijd betaald:',
      bedragEurocent: ownEurocent,
    }),
    ...when(shiftedEurocent > 0, () =>
      afgeleid('paragraaf 4.4', {
        id: 'geschoven',
        tekst: 'Ook binnen de afspraak: gedekt met afspraak die in een ander kavel over was:',
        bedragEurocent: shiftedEurocent,
      }),
    ),
    ...when(overproductieEurocent > 0, () =>
      letterlijk('paragraaf 4.5', {
        id: 'boven',
        tekst: 'Boven de afspraak (overproductie):',
        bedragEurocent: overproductieEurocent,
      }),
    ),
  ];
}

function wachtStappen(regel: KavelRegel): UitlegStap[] {
  const { vorigOpenstaandEurocent, overproductieEurocent, behoefteEurocent, terugvorderingEurocent } = regel;
  const creditEurocent = vorigOpenstaandEurocent + overproductieEurocent - behoefteEurocent;
  return [
    ...when(vorigOpenstaandEurocent > 0, () =>
      letterlijk('paragraaf 4.5', {
        id: 'wachtte',
        tekst: 'Wachtte nog van eerdere maanden:',
        bedragEurocent: vorigOpenstaandEurocent,
      }),
    ),
    ...when(creditEurocent > 0, () =>
      aangenomen({
        id: 'credit',
        tekst: 'Creditregels verlagen eerst wat nog wachtte, met:',
        bedragEurocent: creditEurocent,
      }),
    ),
    ...when(terugvorderingEurocent > 0, () =>
      aangenomen({
        id: 'terugvordering',
        tekst: 'De rest van de creditregels betaalt de zorgaanbieder terug:',
        bedragEurocent: terugvorderingEurocent,
      }),
    ),
  ];
}

function uitkomstStappen(regel: KavelRegel): UitlegStap[] {
  const { behoefteEurocent, clickEurocent, openstaandEurocent, betaalbaarEurocent } = regel;
  const asked = when(behoefteEurocent > 0, () => [
    letterlijk('paragraaf 4.5', {
      id: 'vraag',
      tekst: 'Vraagt om ruimte in de regio:',
      bedragEurocent: behoefteEurocent,
    }),
    clickStap(behoefteEurocent, clickEurocent),
    letterlijk('paragraaf 4.5', {
      id: 'wacht',
      tekst: 'Wacht op een volgende click:',
      bedragEurocent: openstaandEurocent,
    }),
  ]).flat();
  return [
    ...asked,
    letterlijk('paragraaf 4.5', {
      id: 'betaalbaar',
      tekst: 'Te betalen: binnen de afspraak, plus de click, min de terugvordering:',
      bedragEurocent: betaalbaarEurocent,
    }),
  ];
}

/** What fits is the source's own rule; that the voorrang also orders a month's shortage is `aangenomen` (ANO-8). */
function clickStap(behoefteEurocent: number, clickEurocent: number): UitlegStap {
  const stap = (tekst: string): Bericht => ({ id: 'click', tekst, bedragEurocent: clickEurocent });
  if (clickEurocent === behoefteEurocent) {
    return letterlijk('paragraaf 4.5', stap('Alles past. Vastgelegd (click):'));
  }
  return clickEurocent === 0
    ? aangenomen(stap('Andere kavels gingen voor en daarna was er geen ruimte over. Vastgelegd (click):'))
    : aangenomen(stap('Er was te weinig ruimte; ieder in deze groep kreeg een deel. Vastgelegd (click):'));
}

function when<T>(condition: boolean, make: () => T): T[] {
  return condition ? [make()] : [];
}

function letterlijk(plaats: string, bericht: Bericht): UitlegStap {
  return { ...bericht, bron: CLICK_BRON, plaats, zekerheid: 'letterlijk' };
}

function afgeleid(plaats: string, bericht: Bericht): UitlegStap {
  return { ...bericht, bron: CLICK_BRON, plaats, zekerheid: 'afgeleid' };
}

/** Where the source is silent or can be read two ways, the choice is Kavel's (click.md). */
function aangenomen(bericht: Bericht): UitlegStap {
  return { ...bericht, bron: CLICK_BRON, plaats: 'paragraaf 4.5', zekerheid: 'aangenomen' };
}
