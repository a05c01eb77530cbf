import { SkipLink } from '@utrecht/component-library-react';

/** The first thing a keyboard meets: past the header, straight to the content. */
export function Springlink({ doel }: { readonly doel: string }) {
  return <SkipLink href={`#${doel}`}>Naar de inhoud</SkipLink>;
}
