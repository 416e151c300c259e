/**
 * How long samples and roll-ups are kept: policies by labels, pins that hold deletion off, and the plan of what goes. What
 * goes is always all of a day and a class, which is the name of the policy that a series falls under; docs/retention.md
 * tells it to operators.
 */
@NullMarked
package io.belvedere.retention;

import org.jspecify.annotations.NullMarked;
