import type { Zorgkantoor } from '@kavel/core/basis';
import type { Clausule, OpenVraag } from '@kavel/core/beleid';
import { instellingTeksten } from '@kavel/core/click';
import type { Clickbeleid } from '@kavel/formats/beleid-yaml';

/** How a zorgkantoor sets its click, days as `2018-01-01`. */
export type Clickgegevens = {
  readonly id: string;
  readonly titel: string;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly geldigVan: string;
  readonly geldigTotEnMet?: string;
  readonly bekendVanaf: string;
  readonly nagekekenOp: string;
  readonly instellingen: readonly {
    readonly id: string;
    readonly tekst: string;
    readonly clausule: Clausule;
  }[];
  readonly voorbehouden: readonly {
    readonly id: string;
    readonly tekst: string;
    readonly clausule: Clausule;
  }[];
  readonly openstaand: readonly OpenVraag[];
};

/** Every setting in words with the clausule it rests on, and what must be read with it. */
export function describeClickbeleid(beleid: Clickbeleid): Clickgegevens {
  const { id, titel, zorgkantoren, geldig, bekendVanaf, nagekekenOp, openstaand, gronden } = beleid;
  const teksten = instellingTeksten(beleid.instellingen, beleid.reserveringEurocent);
  const velden = Object.keys(teksten) as (keyof typeof teksten)[];
  return {
    id,
    titel,
    zorgkantoren,
    geldigVan: geldig.van.toString(),
    ...(geldig.totEnMet === undefined ? {} : { geldigTotEnMet: geldig.totEnMet.toString() }),
    bekendVanaf: bekendVanaf.toString(),
    nagekekenOp: nagekekenOp.toString(),
    instellingen: velden.map((veld) => ({ id: veld, tekst: teksten[veld], clausule: gronden[veld] })),
    voorbehouden: beleid.voorbehouden.map(({ id: naam, tekst, clausule }) => ({ id: naam, tekst, clausule })),
    openstaand,
  };
}

/** Every clausule that a click policy rests on. */
export function clausulesOfClick({ instellingen, voorbehouden, openstaand }: Clickgegevens): Clausule[] {
  return [...instellingen, ...voorbehouden, ...openstaand].map(({ clausule }) => clausule);
}
