/** Where siblings post their events, and how one is taken once. */
@NullMarked
package io.huifang.platform.event.inbox;

import org.jspecify.annotations.NullMarked;
