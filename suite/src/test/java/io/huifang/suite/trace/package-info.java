/** Receives spans as a collector does, and puts them together. */
@NullMarked
package io.huifang.suite.trace;

import org.jspecify.annotations.NullMarked;
