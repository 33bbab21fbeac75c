/** What an administrator looks after in a running service: events and work that wait. */
@NullMarked
package io.huifang.platform.operator;

import org.jspecify.annotations.NullMarked;
