/** What an operator watches of this service, beside what all services have. */
@NullMarked
package io.huifang.escalation.operation;

import org.jspecify.annotations.NullMarked;
