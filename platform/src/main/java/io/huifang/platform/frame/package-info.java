/** What stands around every page of the staff: places to go, language, theme, style sheets. */
@NullMarked
package io.huifang.platform.frame;

import org.jspecify.annotations.NullMarked;
