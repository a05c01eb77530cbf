import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { Zorgkantoor } from '@kavel/core/basis';
import type { GevondenUiting, Kolomzekerheid, Zoekveld } from '@kavel/core/thema';
import { MogelijkVan } from '../../ui/Clausule.tsx';
import { Gemarkeerd } from '../../ui/Gemarkeerd.tsx';
import { RegelLink } from '../../ui/RegelLink.tsx';
import { Zekerheid } from '../../ui/Zekerheid.tsx';

export type Passages = ReadonlyMap<string, string>;

type Props = {
  readonly gevonden: GevondenUiting;
  readonly passages: Passages;
  /** The column it stands in; when that is not its owner's, it says whose it is. */
  readonly kolom?: Zorgkantoor;
};

/** One statement: its words, how sure they are and whose, the rule that carries it out, and its place in the source. */
export function UitingTekst({ gevonden, passages, kolom }: Props) {
  const { uiting } = gevonden;
  const { weergave, soort, zekerheid, zorgkantoren, mogelijkVan, regel, bron, plaats, stellingen } = uiting;
  const stukken = (veld: Zoekveld, nummer = 0) =>
    gevonden.treffers.filter((treffer) => treffer.veld === veld && treffer.nummer === nummer);
  const inBron = gevonden.treffers.some(({ veld }) => veld === 'plaats' || veld === 'stelling');
  const [eigenaar] = zorgkantoren;
  const elders = kolom !== undefined && eigenaar !== undefined && !zorgkantoren.includes(kolom);
  const passage = uiting.zekerheid === 'extern' ? undefined : passages.get(uiting.anker.sha256);
  const [document, regelId] = regel?.split('/') ?? [];
  return (
    <div className="kavel-uiting">
      {elders ? <p className="kavel-uiting__elders">Staat bij {zorgkantoorNaam[eigenaar]}:</p> : null}
      <p>
        <Gemarkeerd tekst={weergave} stukken={stukken('weergave')} />
      </p>
      <p className="kavel-uiting__merken">
        <span className="kavel-soort">{soort}</span> <Zekerheid zekerheid={zekerheid} />
        <Eigenaar kolom={uiting.kolom} mogelijkVan={mogelijkVan} />
      </p>
      {document === undefined || regelId === undefined ? null : (
        <p>
          <RegelLink document={document} regel={regelId}>
            Bekijk de regel
          </RegelLink>
        </p>
      )}
      <details className="kavel-uiting__bron" open={inBron}>
        <summary>Bron {bron}</summary>
        <p>
          <Gemarkeerd tekst={plaats} stukken={stukken('plaats')} />
          {stellingen.map((stelling, nummer) => (
            <span key={stelling}>
              {nummer === 0 ? '. Stelling ' : ', '}
              <Gemarkeerd tekst={stelling} stukken={stukken('stelling', nummer)} />
            </span>
          ))}
        </p>
        {passage === undefined ? null : <blockquote className="kavel-passage">{passage}</blockquote>}
      </details>
    </div>
  );
}

/** How sure it is whose the statement is; nothing when it is sure. */
function Eigenaar({
  kolom,
  mogelijkVan,
}: {
  readonly kolom: Kolomzekerheid;
  readonly mogelijkVan: readonly Zorgkantoor[];
}) {
  if (kolom === 'zeker') return null;
  return (
    <>
      {' '}
      <span className="kavel-zekerheid" data-zekerheid="aangenomen">
        <span aria-hidden="true">?</span> {kolom} van dit zorgkantoor
      </span>
      <MogelijkVan zorgkantoren={mogelijkVan} />
    </>
  );
}
