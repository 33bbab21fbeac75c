/** Cursor paging. */
@NullMarked
package io.huifang.platform.paging;

import org.jspecify.annotations.NullMarked;
