import { assert } from '@kavel/core/basis';
import { approveClick, checkClick, publishClick, runClick } from '../click/index.ts';
import type { ClickhandelingRefusal, Clickmaandsleutel, Clickomgeving } from '../click/index.ts';

type Personen = { readonly voorbereider: string; readonly vaststeller: string };

/**
 * Takes the click of a month from wherever it stands to published, as two people do. A run that was cut off before it
 * was approved is made again; one that was approved is only published.
 */
export async function clickMonth(
  omgeving: Clickomgeving,
  maand: Clickmaandsleutel,
  { voorbereider, vaststeller }: Personen,
): Promise<void> {
  const prepared = await runClick(omgeving, { ...maand, door: voorbereider });
  const standing = prepared.ok ? 'concept' : statusOf(prepared.error);
  assert(standing !== undefined, `click of ${maand.regio} ${maand.maand}: ${codeOf(prepared)}`);
  if (standing === 'concept') {
    await expectOk(checkClick(omgeving, { ...maand, door: voorbereider }), maand);
    await expectOk(approveClick(omgeving, { ...maand, door: vaststeller }), maand);
  }
  if (standing !== 'gepubliceerd') {
    await expectOk(publishClick(omgeving, { ...maand, door: vaststeller }), maand);
  }
}

function statusOf(refusal: ClickhandelingRefusal): string | undefined {
  return refusal.code === 'run-staat-vast' ? refusal.status : undefined;
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: ClickhandelingRefusal };

function codeOf(answer: Answer): string {
  return answer.ok ? '' : answer.error.code;
}

async function expectOk(act: Promise<Answer>, { regio, maand }: Clickmaandsleutel): Promise<void> {
  const answer = await act;
  assert(answer.ok, `click of ${regio} ${maand}: ${codeOf(answer)}`);
}
