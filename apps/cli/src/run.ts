import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { registerCommands } from './commands.ts';
import { Refused, createContext, createOutput, lazyStore } from './context.ts';
import type { ExitCode, Output, World } from './context.ts';
import { speakDutch, usageText } from './dutch-usage.ts';

/** Runs one command line and answers its exit code; the only place where errors become exit codes. */
export async function runCli(args: readonly string[], world: World): Promise<ExitCode> {
  const program = createProgram(world);
  const wantsJson = (): boolean => program.opts<{ json?: boolean }>().json === true;
  const output = createOutput(world, wantsJson);
  const store = lazyStore(world.openStore);
  try {
    await registerCommands(program, createContext(world, { output, store, wantsJson }), args);
    await program.parseAsync(args, { from: 'user' });
    return output.exitCode();
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, output);
    if (error instanceof Refused) {
      output.report(error.meldingen);
      return error.exitCode;
    }
    output.report([{ code: 'storing', melding: failureText(error, world.settings.logLevel === 'debug') }]);
    return 3;
  } finally {
    await store.close();
  }
}

function createProgram(world: World): Command {
  const program = new Command('kavel');
  speakDutch(program);
  return program
    .description('Inkoop van Wlz-zorg: van beleid tot click.')
    .version(manifest.version, '-V, --version', 'toon de versie')
    .option('--json', 'antwoord met één JSON-document')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      outputError: () => undefined,
    });
}

function reportUsage(error: CommanderError, output: Output): ExitCode {
  if (error.exitCode === 0) return 0;
  output.report([{ code: 'gebruik-onjuist', melding: usageText(error) }]);
  return 2;
}

function failureText(error: unknown, withStack: boolean): string {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  const stack = withStack && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `Kavel kon dit niet afmaken door een storing of een fout in Kavel zelf: ${reason}. Meer uitleg: zet KAVEL_LOG=debug.${stack}`;
}
