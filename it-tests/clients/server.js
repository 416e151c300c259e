// Where the server under test is, and whom the clients act for.

import { createHash, randomUUID } from 'node:crypto';

/** The address of GraphQL over HTTP. */
export const url = required('BELVEDERE_URL');

/** An editor's bearer token. */
export const bearer = required('BELVEDERE_BEARER');

/** A user's name and password, as browsers would send them. */
export const basic = required('BELVEDERE_BASIC');

export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** A name that no document before had, so that the server cannot know one that has it. */
export function freshName() {
  return 'Q' + randomUUID().replaceAll('-', '');
}

/** A fetch that notes what went over the wire. */
export function recorded() {
  const exchanges = [];
  const recording = async (address, options) => {
    const answer = await fetch(address, options);
    exchanges.push({
      method: options.method ?? 'GET',
      query: options.body ? JSON.parse(options.body).query : new URL(address).searchParams.get('query'),
      status: answer.status,
      contentType: answer.headers.get('content-type'),
      etag: answer.headers.get('etag'),
    });
    return answer;
  };
  return { exchanges, fetch: recording };
}

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`the environment lacks ${name}`);
  }
  return value;
}
