/** A list as a page and as a file. */
@NullMarked
package io.huifang.platform.list.page;

import org.jspecify.annotations.NullMarked;
