import { assert, ok, pct, unreachable } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { happens } from '../machine.ts';
import type { Machine, Procedureweigering } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import {
  judgeReactie,
  laatsteDagText,
  resumeTermijn,
  startReactietermijn,
  stopTermijn,
} from '../reactietermijn.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import { applyGunning } from './gebeurtenis.ts';
import type { Gunninggebeurtenis } from './gebeurtenis.ts';
import { GUNNINGOVERGANGEN } from './opdracht.ts';
import type { Gunningbekend, Gunningopdracht } from './opdracht.ts';
import { GUNNINGTOESTANDEN, NIEUWE_GUNNING } from './staat.ts';
import type {
  Bevriesbaar,
  Gunningsbesluit,
  Gunningsbesluitsoort,
  Gunningstaat,
  Gunningsvoorstel,
} from './staat.ts';
import { prepareBesluit } from './voorstellen.ts';
import type { Gunningvraag } from './voorstellen.ts';
import { refuseGunning } from './weigering.ts';
import type { Gunningcode } from './weigering.ts';

type Weigering = Procedureweigering<Gunningcode>;
type Uitslag = Result<readonly Gunninggebeurtenis[], Weigering>;

/** The award of one kavel: provisional, open to objection, then definitive, conditional or revised (S001-137 … -139). */
export const gunningmachine: Machine<
  Gunningstaat,
  Gunningopdracht,
  Gunninggebeurtenis,
  Gunningbekend,
  Gunningcode
> = {
  naam: 'gunning',
  begin: NIEUWE_GUNNING,
  toestanden: GUNNINGTOESTANDEN,
  overgangen: GUNNINGOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) => {
    if (partijOf(door, bekend.partijen) !== 'zorgkantoor') {
      return refuseGunning('andere-organisatie', ANDERE_ORGANISATIE_MELDING);
    }
    return decideGunning({ staat, bekend, door, moment }, opdracht);
  },
  apply: applyGunning,
};

function decideGunning(vraag: Gunningvraag, opdracht: Gunningopdracht): Uitslag {
  switch (opdracht.soort) {
    case 'stel-voor': {
      const voorstel = prepareBesluit(vraag, opdracht);
      return voorstel.ok ? happens({ soort: 'besluit-voorgesteld', voorstel: voorstel.value }) : voorstel;
    }
    case 'gun-voorlopig':
      return whenPrepared(vraag, 'voorlopig', gunVoorlopig);
    case 'wijs-af':
      return whenPrepared(vraag, 'afwijzing', wijsAf);
    case 'gun-voorwaardelijk':
      return whenPrepared(vraag, 'voorwaardelijk', gunVoorwaardelijk);
    case 'gun-definitief':
      return whenPrepared(vraag, 'definitief', gunDefinitief);
    case 'herzie':
      return whenPrepared(vraag, 'herziening', herzie);
    case 'trek-in':
      return whenPrepared(vraag, 'intrekking', (_vraag, _voorstel, besluit) =>
        happens({ soort: 'ingetrokken', besluit }),
      );
    case 'bevries':
      return bevries(vraag, opdracht.uitspraak, opdracht.motivering);
    case 'hervat':
      return hervat(vraag, opdracht.motivering);
    default:
      return unreachable(opdracht);
  }
}

type Beslis = (vraag: Gunningvraag, voorstel: Gunningsvoorstel, besluit: Gunningsbesluit) => Uitslag;

/** Two people, and the proposal still says what the policy says now. */
function whenPrepared(vraag: Gunningvraag, besluit: Gunningsbesluitsoort, beslis: Beslis): Uitslag {
  const { staat, door, moment } = vraag;
  const { voorstel } = staat;
  if (voorstel?.besluit !== besluit) {
    return refuseGunning('geen-voorstel', 'Dit besluit is niet voorbereid. Laat een collega dat eerst doen.');
  }
  if (voorstel.door === door.persoon) {
    return refuseGunning('zelfde-persoon', 'U heeft dit besluit voorbereid. Laat een ander het nemen.');
  }
  const { motivering, voorwaarde, grond } = voorstel;
  const again = prepareBesluit(vraag, { soort: 'stel-voor', besluit, motivering, voorwaarde, grond });
  if (!again.ok) return again;
  const same =
    again.value.tarief === voorstel.tarief && again.value.duur?.totEnMetJaar === voorstel.duur?.totEnMetJaar;
  if (!same) {
    return refuseGunning(
      'voorstel-verouderd',
      'Het beleid of de gegevens zijn veranderd. Laat het besluit opnieuw voorbereiden.',
    );
  }
  return beslis(vraag, voorstel, {
    soort: besluit,
    motivering,
    voorbereidDoor: voorstel.door,
    door: door.persoon,
    op: moment.toString(),
  });
}

function gunVoorlopig(
  vraag: Gunningvraag,
  { tarief, duur }: Gunningsvoorstel,
  besluit: Gunningsbesluit,
): Uitslag {
  assert(tarief !== null && duur !== null, 'a prepared award has a percentage and years');
  const termijn = startTerm(vraag);
  return termijn.ok
    ? happens({ soort: 'voorlopig-gegund', besluit, tarief, duur, termijn: termijn.value })
    : termijn;
}

