import { ZORGKANTOREN, err, eurocent, ok, parseRegioCode } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Database } from '@kavel/store';
import { adjustContracteerruimte, previewContracteerruimte } from './adjust-contracteerruimte.ts';
import type { RuimteRefusal, RuimteVerzoek } from './adjust-contracteerruimte.ts';
import { ruimteRefusalText } from './contractjaar-melding.ts';

/** The room of a region and year as the API changes it, for who was let in for that region. */
export type Ruimtevraag = {
  readonly regio: string;
  readonly jaar: number;
  readonly soort: RuimteVerzoek['soort'];
  readonly bedragEurocent: number;
  readonly reserveringEurocent: number;
  readonly vanKrachtOp: string;
  readonly bron: string;
};

export type Ruimteweigering =
  | { readonly code: 'contractjaar-onbekend' | 'stand-veranderd' }
  | { readonly code: 'ruimte-geweigerd'; readonly melding: string };

/** `organisatie`: for whom is asked; only the zorgkantoor that opened the year finds it. */
type Omgeving = { readonly database: Database; readonly organisatie: string };

/** What the new version follows and must hold. Nothing is stored. */
export async function previewRuimte(omgeving: Omgeving, vraag: Ruimtevraag) {
  const verzoek = verzoekVan(omgeving, vraag);
  if (!verzoek.ok) return verzoek;
  const seen = await previewContracteerruimte(omgeving, verzoek.value);
  if (!seen.ok) return refuse(seen.error);
  const { geldend, afgesprokenEurocent, betaaldEurocent } = seen.value;
  return ok({ ...geldend, afgesprokenEurocent, betaaldEurocent });
}

/** Adds the version, when the latest one is among those that were looked at; `*` is any. */
export async function adjustRuimte(
  omgeving: Omgeving,
  vraag: Ruimtevraag,
  bekeken: readonly string[],
): Promise<
  Result<{ readonly regio: string; readonly jaar: number; readonly versie: number }, Ruimteweigering>
> {
  const verzoek = verzoekVan(omgeving, vraag);
  if (!verzoek.ok) return verzoek;
  const isBekeken = (versie: number): boolean =>
    bekeken.some((mark) => mark === '*' || mark === String(versie));
  const added = await adjustContracteerruimte(omgeving, verzoek.value, isBekeken);
  const { regio, jaar } = vraag;
  return added.ok ? ok({ regio, jaar, ...added.value }) : refuse(added.error);
}

function verzoekVan(
  { organisatie }: Omgeving,
  { regio, bedragEurocent, reserveringEurocent, ...vraag }: Ruimtevraag,
): Result<RuimteVerzoek, Ruimteweigering> {
  const code = parseRegioCode(regio);
  const zorgkantoor = ZORGKANTOREN.find((naam) => naam === organisatie);
  if (!code.ok || zorgkantoor === undefined) return err({ code: 'contractjaar-onbekend' });
  return ok({
    ...{ ...vraag, zorgkantoor, regio: code.value },
    ...{ bedragEurocent: eurocent(bedragEurocent), reserveringEurocent: eurocent(reserveringEurocent) },
  });
}

function refuse(refusal: RuimteRefusal): Result<never, Ruimteweigering> {
  if (refusal.code === 'contractjaar-niet-open') return err({ code: 'contractjaar-onbekend' });
  if (refusal.code === 'stand-veranderd') return err({ code: refusal.code });
  return err({ code: 'ruimte-geweigerd', melding: ruimteRefusalText(refusal) });
}
