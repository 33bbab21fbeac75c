/** Says at once, to whoever has a page open, that the bell has changed. */
@NullMarked
package io.huifang.platform.notice.live;

import org.jspecify.annotations.NullMarked;
