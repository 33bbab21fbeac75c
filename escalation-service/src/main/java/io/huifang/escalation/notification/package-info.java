/** Mails to owners. */
@NullMarked
package io.huifang.escalation.notification;

import org.jspecify.annotations.NullMarked;
