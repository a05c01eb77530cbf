import { Type } from 'typebox';

/**
 * How a list that grows is read: in pages, each with the cursor of the next. A cursor holds the place in the list and not a
 * page number, so that what is added meanwhile shifts nothing.
 */
export const paginavraag = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 500, description: 'hoogstens zo veel tegelijk; zonder: 100' }),
  ),
  cursor: Type.Optional(
    Type.String({ pattern: '^[A-Za-z0-9_-]{1,200}$', description: 'de cursor uit het vorige antwoord' }),
  ),
};

export const paginavervolg = {
  cursor: Type.Optional(
    Type.String({ description: 'hiermee vraagt u het vervolg; afwezig: dit was het laatste' }),
  ),
};
