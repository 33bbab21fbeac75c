/** How values are stored. */
@NullMarked
package io.huifang.platform.storage;

import org.jspecify.annotations.NullMarked;
