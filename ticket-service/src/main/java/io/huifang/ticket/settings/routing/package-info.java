/** The pages on which queues and the work of people are kept. */
@NullMarked
package io.huifang.ticket.settings.routing;

import org.jspecify.annotations.NullMarked;
