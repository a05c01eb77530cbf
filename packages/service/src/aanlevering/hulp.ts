/**
 * What a provider does about a retourcode, for the codes that Kavel gives itself. In our own words; the finding says
 * what is wrong, this says where to begin.
 */
const hulpByRetourcode: Readonly<Record<string, string>> = {
  '0001': 'Laat uw programma het bestand opnieuw maken volgens AW319 versie 1.4.',
  '0002': 'Laat uw programma het bestand opnieuw maken; begin met record 01 en eindig met record 99.',
  '0010': 'Stuur een declaratie voor de Wlz (EI-code 187).',
  '0011': 'Laat uw programma het bestand maken in versie 1.4 van AW319.',
  '0018': 'Kijk de code van de regio (veld 0108) en de periode na. Kloppen die, bel dan het zorgkantoor.',
  '0020': 'Kijk de periode (velden 0114 en 0115) na.',
  '0021': 'Kijk de periode (velden 0114 en 0115) na.',
  '0025': 'Zet de dagtekening op de dag waarop u de factuur maakt.',
  '0030':
    'Is de declaratie al aangenomen, stuur haar dan niet nog een keer. Is het een nieuwe, geef haar een nieuw nummer.',
  '0150':
    'Laat uw programma het bestand opnieuw maken, zodat het sluitrecord de regels optelt. Verander niets met de hand.',
  '0435': 'Kijk het burgerservicenummer in uw administratie na.',
  '0582': 'Kies een prestatie uit de codelijst die bij de Wlz hoort.',
  '0587': 'Neem eerst de eerdere regel terug met een creditregel, of laat deze regel weg.',
  '0611': 'Gebruik het tarief uit de overeenkomst. Is de overeenkomst anders, bel dan het zorgkantoor.',
  '0804': 'Stuur het bestand zoals uw programma het maakte. Open en bewaar het niet in een tekstverwerker.',
  '1113': 'Kies de ZZP-code of functiecode die bij de prestatie en bij de indicatie hoort.',
  '8003': 'Maak per contractjaar een eigen bestand.',
  '8017': 'Noem in veld 0432 het referentienummer van een regel die eerder is aangenomen.',
  '8021': 'Geef elke regel een eigen referentienummer (veld 0431), ook over bestanden heen.',
  '8062': 'Laat de debetregel en de creditregel allebei weg.',
  '8063': 'Declareer niet meer dan tarief maal aantal.',
  '8064': 'Gebruik in een regel overal D, of overal C.',
  '8067': 'U hoeft niets te doen: dit bestand is al aangenomen.',
  '8084': 'Laat deze creditregel weg; de debetregel is al teruggenomen.',
  '8095': 'Stuur het bestand zoals uw programma het maakte, met CR/LF na elke regel.',
  '8177': 'Declareer zorg pas nadat zij is geleverd, en zet de dagtekening daarna.',
  '8178': 'Declareer zorg pas nadat zij is geleverd, en zet de dagtekening daarna.',
  '8226': 'Kijk in de overeenkomst of deze zorg is afgesproken. Zo ja, bel dan het zorgkantoor.',
  '8977': 'Kies een prestatie die bij de Wlz hoort.',
};

const ANDERS = 'Verbeter dit in uw administratie en laat uw programma het bestand opnieuw maken.';

export function hulpOf(retourcode: string): string {
  return hulpByRetourcode[retourcode] ?? ANDERS;
}
