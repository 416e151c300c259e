import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { first } from './answers.js';
import { CHANGES, createDashboard, rename } from './boards.js';
import { bearer, url } from './server.js';

/** A client that is gone with its test, passed or not: what stays open would keep the whole file from ending. */
function socket(t, { authorization = bearer, ...options } = {}) {
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: authorization },
    retryAttempts: 0,
    ...options,
  });
  t.after(() => client.dispose());
  return client;
}

describe('graphql-ws', () => {
  test('runs a query and a mutation', async (t) => {
    const client = socket(t);

    const viewer = await first(client, '{ viewer { role } }');
    const made = await first(
      client,
      'mutation($input: CreateDashboardInput!) { createDashboard(input: $input) { dashboard { title } userErrors { code } } }',
      { input: { title: 'By graphql-ws' } },
    );

    assert.equal(viewer.data.viewer.role, 'EDITOR');
    assert.equal(made.data.createDashboard.dashboard.title, 'By graphql-ws');
  });

  test('hears of what others change', async (t) => {
    const client = socket(t);
    const id = await createDashboard('Before');
    const events = client.iterate({ query: CHANGES, variables: { id, since: 1 } });

    const heard = events.next();
    await rename(id, 'After');

    assert.equal((await heard).value.data.dashboardChanged.dashboard.title, 'After');
    await events.return();
  });

  test('keeps many subscriptions on one socket and ends them one by one', async (t) => {
    let opened = 0;
    const client = socket(t, { on: { connected: () => (opened += 1) } });
    const query = 'subscription { queryResult(query: "vector(1)", interval: 1) { series { points } } }';
    const all = Array.from({ length: 20 }, () => client.iterate({ query }));

    const events = await Promise.all(all.map((each) => each.next()));
    await Promise.all(all.slice(1).map((each) => each.return()));
    const another = await all[0].next();

    assert.equal(opened, 1);
    for (const event of [...events, another]) {
      assert.deepEqual(event.value.data.queryResult.series[0].points.values, [1]);
    }
    await all[0].return();
  });

  test('is told what is wrong with a document', async (t) => {
    const client = socket(t);

    await assert.rejects(first(client, '{ nonsense }'), (errors) => {
      assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
      return true;
    });
  });

  test('is told that nobody is known by its credentials', async (t) => {
    const client = socket(t, { authorization: 'Bearer nonsense' });

    await assert.rejects(first(client, '{ viewer { role } }'), (closed) => {
      assert.equal(closed.code, 4403);
      return true;
    });
  });

  test('has its pings answered', async (t) => {
    const pongs = [];
    const client = socket(t, { lazy: false, keepAlive: 100, on: { pong: () => pongs.push(1) } });

    await new Promise((resolve) => client.on('pong', resolve));

    assert.ok(pongs.length >= 1);
  });

  test('carries subscriptions of @apollo/client', async (t) => {
    const client = socket(t);
    const apollo = new ApolloClient({ link: new GraphQLWsLink(client), cache: new InMemoryCache() });
    t.after(() => apollo.stop());
    const id = await createDashboard('Before');

    const heard = new Promise((resolve, reject) => {
      apollo
        .subscribe({ query: gql(CHANGES), variables: { id, since: 1 } })
        .subscribe({ next: resolve, error: reject });
    });
    await rename(id, 'After');

    assert.equal((await heard).data.dashboardChanged.dashboard.title, 'After');
  });

  test('carries subscriptions of @urql/core', async (t) => {
    const client = socket(t);
    const urql = new Client({
      url,
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: (request) => ({
            subscribe: (sink) => ({ unsubscribe: client.subscribe(request, sink) }),
          }),
        }),
      ],
    });
    const id = await createDashboard('Before');

    const heard = new Promise((resolve) => {
      const subscription = urql.subscription(CHANGES, { id, since: 1 }).subscribe((answer) => {
        resolve(answer);
        queueMicrotask(() => subscription.unsubscribe());
      });
    });
    await rename(id, 'After');

    assert.equal((await heard).data.dashboardChanged.dashboard.title, 'After');
  });
});
