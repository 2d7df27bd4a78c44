// What d3-zoom and d3-brush use of d3-interpolate, where there are no transitions.
function neverCalled() {
  throw new Error('There are no transitions');
}

export { neverCalled as interpolate, neverCalled as interpolateZoom };
