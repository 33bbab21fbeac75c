/** How many connections there may be, and how long one may take to say what it wants. */
@NullMarked
package io.huifang.platform.door.connection;

import org.jspecify.annotations.NullMarked;
