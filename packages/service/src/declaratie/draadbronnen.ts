import type { Regio } from '@kavel/core/basis';
import { reviveControle } from '@kavel/core/declaratie';
import type { Controlebronnen } from '@kavel/core/declaratie';
import { createWerkkalender } from '@kavel/core/kalender';
import type { Gelijkstelling } from '@kavel/core/kalender';
import type { Innamebronnen } from './load-innamebronnen.ts';

/**
 * What intake needs, but for the key, as plain values that another thread can be handed. A thread that reads the sources itself
 * loads every reader of reference data: that took it most of a second.
 */
export type Draadbronnen = {
  readonly regios: readonly (Omit<Regio, 'geldig'> & {
    readonly van: string;
    readonly totEnMet: string | undefined;
  })[];
  readonly controle: Controlebronnen;
  readonly gelijkstellingen: readonly (Omit<Gelijkstelling, 'dagen'> & {
    readonly dagen: readonly string[];
  })[];
};

export function packBronnen({ regios, controle, kalender }: Omit<Innamebronnen, 'sleutel'>): Draadbronnen {
  return {
    regios: regios.map(({ geldig, ...regio }) => ({
      ...regio,
      van: geldig.van.toString(),
      totEnMet: geldig.totEnMet?.toString(),
    })),
    controle: controle.bronnen,
    gelijkstellingen: kalender.gelijkstellingen.map(({ dagen, ...gelijkstelling }) => ({
      ...gelijkstelling,
      dagen: dagen.map(String),
    })),
  };
}

export function unpackBronnen({
  regios,
  controle,
  gelijkstellingen,
}: Draadbronnen): Omit<Innamebronnen, 'sleutel'> {
  return {
    regios: regios.map(({ van, totEnMet, ...regio }) => ({
      ...regio,
      geldig: {
        van: Temporal.PlainDate.from(van),
        ...(totEnMet === undefined ? {} : { totEnMet: Temporal.PlainDate.from(totEnMet) }),
      },
    })),
    controle: reviveControle(controle),
    kalender: createWerkkalender(
      gelijkstellingen.map(({ dagen, ...gelijkstelling }) => ({
        ...gelijkstelling,
        dagen: dagen.map((dag) => Temporal.PlainDate.from(dag)),
      })),
    ),
  };
}
