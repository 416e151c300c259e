// Signs in, then shows GraphiQL. Credentials live in this script alone. They are put into each request by hand: a browser
// that were to remember them would send them along with what other sites make it ask.
'use strict';

{
  const endpoint = new URL('../graphql', document.baseURI);
  const socket = new URL(endpoint);
  socket.protocol = endpoint.protocol.replace('http', 'ws');

  const WELCOME = `# Ctrl-Enter sends, Ctrl-Space completes.
# The schema is behind the book on the left.

{
  viewer {
    name
    role
  }
  dashboards(first: 5) {
    edges {
      node {
        id
        title
      }
    }
  }
}
`;

  const form = document.querySelector('form');
  const refusal = document.getElementById('refusal');

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { user, secret } = Object.fromEntries(new FormData(form));
    const authorization = user.trim() === '' ? `Bearer ${secret.trim()}` : `Basic ${base64(`${user.trim()}:${secret}`)}`;
    refusal.textContent = '';
    try {
      const problem = await findProblem(authorization);
      if (problem) {
        refusal.textContent = problem;
      } else {
        form.reset();
        show(authorization);
      }
    } catch {
      refusal.textContent = 'The server does not answer.';
    }
  });

  /** Of UTF-8, as the server reads it. */
  function base64(text) {
    return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
  }

  async function findProblem(authorization) {
    const answer = await ask(authorization, endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    if (answer.ok) {
      return null;
    }
    const told = await answer.json();
    return told.detail ?? told.errors?.[0]?.message ?? `The server answers ${answer.status}.`;
  }

  /** Headers that are typed into the editor come first. Nothing that the browser remembers goes along, nor is it asked for. */
  function ask(authorization, address, options) {
    const headers = new Headers(options.headers);
    if (!headers.has('authorization')) {
      headers.set('authorization', authorization);
    }
    return fetch(address, { ...options, headers, credentials: 'omit' });
  }

  function show(authorization) {
    document.getElementById('sign-in').hidden = true;
    const place = document.getElementById('graphiql');
    place.hidden = false;
    const fetcher = GraphiQL.createFetcher({
      url: endpoint.href,
      fetch: (address, options) => ask(authorization, address, options),
      subscriptionUrl: socket.href,
      wsConnectionParams: { Authorization: authorization },
    });
    ReactDOM.createRoot(place).render(
      React.createElement(GraphiQL, {
        fetcher,
        defaultQuery: WELCOME,
        defaultEditorToolsVisibility: 'variables',
        inputValueDeprecation: true,
        showPersistHeadersSettings: false,
      }),
    );
  }
}
