import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Eisstand, FeitWaarde, Onderwerp } from '@kavel/core/beleid';
import type { Beleid, Verwacht } from '@kavel/formats/beleid-yaml';

/** One case of a policy document, days as `2024-01-01`, values in the whole units of the fact catalogue. */
export type VoorbeeldRegel = {
  readonly document: string;
  readonly naam: string;
  readonly vraag: {
    readonly zorgkantoor: Zorgkantoor;
    readonly sector: Sector;
    readonly kavel: Kavel;
    readonly onderwerp: Onderwerp;
    readonly peildatum: string;
    readonly kennisdatum: string;
  };
  /** The amendments that are left out, as when a ruling would be quashed. */
  readonly zonder: readonly string[];
  readonly feiten: Readonly<Record<string, FeitWaarde>>;
  readonly verwacht: VerwachtRegel;
};

/** What the case must give, every kind of outcome in one shape. */
export type VerwachtRegel = {
  readonly soort: Verwacht['soort'];
  readonly percentage?: number;
  readonly reden?: string;
  readonly stap?: string;
  readonly contractduurJaren?: number;
  readonly eisen: Readonly<Record<string, Eisstand>>;
};

/** Every case that the policy files carry, in the order of their files. */
export function listVoorbeelden({ voorbeelden }: Beleid): VoorbeeldRegel[] {
  return voorbeelden.map(({ document, voorbeeld: { naam, vraag, zonder, feiten, verwacht } }) => ({
    document,
    naam,
    vraag: {
      zorgkantoor: vraag.zorgkantoor,
      sector: vraag.sector,
      kavel: vraag.kavel,
      onderwerp: vraag.onderwerp ?? 'tarief',
      peildatum: vraag.peildatum.toString(),
      kennisdatum: vraag.kennisdatum.toString(),
    },
    zonder,
    feiten: Object.fromEntries(
      Object.entries(feiten).flatMap(([naamFeit, waarde]) =>
        waarde === undefined ? [] : [[naamFeit, waarde]],
      ),
    ),
    verwacht,
  }));
}
