import type { Command } from 'commander';
import { exportClickInvoer } from '@kavel/service/click';
import type { Clickmaandsleutel } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { loadClickomgeving, refuseHandeling, runCommand } from './handeling.ts';

/** `kavel click exporteer`: the input of a stored run, to pipe into `kavel click --invoer -`. */
export function registerClickExporteer(program: Command, context: CliContext): void {
  runCommand(
    program,
    'exporteer',
    'Geeft de invoer van een opgeslagen run, om na te rekenen met kavel click --invoer.',
  ).action(async (verzoek: Clickmaandsleutel) => {
    const invoer = await exportClickInvoer(await loadClickomgeving(context), verzoek);
    if (!invoer.ok) return refuseHandeling(context, verzoek, invoer.error);
    context.answer({ json: invoer.value, text: JSON.stringify(invoer.value, null, 2) });
  });
}