function wijsAf(vraag: Gunningvraag, _voorstel: Gunningsvoorstel, besluit: Gunningsbesluit): Uitslag {
  const termijn = startTerm(vraag);
  return termijn.ok ? happens({ soort: 'niet-gegund', besluit, termijn: termijn.value }) : termijn;
}

function gunVoorwaardelijk(
  vraag: Gunningvraag,
  { voorwaarde }: Gunningsvoorstel,
  besluit: Gunningsbesluit,
): Uitslag {
  assert(voorwaarde !== null, 'a prepared conditional award has its condition');
  const running = refuseRunning(vraag);
  if (running !== undefined) return running;
  return openZaken(vraag.bekend).length === 0
    ? refuseGunning('geen-zaak-open', 'Er is geen bezwaar of kort geding open. Gun definitief.')
    : happens({ soort: 'voorwaardelijk-gegund', besluit, voorwaarde });
}

function gunDefinitief(vraag: Gunningvraag, _voorstel: Gunningsvoorstel, besluit: Gunningsbesluit): Uitslag {
  const { bekend } = vraag;
  const running = refuseRunning(vraag);
  if (running !== undefined) return running;
  const open = openZaken(bekend);
  if (open.length > 0) {
    return refuseGunning('zaak-open', `Nog open: ${open.join(', ')}. Wacht, of gun onder voorwaarde.`);
  }
  if (bekend.retourVoorDefinitief && !bekend.getekendRetour) {
    return refuseGunning(
      'niet-getekend-retour',
      'De ondertekende overeenkomst is nog niet terug. Wacht daarop.',
    );
  }
  return happens({ soort: 'definitief-gegund', besluit });
}

function herzie(
  vraag: Gunningvraag,
  { tarief: nieuw, duur, grond }: Gunningsvoorstel,
  besluit: Gunningsbesluit,
): Uitslag {
  assert(
    nieuw !== null && duur !== null && grond !== null,
    'a prepared revision has a percentage, years and a ground',
  );
  const oud = vraag.staat.tarief;
  const termijn = startTerm(vraag);
  if (!termijn.ok) return termijn;
  const verschil = oud === null ? null : pct(nieuw - oud);
  const herziening = { oud, nieuw, verschil, grond, op: besluit.op };
  return happens({ soort: 'herzien', besluit, herziening, duur, termijn: termijn.value });
}

function bevries({ staat, door, moment }: Gunningvraag, uitspraak: string, motivering: string): Uitslag {
  if (uitspraak.trim() === '' || motivering.trim() === '') return refuseWithoutReason();
  const vanuit = freezable(staat);
  const termijn = staat.termijn === null ? null : stopTermijn(staat.termijn, moment);
  const op = moment.toString();
  return happens({ soort: 'bevroren', uitspraak, motivering, door: door.persoon, op, vanuit, termijn });
}

function hervat({ staat, bekend, door, moment }: Gunningvraag, motivering: string): Uitslag {
  if (motivering.trim() === '') return refuseWithoutReason();
  assert(staat.bevroren !== null, 'a frozen award knows where it came from');
  const termijn = staat.termijn === null ? ok(null) : resumeTermijn(staat.termijn, moment, bekend.kalender);
  if (!termijn.ok) return refuseTerm();
  const { vanuit: naar } = staat.bevroren;
  const op = moment.toString();
  return happens({ soort: 'hervat', motivering, door: door.persoon, op, naar, termijn: termijn.value });
}

function freezable({ toestand }: Gunningstaat): Bevriesbaar {
  assert(
    toestand === 'voorbereiding' || toestand === 'voorlopig' || toestand === 'voorwaardelijk',
    `${toestand} cannot be frozen`,
  );
  return toestand;
}

function startTerm({ bekend, moment }: Gunningvraag): Result<LopendeTermijn, Weigering> {
  const termijn = startReactietermijn(bekend.kalender, bekend.reactieregel, moment);
  return termijn.ok ? termijn : refuseTerm();
}

/** As long as a reaction could still be in time, or be for a person to judge. */
function refuseRunning({ staat, moment }: Gunningvraag): ReturnType<typeof refuseGunning> | undefined {
  const { termijn } = staat;
  if (termijn === null || judgeReactie(termijn, moment) === 'te laat') return undefined;
  return refuseGunning(
    'termijn-loopt',
    `Reageren kan tot en met ${laatsteDagText(termijn)}. Wacht tot daarna.`,
  );
}

function openZaken({ openBezwaren, openKortGedingen }: Gunningbekend): readonly string[] {
  return [
    ...openBezwaren.map((one) => `bezwaar ${one}`),
    ...openKortGedingen.map((one) => `kort geding ${one}`),
  ];
}

function refuseWithoutReason(): ReturnType<typeof refuseGunning> {
  return refuseGunning('motivering-ontbreekt', 'Noem de uitspraak en schrijf op waarom.');
}

function refuseTerm(): ReturnType<typeof refuseGunning> {
  return refuseGunning(
    'termijn-niet-te-berekenen',
    'Van deze dagen zijn de feestdagen niet bekend. Controleer de datum.',
  );
}
