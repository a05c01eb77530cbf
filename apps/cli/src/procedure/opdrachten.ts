import { Argument } from 'commander';
import type { Command } from 'commander';
import { rolNaam } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import { DOSSIERSOORTEN, MACHINES, dossiernaamText } from '@kavel/core/procedure';
import type { Dossiersoort, Overgang } from '@kavel/core/procedure';
import type { CliContext } from '../context.ts';
import { procedureCommand } from './procedure-command.ts';

type Opdrachtregel = {
  readonly opdracht: string;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  /** States, as a person reads them. */
  readonly van: readonly string[];
  readonly naar: readonly string[] | 'blijft';
  readonly bron: string;
};

/** `kavel procedure opdrachten`: what can be asked of a kind of dossier, by whom and from where. */
export function registerProcedureOpdrachten(program: Command, context: CliContext): void {
  procedureCommand(
    program,
    'opdrachten',
    'Toont wat er in een soort dossier kan, wie het mag en vanuit welke stand.',
  )
    .addArgument(new Argument('<soort>', 'soort dossier').choices(DOSSIERSOORTEN))
    .action((soort: Dossiersoort) => {
      const opdrachten = listOpdrachten(soort);
      const naamvorm = dossiernaamText(soort);
      const text = [`Dossier ${soort}, met als naam ${naamvorm}.`, ...opdrachten.map(opdrachtText)].join(
        '\n',
      );
      context.answer({ json: { soort, naamvorm, opdrachten }, text });
    });
}

function listOpdrachten(soort: Dossiersoort): readonly Opdrachtregel[] {
  const { machine } = MACHINES[soort];
  const names: Readonly<Record<string, string>> = machine.toestanden;
  const nameOf = (toestand: string): string => names[toestand] ?? toestand;
  const overgangen: Readonly<Record<string, Overgang<string>>> = machine.overgangen;
  return Object.entries(overgangen).map(([opdracht, { naam, rollen, van, naar, bron }]) => ({
    ...{ opdracht, naam, rollen, bron },
    van: van.map(nameOf),
    naar: naar === 'blijft' ? naar : naar.map(nameOf),
  }));
}

function opdrachtText({ opdracht, naam, rollen, van, naar, bron }: Opdrachtregel): string {
  const who = rollen.map((rol) => rolNaam[rol]).join(', ');
  const to = naar === 'blijft' ? 'de stand blijft' : naar.join(', ');
  return `\n${opdracht}: ${naam} (${bron})\n  wie: ${who}\n  vanuit: ${van.join(', ')}\n  daarna: ${to}`;
}
