import { compareDays, dayInNetherlands } from '../../basis/index.ts';
import { termijnRefusalText } from '../../kalender/index.ts';
import type { Ontvangstoordeel, Tijdpadrol } from '../../kalender/index.ts';
import { happens } from '../machine.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import { judgeReactie, resumeTermijn } from '../reactietermijn.ts';
import type { Kaderopdracht } from './opdracht.ts';
import type { Kaderbesluit, Kadervraag } from './opstellen.ts';
import { refuseEcli } from './publiceren.ts';
import type { Kaderpublicatie, Kaderstaat } from './staat.ts';
import { dependentSteps } from './tijdpadversie.ts';
import type { Stapsluiting } from './tijdpadversie.ts';
import { refuseKader } from './weigering.ts';

type Of<Soort extends Kaderopdracht['soort']> = Extract<Kaderopdracht, { readonly soort: Soort }>;

export function legStil(
  { staat, moment }: Kadervraag,
  { ecli, reden, stappen, clausules }: Of<'leg-stil'>,
): Kaderbesluit {
  const wrong = refuseEcli(ecli);
  if (wrong !== undefined) return wrong;
  if (reden.trim() === '')
    return refuseKader(
      'reden-ontbreekt',
      'Er staat niet waarom dit stilstaat. Schrijf wat de rechter beveelt.',
    );
  if (staat.stilstanden.some((one) => one.ecli === ecli))
    return refuseKader('al-stilgelegd', `Door ${ecli} staat al iets stil. Hervat dat eerst.`);
  const tijdpad = staat.tijdpaden.at(-1);
  const lost = stappen.find((stap) => !tijdpad?.stappen.some((one) => one.stap === stap));
  if (lost !== undefined)
    return refuseKader(
      'stap-onbekend',
      `De stap ${lost} staat niet in het tijdpad. Kies een stap die er staat.`,
    );
  const frozen = tijdpad === undefined ? [] : dependentSteps(tijdpad.tijdpad, stappen);
  const publicaties = staat.publicaties
    .filter((one) => isHit(staat, one, { stappen: frozen, clausules }))
    .filter(({ termijn }) => judgeReactie(termijn, moment) !== 'te laat')
    .map(({ id }) => id);
  if (frozen.length + publicaties.length === 0)
    return refuseKader(
      'niets-geraakt',
      'Geen stap en geen lopende termijn hangt hiervan af. Noem de stappen die stoppen.',
    );
  const stilstand = { ecli, reden, sinds: moment.toString(), stappen: frozen, publicaties };
  return happens({ soort: 'stilgelegd', stilstand });
}

/** A term hangs on the clausules that were published and on the step by which they were. */
function isHit(
  staat: Kaderstaat,
  { soort, raakt }: Kaderpublicatie,
  { stappen, clausules }: { readonly stappen: readonly string[]; readonly clausules: readonly string[] },
): boolean {
  const rol = soort === 'kader' ? 'publicatie-kader' : 'nota-van-inlichtingen';
  const step = soort === 'kader' || soort === 'nota' ? stepOf(staat, rol) : undefined;
  return raakt.some((id) => clausules.includes(id)) || (step !== undefined && stappen.includes(step.stap));
}

export function hervat({ staat, bekend, moment }: Kadervraag, { ecli, reden }: Of<'hervat'>): Kaderbesluit {
  const found = staat.stilstanden.find((one) => one.ecli === ecli);
  if (found === undefined)
    return refuseKader('niet-stilgelegd', `Door ${ecli} staat niets stil. Kies een uitspraak uit de lijst.`);
  if (reden.trim() === '')
    return refuseKader(
      'reden-ontbreekt',
      'Er staat niet waarom dit weer loopt. Schrijf waarop u dat grondt.',
    );
  const over = found.stappen.filter((stap) => expiredIn(staat, stap, { sinds: found.sinds, moment }));
  if (over.length > 0) {
    return refuseKader(
      'stap-voorbij',
      `Terwijl het stilstond is de dag voorbijgegaan van: ${over.join(', ')}. Publiceer eerst een nieuw tijdpad.`,
    );
  }
  const others = staat.stilstanden.filter((one) => one !== found).flatMap(({ publicaties }) => publicaties);
  const termijnen: { publicatie: string; termijn: LopendeTermijn }[] = [];
  for (const { id, termijn } of staat.publicaties) {
    if (!found.publicaties.includes(id) || others.includes(id)) continue;
    const resumed = resumeTermijn(termijn, moment, bekend.kalender);
    if (!resumed.ok)
      return refuseKader(
        'termijn-niet-te-berekenen',
        `Er is iets met de termijn: ${termijnRefusalText(resumed.error)}`,
      );
    termijnen.push({ publicatie: id, termijn: resumed.value });
  }
  return happens({ soort: 'hervat', ecli, reden, termijnen });
}

/** Whether the last day of a step went by while it was frozen. */
function expiredIn(
  { tijdpaden }: Kaderstaat,
  stap: string,
  { sinds, moment }: { readonly sinds: string; readonly moment: Temporal.Instant },
): boolean {
  const day = tijdpaden.at(-1)?.stappen.find((one) => one.stap === stap)?.laatsteDag ?? null;
  if (day === null) return false;
  const last = Temporal.PlainDate.from(day);
  const wasOpen = compareDays(last, dayInNetherlands(Temporal.Instant.from(sinds))) >= 0;
  return wasOpen && compareDays(last, dayInNetherlands(moment)) < 0;
}

/** The step of the timetable in force with this meaning. */
export function stepOf({ tijdpaden }: Kaderstaat, rol: Tijdpadrol): Stapsluiting | undefined {
  return tijdpaden.at(-1)?.stappen.find((one) => one.rol === rol);
}

/** Since when a step stands still; null when it runs. */
export function stilSinds({ stilstanden }: Kaderstaat, stap: string): string | null {
  return stilstanden.find(({ stappen }) => stappen.includes(stap))?.sinds ?? null;
}

/**
 * Whether what is received at `moment` for a step is in time. A frozen step stays as open as it was when it froze.
 * Undefined when the timetable gives the step no day.
 */
export function judgeStap(
  staat: Kaderstaat,
  rol: Tijdpadrol,
  moment: Temporal.Instant,
): Ontvangstoordeel | undefined {
  const step = stepOf(staat, rol);
  if (step === undefined || step.opTijdTot === null || step.teLaatVanaf === null) return undefined;
  const { stap, opTijdTot, teLaatVanaf } = step;
  return judgeReactie({ opTijdTot, teLaatVanaf, stilSinds: stilSinds(staat, stap) }, moment);
}
