import type { Procespartij, Processtap, Processtapsoort } from '@kavel/core/thema';
import { Vindplaats } from '../../ui/Clausule.tsx';

/** A drawing of a kind of step, on a field of 24 by 24. */
const TEKENING: Readonly<Record<Processtapsoort, { readonly woord: string; readonly pad: string }>> = {
  besluit: { woord: 'besluit', pad: 'M4 13l5 5L20 7' },
  document: { woord: 'document', pad: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6' },
  handeling: { woord: 'handeling', pad: 'M4 9h13l-4-4M20 15H7l4 4' },
  recht: { woord: 'recht of plicht', pad: 'M12 3v18M5 7h14M5 7l-3 7h6zM19 7l-3 7h6zM8 21h8' },
};

const PARTIJ: Readonly<Record<Procespartij, string>> = {
  VWS: 'ministerie van VWS',
  NZa: 'NZa',
  ZN: 'Zorgverzekeraars Nederland',
  zorgkantoor: 'zorgkantoor',
  zorgaanbieder: 'zorgaanbieder',
  rechter: 'rechter',
};

type Props = {
  readonly stappen: readonly Processtap[];
  readonly passages: ReadonlyMap<string, string>;
};

/** The steps along a line, each with a sign for its kind and the parties that act. */
export function Processtappen({ stappen, passages }: Props) {
  return (
    <ol className="kavel-proces">
      {stappen.map((stap) => (
        <li key={stap.id}>
          <Teken soort={stap.soort} />
          <div>
            <h2 className="kavel-proces__kop">
              {stap.nummer}. {stap.wat}
            </h2>
            <p>{stap.weergave}</p>
            {stap.gevolg === undefined ? null : <p>Gevolg: {stap.gevolg}</p>}
            <p className="kavel-uiting__merken">
              <span className="kavel-soort">{TEKENING[stap.soort].woord}</span>
              {stap.wie.map((partij) => (
                <span key={partij} className="kavel-partij">
                  {PARTIJ[partij]}
                </span>
              ))}
            </p>
            <Vindplaats clausule={stap} />
            {stap.zekerheid === 'extern' ? null : <Passage tekst={passages.get(stap.anker.sha256)} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Teken({ soort }: { readonly soort: Processtapsoort }) {
  return (
    <span className="kavel-proces__teken" data-soort={soort} aria-hidden="true">
      <svg viewBox="0 0 24 24" width="24" height="24">
        <path
          d={TEKENING[soort].pad}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}

function Passage({ tekst }: { readonly tekst: string | undefined }) {
  if (tekst === undefined) return null;
  return (
    <details className="kavel-herkomst">
      <summary>Lees de passage in de bron</summary>
      <blockquote className="kavel-passage">{tekst}</blockquote>
    </details>
  );
}
