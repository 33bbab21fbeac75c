/** Tickets by API, against the same rows by plain JDBC. */
@NullMarked
package io.huifang.suite.bench.intake;

import org.jspecify.annotations.NullMarked;
