import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { basic, bearer, freshName, recorded, url } from './server.js';

function urql({ authorization = bearer, before = [], ...options } = {}) {
  return new Client({
    url,
    exchanges: [...before, fetchExchange],
    fetchOptions: { headers: { authorization } },
    preferGetMethod: false,
    ...options,
  });
}

const VIEWER = '{ viewer { name role } }';

const CREATE = `mutation Create($input: CreateDashboardInput!) {
  createDashboard(input: $input) { dashboard { id title } userErrors { code field } }
}`;

describe('@urql/core', () => {
  test('runs a query', async () => {
    const { exchanges, fetch } = recorded();

    const { data, error } = await urql({ fetch }).query(VIEWER, {});

    assert.equal(error, undefined);
    assert.equal(data.viewer.role, 'EDITOR');
    assert.equal(exchanges[0].method, 'POST');
    assert.match(exchanges[0].contentType, /^application\/graphql-response\+json/);
  });

  test('runs a query by GET', async () => {
    const { exchanges, fetch } = recorded();

    const { data, error } = await urql({ fetch, preferGetMethod: 'within-url-limit' }).query(VIEWER, {});

    assert.equal(error, undefined);
    assert.equal(data.viewer.role, 'EDITOR');
    assert.equal(exchanges[0].method, 'GET');
  });

  test('runs a query by GET with a password if it says that it is no page of another site', async () => {
    const headers = { authorization: basic, 'apollo-require-preflight': 'true' };

    const { data, error } = await urql({ preferGetMethod: 'force', fetchOptions: { headers } }).query(VIEWER, {});

    assert.equal(error, undefined);
    assert.equal(data.viewer.role, 'ADMINISTRATOR');
  });

  test('is told why a query by GET with a password alone is refused', async () => {
    const { error } = await urql({ preferGetMethod: 'force', authorization: basic }).query(VIEWER, {});

    assert.equal(error.graphQLErrors[0].extensions.code, 'CSRF_ERROR');
  });

  test('runs a mutation and reads what it made', async () => {
    const client = urql();

    const { data } = await client.mutation(CREATE, { input: { title: 'By urql' } });
    const read = await client.query('query Title($id: ID!) { dashboard(id: $id) { title } }', {
      id: data.createDashboard.dashboard.id,
    });

    assert.deepEqual(data.createDashboard.userErrors, []);
    assert.equal(read.data.dashboard.title, 'By urql');
  });

  test('is told what a mutation refuses', async () => {
    const { data } = await urql().mutation(CREATE, { input: { title: ' ' } });

    assert.equal(data.createDashboard.dashboard, null);
    assert.equal(data.createDashboard.userErrors[0].code, 'INVALID');
  });

  test('is told what went wrong with a field beside the data', async () => {
    const { data, error } = await urql().query('{ viewer { role } dashboard(id: "7") { title } }', {});

    assert.equal(data.viewer.role, 'EDITOR');
    assert.equal(error.graphQLErrors[0].extensions.code, 'INVALID');
  });

  test('is told what is wrong with a document', async () => {
    const { error } = await urql().query('{ nonsense }', {});

    assert.equal(error.graphQLErrors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    assert.equal(error.response.status, 422);
  });

  test('is told that nobody is known by its credentials', async () => {
    const { error } = await urql({ authorization: 'Bearer nonsense' }).query(VIEWER, {});

    assert.equal(error.response.status, 401);
  });

  for (const method of ['POST', 'GET']) {
    test(`names a document by its hash, by ${method}`, async () => {
      const query = `query ${freshName()} { viewer { role } }`;
      const { exchanges, fetch } = recorded();
      const hashing = () =>
        urql({
          fetch,
          before: [persistedExchange({ preferGetForPersistedQueries: method === 'GET' ? 'force' : false })],
        });

      const unknown = await hashing().query(query, {});
      const known = await hashing().query(query, {});

      assert.equal(unknown.data.viewer.role, 'EDITOR');
      assert.equal(known.data.viewer.role, 'EDITOR');
      assert.deepEqual(
        exchanges.map((exchange) => [exchange.method, Boolean(exchange.query), exchange.status]),
        [
          [method, false, 200],
          [method, true, 200],
          [method, false, 200],
        ],
      );
    });
  }

  // urql goes away as soon as it has the last part. If the end has not come by then, that is an error that nobody can catch.
  test('puts together what came in parts', async () => {
    const { exchanges, fetch } = recorded();
    const whole = async (address, options) => {
      const answer = await fetch(address, options);
      return new Response(await answer.text(), { status: answer.status, headers: answer.headers });
    };

    const { data, error } = await urql({ fetch: whole }).query('{ viewer { name ... @defer { role } } }', {}).toPromise();

    assert.equal(error, undefined);
    assert.equal(data.viewer.role, 'EDITOR');
    assert.match(exchanges[0].contentType, /^multipart\/mixed/);
  });
});
