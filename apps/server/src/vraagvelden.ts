import { Type } from 'typebox';
import type { App } from './server-app.ts';

const GEEN_VELDEN = Type.Object({}, { additionalProperties: false });

/** An address that asks nothing takes nothing: a misspelt field in its query is refused and not passed over. */
export function refuseUnknownQueries(app: App): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/v1/') || route.schema === undefined || route.schema.hide === true) return;
    route.schema.querystring ??= GEEN_VELDEN;
  });
}
