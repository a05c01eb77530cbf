import { assert, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { TijdpadIcs } from '@kavel/formats/ics';
import { readDocument, weigerDocument } from '../document/index.ts';
import type { Documentweigering } from '../document/index.ts';
import { composeAgenda, describeBevindingen, describeTijdpad } from './describe-tijdpad.ts';
import type { Tijdpadoordeel } from './judge-tijdpad.ts';
import { judgeTijdpaden, readTijdpadoordeel } from './load-tijdpaden.ts';
import type { Tijdpadbronnen } from './load-tijdpaden.ts';

/** A calendar and a name for its file. */
export type Agenda = { readonly naam: string } & Pick<TijdpadIcs, 'text'>;

/**
 * The timetables of the policy, and any that is sent, as the API tells of them. `geladenOp`: when this policy was read, which
 * is when its calendars were made.
 */
export function createTijdpadlezer(bronnen: Tijdpadbronnen, geladenOp: Temporal.Instant) {
  let judged: readonly Tijdpadoordeel[] | undefined;
  const alle = (): readonly Tijdpadoordeel[] => (judged ??= judgeAll(bronnen));
  return {
    lijst: () => ({ tijdpaden: alle().map(describeAlles) }),
    agenda: (id: string) => {
      const found = alle().find(({ tijdpad }) => tijdpad.id === id);
      return found === undefined ? undefined : agendaVan(found, geladenOp);
    },
    controleer: (bytes: Uint8Array) =>
      judgeDocument(bronnen, bytes, (oordeel) => ({
        ...describeBevindingen(oordeel),
        onvolledigeJaren: oordeel.tijdpad.onvolledigeJaren,
      })),
    leidAf: (bytes: Uint8Array) => judgeDocument(bronnen, bytes, describeAlles),
  };
}

function judgeAll(bronnen: Tijdpadbronnen): readonly Tijdpadoordeel[] {
  const judged = judgeTijdpaden(bronnen);
  assert(judged.ok, 'the timetables of policy that was read can be derived');
  return judged.value;
}

function describeAlles(oordeel: Tijdpadoordeel) {
  const { onvolledigeJaren } = oordeel.tijdpad;
  return { ...describeTijdpad(oordeel), onvolledigeJaren, bevindingen: oordeel.bevindingen };
}

function agendaVan(oordeel: Tijdpadoordeel, geladenOp: Temporal.Instant): Result<Agenda, Documentweigering> {
  const agenda = composeAgenda(oordeel, geladenOp);
  if (!agenda.ok) return err(weigerDocument(agenda.error));
  return ok({ naam: `${oordeel.tijdpad.id}.ics`, text: agenda.value.text });
}

function judgeDocument<T extends object>(
  bronnen: Tijdpadbronnen,
  bytes: Uint8Array,
  describe: (oordeel: Tijdpadoordeel) => T,
): ({ readonly uitkomst: 'goed' } & T) | Documentweigering {
  const read = readDocument(bytes, (text, bestand) => readTijdpadoordeel(bronnen, { bestand, text }));
  return read.ok ? { uitkomst: 'goed', ...describe(read.value.value) } : read.error;
}
