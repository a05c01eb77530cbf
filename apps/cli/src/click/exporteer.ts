import type { Command } from 'commander';
import { kavelNaam } from '@kavel/core/basis';
import { exportClickInvoer, exportOpenbareRun } from '@kavel/service/click';
import type { Clickmaandsleutel } from '@kavel/service/click';
import { loadSleutel } from '@kavel/service/sleutel';
import type { CliContext } from '../context.ts';
import { loadClickomgeving, refuseHandeling, runCommand } from './handeling.ts';

/** `kavel click exporteer`: the input of a stored run, or with `--openbaar` the published run without names. */
export function registerClickExporteer(program: Command, context: CliContext): void {
  runCommand(
    program,
    'exporteer',
    'Geeft de invoer van een opgeslagen run, om na te rekenen met kavel click --invoer.',
  )
    .option('--openbaar', 'geef de gepubliceerde run zonder namen, na te rekenen met kavel click verifieer')
    .action(({ openbaar, ...maand }: Clickmaandsleutel & { readonly openbaar?: true }) =>
      openbaar ? exportOpenbaar(context, maand) : exportInvoer(context, maand),
    );
}

async function exportInvoer(context: CliContext, maand: Clickmaandsleutel): Promise<void> {
  const invoer = await exportClickInvoer(await loadClickomgeving(context), maand);
  if (!invoer.ok) return refuseHandeling(context, maand, invoer.error);
  answerDocument(context, invoer.value);
}

async function exportOpenbaar(context: CliContext, maand: Clickmaandsleutel): Promise<void> {
  const sleutel = loadSleutel(context.settings.sleutelBestand);
  if (!sleutel.ok) return context.refuse(2, [sleutel.error]);
  const omgeving = { ...(await loadClickomgeving(context)), sleutel: sleutel.value };
  const openbaar = await exportOpenbareRun(omgeving, maand);
  if (!openbaar.ok) return refuseHandeling(context, maand, openbaar.error);
  const { run, kleineKavels } = openbaar.value;
  if (kleineKavels.length > 0) {
    const namen = kleineKavels.map(({ kavel, zorgaanbieders }) => `${kavelNaam[kavel]} (${zorgaanbieders})`);
    context.warn(
      `in deze kavels zijn weinig zorgaanbieders: ${namen.join(', ')}. Wie de regio kent, kan hen aan de bedragen herkennen. Beslis of het bestand naar buiten mag.`,
    );
  }
  answerDocument(context, run);
}

/** The document itself, also for people: it is made to be kept as a file. */
function answerDocument(context: CliContext, document: object): void {
  context.answer({ json: document, text: JSON.stringify(document, null, 2) });
}
