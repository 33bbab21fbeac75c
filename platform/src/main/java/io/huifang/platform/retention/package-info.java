/** Lets go of what is kept for a time only, kind by kind, once a day. */
@NullMarked
package io.huifang.platform.retention;

import org.jspecify.annotations.NullMarked;
