// Dashboards that tests change while their clients listen.

import { bearer, url } from './server.js';

export const CHANGES = `subscription Changes($id: ID!, $since: Int) {
  dashboardChanged(id: $id, since: $since) { number dashboard { title } }
}`;

/** The id of a new dashboard, at revision 1. */
export async function createDashboard(title) {
  const data = await post(
    'mutation($input: CreateDashboardInput!) { createDashboard(input: $input) { dashboard { id } } }',
    { title },
  );
  return data.createDashboard.dashboard.id;
}

/** The edit that is its revision 2. */
export async function rename(dashboardId, title) {
  await post('mutation($input: RenameDashboardInput!) { renameDashboard(input: $input) { userErrors { message } } }', {
    dashboardId,
    version: 1,
    title,
  });
}

async function post(query, input) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: bearer, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await answer.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}
