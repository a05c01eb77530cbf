import { datumText } from '@kavel/core/basis';
import { vindplaats, waardeText, weigeringText } from '@kavel/core/beleid';
import type { Feitcatalogus, TariefAntwoord, TariefWeigering } from '@kavel/core/beleid';
import { opsomming } from '../../ui/dagen.ts';
import { percentage } from '../../ui/getallen.ts';
import type { Vergelijkingsrij } from './vergelijking.ts';

/** How an answer looks from afar. All of these are answers, and stand equally large. */
export type Uitkomstsoort =
  'percentage' | 'nogNiet' | 'bronZegtNiet' | 'uitgesloten' | 'geenBeleid' | 'geweigerd';

/** `kop`: the answer itself; `bij`: why, or what it depends on, as a sentence. */
export type Uitkomsttekst = { readonly soort: Uitkomstsoort; readonly kop: string; readonly bij: string };

export function describeUitkomst(rij: Vergelijkingsrij, catalogus: Feitcatalogus): Uitkomsttekst {
  const { resultaat, vraag, open } = rij;
  if (!resultaat.ok) {
    return { soort: 'geweigerd', kop: 'Dit kan niet', bij: weigering(rij, resultaat.error, catalogus) };
  }
  const { antwoord, berekend } = resultaat.value;
  const { uitkomst } = antwoord;
  const reden = zin(uitkomst.reden ?? '');
  if (berekend === undefined) {
    const kop = `Geen beleid van kracht op ${datumText(vraag.peildatum)}`;
    return { soort: 'geenBeleid', kop, bij: geenBeleidText(rij) };
  }
  const afhankelijk = labels(catalogus, open);
  switch (uitkomst.soort) {
    case 'percentage':
      return {
        soort: 'percentage',
        kop: percentage(uitkomst.percentage ?? ''),
        bij: afhankelijk === '' ? '' : `Kan nog anders worden door: ${afhankelijk}.`,
      };
    case 'uitgesloten':
      return { soort: 'uitgesloten', kop: 'Uitgesloten', bij: reden };
    case 'nietVastTeStellen':
      return ontbrekendOf(rij).length === 0
        ? {
            soort: 'bronZegtNiet',
            kop: 'Niet vast te stellen',
            bij: `De bron zegt dit niet: ${uitkomst.reden ?? ''}.`,
          }
        : {
            soort: 'nogNiet',
            kop: 'Nog niet bekend',
            bij: `Hangt af van: ${labels(catalogus, ontbrekendOf(rij))}.`,
          };
  }
}

/** A fact outside the bounds of a rule is told with the rule and what it rests on. */
function weigering(
  { gevonden }: Vergelijkingsrij,
  refusal: TariefWeigering,
  catalogus: Feitcatalogus,
): string {
  const definitie = refusal.code === 'oordeel-buiten-grenzen' ? catalogus.get(refusal.feit) : undefined;
  if (refusal.code !== 'oordeel-buiten-grenzen' || definitie === undefined || !gevonden.ok) {
    return weigeringText(refusal);
  }
  const clausule = gevonden.value.samenstelling.stappen.find(({ id }) => id === refusal.stap)?.clausule;
  const [waarde, van, totEnMet] = [refusal.waarde, refusal.van, refusal.totEnMet].map((one) =>
    waardeText(definitie.soort, one),
  );
  const regel = clausule === undefined ? '' : ` ${clausule.weergave} ${vindplaats(clausule)}`;
  return `${zin(definitie.label).slice(0, -1)} is ${waarde} en moet liggen van ${van} tot en met ${totEnMet}. Kavel past het niet aan.${regel}`;
}

function geenBeleidText({ vraag, gevonden }: Vergelijkingsrij): string {
  const bekend = `Volgens wat bekend was op ${datumText(vraag.kennisdatum)}.`;
  const kader =
    !gevonden.ok && gevonden.error.code === 'geen-beleid-van-kracht'
      ? gevonden.error.zonderRegionaalKader
      : undefined;
  return kader === undefined
    ? bekend
    : `${bekend} ${kader.titel} geldt alleen samen met een regionaal kader, en dat is niet opgenomen.`;
}

/** Facts without which there is no outcome. */
function ontbrekendOf({ resultaat }: Vergelijkingsrij): readonly string[] {
  const uitkomst = resultaat.ok ? resultaat.value.berekend?.berekening.uitkomst : undefined;
  return uitkomst?.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend : [];
}

/** How long the contract lasts, as far as that is known; nothing where there is no contract to speak of. */
export function describeContractduur(
  { resultaat }: Vergelijkingsrij,
  catalogus: Feitcatalogus,
): string | undefined {
  const berekend = resultaat.ok ? resultaat.value.berekend : undefined;
  if (berekend === undefined || berekend.berekening.uitkomst.soort === 'uitgesloten') return undefined;
  const { uitkomst, contractduurMist } = berekend.berekening;
  if (contractduurMist.length > 0) return `hangt af van ${labels(catalogus, contractduurMist)}`;
  return uitkomst.contractduurJaren === undefined
    ? 'het beleid noemt er geen'
    : `${uitkomst.contractduurJaren} jaar`;
}

/** An outcome of another moment, inside a sentence. */
export function kortUitkomst({ soort, percentage: getal, reden }: TariefAntwoord['uitkomst']): string {
  if (soort === 'percentage') return percentage(getal ?? '');
  return soort === 'uitgesloten' ? `uitgesloten (${reden ?? ''})` : `niet vast te stellen (${reden ?? ''})`;
}

function labels(catalogus: Feitcatalogus, feiten: readonly string[]): string {
  return opsomming(feiten.map((feit) => catalogus.get(feit)?.label ?? feit));
}

/** A part of a sentence as a sentence of its own. */
export function zin(tekst: string): string {
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}${/[.!?]$/.test(tekst) || tekst === '' ? '' : '.'}`;
}
