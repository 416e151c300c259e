// The audits of GraphQL over HTTP that come with graphql-http. What a server must do, it does; where it does not do what
// they recommend, it has a reason, and docs/graphql.md tells it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { bearer, url } from './server.js';

const authorized = (address, options = {}) =>
  fetch(address, { ...options, headers: { ...options.headers, authorization: bearer } });

/** It wants 400 where the first edition of the specification, which is newer than it is, has 422. */
const DEPARTURES = new Map([['86EE', 'warn']]);

describe('graphql-http', () => {
  for (const audit of serverAudits({ url, fetchFn: authorized })) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      assert.equal(result.status, DEPARTURES.get(audit.id) ?? 'ok', result.reason);
    });
  }
});
