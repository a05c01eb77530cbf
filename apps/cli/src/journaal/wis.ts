import type { Command } from 'commander';
import { wisTekst } from '@kavel/service/journaal';
import { WERKWIJZEN } from '@kavel/service/procedure';
import { personName, positiveWholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { eenDossier, inzagevraag } from './journaal-command.ts';
import type { Dossieropties } from './journaal-command.ts';

type Opties = Omit<Dossieropties, 'namens'> & {
  readonly nummer: number;
  readonly plaats: readonly string[];
  readonly reden: string;
  readonly door: string;
};

/** `kavel journaal wis`: erases texts of one act, as the zorgkantoor of the region; the act itself stays. */
export function registerJournaalWis(program: Command, context: CliContext): void {
  eenDossier(program, 'wis', 'Wist een tekst uit een handeling, bijvoorbeeld een naam. Dat kan niet terug.')
    .requiredOption(
      '--nummer <nummer>',
      'nummer van de handeling, zie: kavel journaal toon',
      positiveWholeNumber,
    )
    .requiredOption('--plaats <plaats...>', 'waar de tekst staat, zoals gebeurtenissen.0.toelichting')
    .requiredOption('--reden <tekst>', 'waarom, en op wiens verzoek; zonder de tekst zelf')
    .requiredOption('--door <persoon>', 'de jurist van het zorgkantoor die wist', personName)
    .action(async ({ nummer, plaats: plaatsen, reden, door: persoon, ...opties }: Opties) => {
      const { dossier, organisatie, moment } = inzagevraag(context, opties);
      const door = { persoon, rol: 'jurist', organisatie } as const;
      const verzoek = { dossier, nummer, plaatsen, reden, handeling: { door, moment } };
      const gewist = await wisTekst({ database: await context.database(), werkwijzen: WERKWIJZEN }, verzoek);
      if (!gewist.ok) {
        const { code, regel, melding } = gewist.error;
        return context.refuse(1, [{ code, melding: `${regel} ${melding}` }]);
      }
      const { versie, journaal } = gewist.value;
      const text =
        `Gewist in handeling ${nummer} van ${dossier.soort}/${dossier.id}: ${plaatsen.join(', ')}.\n` +
        `Dat staat als handeling ${versie} in het journaal, hash ${journaal.hash}.`;
      context.answer({ json: gewist.value, text });
    });
}
