/** Many tickets changed by one call, with a result for each. */
@NullMarked
package io.huifang.ticket.bulk;

import org.jspecify.annotations.NullMarked;
