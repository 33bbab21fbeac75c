/** What customers of cases are given; ticket-service says who may give how much, and keeps it. */
@NullMarked
package io.huifang.escalation.compensation;

import org.jspecify.annotations.NullMarked;
