import { useId, useState } from 'react';

/** Messages by button or by dragging, all of them together: a start without its allocation does not count. */
export function Berichtenvak({ kies }: { readonly kies: (bestanden: readonly File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const neem = (bestanden: readonly File[]): void => {
    if (bestanden.length > 0) kies(bestanden);
  };
  return (
    <div
      className="kavel-upload"
      {...(isOver ? { 'data-boven': '' } : {})}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        neem([...event.dataTransfer.files]);
      }}
    >
      <input
        id={id}
        type="file"
        multiple
        accept=".xml,text/xml,application/xml"
        className="kavel-verborgen"
        aria-describedby={`${id}-uitleg`}
        onChange={(event) => {
          const gekozen = [...(event.currentTarget.files ?? [])];
          // The same files can then be chosen once more.
          event.currentTarget.value = '';
          neem(gekozen);
        }}
      />
      <label htmlFor={id}>Kies berichten</label>
      <p className="kavel-upload__sleep">of sleep ze naar dit vak</p>
      <p id={`${id}-uitleg`}>
        AW33, AW35 en AW39 van iWlz 2.2, alle berichten tegelijk, samen hoogstens 100 MB. De namen van de
        bestanden blijven in uw browser.
      </p>
    </div>
  );
}
