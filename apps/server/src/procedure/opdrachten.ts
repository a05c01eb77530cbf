import type { Opdrachten } from '@kavel/contract';
import { DOSSIERSOORTEN, MACHINES, dossiernaamText } from '@kavel/core/procedure';
import type { Dossiersoort, Overgang, Weigeringsregel } from '@kavel/core/procedure';

type Tabel = {
  readonly machine: {
    readonly naam: string;
    readonly begin: { readonly toestand: string };
    readonly toestanden: Readonly<Record<string, string>>;
    readonly overgangen: Readonly<Record<string, Overgang<string>>>;
  };
  readonly weigeringen: readonly Weigeringsregel[];
};

/** Which commands each kind of dossier knows, from the machines themselves. */
export function listOpdrachten(): Opdrachten {
  return { dossiersoorten: DOSSIERSOORTEN.map((soort) => tabelOf(soort, MACHINES[soort])) };
}

function tabelOf(soort: Dossiersoort, { machine, weigeringen }: Tabel): Opdrachten['dossiersoorten'][number] {
  return {
    soort,
    naam: machine.naam,
    naamvorm: dossiernaamText(soort),
    begin: machine.begin.toestand,
    toestanden: Object.entries(machine.toestanden).map(([toestand, naam]) => ({ toestand, naam })),
    opdrachten: Object.entries(machine.overgangen).map(([opdracht, { naar, ...overgang }]) => ({
      opdracht,
      ...overgang,
      ...(naar === 'blijft' ? {} : { naar }),
    })),
    weigeringen,
  };
}

/** A state in words. */
export function toestandNaam(soort: Dossiersoort, toestand: string): string {
  const { machine }: Tabel = MACHINES[soort];
  return machine.toestanden[toestand] ?? toestand;
}
