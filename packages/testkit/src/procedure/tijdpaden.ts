import { join } from 'node:path';
import { weekdagOf } from '@kavel/core/basis';
import type { Tijdpadvoorstel } from '@kavel/core/procedure';
import { loadTijdpaden, tijdpadvoorstelVan } from '@kavel/service/tijdpad';

const CHECKOUT = join(import.meta.dirname, '../../../..');

/** The timetable of 003 as it ships (beleid/tijdpaden), with the contradictions that its `openstaand` explains. */
export async function loadTijdpad2018(): Promise<Tijdpadvoorstel> {
  const loaded = await loadTijdpaden(CHECKOUT);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const found = loaded.value.find(({ bestand }) => bestand.ontwerp.id === 'zorg-en-zekerheid-2018');
  if (found === undefined) throw new Error('the timetable of 2018 is not there');
  return tijdpadvoorstelVan(found);
}

/** The same timetable with one step due on another day, and nowhere else printed. */
export function withDag(voorstel: Tijdpadvoorstel, id: string, dag: string): Tijdpadvoorstel {
  const weekdag = weekdagOf(Temporal.PlainDate.from(dag));
  const wanneer = { soort: 'uiterlijk', dag: { soort: 'dag', dag } } as const;
  const regels = voorstel.tijdpad.regels.map((regel) =>
    regel.id === id ? { ...regel, weekdag, vermeldingen: [], wanneer } : regel,
  );
  return { ...voorstel, tijdpad: { ...voorstel.tijdpad, regels } };
}
