import type { App } from '../server-app.ts';

const FORMULIER_BYTES = 4_096;

/** A room that takes small forms of a page, and nothing else; the body is a URLSearchParams. */
export function acceptFormulieren(scope: App): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORMULIER_BYTES },
    (_request, body, parsed) => {
      parsed(null, new URLSearchParams(body.toString()));
    },
  );
}
