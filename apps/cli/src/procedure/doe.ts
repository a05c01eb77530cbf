import type { Command } from 'commander';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { readOpdracht } from '@kavel/formats/procedurescript';
import { voerUit } from '@kavel/service/procedure';
import { regioCode, wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { answerUitvoering } from './answer-uitvoering.ts';
import { alsCommand, dossierOf, expectDemonstratie, momentVan, openProcedure } from './procedure-command.ts';
import { keurOpdracht } from './keur-opdracht.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & {
  readonly regio: string;
  readonly dossier: Omit<Dossiersleutel, 'regio'>;
  readonly opdracht: string;
  readonly sleutel?: string;
  readonly versie?: number;
  readonly motivering?: string;
};

/** `kavel procedure doe`: one act on one dossier. */
export function registerProcedureDoe(program: Command, context: CliContext): void {
  alsCommand(program, 'doe', 'Doet één handeling in een dossier, en geeft de stand en het bewijs.')
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--dossier <soort/naam>', 'zoals inschrijving/zz-2018.41000001', dossierOf)
    .requiredOption(
      '--opdracht <bestand>',
      'JSON met de opdracht, zoals {"soort": "trek-in"}; - is standaardinvoer',
    )
    .option('--sleutel <tekst>', 'dezelfde sleutel nog eens doet niets en geeft hetzelfde antwoord')
    .option('--versie <n>', 'de versie van het dossier waar u naar keek', wholeNumber)
    .option('--motivering <tekst>', 'waarom, voor het journaal')
    .action((opties: Opties) => doe(context, opties));
}

async function doe(context: CliContext, opties: Opties): Promise<void> {
  const { als, op, regio, sleutel, versie, motivering } = opties;
  const { bestand, text } = await context.readText(opties.opdracht);
  const opdracht = readOpdracht(opties.dossier.soort, text, bestand);
  if (!opdracht.ok) return context.refuse(2, opdracht.error);
  // Its hash alone says nothing: a document comes with its bytes, over the API.
  if (opdracht.value.soort === 'voeg-stuk-toe')
    await expectDemonstratie(context, 'Een stuk zonder zijn bestand');
  const findings = keurOpdracht(opties.dossier.soort, opdracht.value, { bestand, regel: 1 });
  if (findings.length > 0) return context.refuse(2, findings);
  const omgeving = await openProcedure(context);
  const handeling = { door: als, moment: await momentVan(context, op) };
  const dossier = { regio, ...opties.dossier };
  const done = await voerUit(omgeving, {
    ...{ dossier, opdracht: opdracht.value, handeling },
    ...(sleutel === undefined ? {} : { idempotentie: sleutel }),
    ...(versie === undefined ? {} : { versie }),
    ...(motivering === undefined ? {} : { motivering }),
  });
  answerUitvoering(context, omgeving, handeling, done);
}
