import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { basic, bearer, freshName, recorded, sha256, url } from './server.js';

/** A client that asks the server each time; its cache is Apollo's own affair. */
function apollo({ authorization = bearer, before = [], incrementalHandler, ...options } = {}) {
  const http = new HttpLink({ uri: url, headers: { authorization }, ...options });
  return new ApolloClient({
    link: ApolloLink.from([...before, http]),
    incrementalHandler,
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'network-only' } },
  });
}

const VIEWER = gql`
  {
    viewer {
      name
      role
    }
  }
`;

const DEFERRED = gql`
  query Deferred {
    viewer {
      name
      ... @defer {
        role
      }
    }
  }
`;

const CREATE = gql`
  mutation Create($input: CreateDashboardInput!) {
    createDashboard(input: $input) {
      dashboard {
        id
        title
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const TITLE = gql`
  query Title($id: ID!) {
    dashboard(id: $id) {
      title
    }
  }
`;

describe('@apollo/client', () => {
  test('runs a query', async () => {
    const { exchanges, fetch } = recorded();

    const { data } = await apollo({ fetch }).query({ query: VIEWER });

    assert.equal(data.viewer.role, 'EDITOR');
    assert.equal(exchanges[0].status, 200);
    assert.match(exchanges[0].contentType, /^application\/graphql-response\+json/);
  });

  test('runs a query by GET', async () => {
    const { exchanges, fetch } = recorded();

    const { data } = await apollo({ fetch, useGETForQueries: true }).query({ query: VIEWER });

    assert.equal(data.viewer.role, 'EDITOR');
    assert.equal(exchanges[0].method, 'GET');
    assert.match(exchanges[0].etag, /^W\//);
  });

  test('runs a query by GET with a password', async () => {
    const client = apollo({ authorization: basic, useGETForQueries: true });

    const { data } = await client.query({ query: VIEWER });

    assert.equal(data.viewer.role, 'ADMINISTRATOR');
  });

  test('runs a mutation and reads what it made', async () => {
    const client = apollo();

    const { data } = await client.mutate({ mutation: CREATE, variables: { input: { title: 'By Apollo' } } });
    const { dashboard, userErrors } = data.createDashboard;
    const read = await client.query({ query: TITLE, variables: { id: dashboard.id } });

    assert.deepEqual(userErrors, []);
    assert.equal(read.data.dashboard.title, 'By Apollo');
  });

  test('is told what a mutation refuses', async () => {
    const { data } = await apollo().mutate({ mutation: CREATE, variables: { input: { title: ' ' } } });

    assert.equal(data.createDashboard.dashboard, null);
    assert.equal(data.createDashboard.userErrors[0].code, 'INVALID');
  });

  test('is told what went wrong with a field beside the data', async () => {
    const { exchanges, fetch } = recorded();

    const { data, error } = await apollo({ fetch }).query({
      query: gql`
        {
          viewer {
            role
          }
          dashboard(id: "7") {
            title
          }
        }
      `,
      errorPolicy: 'all',
    });

    assert.equal(data.viewer.role, 'EDITOR');
    assert.ok(CombinedGraphQLErrors.is(error));
    assert.equal(error.errors[0].extensions.code, 'INVALID');
    assert.equal(exchanges[0].status, 294);
  });

  test('is told what is wrong with a document', async () => {
    const { exchanges, fetch } = recorded();

    await assert.rejects(apollo({ fetch }).query({ query: gql`{ nonsense }` }), (error) => {
      assert.ok(CombinedGraphQLErrors.is(error), error);
      assert.equal(error.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
      return true;
    });
    assert.equal(exchanges[0].status, 422);
  });

  test('is told that nobody is known by its credentials', async () => {
    await assert.rejects(apollo({ authorization: 'Bearer nonsense' }).query({ query: VIEWER }), (error) => {
      assert.ok(ServerError.is(error), error);
      assert.equal(error.statusCode, 401);
      return true;
    });
  });

  for (const method of ['POST', 'GET']) {
    test(`names a document by its hash, by ${method}`, async () => {
      const query = gql(`query ${freshName()} { viewer { role } }`);
      const first = recorded();
      const second = recorded();
      const hashing = ({ fetch }) =>
        apollo({
          fetch,
          before: [new PersistedQueryLink({ sha256, useGETForHashedQueries: method === 'GET' })],
        });

      const unknown = await hashing(first).query({ query });
      const known = await hashing(second).query({ query });

      assert.equal(unknown.data.viewer.role, 'EDITOR');
      assert.deepEqual(
        first.exchanges.map((exchange) => [exchange.method, Boolean(exchange.query), exchange.status]),
        [
          [method, false, 200],
          ['POST', true, 200],
        ],
      );
      assert.equal(known.data.viewer.role, 'EDITOR');
      assert.deepEqual(
        second.exchanges.map((exchange) => [exchange.method, Boolean(exchange.query), exchange.status]),
        [[method, false, 200]],
      );
    });
  }

  test('names a mutation by its hash', async () => {
    const mutation = gql(`mutation ${freshName()} {
      createDashboard(input: {title: "By hash"}) { userErrors { code } }
    }`);
    const client = apollo({ before: [new PersistedQueryLink({ sha256, useGETForHashedQueries: true })] });

    const first = await client.mutate({ mutation });
    const second = await client.mutate({ mutation });

    assert.deepEqual(first.data.createDashboard.userErrors, []);
    assert.deepEqual(second.data.createDashboard.userErrors, []);
  });

  test('shows what is there while the rest is deferred', async () => {
    const { exchanges, fetch } = recorded();
    const client = apollo({ fetch, incrementalHandler: new Defer20220824Handler() });

    const shown = await seen(client.watchQuery({ query: DEFERRED }));

    assert.deepEqual(
      shown.map(({ data, dataState }) => [dataState, data.viewer.role]),
      [
        ['streaming', undefined],
        ['complete', 'EDITOR'],
      ],
    );
    assert.match(exchanges[0].contentType, /^multipart\/mixed/);
  });

  test('has all at once if it knows another form of parts', async () => {
    const client = apollo({ incrementalHandler: new GraphQL17Alpha9Handler() });

    const shown = await seen(client.watchQuery({ query: DEFERRED }));

    assert.equal(shown[0].data.viewer.role, 'EDITOR');
  });
});

/** What a query shows, up to its last state. */
async function seen(observable) {
  const shown = [];
  await new Promise((resolve, reject) => {
    observable.subscribe({
      next(result) {
        if (result.dataState !== 'empty') {
          shown.push(result);
        }
        if (result.dataState === 'complete' || result.error) {
          resolve();
        }
      },
      error: reject,
    });
  });
  return shown;
}
