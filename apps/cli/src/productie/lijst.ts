import type { Command } from 'commander';
import { dayInNetherlands, euroText } from '@kavel/core/basis';
import { listOpgaven } from '@kavel/service/productie';
import type { Opgavenlijst } from '@kavel/service/productie';
import type { CliContext } from '../context.ts';
import { loadProductieomgeving, productieCommand, refuseProductie } from './productie-command.ts';
import type { Plaats } from './productie-command.ts';

/** `kavel productie lijst`: every statement of a contract year, the oldest first. */
export function registerProductieLijst(program: Command, context: CliContext): void {
  productieCommand(
    program,
    'lijst',
    'Toont de opgaven van een contractjaar, ook die later zijn verbeterd.',
  ).action(async ({ regio, jaar }: Plaats) => {
    const list = await listOpgaven(await loadProductieomgeving(context), { regio, jaar });
    if (!list.ok) return refuseProductie(context, list.error);
    context.answer({ json: list.value, text: listText(list.value) });
  });
}

function listText({ regio, jaar, opgaven }: Opgavenlijst): string {
  if (opgaven.length === 0) return `Regio ${regio} heeft over ${jaar} geen opgaven van productie.`;
  return opgaven
    .map(({ id, opgegevenOp, opgegevenDoor, zorgaanbieders, regels, eurocent, verschilEurocent, sha256 }) =>
      [
        `opgave ${id} van ${dayInNetherlands(opgegevenOp).toString()} door ${opgegevenDoor}:`,
        `${regels} regels van ${zorgaanbieders} zorgaanbieders, ${euroText(eurocent)},`,
        `verschil ${euroText(verschilEurocent)}, sha256 ${sha256.slice(0, 12)}`,
      ].join(' '),
    )
    .join('\n');
}
