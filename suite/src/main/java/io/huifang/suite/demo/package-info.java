/** A seeded simulator that fills a fresh installation through the public APIs. */
@NullMarked
package io.huifang.suite.demo;

import org.jspecify.annotations.NullMarked;
