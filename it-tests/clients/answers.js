// What clients of graphql-ws and graphql-sse have in common: both iterate over answers.

/** The only answer of an operation that has one, or the first, by a client that iterates over answers. */
export async function first(client, query, variables) {
  for await (const answer of client.iterate({ query, variables })) {
    return answer;
  }
  return undefined;
}
