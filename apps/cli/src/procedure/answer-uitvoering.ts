import type { Procedurehandeling } from '@kavel/core/procedure';
import { WERKWIJZEN, toonNa } from '@kavel/service/procedure';
import type {
  Procedureomgeving,
  Procedurestaat,
  Uitvoering,
  Uitvoeruitkomst,
} from '@kavel/service/procedure';
import type { CliContext } from '../context.ts';
import { answerWeigering } from './procedure-command.ts';

/** Answers what came of an act on a dossier, as who acted may read it; what came too late ends with exit code 1. */
export function answerUitvoering(
  context: CliContext,
  { regios }: Pick<Procedureomgeving, 'regios'>,
  handeling: Procedurehandeling,
  done: Uitvoeruitkomst,
): void {
  if (!done.ok) {
    answerWeigering(context, done.error);
    return;
  }
  const staat = toonNa({ regios, werkwijzen: WERKWIJZEN }, handeling, done.value);
  const { dossier, versie, moment, journaal, teLaat, herhaald } = done.value;
  context.answer({
    json: { dossier, versie, moment, journaal, teLaat, herhaald, staat },
    text: doneText(done.value, staat),
    exitCode: teLaat === null ? 0 : 1,
  });
}

function doneText(
  { dossier: { soort, id }, versie, moment, journaal, teLaat, herhaald }: Uitvoering,
  { toestand }: Procedurestaat,
): string {
  const late = teLaat === null ? '' : `\nHet telt niet mee. ${teLaat}`;
  return (
    `${herhaald ? 'Dit was al gedaan' : 'Gedaan'}: ${soort}/${id} is nu ${toestand} (versie ${versie}).${late}\n` +
    `Bewijs: journaalregel ${journaal.nummerInRegio} van ${moment}, hash ${journaal.hash}`
  );
}
