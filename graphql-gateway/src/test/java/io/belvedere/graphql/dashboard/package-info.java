/** Dashboards as clients read them. */
@NullMarked
package io.belvedere.graphql.dashboard;

import org.jspecify.annotations.NullMarked;
