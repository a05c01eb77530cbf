import { pctText, unreachable } from '../basis/index.ts';
import { antwoordStap } from './antwoord.ts';
import type { TariefAntwoord } from './antwoord.ts';
import type { TariefBeleid, TariefBerekening } from './evaluatie.ts';
import type { Feiten } from './feit.ts';
import type { BeleidVraag } from './samenstelling.ts';
import { capitalize, bewerkingText } from './tekst.ts';
import type { SpoorStap, TariefUitkomst } from './uitkomst.ts';

/** The calculation as a person reads it: every step with its reason, its clausule and how sure that is. */
export function renderUitleg(
  beleid: TariefBeleid,
  { uitkomst, spoor }: TariefBerekening,
  feiten: Feiten,
): string {
  const stappen = spoor.map((step, index) => stapUitleg(beleid, step, feiten, index + 1));
  return [...stappen, uitkomstText(uitkomst)].join('\n');
}

/** Which question an answer is about, and on which composition it rests. */
export function renderVraag(vraag: BeleidVraag, { samenstellingHash }: TariefAntwoord): string {
  const { zorgkantoor, sector, kavel, peildatum, kennisdatum } = vraag;
  return [
    `Tariefpercentage van ${zorgkantoor}, sector ${sector}, kavel ${kavel}.`,
    `Peildatum ${peildatum.toString()}, volgens wat bekend was op ${kennisdatum.toString()}. Samenstelling ${samenstellingHash.slice(0, 16)}.`,
  ].join('\n');
}

function stapUitleg(beleid: TariefBeleid, step: SpoorStap, feiten: Feiten, nummer: number): string {
  const { stap, reden, voor, na } = step;
  const { toegepast, omdat, bron, plaats, zekerheid, herkomst, vervangt } = antwoordStap(
    beleid.catalogus,
    step,
    feiten,
  );
  const gevolg = na === null || na === voor ? '' : ` → ${pctText(na)}`;
  const status = reden === 'onbekend' ? ' (onbekend)' : toegepast ? '' : ' (niet toegepast)';
  return [
    `${nummer}. ${capitalize(bewerkingText(beleid.catalogus, stap.bewerking))}${status}${gevolg}`,
    `   Waarom: ${omdat}.`,
    `   Clausule: ${stap.clausule.weergave}`,
    `   Bron: ${bron}, ${plaats} (${zekerheid}); uit ${herkomst}${vervangt === undefined ? '' : `; vervangt ${vervangt}`}.`,
  ].join('\n');
}

/** The outcome as one sentence. */
export function uitkomstText(uitkomst: TariefUitkomst): string {
  const duur =
    uitkomst.contractduurJaren === undefined
      ? ''
      : ` De overeenkomst duurt ${uitkomst.contractduurJaren} jaar.`;
  switch (uitkomst.soort) {
    case 'percentage':
      return `Uitkomst: ${pctText(uitkomst.percentage)} van het NZa-maximumtarief.${duur}`;
    case 'nietVastTeStellen':
      return `Uitkomst: niet vast te stellen; ${uitkomst.reden}.${duur}`;
    case 'uitgesloten':
      return `Uitkomst: uitgesloten; ${uitkomst.reden}.`;
    default:
      return unreachable(uitkomst);
  }
}
