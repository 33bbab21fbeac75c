/** Talks to the public APIs as an integrator would. */
@NullMarked
package io.huifang.suite.api;

import org.jspecify.annotations.NullMarked;
