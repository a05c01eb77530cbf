import type { Command } from 'commander';
import type { Sleutelbos } from '@kavel/service/sleutel';
import type { Answer } from '../context.ts';
import { nounCommand } from '../noun-command.ts';

export function sleutelCommand(program: Command): Command {
  return nounCommand(program, 'sleutel', 'De geheime sleutels waarmee Kavel declaraties herkent zonder BSN.');
}

/** The ring by its marks, which tell keys apart and are no secret. */
export function sleutelAnswer(bos: Sleutelbos, gebruik: ReadonlyMap<string, number>): Answer {
  const sleutels = [bos, ...bos.oudere].map(({ merk }, index) => ({
    merk,
    actief: index === 0,
    bestanden: gebruik.get(merk) ?? 0,
  }));
  const lines = sleutels.map(
    ({ merk, actief, bestanden }) => `${merk}  ${actief ? 'actief ' : 'ouder  '}  ${bestanden} bestanden`,
  );
  return { json: { sleutels }, text: ['Merk van de sleutel (geen geheim):', ...lines].join('\n') };
}
