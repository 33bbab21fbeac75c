/** Acknowledging a case by a link in a mail, without a login. */
@NullMarked
package io.huifang.escalation.notify.link;

import org.jspecify.annotations.NullMarked;
