import type { CliContext } from './context.ts';

/** Warns that the decree holidays of these years are not all known, so that days may come out otherwise. */
export function warnForGaps(context: CliContext, jaren: readonly number[]): void {
  if (jaren.length === 0) return;
  context.warn(
    `niet alle dagen die bij koninklijk besluit met een feestdag zijn gelijkgesteld, zijn bekend van ${jaren.join(', ')}. De verlengde datum en getelde werkdagen kunnen daardoor anders zijn. Vul beleid/feestdagen.yaml aan.`,
  );
}
