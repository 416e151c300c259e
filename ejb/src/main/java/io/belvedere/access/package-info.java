/** Who may do what: users, API tokens, roles and the caller that each request acts for. */
@NullMarked
package io.belvedere.access;

import org.jspecify.annotations.NullMarked;
