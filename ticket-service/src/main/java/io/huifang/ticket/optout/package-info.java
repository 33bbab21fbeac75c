/** Who has told survey-service not to be asked again. */
@NullMarked
package io.huifang.ticket.optout;

import org.jspecify.annotations.NullMarked;
