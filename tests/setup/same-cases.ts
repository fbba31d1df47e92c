import fc from 'fast-check';

/**
 * Property tests try the same cases at every run, so that a failure is about the change at hand and can be seen again.
 * `PROPERTY_SEED` (a whole number) looks among others: each seed gives its own cases.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
