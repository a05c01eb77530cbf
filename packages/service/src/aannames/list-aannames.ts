import { datumText } from '@kavel/core/basis';
import type { Referentie } from '@kavel/formats/referentie';

/** Something that no source says, and what Kavel does until one does. All texts are Dutch, for people. */
export type Aanname = {
  readonly id: string;
  readonly onderwerp: string;
  /** What the source leaves open. */
  readonly vraag: string;
  readonly keuze: string;
  /** What becomes different when the choice is wrong. */
  readonly gevolg: string;
  /** Where the choice is laid down. */
  readonly bron: string;
};

type Bronnen = Pick<Referentie, 'aw320' | 'tabellen'>;

/** What this version of Kavel assumes about claims; where reference data knows better, the line follows the data. */
export function listAannames({ aw320, tabellen }: Bronnen): readonly Aanname[] {
  return [
    ...(aw320.zekerheid === 'aangenomen' ? [retourbericht] : []),
    ...(tabellen.koppeltabel === undefined ? [] : [koppeltabel(datumText(tabellen.koppeltabel.totEnMet))]),
    ...vasteAannames,
  ];
}

const retourbericht: Aanname = {
  id: 'retourbericht',
  onderwerp: 'Retourbericht',
  vraag: 'Hoe ziet het retourbericht AW320 er precies uit? De officiële indeling is niet openbaar.',
  keuze: 'Kavel gebruikt een indeling van 370 posities, afgeleid uit verwante standaarden.',
  gevolg: 'Het programma van een zorgaanbieder kan het bericht misschien niet lezen. Spreek het eerst af.',
  bron: 'ADR 0033',
};

function koppeltabel(totEnMet: string): Aanname {
  return {
    id: 'koppeltabel',
    onderwerp: 'Koppeltabel',
    vraag: 'Welke combinaties van prestatie, ZZP-code en functiecode gelden er nu?',
    keuze: `Kavel toetst zorg tot en met ${totEnMet}. Zorg daarna telt mee, maar is niet op de koppeltabel getoetst.`,
    gevolg: 'Een verkeerde combinatie van na die dag wordt aangenomen.',
    bron: 'ADR 0032, referentie/standen.csv',
  };
}

const vasteAannames: readonly Aanname[] = [
  {
    id: 'zorgmaand',
    onderwerp: 'Maand van de zorg',
    vraag: 'In welke maand telt een regel die over twee maanden gaat?',
    keuze: 'In de maand van de einddatum (veld 0415).',
    gevolg: 'Een bedrag schuift naar de maand ervoor.',
    bron: 'ADR 0032',
  },
  {
    id: 'declaratiemaand',
    onderwerp: 'Maand van een bestand',
    vraag: 'Voor welke maand telt een bestand, en wanneer is die maand gedeclareerd?',
    keuze:
      'Het telt voor de maand waarin de periode (veld 0115) eindigt. De maand is gedeclareerd zodra één bestand is aangenomen.',
    gevolg: 'Een zorgaanbieder staat bij een andere maand op tijd, te laat of ontbrekend.',
    bron: 'ADR 0067',
  },
  {
    id: 'heel-bestand',
    onderwerp: 'Fout in één regel',
    vraag: 'Wordt bij een fout in één regel alleen die regel geweigerd?',
    keuze: 'Nee. Elke bevinding weigert het hele bestand.',
    gevolg: 'Goede regels wachten op het verbeterde bestand.',
    bron: 'ADR 0031',
  },
  {
    id: 'prijs-per-eenheid',
    onderwerp: 'Prijs per minuut of dag',
    vraag: 'Hoe wordt een tarief per uur een prijs per minuut in een declaratie?',
    keuze:
      'Kavel vergelijkt veld 0425 met de prijs per gedeclareerde eenheid die bij het openen van het contractjaar is opgegeven.',
    gevolg: 'Wie anders afrondt, krijgt zijn bestand terug (0611).',
    bron: 'ADR 0043',
  },
  {
    id: 'prestatie-kavel',
    onderwerp: 'Kavel van een prestatie',
    vraag:
      'Bij welk kavel horen inrichtingskosten, extreme kosten, S-codes en opslagen Waardigheid en trots?',
    keuze: 'Bij de zorg die zij aanvullen; S-codes bij MPT.',
    gevolg: 'Het bedrag staat onder een ander kavel.',
    bron: 'ADR 0032, referentie/prestatie-kavel.csv',
  },
  {
    id: 'contractjaar',
    onderwerp: 'Contractjaar van een bestand',
    vraag: 'Bij welk contractjaar hoort een bestand?',
    keuze:
      'Bij het jaar van de zorgmaanden van de regels. Een bestand met twee jaren wordt geweigerd (8003).',
    gevolg: 'Een bestand over de jaarwisseling moet worden gesplitst.',
    bron: 'ADR 0043',
  },
  {
    id: 'zelfde-zorg',
    onderwerp: 'Dezelfde zorg',
    vraag: 'Wanneer is zorg al eerder gedeclareerd (0587)?',
    keuze: 'Als cliënt, prestatie, functie, ZZP-code, eerste en laatste dag gelijk zijn.',
    gevolg: 'Zorg die op andere dagen is geknipt, wordt niet als dubbel gezien.',
    bron: 'ADR 0043',
  },
];
