/** Settings that are dangerous in production are refused at start, all at once. */
@NullMarked
package io.huifang.platform.production;

import org.jspecify.annotations.NullMarked;
