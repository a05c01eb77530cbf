import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { Clausule as ClausuleData } from '@kavel/core/beleid';
import { Zekerheid } from './Zekerheid.tsx';
import { opsomming } from './dagen.ts';

/** Where a statement stands, how sure it is, and whose it may be instead. */
export function Vindplaats({ clausule }: { readonly clausule: ClausuleData }) {
  const { bron, plaats, zekerheid, mogelijkVan } = clausule;
  return (
    <p className="kavel-stappen__bron">
      {bron}, {plaats} <Zekerheid zekerheid={zekerheid} />
      <MogelijkVan zorgkantoren={mogelijkVan} />
    </p>
  );
}

/** The source leaves open whose statement it is; nothing when it does not. */
export function MogelijkVan({ zorgkantoren }: { readonly zorgkantoren: ClausuleData['mogelijkVan'] }) {
  if (zorgkantoren.length === 0) return null;
  return (
    <>
      {' '}
      <span className="kavel-zekerheid" data-zekerheid="aangenomen">
        <span aria-hidden="true">?</span> mogelijk van{' '}
        {opsomming(zorgkantoren.map((zorgkantoor) => zorgkantoorNaam[zorgkantoor]))}
      </span>
    </>
  );
}
