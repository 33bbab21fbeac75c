/** What an operator watches of this service, beside what all services have. */
@NullMarked
package io.huifang.kpi.operation;

import org.jspecify.annotations.NullMarked;
