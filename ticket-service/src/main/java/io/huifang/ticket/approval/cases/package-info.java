/** What people who work on cases of escalation-service want to give to the customer. */
@NullMarked
package io.huifang.ticket.approval.cases;

import org.jspecify.annotations.NullMarked;
