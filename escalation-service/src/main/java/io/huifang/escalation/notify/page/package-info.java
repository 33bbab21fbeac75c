/** Pages and API of endpoints, own rules and deliveries. */
@NullMarked
package io.huifang.escalation.notify.page;

import org.jspecify.annotations.NullMarked;
