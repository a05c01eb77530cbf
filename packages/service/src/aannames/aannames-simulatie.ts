import type { Aanname } from './aanname.ts';

/** What the simulated year makes up where no source says how it is; its data are marked as fictitious everywhere. */
export const SIMULATIE_AANNAMES: readonly Aanname[] = [
  {
    id: 'simulatie-reeksen',
    onderwerp: 'Simulatie: verzonnen nummers',
    vraag: 'Welke burgerservicenummers en AGB-codes zijn nooit uitgegeven?',
    keuze: 'BSN’s die met 99 beginnen, en AGB-codes met zorgverlenerssoort 99.',
    gevolg: 'Een verzonnen nummer kan van een echte persoon of zorgaanbieder zijn.',
    bron: 'ADR 0071',
    sinds: '2026-11-23',
  },
  {
    id: 'simulatie-vijftig-procent',
    onderwerp: 'Simulatie: de 50% van het eerste halfjaar',
    vraag: 'Is het halfjaar zelf de 50%, of gaat het om de helft van het jaar?',
    keuze:
      'Het gesimuleerde zorgkantoor leest het als het halfjaar zelf. Kavel kiest buiten de simulatie de helft van het jaar.',
    gevolg: 'De maanden van het gesimuleerde jaar laten een ander tekort zien.',
    bron: 'ADR 0072',
    sinds: '2026-11-23',
  },
  {
    id: 'simulatie-ruimte',
    onderwerp: 'Simulatie: contracteerruimte van een regio',
    vraag: 'Hoeveel contracteerruimte heeft een regio? Dat is niet openbaar.',
    keuze: 'Een bedrag dat past bij de gesimuleerde productie, zodat in elke regio een tekort ontstaat.',
    gevolg: 'De bedragen zeggen niets over een echte regio.',
    bron: 'ADR 0072',
    sinds: '2026-11-23',
  },
  {
    id: 'simulatie-reserve',
    onderwerp: 'Simulatie: reserve van een zorgkantoor',
    vraag: 'Hoe is de reserve van € 0,3 miljoen over de regio’s van een zorgkantoor verdeeld?',
    keuze: 'Naar rato van de afspraken.',
    gevolg: 'Een regio heeft in de simulatie meer of minder ruimte.',
    bron: 'ADR 0072',
    sinds: '2026-11-23',
  },
  {
    id: 'simulatie-beleid',
    onderwerp: 'Simulatie: beleid van de regio’s',
    vraag: 'Welk clickbeleid en welke reserve hadden de andere zorgkantoren in 2018?',
    keuze: 'Dat van Zorg en Zekerheid, voor elk zorgkantoor.',
    gevolg: 'De click van een andere regio zou anders uitkomen.',
    bron: 'ADR 0075',
    sinds: '2026-11-26',
  },
  {
    id: 'simulatie-omvang',
    onderwerp: 'Simulatie: omvang van het land',
    vraag: 'Hoeveel overeenkomsten, cliënten en declaratieregels zijn er per regio en sector?',
    keuze:
      'Ongeveer 3.000 overeenkomsten en 360.000 cliënten per jaar, met openbare cijfers van 2019 en 2023 als begin van 2017; wie zorg levert en hoe groot hij is, is verzonnen.',
    gevolg: 'Aantallen en looptijden zijn anders dan in het echt.',
    bron: 'ADR 0075',
    sinds: '2026-11-26',
  },
  {
    id: 'simulatie-zorg',
    onderwerp: 'Simulatie: verdeling van zorg',
    vraag:
      'Hoe verdelen VPT en MPT zich over sectoren, hoe lang blijft een cliënt, en hoeveel regels geeft dat?',
    keuze: 'Zo dat verblijf een of twee regels per maand geeft, en zorg thuis drie tot vijf.',
    gevolg: 'Een maand heeft meer of minder regels.',
    bron: 'ADR 0075',
    sinds: '2026-11-26',
  },
];
