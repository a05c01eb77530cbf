import { Melding } from './Melding.tsx';

/** What is wrong in a form, on top of it; each line goes to its field. */
export type Veldfout = { readonly veld: string; readonly melding: string };

export function Foutenlijst({ fouten }: { readonly fouten: readonly Veldfout[] }) {
  if (fouten.length === 0) return null;
  return (
    <Melding soort="error" titel="Nog niet alles is goed ingevuld">
      <ul>
        {fouten.map(({ veld, melding }) => (
          <li key={veld}>
            <a
              href={`#${veld}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(veld)?.focus();
              }}
            >
              {melding}
            </a>
          </li>
        ))}
      </ul>
    </Melding>
  );
}
