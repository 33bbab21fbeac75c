/** How JSON is read and written by every service. */
@NullMarked
package io.huifang.platform.json;

import org.jspecify.annotations.NullMarked;
