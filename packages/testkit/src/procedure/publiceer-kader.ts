import type { Handelaar, Rol } from '@kavel/core/basis';
import { weekdagOf } from '@kavel/core/basis';
import type { Kaderopdracht, Tijdpadvoorstel } from '@kavel/core/procedure';
import { voerUit } from '@kavel/service/procedure';
import type { Procedureomgeving } from '@kavel/service/procedure';
import { kaderinhoud } from './kaderinhoud.ts';

const REGIO = '5517';

/** A timetable with nothing but the closing of the registration, before 17:00 on a day. */
export function tijdpadMetSluiting(dag: string): Tijdpadvoorstel {
  const jaar = Temporal.PlainDate.from(dag).year;
  return {
    tijdpad: {
      ...{ id: 'proef', titel: 'FICTIEF', procedurejaren: [jaar], ankers: {}, reactietermijnen: [] },
      regels: [
        {
          ...{
            id: 'inschrijving-sluit',
            wat: 'Inschrijven',
            wie: 'zorgaanbieder',
            rol: 'inschrijving-sluit',
          },
          weekdag: weekdagOf(Temporal.PlainDate.from(dag)),
          tijd: { vorm: 'voor', tijd: '17:00:00' },
          wanneer: { soort: 'uiterlijk', dag: { soort: 'dag', dag } },
          vermeldingen: [],
        },
      ],
    },
    aanvaard: [],
  };
}

/** Publishes a fictitious kader of Zorg en Zekerheid in region 5517 by the acts that it takes, begun at `op`. */
export async function publiceerKader(
  omgeving: Procedureomgeving,
  { naam, tijdpad, op }: { readonly naam: string; readonly tijdpad: Tijdpadvoorstel; readonly op: string },
): Promise<void> {
  const { clausules, ...inhoud } = kaderinhoud();
  const hashed = clausules.map((clausule) => ({ ...clausule, sha256: 'c'.repeat(64) }));
  await act(omgeving, naam, op, { soort: 'stel-op', inhoud: { ...inhoud, clausules: hashed } });
  await act(omgeving, naam, op, { soort: 'bepaal-tijdpad', voorstel: tijdpad });
  await act(omgeving, naam, op, { soort: 'open-consultatie', genodigden: [] });
  await act(omgeving, naam, op, { soort: 'sluit-consultatie' });
  await act(omgeving, naam, op, { soort: 'publiceer' });
}

async function act(
  omgeving: Procedureomgeving,
  id: string,
  op: string,
  opdracht: Kaderopdracht,
): Promise<void> {
  const rol = opdracht.soort === 'publiceer' ? 'tweede-ondertekenaar' : 'beleidsmedewerker';
  const done = await voerUit(omgeving, {
    dossier: { regio: REGIO, soort: 'kader', id },
    opdracht: opdracht,
    handeling: { door: personOf(rol), moment: Temporal.Instant.from(op) },
  });
  if (!done.ok) throw new Error(`${opdracht.soort}: ${done.error.code}: ${done.error.melding}`);
}

function personOf(rol: Rol): Handelaar {
  return { persoon: `fictief-${rol}`, rol, organisatie: 'zorg-en-zekerheid' };
}
