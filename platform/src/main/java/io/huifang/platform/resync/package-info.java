/**
 * A producer tells the whole state of all that others keep copies of once more, for those who have
 * lost some of it, or because it has lost some itself.
 */
@NullMarked
package io.huifang.platform.resync;

import org.jspecify.annotations.NullMarked;
