import { canonicalHash } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { happens } from '../machine.ts';
import type { Machine, Procedurehandeling, Procedureweigering } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import { applyVraag } from './gebeurtenis.ts';
import type { Vraaggebeurtenis } from './gebeurtenis.ts';
import { VRAAGOVERGANGEN } from './opdracht.ts';
import type { Vraagbekend, Vraagopdracht } from './opdracht.ts';
import { NIEUWE_VRAAG, VRAAGTOESTANDEN } from './staat.ts';
import type { Vraagantwoord, Vraagstaat } from './staat.ts';
import { findVragersporen } from './vrager.ts';
import { refuseVraag } from './weigering.ts';
import type { Vraagcode } from './weigering.ts';

type Vraagmachine = Machine<Vraagstaat, Vraagopdracht, Vraaggebeurtenis, Vraagbekend, Vraagcode>;
type Vraagbesluit = Result<readonly Vraaggebeurtenis[], Procedureweigering<Vraagcode>>;
type Zaak = Procedurehandeling & { readonly staat: Vraagstaat; readonly bekend: Vraagbekend };
type Refused = Extract<Vraagbesluit, { readonly ok: false }>;

/** A question about a kader: asked before the closing, perhaps merged, answered by two people, published without its asker. */
export const vraagmachine: Vraagmachine = {
  naam: 'vraag',
  begin: NIEUWE_VRAAG,
  toestanden: VRAAGTOESTANDEN,
  overgangen: VRAAGOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) =>
    partijOf(door, bekend.partijen) === undefined
      ? refuseVraag('andere-organisatie', ANDERE_ORGANISATIE_MELDING)
      : decideVraag({ staat, door, moment, bekend }, opdracht),
  apply: applyVraag,
};

function decideVraag(zaak: Zaak, opdracht: Vraagopdracht): Vraagbesluit {
  switch (opdracht.soort) {
    case 'dien-in':
      return dienIn(zaak, opdracht.kader, opdracht.tekst);
    case 'beslis-tijdigheid': {
      const { toelaten: toegelaten, reden } = opdracht;
      return refuseReden(reden) ?? happens({ soort: 'tijdigheid-beslist', toegelaten, reden });
    }
    case 'voeg-samen':
      return voegSamen(zaak);
    case 'maak-los':
      return refuseReden(opdracht.reden) ?? happens({ soort: 'losgemaakt', reden: opdracht.reden });
    case 'beantwoord':
      return beantwoord(zaak, opdracht.antwoord);
    case 'stel-vast':
      return stelVast(zaak);
    case 'wijs-terug':
      return refuseReden(opdracht.reden) ?? happens({ soort: 'teruggewezen', reden: opdracht.reden });
    case 'publiceer':
      return publiceer(zaak, opdracht.nota);
    case 'trek-in':
      return happens({ soort: 'ingetrokken' });
  }
}

/** A late question is kept with its moment: that is the proof that it was late. */
function dienIn({ bekend, moment }: Zaak, kader: string, tekst: string): Vraagbesluit {
  if (tekst.trim() === '')
    return refuseVraag('tekst-ontbreekt', 'Uw vraag heeft geen tekst. Schrijf wat u wilt weten.');
  const toestand = (
    { 'op tijd': 'ingediend', 'in overweging': 'in-overweging', 'te laat': 'te-laat' } as const
  )[bekend.tijdigheid ?? 'op tijd'];
  return happens({ soort: 'ingediend', vraag: { kader, tekst, moment: moment.toString() }, toestand });
}

function voegSamen({ staat, bekend }: Zaak): Vraagbesluit {
  const { doel, id, samengevoegd } = bekend;
  if (doel === null || doel.id === id || doel.kader !== staat.vraag?.kader)
    return refuseVraag(
      'doel-onbekend',
      'Er is geen andere vraag over dit kader met die naam. Kies een vraag uit de lijst.',
    );
  if (doel.toestand !== 'ingediend' && doel.toestand !== 'beantwoord')
    return refuseVraag(
      'doel-past-niet',
      `Vraag ${doel.id} wordt niet meer beantwoord. Kies een vraag die nog open is.`,
    );
  if (samengevoegd > 0)
    return refuseVraag('heeft-samengevoegde', 'In deze vraag zijn andere opgegaan. Maak die eerst los.');
  return happens({ soort: 'samengevoegd', met: doel.id });
}

function beantwoord({ bekend, door }: Zaak, antwoord: Vraagantwoord): Vraagbesluit {
  if (antwoord.vraag.trim() === '' || antwoord.antwoord.trim() === '')
    return refuseVraag('tekst-ontbreekt', 'De vraag of het antwoord heeft geen tekst. Vul beide in.');
  const shown = refuseSporen(antwoord, bekend);
  if (shown !== undefined) return shown;
  return happens({ soort: 'beantwoord', antwoord, sha256: canonicalHash(antwoord), door: door.persoon });
}

function stelVast({ staat, bekend, door }: Zaak): Vraagbesluit {
  if (staat.beantwoordDoor === door.persoon)
    return refuseVraag(
      'zelfde-persoon',
      'U hebt dit antwoord zelf geschreven. Laat een collega het vaststellen.',
    );
  return refuseSporen(staat.antwoord, bekend) ?? happens({ soort: 'vastgesteld' });
}

/** Checked once more: a question merged since brings an asker of its own. */
function publiceer({ staat, bekend }: Zaak, nota: string): Vraagbesluit {
  const shown = refuseSporen(staat.antwoord, bekend);
  if (shown !== undefined) return shown;
  const found = bekend.notas.find(({ id }) => id === nota);
  const isIn = found?.antwoorden.some(({ vraag, sha256 }) => vraag === bekend.id && sha256 === staat.sha256);
  return isIn === true
    ? happens({ soort: 'gepubliceerd', nota })
    : refuseVraag(
        'niet-in-nota',
        `Dit antwoord staat niet in ${nota}. Neem het op in een Nota van Inlichtingen.`,
      );
}

function refuseSporen(antwoord: Vraagantwoord | null, { vragers }: Vraagbekend): Refused | undefined {
  const found = findVragersporen(`${antwoord?.vraag ?? ''}\n${antwoord?.antwoord ?? ''}`, vragers);
  return found.length === 0
    ? undefined
    : refuseVraag(
        'vrager-herkenbaar',
        `In de tekst staat wie de vraag stelde: ${found.join(', ')}. Haal dat weg.`,
      );
}

function refuseReden(reden: string): Refused | undefined {
  return reden.trim() === ''
    ? refuseVraag('reden-ontbreekt', 'Er staat geen reden. Schrijf waarom u dit beslist.')
    : undefined;
}
