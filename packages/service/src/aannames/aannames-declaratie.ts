import type { Aanname } from './aanname.ts';

/** What holds while the layout of AW320 is derived. */
export const retourbericht: Aanname = {
  id: 'retourbericht',
  onderwerp: 'Retourbericht',
  vraag: 'Hoe ziet het retourbericht AW320 er precies uit? De officiële indeling is niet openbaar.',
  keuze: 'Kavel gebruikt een indeling van 370 posities, afgeleid uit verwante standaarden.',
  gevolg: 'Het programma van een zorgaanbieder kan het bericht misschien niet lezen. Spreek het eerst af.',
  bron: 'ADR 0033',
  sinds: '2026-11-23',
};

/** Up to and including which day the koppeltabel judges. */
export function koppeltabel(totEnMet: string): Aanname {
  return {
    id: 'koppeltabel',
    onderwerp: 'Koppeltabel',
    vraag: 'Welke combinaties van prestatie, ZZP-code en functiecode gelden er nu?',
    keuze: `Kavel toetst zorg tot en met ${totEnMet}. Zorg daarna telt mee, maar is niet op de koppeltabel getoetst.`,
    gevolg: 'Een verkeerde combinatie van na die dag wordt aangenomen.',
    bron: 'ADR 0032, referentie/standen.csv',
    sinds: '2026-11-23',
  };
}

