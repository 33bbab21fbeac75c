/** How sure a number is. */
@NullMarked
package io.huifang.platform.statistics;

import org.jspecify.annotations.NullMarked;
