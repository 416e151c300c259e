// Clients live longer than a version of the server: what the schema of the last release lets them ask, this one does too.
// A release replaces released.graphqls by the schema that it serves at /graphql/schema.graphql.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { bearer, url } from './server.js';

const released = await readFile(new URL('released.graphqls', import.meta.url), 'utf8');

describe('@graphql-inspector/core', () => {
  test('finds nothing in the schema that breaks clients of the last release', async () => {
    const answer = await fetch(`${url}/schema.graphql`, { headers: { authorization: bearer } });
    const served = await answer.text();

    assert.equal(answer.status, 200, served);
    assert.deepEqual(await breaking(released, served), []);
  });

  // It would find nothing in two schemas that it does not compare.
  test('finds what would break them', async () => {
    const changed = released.replace(/^  viewer: Viewer!.*$/m, '  viewer(as: ID!): Viewer');

    const found = await breaking(released, changed);

    assert.match(found.join('\n'), /Query\.viewer/);
  });
});

describe('graphql', () => {
  test('prints the schema, as it is served and as it is told by introspection', async () => {
    const headers = { authorization: bearer, 'content-type': 'application/json' };
    const text = await (await fetch(`${url}/schema.graphql`, { headers })).text();
    const body = JSON.stringify({ query: getIntrospectionQuery() });
    const { data } = await (await fetch(url, { method: 'POST', headers, body })).json();

    assert.match(printSchema(buildSchema(text)), /input WidgetInput/);
    assert.match(printSchema(buildClientSchema(data)), /input WidgetInput/);
  });
});

async function breaking(before, after) {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => `${change.path}: ${change.message}`);
}
