/** Promises that fall due, in a whole escalation-service, against a library with the same rows. */
@NullMarked
package io.huifang.suite.bench.promises;

import org.jspecify.annotations.NullMarked;
