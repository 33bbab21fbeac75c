/** How each kind of endpoint is spoken to. */
@NullMarked
package io.huifang.escalation.notify.channel;

import org.jspecify.annotations.NullMarked;
