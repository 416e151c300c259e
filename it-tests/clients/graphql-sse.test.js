import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient } from 'graphql-sse';
import { first } from './answers.js';
import { CHANGES, createDashboard, rename } from './boards.js';
import { bearer, url } from './server.js';

/** A client that is gone with its test, passed or not. */
function events(t, { authorization = bearer, ...options } = {}) {
  const client = createClient({ url, headers: { authorization }, retryAttempts: 0, ...options });
  t.after(() => client.dispose());
  return client;
}

for (const singleConnection of [false, true]) {
  describe(`graphql-sse, ${singleConnection ? 'one connection for all' : 'a connection each'}`, () => {
    test('runs a query and a mutation', async (t) => {
      const client = events(t, { singleConnection });

      const viewer = await first(client, '{ viewer { role } }');
      const made = await first(
        client,
        'mutation($input: CreateDashboardInput!) { createDashboard(input: $input) { dashboard { title } } }',
        { input: { title: 'By graphql-sse' } },
      );

      assert.equal(viewer.data.viewer.role, 'EDITOR');
      assert.equal(made.data.createDashboard.dashboard.title, 'By graphql-sse');
    });

    test('hears of what others change', async (t) => {
      const client = events(t, { singleConnection });
      const id = await createDashboard('Before');
      const changes = client.iterate({ query: CHANGES, variables: { id, since: 1 } });

      const heard = changes.next();
      await rename(id, 'After');

      assert.equal((await heard).value.data.dashboardChanged.dashboard.title, 'After');
      await changes.return();
    });

    test('keeps several subscriptions and ends them one by one', async (t) => {
      const client = events(t, { singleConnection });
      const query = 'subscription { queryResult(query: "vector(1)", interval: 1) { series { points } } }';
      const all = Array.from({ length: 5 }, () => client.iterate({ query }));

      await Promise.all(all.map((each) => each.next()));
      await Promise.all(all.slice(1).map((each) => each.return()));
      const another = await all[0].next();

      assert.deepEqual(another.value.data.queryResult.series[0].points.values, [1]);
      await all[0].return();
    });

    test('is told that nobody is known by its credentials', async (t) => {
      const client = events(t, { singleConnection, authorization: 'Bearer nonsense' });

      await assert.rejects(first(client, '{ viewer { role } }'), (refused) => {
        assert.equal(refused.response.status, 401);
        return true;
      });
    });
  });
}

describe('graphql-sse', () => {
  test('is told what is wrong with a document by an event', async (t) => {
    const client = events(t);

    const answer = await first(client, '{ nonsense }');

    assert.equal(answer.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  });
});
