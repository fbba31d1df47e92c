export * from './actor.ts';
export * from './auth.ts';
export * from './collaboration.ts';
export * from './document.ts';
export * from './installation.ts';
export * from './journey.ts';
export * from './plan.ts';
export * from './roles.ts';
