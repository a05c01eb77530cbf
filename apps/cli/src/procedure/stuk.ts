import { basename } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { DossierstukQuery, StukQuery } from '@kavel/contract';
import { MACHINES, STUKINZAGEN, isStukdossiersoort } from '@kavel/core/procedure';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { readJson } from '@kavel/formats/invoer';
import { STUK_BYTES_MAX, bewaarDossierstuk, bewaarStuk } from '@kavel/service/procedure';
import type { Procedureomgeving, Stukverzoek, Uitvoeruitkomst } from '@kavel/service/procedure';
import { regioCode, wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { answerUitvoering } from './answer-uitvoering.ts';
import { alsCommand, dossierOf, momentVan, openProcedure } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & {
  readonly regio: string;
  readonly dossier: Omit<Dossiersleutel, 'regio'>;
  readonly bestand: string;
  readonly naam?: string;
  readonly inzage: string;
  readonly stuk?: string;
  readonly stuksoort?: string;
  readonly sleutel?: string;
  readonly versie?: number;
};

/** `kavel procedure stuk`: a document comes with a dossier, with its bytes. */
export function registerProcedureStuk(program: Command, context: CliContext): void {
  alsCommand(program, 'stuk', 'Bewaart een bestand bij een dossier, en geeft het bewijs.')
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--dossier <soort/naam>', 'zoals bezwaar/zz-2018.41000001.1', dossierOf)
    .requiredOption('--bestand <bestand>', 'het bestand; - is standaardinvoer')
    .option('--naam <naam>', 'hoe het stuk heet (standaard: de naam van het bestand)')
    .addOption(
      new Option('--inzage <wie>', 'partijen: de andere partij leest het meteen')
        .choices(STUKINZAGEN)
        .default('eigen'),
    )
    .option('--stuk <kenmerk>', 'bij een inschrijving: het kenmerk van het stuk')
    .option('--stuksoort <soort>', 'bij een inschrijving: wat voor stuk het is, zoals bestuursverklaring')
    .option('--sleutel <tekst>', 'dezelfde sleutel nog eens doet niets en geeft hetzelfde antwoord')
    .option('--versie <n>', 'de versie van het dossier waar u naar keek', wholeNumber)
    .action((opties: Opties) => bewaar(context, opties));
}

async function bewaar(context: CliContext, opties: Opties): Promise<void> {
  const { als, op, sleutel, versie } = opties;
  const { bestand, bytes } = await context.readBytes(opties.bestand);
  if (bytes.byteLength > STUK_BYTES_MAX) return refuseTeGroot(context, bestand);
  const naam = opties.naam ?? basename(bestand);
  const omgeving = await openProcedure(context);
  const handeling = { door: als, moment: await momentVan(context, op) };
  const verzoek = {
    ...{ handeling, inhoud: bytes },
    ...(sleutel === undefined ? {} : { idempotentie: sleutel }),
    ...(versie === undefined ? {} : { versie }),
  };
  const done = await send(context, omgeving, { ...opties, naam, verzoek });
  answerUitvoering(context, omgeving, handeling, done);
}

type Zending = Pick<Opties, 'regio' | 'dossier' | 'inzage' | 'stuk' | 'stuksoort'> & {
  readonly naam: string;
  readonly verzoek: Pick<Stukverzoek, 'handeling' | 'inhoud' | 'idempotentie' | 'versie'>;
};

/** A document of a registration has its place in a list; of another dossier it says who reads it. */
async function send(
  context: CliContext,
  omgeving: Procedureomgeving,
  { regio, dossier: { soort, id }, naam, inzage, verzoek, ...lijst }: Zending,
): Promise<Uitvoeruitkomst> {
  if (soort === 'inschrijving') {
    const { stuk, stuksoort } = keur(context, StukQuery, {
      stuk: lijst.stuk,
      stuksoort: lijst.stuksoort,
      naam,
    });
    return bewaarStuk(omgeving, { ...verzoek, dossier: { regio, id }, stuk: { id: stuk, stuksoort, naam } });
  }
  if (!isStukdossiersoort(soort)) return refuseSoort(context, MACHINES[soort].machine.naam);
  const stuk = keur(context, DossierstukQuery, { naam, inzage });
  return bewaarDossierstuk(omgeving, { ...verzoek, dossier: { regio, soort, id }, rollen: [], stuk });
}

/** Judges the fields as the API does; what is wrong ends the command. */
function keur<Schema extends Parameters<typeof readJson>[0]>(
  context: CliContext,
  schema: Schema,
  velden: object,
) {
  const read = readJson(schema, JSON.stringify(velden), 'opties');
  return read.ok ? read.value : context.refuse(2, read.error);
}

function refuseTeGroot(context: CliContext, bestand: string): never {
  const melding = `${bestand} is groter dan ${STUK_BYTES_MAX / 1_048_576} MiB. Maak het kleiner of splits het.`;
  return context.refuse(1, [{ code: 'bestand-te-groot', melding }]);
}

function refuseSoort(context: CliContext, naam: string): never {
  const melding = `Bij een dossier van de soort ${naam} komen geen stukken (ADR 0098). Kies een ander dossier.`;
  return context.refuse(1, [{ code: 'soort-zonder-stukken', melding }]);
}