/** What Kavel reads into the standard and the agreements, whatever the reference data say. */
export const DECLARATIE_AANNAMES: readonly Aanname[] = [
  {
    id: 'zorgmaand',
    onderwerp: 'Maand van de zorg',
    vraag: 'In welke maand telt een regel die over twee maanden gaat?',
    keuze: 'In de maand van de einddatum (veld 0415).',
    gevolg: 'Een bedrag schuift naar de maand ervoor.',
    bron: 'ADR 0032',
    sinds: '2026-11-23',
  },
  {
    id: 'declaratiemaand',
    onderwerp: 'Maand van een bestand',
    vraag: 'Voor welke maand telt een bestand, en wanneer is die maand gedeclareerd?',
    keuze:
      'Het telt voor de maand waarin de periode (veld 0115) eindigt. De maand is gedeclareerd zodra één bestand is aangenomen.',
    gevolg: 'Een zorgaanbieder staat bij een andere maand op tijd, te laat of ontbrekend.',
    bron: 'ADR 0067',
    sinds: '2026-11-26',
  },
  {
    id: 'heel-bestand',
    onderwerp: 'Fout in één regel',
    vraag: 'Wordt bij een fout in één regel alleen die regel geweigerd?',
    keuze: 'Nee. Elke bevinding weigert het hele bestand.',
    gevolg: 'Goede regels wachten op het verbeterde bestand.',
    bron: 'ADR 0031',
    sinds: '2026-11-23',
  },
  {
    id: 'prijs-per-eenheid',
    onderwerp: 'Prijs per minuut of dag',
    vraag: 'Hoe wordt een tarief per uur een prijs per minuut in een declaratie?',
    keuze:
      'Kavel vergelijkt veld 0425 met de prijs per gedeclareerde eenheid die bij het openen van het contractjaar is opgegeven. Waar Kavel die zelf uitrekent, is een minuut het uurtarief gedeeld door 60, rekenkundig afgerond op hele centen.',
    gevolg: 'Wie anders afrondt, krijgt zijn bestand terug (0611).',
    bron: 'ADR 0038, ADR 0043',
    sinds: '2026-11-23',
  },
  {
    id: 'prestatie-kavel',
    onderwerp: 'Kavel van een prestatie',
    vraag:
      'Bij welk kavel horen inrichtingskosten, extreme kosten, S-codes en opslagen Waardigheid en trots?',
    keuze: 'Bij de zorg die zij aanvullen; S-codes bij MPT.',
    gevolg: 'Het bedrag staat onder een ander kavel.',
    bron: 'ADR 0032, referentie/prestatie-kavel.csv',
    sinds: '2026-11-23',
  },
  {
    id: 'contractjaar',
    onderwerp: 'Contractjaar van een bestand',
    vraag: 'Bij welk contractjaar hoort een bestand?',
    keuze:
      'Bij het jaar van de zorgmaanden van de regels. Een bestand met twee jaren wordt geweigerd (8003).',
    gevolg: 'Een bestand over de jaarwisseling moet worden gesplitst.',
    bron: 'ADR 0043',
    sinds: '2026-11-23',
  },
  {
    id: 'zelfde-zorg',
    onderwerp: 'Dezelfde zorg',
    vraag: 'Wanneer is zorg al eerder gedeclareerd (0587)?',
    keuze: 'Als cliënt, prestatie, functie, ZZP-code, eerste en laatste dag gelijk zijn.',
    gevolg: 'Zorg die op andere dagen is geknipt, wordt niet als dubbel gezien.',
    bron: 'ADR 0043',
    sinds: '2026-11-23',
  },
  {
    id: 'retourcode-onbekend',
    onderwerp: 'Voorwaarde zonder retourcode',
    vraag: 'Welke retourcode hoort bij een voorwaarde van AW319 die er zelf geen noemt?',
    keuze: 'Retourcode 0001.',
    gevolg: 'Een bevinding heeft een andere code dan die van een ander systeem.',
    bron: 'ADR 0035',
    sinds: '2026-11-26',
  },
  {
    id: 'indicatiegegevens',
    onderwerp: 'Gegevens over de indicatie',
    vraag: 'Wanneer ontbreekt een ZZP-code (8212) of een functiecode (8213) bij een besluit?',
    keuze:
      'Als de koppeltabel zegt welke van de twee de prestatie vraagt; anders geldt 8352. Zonder besluit zijn de velden erover samen leeg, en dat is geen fout.',
    gevolg: 'Een bestand wordt ten onrechte geweigerd of aangenomen, of met een andere code.',
    bron: 'ADR 0035',
    sinds: '2026-11-26',
  },
  {
    id: 'aantal-nul',
    onderwerp: 'Aantal nul',
    vraag: 'Wanneer is het aantal van een prestatie onjuist (0638)?',
    keuze: 'Als het nul is.',
    gevolg: 'Een onjuist aantal dat niet nul is, wordt aangenomen.',
    bron: 'ADR 0035',
    sinds: '2026-11-26',
  },
  {
    id: 'aantal-te-hoog',
    onderwerp: 'Hoogste aantal',
    vraag: 'Hoeveel mag er van een prestatie hooguit worden gedeclareerd (0584)?',
    keuze:
      'Zoveel als past in de gedeclareerde dagen. Welk hoogste aantal is afgesproken, staat niet in de gegevens.',
    gevolg: 'Een aantal boven de afspraak dat wel in de dagen past, wordt aangenomen.',
    bron: 'ADR 0035',
    sinds: '2026-11-26',
  },
  {
    id: 'tijdseenheid',
    onderwerp: 'Tijdseenheid',
    vraag: 'Wat gebeurt er als de tijdseenheid niet die van de koppeltabel is?',
    keuze: 'Kavel meldt 0001 bij veld 0419, en beoordeelt het aantal niet.',
    gevolg: 'Een tweede fout blijkt pas na herstel van de eerste.',
    bron: 'ADR 0035',
    sinds: '2026-11-26',
  },
  {
    id: 'geboortedatum',
    onderwerp: 'Geboortedatum',
    vraag: 'Na welke dag kan een geboortedatum niet liggen?',
    keuze:
      'Na de dagtekening van de factuur. De dag van ontvangst telt niet, zodat een bestand later hetzelfde oordeel krijgt.',
    gevolg: 'Een geboortedatum tussen beide dagen valt anders uit.',
    bron: 'ADR 0035',
    sinds: '2026-11-26',
  },
];
