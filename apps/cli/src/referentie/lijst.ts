import type { Command } from 'commander';
import type { Editie, Editietelling } from '@kavel/formats/referentie';
import { listEdities } from '@kavel/service/referentie';
import type { CliContext } from '../context.ts';
import { referentieCommand } from './referentie-command.ts';

/** `kavel referentie lijst`: every edition that was taken over, in order, also those that were taken back, with how much counts. */
export function registerReferentieLijst(program: Command, context: CliContext): void {
  referentieCommand(program)
    .command('lijst')
    .description('Toont de edities die zijn overgenomen, ook die weer zijn ingetrokken.')
    .action(() => {
      const edities = listEdities(context.settings.dataFolder);
      if (!edities.ok) return context.refuse(2, edities.error);
      const json = edities.value.map((editie) => ({ ...editie, csv: undefined }));
      const lines = edities.value.map(editieLine);
      const text =
        lines.length === 0 ? 'Er zijn geen edities overgenomen; de map referentie geldt.' : lines.join('\n');
      context.answer({ json: { edities: json }, text });
    });
}

const EENHEID: Readonly<Record<Editie['soort'], string>> = {
  koppeltabel: 'rijen',
  retourcodes: 'codes',
  tarieven: 'tarieven',
};

function editieLine(editie: Editie & Editietelling): string {
  const { versie, soort, bron, door, op, vanaf, toetstTotEnMet, ingetrokken, rijen, geldend } = editie;
  const dagen = vanaf === undefined ? '' : `, ${vanaf} tot en met ${toetstTotEnMet ?? ''}`;
  const telling = `${geldend} van ${rijen} ${EENHEID[soort]} gelden`;
  const taken = `${versie} ${soort}${dagen}, ${telling}: ${bron}, overgenomen door ${door} op ${op.slice(0, 10)}`;
  return ingetrokken === undefined
    ? taken
    : `${taken}; ingetrokken door ${ingetrokken.door} op ${ingetrokken.op.slice(0, 10)}`;
}
