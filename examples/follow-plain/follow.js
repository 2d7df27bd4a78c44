// Shows every change since the page was first opened, also those made while it was closed or offline.

const service = new URLSearchParams(location.search).get('service') ?? 'http://127.0.0.1:4000';

/** Where the position of the last change that was shown is stored. */
const STORED = `position ${service}`;

const POSITION = '{ events(first: 1) { position } }';

const CHANGES = `
  subscription ($after: String!) {
    changes(after: $after) {
      position
      kind
      effect
      reason
      subject { label(language: "en") }
    }
  }`;

/** Sends a query by POST. Throws the first error. */
async function query(text) {
  const response = await fetch(`${service}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** Where to follow from: the last change that was shown, or else the present. */
async function startPosition() {
  const stored = localStorage.getItem(STORED);
  if (stored !== null) return stored;
  const { events } = await query(POSITION);
  localStorage.setItem(STORED, events.position);
  return events.position;
}

async function follow() {
  const url = new URL(`${service}/graphql/stream`);
  url.searchParams.set('query', CHANGES);
  url.searchParams.set('variables', JSON.stringify({ after: await startPosition() }));
  // When the connection is lost, EventSource connects again by itself and sends the id of the last event that it
  // received. That id is a position, so the service goes on from there: no change is missed, and none comes twice.
  const source = new EventSource(url);
  source.onopen = () => showState('following');
  source.onerror = () => showState('not connected');
  source.addEventListener('next', ({ data: json }) => {
    const { data, errors } = JSON.parse(json);
    if (errors) handleError(errors[0], source);
    else {
      show(data.changes);
      localStorage.setItem(STORED, data.changes.position);
    }
  });
  // The service has ended the subscription, and would end it again.
  source.addEventListener('complete', () => source.close());
}

function handleError({ message, extensions }, source) {
  showState(message);
  // The connection ends, and EventSource resumes.
  if (extensions.code === 'SLOW_CONSUMER') return;
  source.close();
  if (extensions.code !== 'RESYNC') return;
  // The log was restored from a backup: what was shown may no longer be true, so begin anew.
  localStorage.removeItem(STORED);
  document.querySelector('#changes').replaceChildren();
  start();
}

function show({ kind, effect, reason, subject }) {
  const item = document.createElement('li');
  item.dataset.effect = effect;
  item.textContent = `${kind.toLowerCase()}: ${subject.label}${reason ? ` (${reason})` : ''}`;
  document.querySelector('#changes').prepend(item);
}

function showState(text) {
  document.querySelector('#state').textContent = text;
}

function start() {
  follow().catch((error) => showState(error.message));
}

start();
