/** What another replica is worth. */
@NullMarked
package io.huifang.suite.bench.replicas;

import org.jspecify.annotations.NullMarked;
