import type { Command } from 'commander';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { EditieRefusal } from '@kavel/service/referentie';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';

/** `kavel referentie`, under which its commands stand. */
export function referentieCommand(program: Command): Command {
  return nounCommand(program, 'referentie', 'Nieuwe edities van koppeltabel, retourcodes en NZa-tarieven.');
}

export function refuseEditie(context: CliContext, refusal: EditieRefusal | readonly InvoerFinding[]): never {
  if ('code' in refusal) return context.refuse(1, [{ code: refusal.code, melding: refusalText(refusal) }]);
  return context.refuse(2, refusal);
}

function refusalText(refusal: EditieRefusal): string {
  switch (refusal.code) {
    case 'editie-bestaat':
      return `Deze editie geldt al, als versie ${refusal.versie}.`;
    case 'editie-onbekend':
      return `Er geldt geen editie die begint met ${refusal.versie} (ten minste 6 tekens). Zie kavel referentie lijst.`;
    case 'editie-spreekt-tegen':
      return (
        `${refusal.aantal} tarieven zijn anders dan die van een editie die al geldt. ` +
        'Haal ze uit het bestand, of trek de andere editie eerst in.'
      );
  }
}
