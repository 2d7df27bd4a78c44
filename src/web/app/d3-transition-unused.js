// What d3-zoom and d3-brush use of d3-transition, where there are no transitions.
/** There is nothing to interrupt. */
export function interrupt() {}
