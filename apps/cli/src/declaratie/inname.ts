import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { leverBronAan } from '@kavel/service/aanlevering';
import { bronVanBytes, intakeInBulk, loadInnamebronnen } from '@kavel/service/declaratie';
import type { Aanbod, Innamebronnen } from '@kavel/service/declaratie';
import { personName, positiveWholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { expectMap, listDeclaratieFiles } from './declaratie-files.ts';
import type { Invoerbestand } from '../input-files.ts';
import { Innameuitslag, lineText } from './inname-uitslag.ts';
import { Voortgang } from './inname-voortgang.ts';
import { volgMap } from './volg-map.ts';

type Opties = { readonly door?: string; readonly volg?: boolean; readonly werkers?: number };
type Bulk = { readonly door: string; readonly werkers: number; readonly bronnen: Innamebronnen };

/** A thread takes most of a second to begin: fewer files are taken in one after the other. */
const FILES_FOR_THREADS = 20;

/** `kavel declaratie inname`: checks claim files and stores each of them whole, or not at all. */
export function registerDeclaratieInname(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('inname')
    .description('Neemt declaratiebestanden in: elk bestand wordt heel opgeslagen, of helemaal niet.')
    .argument('<bestand...>', 'declaratiebestanden (AW319 1.4), of mappen daarmee; - is standaardinvoer')
    .option(
      '--door <persoon>',
      'wie de bestanden inneemt; standaard uw gebruikersnaam op deze computer',
      personName,
    )
    .option('--volg', 'blijft een map volgen en neemt in wat erin komt, tot u stopt met Ctrl-C')
    .option(
      '--werkers <aantal>',
      'hoeveel bestanden tegelijk worden ingenomen; standaard het aantal processors',
      positiveWholeNumber,
    )
    .action(async (paths: readonly string[], { door: given, volg, werkers }: Opties) => {
      const door = given ?? context.accountName() ?? refuseNobody(context);
      const gekozen = { door, werkers: werkers ?? availableParallelism() };
      if (volg === true) {
        const folder = await expectMap(context, paths);
        return followFolder(context, folder, { ...gekozen, bronnen: await prepare(context) });
      }
      const files = await listDeclaratieFiles(context, paths);
      const bulk = { ...gekozen, bronnen: await prepare(context) };
      const fits = files.length >= FILES_FOR_THREADS && files.every(({ bestand }) => bestand !== '-');
      const take = fits || werkers !== undefined ? takeOnThreads : takeInTurn;
      await take(context, files, bulk);
    });
}

function refuseNobody(context: CliContext): never {
  const melding = 'Deze computer kent uw gebruikersnaam niet. Zeg met --door wie de bestanden inneemt.';
  return context.refuse(2, [{ code: 'persoon-onbekend', melding }]);
}

/** Also makes the key on first use, and says what is wrong with it, before any thread looks at it. */
async function prepare(context: CliContext): Promise<Innamebronnen> {
  const bronnen = await loadInnamebronnen(context.settings);
  return bronnen.ok ? bronnen.value : context.refuse(2, bronnen.error);
}

async function takeInTurn(
  context: CliContext,
  files: readonly Invoerbestand[],
  { door, bronnen }: Bulk,
): Promise<void> {
  const omgeving = { ...bronnen, database: await context.database(), now: context.now };
  const uitslag = new Innameuitslag();
  const voortgang = new Voortgang(context, uitslag, files.length);
  const signal = context.interruption();
  for (const { bestand: path, uitMap } of files) {
    if (signal.aborted) break;
    const { bestand, bytes } = await context.readBytes(path);
    const result = await leverBronAan(omgeving, { bron: bronVanBytes(bytes), door });
    const uitkomst = { bestand, uitMap, soort: 'klaar', result } as const;
    uitslag.add(uitkomst);
    voortgang.meld(lineText(uitkomst));
  }
  answer(context, uitslag, files.length - uitslag.bestanden);
}

async function takeOnThreads(
  context: CliContext,
  files: readonly Invoerbestand[],
  bulk: Bulk,
): Promise<void> {
  const uitslag = new Innameuitslag();
  const signal = context.interruption();
  const uitMap = new Map(files.map((file) => [file.bestand, file.uitMap]));
  function* offer(): Iterable<string> {
    for (const { bestand } of files) {
      if (signal.aborted) return;
      yield bestand;
    }
  }
  const voortgang = new Voortgang(context, uitslag, files.length);
  await runBulk(
    context,
    { ...bulk, files: offer(), uitMap: (bestand) => uitMap.get(bestand) === true },
    (uitkomst) => {
      uitslag.add(uitkomst);
      voortgang.meld(lineText(uitkomst));
    },
  );
  answer(context, uitslag, files.length - uitslag.bestanden);
}

async function followFolder(context: CliContext, folder: string, bulk: Bulk): Promise<void> {
  const uitslag = new Innameuitslag();
  const voortgang = new Voortgang(context, uitslag);
  context.progress(`Kavel volgt ${folder}. Stop met Ctrl-C.`);
  const files = volgMap(folder, { signal: context.interruption() });
  await runBulk(context, { ...bulk, files, uitMap: () => true }, (uitkomst) => {
    uitslag.add(uitkomst);
    voortgang.meld(lineText(uitkomst));
  });
  answer(context, uitslag, 0);
}

type Uitkomst = Parameters<Innameuitslag['add']>[0];

async function runBulk(
  context: CliContext,
  bulk: Bulk & {
    readonly files: AsyncIterable<string> | Iterable<string>;
    readonly uitMap: (bestand: string) => boolean;
  },
  meld: (uitkomst: Uitkomst) => void,
): Promise<void> {
  const { address } = await context.database();
  const { sleutelBestand } = context.settings;
  async function* aanbod(): AsyncGenerator<Aanbod> {
    for await (const bestand of bulk.files) yield { bestand, ontvangenOp: context.now() };
  }
  await intakeInBulk(
    { bronnen: bulk.bronnen, sleutelBestand, address, door: bulk.door },
    {
      aanbod: aanbod(),
      werkers: bulk.werkers,
      meld: (uitkomst) => {
        meld({ ...uitkomst, uitMap: bulk.uitMap(uitkomst.bestand) });
      },
    },
  );
}

function answer(context: CliContext, uitslag: Innameuitslag, niet: number): void {
  context.answer({ json: uitslag.json(niet), text: uitslag.text(niet), exitCode: uitslag.exitCode(niet) });
}
