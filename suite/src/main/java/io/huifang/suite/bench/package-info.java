/** {@code ./run bench}: how fast it is, beside something plain that does the same work. */
@NullMarked
package io.huifang.suite.bench;

import org.jspecify.annotations.NullMarked;
