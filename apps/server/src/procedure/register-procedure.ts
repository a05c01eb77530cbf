import { registerInkooprelaties } from '../inkooprelaties.ts';
import { registerDialoog } from './register-dialoog.ts';
import { registerDossiers } from './register-dossiers.ts';
import { registerGunningsoverzicht } from './register-gunningsoverzicht.ts';
import { registerProcedurehandelingen } from './register-handelingen.ts';
import { registerInstemming } from './register-instemming.ts';
import { registerJournaal } from './register-journaal.ts';
import { registerOpenbareKaders } from './register-openbaar.ts';
import { registerSluiting } from './register-sluiting.ts';
import { registerDossierstukken } from './register-stukken.ts';
import { registerWoonplaats } from './register-woonplaats.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';

/** Every address of the procedure: dossiers and acts, what stands beside them, and the journal. */
export async function registerProcedure(
  app: App,
  services: Dienstenvan,
  grenzen: Partial<Grenzen> = {},
): Promise<void> {
  registerDossiers(app, services);
  registerOpenbareKaders(app, services);
  registerSluiting(app, services);
  registerDialoog(app, services);
  registerGunningsoverzicht(app, services);
  registerWoonplaats(app, services);
  await registerProcedurehandelingen(app, services, grenzen);
  await registerDossierstukken(app, services, grenzen);
  registerInstemming(app, services);
  registerJournaal(app, services, grenzen);
  await registerInkooprelaties(app, services, grenzen);
}
