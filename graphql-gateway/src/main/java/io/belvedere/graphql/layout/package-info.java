/** Layouts and regions in GraphQL, where the layouts of many dashboards are read at the cost of one. */
@NullMarked
package io.belvedere.graphql.layout;

import org.jspecify.annotations.NullMarked;
