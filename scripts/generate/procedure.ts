import { rolNaam } from '@kavel/core/basis';
import { DOSSIERSOORTEN, MACHINES, toestandsdiagram } from '@kavel/core/procedure';
import type { Diagrambron, Overgang, Weigeringsregel } from '@kavel/core/procedure';

type Machinetekst = {
  readonly machine: Diagrambron & { readonly overgangen: Readonly<Record<string, Overgang<string>>> };
  readonly weigeringen: readonly Weigeringsregel[];
};

/** `docs/generated/procedure.md`: every machine of the procedure as a drawing, its commands and its refusals. */
export function procedureTekst(): string {
  const sections = DOSSIERSOORTEN.flatMap((soort) => section(MACHINES[soort]));
  return [
    '# De procedure',
    '',
    'Gemaakt uit de machines in `packages/core/src/procedure` (`npm run generate`). Wie een handeling doet vanuit een',
    'andere stand, of in een andere rol, wordt geweigerd met `toestand-past-niet` of `rol-mag-niet`.',
    '',
    ...sections,
  ].join('\n');
}

function section({ machine, weigeringen }: Machinetekst): readonly string[] {
  const { naam, toestanden } = machine;
  return [
    `## ${naam.charAt(0).toUpperCase()}${naam.slice(1)}`,
    '',
    '```mermaid',
    toestandsdiagram(machine),
    '```',
    '',
    '| handeling | wie | vanuit | naar | bron |',
    '|---|---|---|---|---|',
    ...Object.values(machine.overgangen).map((one) => handeling(one, toestanden)),
    '',
    '| code | regel | bron |',
    '|---|---|---|',
    ...weigeringen.map(({ code, regel, bron }) => row(`\`${code}\``, regel, bron)),
    '',
  ];
}

function handeling(
  { naam, rollen, van, naar, bron }: Overgang<string>,
  toestanden: Readonly<Record<string, string>>,
): string {
  const names = (states: readonly string[]): string =>
    states.map((toestand) => toestanden[toestand] ?? toestand).join(', ');
  const who = rollen.map((rol) => rolNaam[rol]).join(', ');
  return row(naam, who, names(van), naar === 'blijft' ? 'blijft' : names(naar), bron);
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
