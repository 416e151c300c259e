/** Layouts and regions in GraphQL, and the loader that reads the layouts of many dashboards at the cost of one. */
@NullMarked
package io.belvedere.graphql.layout;

import org.jspecify.annotations.NullMarked;
