import { ok } from '@kavel/core/basis';
import { isBezwaarAfgerond, isVraagAfgerond } from '@kavel/core/procedure';
import type {
  Kaderbekend,
  Kaderopdracht,
  Kaderstaat,
  Vastgesteldantwoord,
  Vraagstaat,
} from '@kavel/core/procedure';
import { listOpenbareKaders } from '@kavel/store/dossier';
import type { Transaction } from '@kavel/store';
import { readStaten } from './lezer.ts';
import type { Bekendlezer, Bekendvraag, Proceduregegevens } from './lezer.ts';

/** Of a kader: the national one beside it, the answers that were approved, and what about it is not finished. */
export function kaderlezer({ kalender }: Proceduregegevens): Bekendlezer<Kaderbekend> {
  return async (transaction, vraag) => {
    const vragen = await readStaten(transaction, vraag, 'vraag');
    const bezwaren = await readStaten(transaction, vraag, 'bezwaar');
    const mainOf = ({ samengevoegdMet }: Vraagstaat) =>
      vragen.find(({ id }) => id === samengevoegdMet)?.staat ?? null;
    return ok({
      kalender,
      landelijk: await readLandelijk(transaction, vraag),
      antwoorden: vragen.flatMap(({ id, staat }) => answerOf(id, staat)),
      open: {
        vragen: vragen.filter(({ staat }) => !isVraagAfgerond(staat, mainOf(staat))).length,
        bezwaren: bezwaren.filter(({ staat }) => !isBezwaarAfgerond(staat)).length,
      },
    });
  };
}

function answerOf(id: string, { toestand, antwoord, sha256 }: Vraagstaat): readonly Vastgesteldantwoord[] {
  if (toestand !== 'vastgesteld' || antwoord === null || sha256 === null) return [];
  return [{ vraag: id, sha256, tekst: antwoord }];
}

/** The clausules of the published national kader of the same years; none when there is none. */
async function readLandelijk(
  transaction: Transaction,
  { staat, opdracht }: Bekendvraag,
): Promise<readonly string[]> {
  const asked = opdracht as Kaderopdracht;
  const inhoud = asked.soort === 'stel-op' ? asked.inhoud : (staat as Kaderstaat).inhoud;
  if (inhoud === null || inhoud.niveau === 'landelijk') return [];
  const { van, totEnMet } = inhoud.contractjaren;
  const published = (await listOpenbareKaders(transaction)).map((row) => (row.staat as Kaderstaat).inhoud);
  return published.flatMap((one) =>
    one?.niveau === 'landelijk' && one.contractjaren.van <= totEnMet && one.contractjaren.totEnMet >= van
      ? one.clausules.map(({ id }) => id)
      : [],
  );
}
