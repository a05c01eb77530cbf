import type { Command } from 'commander';
import { leesversieOf, listKaders } from '@kavel/service/beleid';
import type { Beleid } from '@kavel/service/beleid';
import type { CliContext } from '../context.ts';
import { beleidCommand, readPolicy } from './beleid-command.ts';

/** `kavel beleid lees`: a policy as plain Dutch, made from the data and nothing else. */
export function registerBeleidLees(program: Command, context: CliContext): void {
  beleidCommand(program)
    .command('lees')
    .description('Schrijft een kader of wijziging uit in gewone taal; zonder naam de lijst van documenten.')
    .argument('[document]', 'de naam van het document, zoals cz-2024-2026-vv')
    .option('--map <map>', 'map met beleid (standaard het beleid van Kavel)')
    .action(async (document: string | undefined, { map }: { readonly map?: string }) => {
      const beleid = await readPolicy(context, map);
      if (document === undefined) {
        listDocuments(context, beleid);
        return;
      }
      const tekst = leesversieOf(beleid, document);
      if (tekst === undefined) {
        const melding = `Het document ${document} bestaat niet. Kies een naam uit de lijst van: kavel beleid lees`;
        return context.refuse(2, [{ code: 'document-onbekend', melding }]);
      }
      context.answer({ json: { document, tekst }, text: tekst });
    });
}

function listDocuments(context: CliContext, beleid: Beleid): void {
  const documenten = listKaders(beleid);
  const text = documenten
    .map(
      ({ id, titel, geldigVan, geldigTotEnMet, bekendVanaf }) =>
        `${id}\n   ${titel}; geldt van ${geldigVan}${geldigTotEnMet === undefined ? '' : ` tot en met ${geldigTotEnMet}`}, bekend vanaf ${bekendVanaf}`,
    )
    .join('\n');
  context.answer({ json: { documenten }, text });
}
