/** Work that falls due: what a service plans, and what it does when the time has come. */
@NullMarked
package io.huifang.platform.due;

import org.jspecify.annotations.NullMarked;
