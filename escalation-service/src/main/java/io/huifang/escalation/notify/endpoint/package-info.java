/** Addresses to which messages go, and their secrets. */
@NullMarked
package io.huifang.escalation.notify.endpoint;

import org.jspecify.annotations.NullMarked;
