/** Everything about one customer, from all services, on one page. */
@NullMarked
package io.huifang.ticket.dossier;

import org.jspecify.annotations.NullMarked;
