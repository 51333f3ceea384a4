/** The places between an edit and its answer where a crash must lose nothing that was answered for. */
export type Step = 'applied' | 'before-commit' | 'committed' | 'before-publish' | 'before-answer';

/** Told at each step of a tick. The product passes none; the tests of durability end the process here. */
export type Probe = (step: Step) => void;

/** What the product passes. */
export const watchNothing: Probe = () => {};
