/** The two languages of the suite and who reads which. */
@NullMarked
package io.huifang.platform.language;

import org.jspecify.annotations.NullMarked;
