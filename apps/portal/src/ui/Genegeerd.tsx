import { Melding } from './Melding.tsx';
import { opsomming } from './dagen.ts';

/** A link held words that this page does not know; says which, and that the rest counts. */
export function Genegeerd({ woorden }: { readonly woorden: readonly string[] }) {
  if (woorden.length === 0) return null;
  const genoemd = opsomming(woorden.map((woord) => `“${woord.slice(0, 40)}”`));
  return (
    <Melding soort="warning" titel="Een deel van deze link klopt niet">
      <p>
        Kavel kent {genoemd} hier niet en gebruikt daarvoor de gewone keuze. De rest van de link telt wel.
      </p>
    </Melding>
  );
}
