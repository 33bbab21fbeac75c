/** The bell, and the list behind it. */
@NullMarked
package io.huifang.platform.notice.page;

import org.jspecify.annotations.NullMarked;
