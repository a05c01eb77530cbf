export * from './inhoud.ts';
export * from './journaalregel.ts';
export * from './keten.ts';
export * from './wissen.ts';
