/** Tries every cell of the table in docs/access.md with real requests. */
@NullMarked
package io.huifang.testkit.access;

import org.jspecify.annotations.NullMarked;
