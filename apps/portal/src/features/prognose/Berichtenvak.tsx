import { Bestandvak } from '../../ui/Bestandvak.tsx';

/** Messages by button or by dragging, all of them together: a start without its allocation does not count. */
export function Berichtenvak({ kies }: { readonly kies: (bestanden: readonly File[]) => void }) {
  return (
    <Bestandvak
      meer
      soorten=".xml,text/xml,application/xml"
      knop="Kies berichten"
      sleep="of sleep ze naar dit vak"
      uitleg="AW33, AW35 en AW39 van iWlz 2.2, alle berichten tegelijk, samen hoogstens 100 MB. De namen van de bestanden blijven in uw browser."
      kies={kies}
    />
  );
}
