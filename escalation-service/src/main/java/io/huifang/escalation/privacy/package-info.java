/** What goes when ticket-service erases a customer. */
@NullMarked
package io.huifang.escalation.privacy;

import org.jspecify.annotations.NullMarked;
