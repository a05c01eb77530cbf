import type { Procedureweigering } from '@kavel/core/procedure';

/** Why a text is not erased, before or after the rules about the text itself. */
type Weigering = Procedureweigering<
  'rol-mag-niet' | 'regel-onbekend' | 'dossier-klopt-niet' | 'tekst-draagt-besluit'
>;

export function alleenJurist(): Weigering {
  return {
    code: 'rol-mag-niet',
    regel: 'Een tekst wissen mag alleen een jurist van het zorgkantoor van de regio.',
    bron: 'ADR 0089',
    melding: 'U mag in dit dossier niet wissen. Vraag het een jurist van het zorgkantoor van de regio.',
  };
}

export function regelOnbekend(nummer: number, laatste: number): Weigering {
  return {
    code: 'regel-onbekend',
    regel: 'Gewist wordt in één handeling van het dossier.',
    bron: 'ADR 0089',
    melding: `Dit dossier heeft geen regel ${nummer}; de regels zijn 1 tot en met ${laatste}. Kijk het nummer na.`,
  };
}

export function dossierKloptNiet(): Weigering {
  return {
    code: 'dossier-klopt-niet',
    regel: 'Een dossier volgt uit zijn handelingen.',
    bron: 'procedure.md, Evidence',
    melding: 'Dit dossier is anders dan zijn handelingen het maken. Controleer eerst het journaal.',
  };
}

export function rustOpTekst(): Weigering {
  return {
    code: 'tekst-draagt-besluit',
    regel: 'Wat is beslist, wanneer en door wie, wordt niet gewist.',
    bron: 'ADR 0089',
    melding: 'Zonder deze tekst is de stand van het dossier een andere. Alleen vrije tekst wordt gewist.',
  };
}
