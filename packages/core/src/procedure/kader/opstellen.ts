import type { Result } from '../../basis/index.ts';
import { happens } from '../machine.ts';
import type { Machine, Procedurehandeling, Procedureweigering } from '../machine.ts';
import type { Kadergebeurtenis } from './gebeurtenis.ts';
import type { Kaderinhoud } from './inhoud.ts';
import type { Kaderbekend, Kaderopdracht } from './opdracht.ts';
import type { Kaderstaat } from './staat.ts';
import { makeVersie } from './tijdpadversie.ts';
import type { Tijdpadversie, Tijdpadvoorstel } from './tijdpadversie.ts';
import { refuseKader } from './weigering.ts';
import type { Kadercode } from './weigering.ts';

/** What a decision about a kader is asked over. */
export type Kadervraag = Procedurehandeling & { readonly staat: Kaderstaat; readonly bekend: Kaderbekend };

export type Kaderbesluit = Result<readonly Kadergebeurtenis[], Procedureweigering<Kadercode>>;

export type Kadermachine = Machine<Kaderstaat, Kaderopdracht, Kadergebeurtenis, Kaderbekend, Kadercode>;

type Of<Soort extends Kaderopdracht['soort']> = Extract<Kaderopdracht, { readonly soort: Soort }>;

export function stelOp({ door, bekend }: Kadervraag, inhoud: Kaderinhoud): Kaderbesluit {
  const wrong = faultOf(inhoud);
  if (wrong !== undefined) return refuseKader('inhoud-ongeldig', wrong);
  const lost = inhoud.clausules.find(
    ({ gaatVoorOp }) => gaatVoorOp !== null && !bekend.landelijk.includes(gaatVoorOp),
  );
  if (lost !== undefined) {
    return refuseKader(
      'landelijke-clausule-onbekend',
      `Clausule ${lost.id} gaat voor op ${lost.gaatVoorOp ?? ''}, maar die staat niet in het landelijke kader. Verbeter de naam.`,
    );
  }
  return happens({ soort: 'opgesteld', inhoud, door: door.persoon });
}

/** What is wrong with the content, in Dutch with what to do. */
function faultOf({
  niveau,
  zorgkantoren,
  sectoren,
  contractjaren,
  clausules,
}: Kaderinhoud): string | undefined {
  const [first] = zorgkantoren;
  if (first === undefined) return 'Er staat geen zorgkantoor. Noem er ten minste één.';
  if (niveau === 'regionaal' && zorgkantoren.length > 1)
    return 'Een regionaal kader is van één zorgkantoor. Maak er per zorgkantoor een.';
  if (sectoren.length === 0) return 'Er staat geen sector. Noem er ten minste één.';
  if (contractjaren.van > contractjaren.totEnMet)
    return 'Het laatste contractjaar ligt voor het eerste. Draai ze om.';
  if (clausules.length === 0) return 'Er staat geen clausule. Voeg er ten minste één toe.';
  const ids = clausules.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? undefined
    : `Clausule ${twice} staat er twee keer. Geef elke clausule een eigen naam.`;
}

export function bepaalTijdpad({ staat, door, bekend }: Kadervraag, voorstel: Tijdpadvoorstel): Kaderbesluit {
  if (staat.inhoud === null)
    return refuseKader('inhoud-ontbreekt', 'Dit kader heeft nog geen inhoud. Stel het eerst op.');
  const versie = judgeVoorstel(voorstel, 1, bekend);
  return versie.ok ? happens({ soort: 'tijdpad-bepaald', versie: versie.value, door: door.persoon }) : versie;
}

/** A proposed timetable as a version, whatever the linter finds in it; refuses what cannot be derived. */
export function judgeVoorstel(
  voorstel: Tijdpadvoorstel,
  versie: number,
  { kalender }: Kaderbekend,
): Result<Tijdpadversie, Procedureweigering<Kadercode>> {
  if (voorstel.aanvaard.some(({ reden }) => reden.trim() === ''))
    return refuseKader(
      'reden-ontbreekt',
      'Een fout in het tijdpad is aanvaard zonder reden. Geef bij elke een reden.',
    );
  const made = makeVersie(voorstel, versie, kalender);
  return made.ok
    ? made
    : refuseKader(
        'tijdpad-onbruikbaar',
        `Het tijdpad is niet te berekenen: ${made.error}. Verbeter het tijdpad.`,
      );
}

export function openConsultatie({ staat }: Kadervraag, { genodigden }: Of<'open-consultatie'>): Kaderbesluit {
  return staat.inhoud === null
    ? refuseKader('inhoud-ontbreekt', 'Dit kader heeft nog geen inhoud. Stel het eerst op.')
    : happens({ soort: 'consultatie-geopend', genodigden: [...new Set(genodigden)] });
}

export function maakOpmerking(
  { staat, door }: Kadervraag,
  { clausule, tekst }: Of<'maak-opmerking'>,
): Kaderbesluit {
  if (!staat.genodigden.includes(door.organisatie))
    return refuseKader(
      'niet-genodigd',
      'Uw organisatie is voor deze consultatie niet gevraagd. Neem contact op met het zorgkantoor.',
    );
  if (tekst.trim() === '')
    return refuseKader('opmerking-leeg', 'De opmerking heeft geen tekst. Schrijf wat u opmerkt.');
  if (clausule !== null && staat.inhoud?.clausules.every(({ id }) => id !== clausule) !== false) {
    return refuseKader('clausule-onbekend', `Clausule ${clausule} staat niet in dit kader. Kies een andere.`);
  }
  const nummer = staat.opmerkingen.length + 1;
  const { organisatie: namens, rol } = door;
  return happens({
    soort: 'opmerking-gemaakt',
    opmerking: { nummer, namens, rol, clausule, tekst, verwerking: null },
  });
}

export function verwerkOpmerking(
  { staat, door }: Kadervraag,
  { nummer, besluit, toelichting }: Of<'verwerk-opmerking'>,
): Kaderbesluit {
  if (staat.opmerkingen.every((one) => one.nummer !== nummer))
    return refuseKader(
      'opmerking-onbekend',
      `Opmerking ${nummer} is er niet. Kies een opmerking uit de lijst.`,
    );
  if (toelichting.trim() === '')
    return refuseKader(
      'reden-ontbreekt',
      'Er staat niet wat met de opmerking is gedaan. Schrijf een toelichting.',
    );
  return happens({ soort: 'opmerking-verwerkt', nummer, besluit, toelichting, door: door.persoon });
}

export function sluitConsultatie({ staat }: Kadervraag): Kaderbesluit {
  const open = staat.opmerkingen.filter(({ verwerking }) => verwerking === null);
  return open.length === 0
    ? happens({ soort: 'consultatie-gesloten' })
    : refuseKader(
        'opmerking-onverwerkt',
        `Nog niet verwerkt: ${open.map(({ nummer }) => `opmerking ${nummer}`).join(', ')}. Schrijf bij elke wat ermee is gedaan.`,
      );
}
