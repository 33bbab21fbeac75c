/** Identifiers and secrets. */
@NullMarked
package io.huifang.platform.id;

import org.jspecify.annotations.NullMarked;
