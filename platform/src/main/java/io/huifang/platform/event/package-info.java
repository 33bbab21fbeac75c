/** Facts as CloudEvents: what a service tells, and what it does on those of its siblings. */
@NullMarked
package io.huifang.platform.event;

import org.jspecify.annotations.NullMarked;
